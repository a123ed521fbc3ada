/**
 * Expressions of a small language, found in prose in one scan:
 * `(a|b)` is a choice, `(s)?` may be absent, `…` is a gap of a few words in the same sentence, `……` a wide one, and `*` at
 * the end of a word lets the word go on. Hyphens count as spaces. Whole words only, in scripts that part words by spaces.
 */
import { Automaton } from './automaton.js';
import { isHan, isWordCode } from './characters.js';
import { type Planted, readExpression, readPart } from './planted.js';
import { CELL } from './prose.js';

/** How far `…` reaches: a few words, or a few Han characters; `……` reaches three times as far. */
const GAP = 48;
const GAP_HAN = 16;
const WIDE = 3;
/** What a gap does not reach across. */
const STOPS = new Set(`.;:!?。；：！？|{}${CELL}`);

/** A label found: `text.slice(from, to)` says it. */
export interface Labelled {
  label: string;
  from: number;
  to: number;
}

function asSearched(folded: string): string {
  return folded.replaceAll('-', ' ');
}

/** Per expression with gaps, where its pieces were last seen in order. */
type Reached = Map<number, { from: number; to: number }[]>;

export class Expressions {
  private readonly automaton: Automaton;

  constructor(private readonly planted: Planted) {
    this.automaton = new Automaton(planted.wordings);
  }

  /** All labels in folded prose, by place; per label the longest of what overlaps, and nothing that an exception covers. */
  find(folded: string): Labelled[] {
    const text = asSearched(folded);
    const { labels, expressions, parts, starts } = this.planted;
    const found: Labelled[] = [];
    const excepted: Labelled[] = [];
    const reached: Reached = new Map();
    this.automaton.scan(text, (from, end, wording) => {
      const cut = isWordCode(text.charCodeAt(end - 1)) && isWordCode(text.charCodeAt(end));
      for (let at = starts[wording]!; at < starts[wording + 1]!; at++) {
        const { number, piece, open } = readPart(parts[at]!);
        if (cut && !open) continue;
        const { label, except, gaps, wide } = readExpression(expressions[number]!);
        const to = cut ? wordEnd(text, end) : end;
        const start = gaps === 0 ? from : follow(text, reached, number, piece, wide & (1 << (piece - 1)) ? WIDE : 1, from, to);
        if (start >= 0 && piece === gaps) (except ? excepted : found).push({ label: labels[label]!, from: start, to });
      }
    });
    return longest(uncovered(found, excepted));
  }
}

/** Notes a piece of an expression with gaps; returns where the expression began, or -1 where the pieces before are not at hand. */
function follow(text: string, reached: Reached, expression: number, piece: number, reach: number, from: number, to: number): number {
  let places = reached.get(expression);
  if (!places) reached.set(expression, (places = []));
  if (piece === 0) {
    places[0] = { from, to };
    return from;
  }
  const before = places[piece - 1];
  if (!before || !isGap(text, before.to, from, reach)) return -1;
  places[piece] = { from: before.from, to };
  return before.from;
}

function isGap(text: string, from: number, to: number, reach: number): boolean {
  if (to < from || to - from > GAP * reach) return false;
  let han = 0;
  for (let i = from; i < to; i++) {
    if (STOPS.has(text[i]!)) return false;
    if (isHan(text.charCodeAt(i)) && ++han > GAP_HAN * reach) return false;
  }
  return true;
}

function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && isWordCode(text.charCodeAt(to))) to++;
  return to;
}

/** The hits that do not lie in an exception of their label. Sorts both. */
function uncovered(found: Labelled[], excepted: Labelled[]): Labelled[] {
  const ends = new Map<string, number>();
  let next = 0;
  excepted.sort((a, b) => a.from - b.from);
  return found.sort(byPlace).filter(({ label, from, to }) => {
    for (; next < excepted.length && excepted[next]!.from <= from; next++) {
      const { label: of, to: end } = excepted[next]!;
      ends.set(of, Math.max(end, ends.get(of) ?? 0));
    }
    return to > (ends.get(label) ?? 0);
  });
}

function byPlace(a: Labelled, b: Labelled): number {
  return a.from - b.from || b.to - a.to;
}

/** Of sorted hits of one label that overlap, the one that begins first, then the longest. */
function longest(hits: readonly Labelled[]): Labelled[] {
  const ends = new Map<string, number>();
  return hits.filter(({ label, from, to }) => {
    if (from < (ends.get(label) ?? 0)) return false;
    ends.set(label, to);
    return true;
  });
}
