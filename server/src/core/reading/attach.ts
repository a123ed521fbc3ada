/** Which pinpoints are joined to which name by the words between them: “Article 9 of the EU AI Act”, 《办法》第十七条. */
import type { Prose } from '../text/prose.js';
import { CELL } from '../text/prose.js';
import type { Mention, PinGroup, Signal } from './local.js';
import { firstBeyond } from './spans.js';

/** Between a name and the pinpoint behind it. */
const AFTER_NAME =
  /^(?:[ ,:：\-–—(（·"']{0,4}|'s |的|中的?|中,?|里的?|之|,? (?:in|at|under|see|specifically|namely|including|e\.g\.,?|i\.e\.,?) | \(?(?:as amended|2024|2023|2016)\)?,? | (?:requirements?|obligations?|duties|compliance|provisions?|controls?|mapping|annex a)[ :(-]{1,3}(?:\()?)$/;
/** Between a pinpoint and the name behind it. */
const BEFORE_NAME =
  /^(?: ?(?:of|under|in|from|within|to|per|der|des)(?: (?:the |that |this )?(?:\w+['’]s )?)?| ?\(| of chapter [ivx]{1,4}(?:, section \d)? of (?:the )?| \(?[^()]{0,3}\)? of (?:the )?)$/;
const BESIDE = /^(?:,? | ?[/:[] ?| - )$/;
/** What may follow a number and says no more than it does: “et seq.”, “first subparagraph”, the comma before “of”. */
const TAIL =
  /^(?: et seq\.?| ff?\.?(?= )| and following)?(?:,? (?:the )?(?:first|second|third|fourth|last) (?:sub-?paragraph|sentence|indent|alternative))?(?:,(?= (?:of|in|under)\b))?/;
/** Between two pinpoints that share a name. */
const LIST = /^(?: ?[,;、，/&+] ?| ?(?:and|or|as well as|to) |,? and |[和及与或]|以及| ?\(?[^()]{1,40}\),? (?:and )?)$/;

/** Sets `mention`, `joined`, `anaphor` of the groups. */
export function attach(prose: Prose, groups: PinGroup[], mentions: readonly Mention[], anaphors: readonly Signal[]): void {
  const { folded } = prose;
  const between = (from: number, to: number) => (to - from > 45 || to < from || folded.slice(from, to).includes(CELL) ? null : folded.slice(from, to));
  // From the last to the first: a name lends itself to a pinpoint before it only if none behind it has taken it.
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i]!;
    const behind = indexFrom(mentions, group.to, (mention) => mention.outerFrom);
    const ahead = firstBeyond(mentions, group.from, (mention) => mention.outerTo) - 1;
    const words = behind < 0 ? null : (between(group.to, mentions[behind]!.outerFrom)?.replace(TAIL, '') ?? null);
    const before = ahead < 0 ? null : between(mentions[ahead]!.outerTo, group.from);
    if (words !== null && BEFORE_NAME.test(words) && !(words.trim() === '(' && !accepts(mentions[behind]!))) join(group, behind);
    else if (words === ' ' && !hasOwn(behind, groups, mentions) && (before === null || /[,;]/.test(before))) join(group, behind);
    else if (test(before, AFTER_NAME)) join(group, ahead);
    else if (words !== null && BESIDE.test(words) && !hasOwn(behind, groups, mentions)) join(group, behind);
    else group.anaphor = anaphorOf(group, anaphors, between);
  }
  share(groups, between);
}

/** Between a word that points back and the pinpoint behind it: 该办法第五条, “the Act's Article 5”; more where it can mean nothing else. */
const AFTER_ANAPHOR = /^(?:的|中的?|'s )?$/;
const AFTER_IBID = /^[.,:;]? ?(?:at )?$/;
/** “Article 5 of the Act”, “Article 5 thereof” */
const BEFORE_ANAPHOR = /^,? (?:of|under|in|to|within) $/;

function anaphorOf(group: PinGroup, anaphors: readonly Signal[], between: (from: number, to: number) => string | null): number {
  const ahead = firstBeyond(anaphors, group.from, (anaphor) => anaphor.to) - 1;
  if (ahead >= 0 && test(between(anaphors[ahead]!.to, group.from), anaphors[ahead]!.list === 'anaphor-ibid' ? AFTER_IBID : AFTER_ANAPHOR)) return ahead;
  const next = indexFrom(anaphors, group.to, (anaphor) => anaphor.from);
  if (next < 0) return -1;
  const words = between(group.to, anaphors[next]!.from)?.replace(TAIL, '') ?? null;
  return test(words, BEFORE_ANAPHOR) || (words === ' ' && anaphors[next]!.list === 'anaphor-ibid') ? next : -1;
}

function join(group: PinGroup, mention: number): void {
  group.mention = mention;
  group.joined = true;
}

function test(words: string | null, pattern: RegExp): boolean {
  return words !== null && pattern.test(words);
}

function accepts(mention: Mention): boolean {
  return mention.names.bearers.length > 0;
}

/** Whether the pinpoint behind a name has taken it. */
function hasOwn(index: number, groups: readonly PinGroup[], mentions: readonly Mention[]): boolean {
  const next = groups[firstBeyond(groups, mentions[index]!.outerTo - 1, (group) => group.from)];
  return next?.joined === true && next.mention === index;
}

/** Members of one list share the name that stands before the first or behind the last of them. */
function share(groups: PinGroup[], between: (from: number, to: number) => string | null): void {
  for (let i = 1; i < groups.length; i++) {
    const before = groups[i - 1]!;
    const group = groups[i]!;
    if (group.mention < 0 && group.anaphor < 0 && before.mention >= 0 && test(between(before.to, group.from), LIST)) group.mention = before.mention;
  }
  for (let i = groups.length - 2; i >= 0; i--) {
    const next = groups[i + 1]!;
    const group = groups[i]!;
    if (group.mention >= 0 || group.anaphor >= 0 || !test(between(group.to, next.from), LIST)) continue;
    if (next.mention >= 0 && next.joined) group.mention = next.mention;
    else group.anaphor = next.anaphor;
  }
}

/** The index of the first item that starts at an offset or behind it, or -1. */
function indexFrom<T>(list: readonly T[], offset: number, start: (item: T) => number): number {
  const index = firstBeyond(list, offset - 1, start);
  return index < list.length ? index : -1;
}
