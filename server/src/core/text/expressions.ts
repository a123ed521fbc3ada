/**
 * Expressions of a small language, found in prose in one scan:
 * `(a|b)` is a choice, `(s)?` may be absent, `…` is a gap of a few words in the same sentence, `……` a wide one, and `*` at
 * the end of a word lets the word go on. Hyphens count as spaces. Whole words only, in scripts that part words by spaces.
 */
import { isHan, isWordCode } from './characters.js';
import { LetterTree } from './letter-tree.js';
import { Planter } from './planting.js';
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

/** What is looked for under a label, and longer wordings in which it means something else. */
export interface Entry {
  label: string;
  expressions: readonly string[];
  except?: readonly string[];
}

function asSearched(folded: string): string {
  return folded.replaceAll('-', ' ');
}

/** An expression as it is looked for. */
interface Known {
  label: string;
  except: boolean;
  pieces: number;
  /** How many times as far as a gap each gap reaches. */
  reach: readonly number[];
}

/** Per expression with gaps, where its pieces were last seen in order. */
type Reached = Map<number, { from: number; to: number }[]>;

/** What a wording is part of; in flat lists, because there are many. Its number is its place in them, and 0 is none. */
class Parts {
  readonly expressions = [0];
  readonly pieces = [0];
  readonly open = [false];
  /** The next part with the same wording. */
  readonly next = [0];

  add(expression: number, piece: number, open: boolean): number {
    this.expressions.push(expression);
    this.pieces.push(piece);
    this.open.push(open);
    return this.next.push(0) - 1;
  }
}

export class Expressions {
  /** Wordings, marked with the first of their parts. */
  private readonly tree: LetterTree;
  private readonly parts = new Parts();
  private readonly known: Known[] = [];

  constructor(entries: readonly Entry[]) {
    this.tree = new LetterTree(entries.reduce((sum, { expressions }) => sum + lengthOf(expressions), 0));
    const planter = new Planter(this.tree, (piece, node, open) => this.addPart(piece, node, open));
    for (const { label, expressions, except } of entries) {
      for (const expression of expressions) this.add(planter, expression, label, false);
      for (const expression of except ?? []) this.add(planter, expression, label, true);
    }
  }

  private add(planter: Planter, expression: string, label: string, except: boolean): void {
    const gaps = planter.plant(expression);
    this.known.push({ label, except, pieces: gaps.length + 1, reach: gaps.map((gap) => (gap > 1 ? WIDE : 1)) });
  }

  /** Of the expression that is being added. */
  private addPart(piece: number, node: number, open: boolean): void {
    const { next } = this.parts;
    const added = this.parts.add(this.known.length, piece, open);
    let last = this.tree.mark(node);
    if (last === 0) {
      this.tree.setMark(node, added);
      return;
    }
    while (next[last] !== 0) last = next[last]!;
    next[last] = added;
  }

  /** All labels in folded prose, by place; per label the longest of what overlaps, and nothing that an exception covers. */
  find(folded: string): Labelled[] {
    const text = asSearched(folded);
    const { parts } = this;
    const found: Labelled[] = [];
    const excepted: Labelled[] = [];
    const reached: Reached = new Map();
    this.tree.scan(text, (from, end, mark) => {
      const cut = isWordCode(text.charCodeAt(end - 1)) && isWordCode(text.charCodeAt(end));
      for (let part = mark; part !== 0; part = parts.next[part]!) {
        if (cut && !parts.open[part]) continue;
        const expression = parts.expressions[part]!;
        const piece = parts.pieces[part]!;
        const { label, except, pieces, reach } = this.known[expression]!;
        const to = cut ? wordEnd(text, end) : end;
        const start = pieces === 1 ? from : follow(text, reached, expression, piece, reach[piece - 1] ?? 1, from, to);
        if (start >= 0 && piece === pieces - 1) (except ? excepted : found).push({ label, from: start, to });
      }
    });
    return longest(uncovered(found, excepted));
  }
}

function lengthOf(expressions: readonly string[]): number {
  return expressions.reduce((sum, { length }) => sum + length, 0);
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
