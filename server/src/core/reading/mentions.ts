/** Names of instruments in a unit: from the hits of the scan to mentions with their marks, places and parentheses. */
import { type NamePattern, sameCapitals } from '../catalogue/names.js';
import { isHan, isWordCode } from '../text/characters.js';
import type { Prose } from '../text/prose.js';
import type { Mention } from './local.js';

export interface NameHit {
  from: number;
  to: number;
  names: NamePattern;
}

/** Chinese words that may stand between a name and its closing 》: they name a form of the text, not another work. */
const FORMS =
  /^(?:\((?:试行|暂行|草案|征求意见稿|修订草案|修正案?|修订|[0-9]{4}年?(?:修[正订]|版)?|第?[一二三四0-9]+次?审议稿|建议稿|学者建议稿|全文|示范法[^)]{0,12})\)|[0-9]{4}|草案|征求意见稿|修正案?|\(?eu\)?)*$/;
const DRAFT_FORM = /草案|征求意见稿|建议稿|审议稿|示范法/;
/** What may stand before a name inside its 《. */
const OPENING = /《(?:<|欧盟|欧洲联盟|中华人民共和国|中国|美国|国务院|国家互联网信息办公室|欧洲议会和(?:欧盟)?理事会)?$/;

/** Keeps the hits that are whole words, longest first, and dresses them. */
export function readMentions(prose: Prose, hits: readonly NameHit[], places: PlaceFinder): Mention[] {
  const kept = longest(hits.filter((hit) => isName(prose, hit)));
  const mentions: Mention[] = [];
  for (let i = 0; i < kept.length; i++) {
    const hit = kept[i]!;
    const title = bookTitle(prose.folded, hit);
    if (title === 'other') continue;
    const { outerFrom, outerTo, draftForm } = title;
    // 欧盟《人工智能法》, 《中华人民共和国人工智能法》
    const behind = placeBehind(prose.folded, outerTo, hit, places);
    const place = places(outerFrom, hit) ?? (outerFrom < hit.from ? places(hit.from, hit) : null);
    const mention: Mention = {
      from: hit.from,
      to: hit.to,
      outerFrom: Math.min(place?.from ?? outerFrom, outerFrom),
      outerTo: behind && !place ? behind.to : outerTo,
      names: hit.names,
      place: place?.code ?? behind?.code ?? null,
      weak: outerFrom === hit.from && isWeak(prose, hit),
      draftForm: draftForm || /^(?:\(?(?:草案|征求意见稿)|,? (?:proposal|draft|bill)\b)/.test(prose.folded.slice(outerTo, outerTo + 10)),
      inner: [],
    };
    i = parenthesis(prose, mention, kept, i);
    mentions.push(mention);
  }
  return mentions;
}

/** Finds a place word that ends right before an offset. */
export type PlaceFinder = (before: number, hit: NameHit) => { from: number; code: string } | null;

/** 《个人信息保护法》（韩国）, “Privacy Act (Australia)” */
function placeBehind(folded: string, outerTo: number, hit: NameHit, places: PlaceFinder): { to: number; code: string } | null {
  const found = /^ ?\(([^()]{2,16})\)/.exec(folded.slice(outerTo, outerTo + 20));
  if (!found || hit.names.bearers.length < 2) return null;
  const to = outerTo + found[0].length;
  const place = places(to - 1, hit);
  return place && place.from === to - 1 - found[1]!.length ? { to, code: place.code } : null;
}

/** A hit is a name where it is a whole word and, for an acronym, in its capitals. */
function isName(prose: Prose, { from, to, names }: NameHit): boolean {
  const { text, folded } = prose;
  const first = folded.charCodeAt(from);
  const last = folded.charCodeAt(to - 1);
  if (isWordCode(first) && (isWordCode(folded.charCodeAt(from - 1)) || /(?:[_@#\\]|[a-z0-9]-)$/.test(folded.slice(Math.max(0, from - 2), from)))) return false;
  if (isWordCode(last) && (isWordCode(folded.charCodeAt(to)) || /^(?:[_@]|-(?:[0-9]|obl|req))/.test(folded.slice(to, to + 4)))) return false;
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text.slice(from, to))) return false;
  // 人工智能法律 and 网络安全法务 are not 人工智能法 and 网络安全法, and “Data Privacy Act” is not the Privacy Act.
  if (/法$/.test(folded.slice(from, to)) && /^(?:[律规治学官院庭典案]|务(?!必))/.test(folded.slice(to, to + 2))) return false;
  if (isPartOfLongerTitle(text, from, names)) return false;
  const kinds = names.bearers.map((bearer) => bearer.kind);
  if (kinds.every((kind) => kind === 'acronym')) return sameCapitals(text.slice(from, to), names.listed);
  return true;
}

const BEFORE_TITLE = /(?:^|[^A-Za-z])([A-Z][a-z]+) $/;
const NO_TITLE_WORD =
  /^(?:The|This|That|These|Those|An?|In|Under|Of|For|By|With|Per|See|To|As|And|Or|Both|Our|Its|Their|From|On|At|While|When|Where|If|Although|Since|Unlike|Like|Also|New|Draft|Proposed|Revised|Final|Current|Existing|Applicable|Relevant|National|Commission|Union|State|Federal|Global|International|Including|Between|Within|Beyond|Into|Is|Are|What|Which|How|Why|Does|Do|Not|Follow|Applying|Using|Meets?|Regulation|Directive|Act|Law)$/;

/** A capitalised word right before a short title makes it another title, unless it is a place or a sentence's first word. */
function isPartOfLongerTitle(text: string, from: number, names: NamePattern): boolean {
  if (!/ (?:Act|Law|Directive|Code|Convention|Regulation|Charter)s?$/.test(names.listed) || names.listed.split(' ').length > 3) return false;
  const word = BEFORE_TITLE.exec(text.slice(Math.max(0, from - 24), from))?.[1];
  return word !== undefined && !NO_TITLE_WORD.test(word) && !PLACE_WORD.test(word);
}

const PLACE_WORD =
  /^(?:EU|US|UK|Union|European|Europe|China|Chinese|American|States|Kingdom|Colorado|California|York|City|Texas|Utah|Illinois|Massachusetts|Hawaii|Mexico|Washington|Connecticut|Korea|Korean|Japan|Japanese|India|Indian|Singapore|Nam|Vietnam|Vietnamese|Kazakhstan|Saudi|Taiwan|Kong|Australia|Australian|Canada|Canadian|Brazil|Brazilian|Germany|German)$/;

/** Leftmost, then longest; hits inside a longer one are gone, and two of one instrument that overlap are one. */
function longest(hits: readonly NameHit[]): NameHit[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  const out: NameHit[] = [];
  for (const hit of sorted) {
    const last = out.at(-1);
    if (!last || hit.from >= last.to) out.push(hit);
    else if (hit.to - hit.from > last.to - last.from && !sharesBearer(last, hit)) out[out.length - 1] = hit;
    else if (hit.to > last.to && sharesBearer(last, hit)) out[out.length - 1] = { from: last.from, to: hit.to, names: isStrong(last) ? last.names : hit.names };
  }
  return out;
}

function sharesBearer(a: NameHit, b: NameHit): boolean {
  return a.names.bearers.some(({ instrument }) => b.names.bearers.some((bearer) => bearer.instrument === instrument));
}

function isStrong({ names }: NameHit): boolean {
  return names.bearers.length === 1 && names.bearers[0]!.kind !== 'context';
}

/** The 《》 around a name; `other` where they hold the title of something else (a book about the law). */
function bookTitle(folded: string, { from, to }: NameHit): 'other' | { outerFrom: number; outerTo: number; draftForm: boolean } {
  const start = Math.max(0, from - 60);
  const open = start + folded.slice(start, from + 1).lastIndexOf('《');
  const plain = { ...numberForm(folded, from, to), draftForm: false };
  if (open < start || open === from) return plain;
  const shut = open + folded.slice(open, to + 60).indexOf('》');
  if (shut < to) return plain;
  const before = folded.slice(open, from);
  const after = folded.slice(to, shut);
  const latin = !isHan(folded.charCodeAt(from));
  if (!OPENING.test(before) && !(latin && before === '《')) return latin || before.includes('、') ? plain : 'other';
  if (!FORMS.test(after)) return 'other';
  return { outerFrom: open, outerTo: shut + 1, draftForm: DRAFT_FORM.test(after) };
}

/** 第2024/2853号指令: what Chinese puts around the number of a European act. */
function numberForm(folded: string, from: number, to: number): { outerFrom: number; outerTo: number } {
  const behind = /\d$/.test(folded.slice(from, to)) ? /^(?:\/(?:eu|ec|eec))?号(?:条例|指令|决定|法规)?/.exec(folded.slice(to, to + 8)) : null;
  if (!behind || !/\/\d+$/.test(folded.slice(from, to))) return { outerFrom: from, outerTo: to };
  return { outerFrom: folded[from - 1] === '第' ? from - 1 : from, outerTo: to + behind[0].length };
}

/** Names of ordinary words in small letters (“cybersecurity law”, “AI law”) need the draft to name the instrument elsewhere. */
function isWeak(prose: Prose, { from, to, names }: NameHit): boolean {
  const written = prose.text.slice(from, to);
  if (/\p{Script=Han}/u.test(written)) return isLoneShortHan(prose, from, to, names);
  const last = / ([A-Za-z])[^ ]*$/.exec(written)?.[1];
  const listed = / ([A-Za-z])[^ ]*$/.exec(names.listed)?.[1];
  if (last && listed && /[a-z]/.test(last) && /[A-Z]/.test(listed)) return true;
  return !/[0-9A-Z]/.test(written) && /[0-9A-Z]/.test(names.listed);
}

/** A short Chinese name without 《》 may be part of a longer word. */
function isLoneShortHan(prose: Prose, from: number, to: number, names: NamePattern): boolean {
  if (!isHan(prose.text.charCodeAt(from)) || to - from > 5 || prose.folded[from - 1] === '《') return false;
  return names.bearers.length > 1;
}

/** What may follow a name and belongs to it: the state's full style, the date of an order. */
const STYLE =
  /^,? ?(?:of the (?:people's republic of china|prc)|\(prc\)|of (?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4})/;

/**
 * Takes in a parenthesis behind the name that repeats the instrument: `EU AI Act (Regulation (EU) 2024/1689)`.
 * Returns the index of the last hit used.
 */
function parenthesis(prose: Prose, mention: Mention, hits: readonly NameHit[], index: number): number {
  const { folded, text } = prose;
  mention.outerTo += STYLE.exec(folded.slice(mention.outerTo, mention.outerTo + 40))?.[0].length ?? 0;
  const open = /^[ ,]?\(/.exec(folded.slice(mention.outerTo, mention.outerTo + 2));
  if (!open) return index;
  const from = mention.outerTo + open[0].length;
  const to = closing(folded, from);
  if (to < 0) return index;
  const own = new Set(mention.names.bearers.map((bearer) => bearer.instrument));
  const inside: NameHit[] = [];
  let last = index;
  for (let i = index + 1; i < hits.length && hits[i]!.from < to; i++) {
    inside.push(hits[i]!);
    last = i;
  }
  const inner = inside.map((hit) => ({ from: hit.from, to: hit.to, names: hit.names, text: text.slice(hit.from, hit.to) }));
  const numbers = foreignNumbers(folded, text, from, to, inside);
  const same = inside.every((hit) => hit.names.bearers.some((bearer) => own.has(bearer.instrument)));
  const isOfOther = inside.length === 1 && covers(folded, from, to, inside[0]!) && saysBelongTogether(mention.names, inside[0]!.names);
  if (inside.length + numbers.length === 0 || (inside.length > 0 && !same && !isOfOther)) return index;
  if (saysMore(folded, from, to, [...inner, ...numbers])) return index;
  mention.inner = [...inner, ...numbers];
  mention.outerTo = to + 1;
  return last;
}

/** A number that is another's, behind a name; a title or short name of another behind a number or a full name: both are said to be one. */
function saysBelongTogether(name: NamePattern, inner: NamePattern): boolean {
  const only = (names: NamePattern, ...kinds: string[]) => names.bearers.every(({ kind }) => kinds.includes(kind));
  if (only(inner, 'number')) return true;
  if (only(name, 'number')) return only(inner, 'title', 'name', 'acronym') && inner.bearers.length === 1;
  return only(name, 'title', 'name') && name.bearers.length === 1 && only(inner, 'acronym') && inner.bearers.length === 1;
}

/** A parenthesis that says something of the instrument, and does not merely repeat it, stays outside: `PIPL (fines under PIPL are …)`. */
function saysMore(folded: string, from: number, to: number, inner: readonly { from: number; to: number }[]): boolean {
  let rest = folded.slice(from, to);
  for (const part of [...inner].sort((a, b) => b.from - a.from)) rest = rest.slice(0, part.from - from) + rest.slice(part.to - from);
  const han = (rest.match(/[\u4e00-\u9fff]/g) ?? []).length;
  return (rest.match(/[a-z]{2,}/g) ?? []).length > MOST_WORDS || han > MOST_WORDS * 2;
}

/** “the”, “hereinafter”, “of 13 June 2024”, 以下简称 and a short name. */
const MOST_WORDS = 6;

/** The offset of the bracket that closes one opened before `from`, within reach; -1 where there is none. */
function closing(folded: string, from: number): number {
  let depth = 1;
  for (let i = from; i < Math.min(folded.length, from + 120); i++) {
    if (folded[i] === '(') depth++;
    else if (folded[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

function covers(folded: string, from: number, to: number, hit: NameHit): boolean {
  return /^ ?$/.test(folded.slice(from, hit.from)) && /^ ?$/.test(folded.slice(hit.to, to));
}

/** Numbers in the form of EU acts that are nobody's. */
function foreignNumbers(folded: string, text: string, from: number, to: number, hits: readonly NameHit[]): Mention['inner'][number][] {
  const out: Mention['inner'][number][] = [];
  const pattern = /(?:(?:regulation|directive|decision) )?(?:\((?:eu|ec|eec)\) ?(?:no\.? ?)?)?\d{2,4}\/\d{2,4}(?:\/(?:eu|ec|eec))?/g;
  for (const found of folded.slice(from, to).matchAll(pattern)) {
    const start = from + found.index;
    const end = start + found[0].length;
    if (hits.some((hit) => hit.from < end && start < hit.to)) continue;
    if (!/\((?:eu|ec|eec)\)|regulation|directive/.test(found[0])) continue;
    // “(see also Regulation (EU) 2018/1725)” does not say that this is its number.
    if (!/^ ?(?:the |即|编号)?$/.test(folded.slice(from, start))) continue;
    out.push({ from: start, to: end, names: null, text: text.slice(start, end) });
  }
  return out;
}
