/** “the” before an English name that is written another way: the AI Act, but Regulation (EU) 2024/1689. */
import { takesArticle } from '../catalogue/labels.js';
import type { NameSite, Wording } from './name-forms.js';

const BEFORE_NAME = new Set(
  'of under by with in to and or per from than on for as against within through see via into meets meet follow follows following'.split(' '),
);
const FUNCTION_WORDS = new Set(
  (
    'and or nor but in on at by of to for from with as than that which who where when while if is are was were be been has have had may must shall ' +
    'should will would can could do does did not also only under within into through because so since until after before'
  ).split(' '),
);

/** “GDPR compliance”: the name stands as an adjective does, and a title cannot take its place. */
export function isAttributive({ text, mention }: NameSite): boolean {
  if (articleBefore(text, mention.outerFrom) || /['’]s $/.test(text.slice(mention.outerFrom, mention.from))) return false;
  const next = /^[ -]([a-z][a-z-]*)/.exec(text.slice(mention.outerTo, mention.outerTo + 40))?.[1];
  return next !== undefined && !FUNCTION_WORDS.has(next) && takesArticle(text.slice(mention.from, mention.to));
}

function articleBefore(text: string, at: number): boolean {
  return /(?:^|[^A-Za-z])[Tt]he $/.test(text.slice(Math.max(0, at - 5), at));
}

/**
 * The wording with or without its article, as the sentence has room for it; null where the sentence would need more than that.
 * @param article whether the new name takes one
 * @param sentenceStart the offset at which the sentence begins
 */
export function withArticle(site: NameSite, wording: Wording, article: boolean, sentenceStart: number): Wording | null {
  const { text, pinBehind, mention } = site;
  const { from } = wording;
  if (articleBefore(text, from)) {
    if (article) return wording;
    return { ...wording, from: from - 'the '.length };
  }
  const [, before = ''] = /([A-Za-z]+) $/.exec(text.slice(Math.max(0, from - 24), from)) ?? [];
  if (before !== '' && wording.text.startsWith(`${before} `)) return null;
  const possessed = /['’]s $/.test(text.slice(Math.max(0, from - 3), from));
  const bare = takesArticle(text.slice(mention.from, mention.to)) && wording.text.length <= SHORT;
  if (!article || possessed || pinBehind || (bare && from === mention.outerFrom)) return wording;
  if (from === sentenceStart) return /^ [a-z]/.test(text.slice(mention.outerTo, mention.outerTo + 2)) ? { ...wording, text: `The ${wording.text}` } : wording;
  return BEFORE_NAME.has(before.toLowerCase()) ? { ...wording, text: `the ${wording.text}` } : wording;
}

/** Names up to this length stand without an article where the drafter has written them so (“comply with GDPR”). */
const SHORT = 12;
