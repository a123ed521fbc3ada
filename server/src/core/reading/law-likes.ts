/** What has the form of a law but no name in the catalogue: 《…办法》, “… Act”, a number of the European Union. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { type ChineseTitle, foldTitle } from '../catalogue/shelf.js';
import type { Prose } from '../text/prose.js';
import { type LawLike, type Mention, outerSpans } from './local.js';
import { overlapsAny } from './spans.js';

const CHINESE_FORM = /(?:法|法案|条例|规定|办法|细则|法典|决定)(?:\([^()]{2,12}\))?$/;
/** A title that is still to be filled in: 《____办法》, 《××管理规定》, 《[公司]管理办法》. */
const BLANK = /_{2}|[[\]{}×]|x{2}|某|…|\.{3}/;
const NUMBER = /(?:regulation|directive|decision) (?:\((?:eu|ec|eec)\) )?(?:no\.? ?)?\d{2,4}\/\d{2,4}(?:\/(?:eu|ec|eec))?/g;
const ORDER = /(?:executive order|e\.o\.|eo) (?:no\.? ?)?\d{5}(?!\d)/g;

/** Finds them outside the mentions. */
export function readLawLikes(prose: Prose, mentions: readonly Mention[]): LawLike[] {
  const out: LawLike[] = [];
  const outers = outerSpans(mentions);
  const free = (from: number, to: number) => !overlapsAny(outers, { from, to });
  const { folded, text } = prose;
  for (let open = folded.indexOf('《'); open >= 0; open = folded.indexOf('《', open + 1)) {
    const shut = open + folded.slice(open, open + 60).indexOf('》');
    const title = folded.slice(open + 1, shut);
    if (title.length > 3 && CHINESE_FORM.test(title) && !BLANK.test(title) && free(open, shut + 1)) {
      out.push({ from: open, to: shut + 1, text: text.slice(open + 1, shut), number: false });
    }
  }
  for (const pattern of [NUMBER, ORDER]) {
    for (const found of folded.matchAll(pattern)) {
      const to = found.index + found[0].length;
      if (free(found.index, to)) out.push({ from: found.index, to, text: text.slice(found.index, to), number: true });
    }
  }
  return out;
}

/** The one title that a bracketed Chinese name nearly is: the same words but for one dropped, added or changed. */
export function likelyTitle(name: string, catalogue: Catalogue): { instrument: string; title: string } | null {
  const folded = foldTitle(name);
  if (folded.length < 6 || /草案|征求意见稿|建议稿/.test(folded)) return null;
  let best: ChineseTitle | null = null;
  let ties = 0;
  for (const title of catalogue.titlesLike(folded)) {
    if (Math.abs(title.folded.length - folded.length) > 2 || !isNear(folded, title.folded)) continue;
    if (best && best.instrument !== title.instrument) ties++;
    best = title;
  }
  return best && ties === 0 ? { instrument: best.instrument, title: best.title } : null;
}

/** Equal but for one run of at most two characters, with six characters or more the same, the first two among them. */
function isNear(a: string, b: string): boolean {
  const limit = Math.min(a.length, b.length);
  let start = 0;
  while (start < limit && a[start] === b[start]) start++;
  let end = 0;
  while (end < limit - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const changed = Math.max(a.length, b.length) - start - end;
  return changed > 0 && changed <= 2 && start + end >= 6 && start >= 2;
}
