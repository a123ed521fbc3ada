/** Numbers of sections, as orders, acts and codes have them: 4.2, 26WH, 6-1-1702, 13-72a-201, 2-102, 1681s-2, 552.051, 13:16-3.2. */
import { expandSections } from '../catalogue/unit-list.js';
import { type Prose, withCapitals } from '../text/prose.js';

const HYPHENED = String.raw`\d{1,2}:\d{1,3}[a-z]?-\d{1,3}(?:\.\d{1,3})?|\d{1,3}[a-z]?-\d{1,3}[a-z]?-\d{2,5}(?:\.\d{1,3})?|\d{1,4}[a-z]{1,2}-\d{1,2}(?![\d.a-z])`;
const PLAIN = String.raw`\d{1,5}(?:[a-z]{0,2}(?![a-z]))(?:\.\d{1,5}[a-z]?){0,3}(?:(?<=\.\d{1,4}[a-z])-\d{1,2})?(?!\d|:\d)`;

/** With numbers such as 20-870 and 2-102. */
const NUMBER = new RegExp(String.raw`${HYPHENED}|\d{1,3}-\d{2,4}(?![\d.])|${PLAIN}`, 'y');
/** Where a hyphen between two numbers makes a range of them. */
const RANGED = new RegExp(`${HYPHENED}|${PLAIN}`, 'y');
/** Longest range of sections that is written out. */
const MOST = 120;

/** The length of the section number at an offset, or 0. `ranged`: “4-10” and “41-58” are ranges, and no numbers. */
export function sectionNumber(folded: string, at: number, ranged = false): number {
  const pattern = ranged || isRange(folded.slice(at, at + 12)) ? RANGED : NUMBER;
  pattern.lastIndex = at;
  return pattern.exec(folded)?.[0].length ?? 0;
}

/** Two numbers of the same kind, the second higher: 10-15, 7220-7222. */
function isRange(text: string): boolean {
  const [, low, high] = /^(\d{1,5})-(\d{1,5})(?![\d.a-z-])/.exec(text) ?? [];
  return low !== undefined && high !== undefined && low.length === high.length && low.length !== 3 && Number(low) < Number(high);
}

/** What lies between two sections of one chapter; null where they make no range. */
export function sectionsBetween(first: string, last: string): string[] | null {
  try {
    const all = expandSections(`${first}..${last}`);
    return all.length > MOST ? [] : all.slice(1, -1);
  } catch {
    return null;
  }
}

/** Reads `(6)`, `(1a)`, `(ba)`, `(ddd)`, `(iii)`, `(II)`; with a space before it only what can hardly be anything else. */
export function bracketAt(prose: Prose, at: number): { step: string; to: number } | null {
  const { folded } = prose;
  const close = match(folded, at, /\((?:\d{1,3}[a-z]?|[a-z]{1,2}|([a-z])\1\1|[ivx]{1,5})\)/y) ?? match(folded, at, / \((?:\d{1,2}|[a-z])\)(?! \()/y);
  return close ? { step: withCapitals(prose, at, at + close.length).replace(/[ ()]/g, ''), to: at + close.length } : null;
}

function match(text: string, at: number, pattern: RegExp): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
