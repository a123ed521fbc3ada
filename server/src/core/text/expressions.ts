/**
 * Expressions of a small language, found in prose in one scan:
 * `(a|b)` is a choice, `(s)?` may be absent, `…` is a gap of a few words in the same sentence, `……` a wide one, and `*` at
 * the end of a word lets the word go on. Hyphens count as spaces. Whole words only, in scripts that part words by spaces.
 */
import { Automaton } from './automaton.js';
import { isHan, isWordCode } from './characters.js';
import { fold } from './fold.js';
import { CELL } from './prose.js';

/** How far `…` reaches: a few words, or a few Han characters; `……` reaches three times as far. */
const GAP = 48;
const GAP_HAN = 16;
const WIDE = 3;
/** What a gap does not reach across. */
const STOPS = new Set(`.;:!?。；：！？|{}${CELL}`);
/** How many wordings one piece may stand for; more is a slip of the pen. */
const MOST = 200;

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

/** The wordings of a piece without a gap. Throws where brackets do not match or the wordings are too many. */
export function wordings(piece: string): string[] {
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`“${piece}”: ${why}`);
  };
  const sequence = (): string[] => {
    let out = [''];
    while (at < piece.length && piece[at] !== '|' && piece[at] !== ')') {
      const next = piece[at] === '(' ? group() : [literal()];
      out = out.flatMap((before) => next.map((after) => before + after));
      if (out.length > MOST) fail(`more than ${MOST} wordings`);
    }
    return out;
  };
  const literal = (): string => {
    const from = at;
    while (at < piece.length && !'()|?\\'.includes(piece[at]!)) at++;
    return from < at ? piece.slice(from, at) : fail(`${piece[at]} means nothing here`);
  };
  const group = (): string[] => {
    at++;
    const out = choice();
    if (piece[at++] !== ')') fail('a bracket is not closed');
    if (piece[at] !== '?') return out;
    at++;
    return [...out, ''];
  };
  const choice = (): string[] => {
    const out = sequence();
    while (piece[at] === '|') {
      at++;
      out.push(...sequence());
    }
    return out;
  };
  const out = choice();
  if (at < piece.length) fail('a bracket is not opened');
  if (out.some((wording) => /\*./.test(wording.trim()))) fail('* ends a wording');
  return [...new Set(out.map((wording) => wording.replace(/ {2,}/g, ' ').trim()))];
}

function asSearched(folded: string): string {
  return folded.replaceAll('-', ' ');
}

/** An expression in which a pattern is a piece. */
interface Part {
  expression: number;
  piece: number;
  open: boolean;
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

export class Expressions {
  private readonly automaton: Automaton;
  private readonly parts: readonly Part[][];
  private readonly known: Known[] = [];

  constructor(entries: readonly Entry[]) {
    const byText = new Map<string, Part[]>();
    for (const { label, expressions, except } of entries) {
      for (const expression of expressions) this.add(byText, expression, label, false);
      for (const expression of except ?? []) this.add(byText, expression, label, true);
    }
    this.automaton = new Automaton([...byText.keys()]);
    this.parts = [...byText.values()];
  }

  private add(byText: Map<string, Part[]>, expression: string, label: string, except: boolean): void {
    const [...gaps] = expression.match(/…+/g) ?? [];
    const pieces = asSearched(fold(expression)).split(/…+/);
    const index = this.known.push({ label, except, pieces: pieces.length, reach: gaps.map((gap) => (gap.length > 1 ? WIDE : 1)) }) - 1;
    pieces.forEach((piece, place) => {
      for (const wording of wordings(piece)) {
        const open = wording.endsWith('*');
        const text = open ? wording.slice(0, -1) : wording;
        if (text === '') throw new Error(`“${expression}” may say nothing`);
        const parts = byText.get(text) ?? [];
        parts.push({ expression: index, piece: place, open });
        byText.set(text, parts);
      }
    });
  }

  /** All labels in folded prose, by place; per label the longest of what overlaps, and nothing that an exception covers. */
  find(folded: string): Labelled[] {
    const text = asSearched(folded);
    const found: Labelled[] = [];
    const excepted: Labelled[] = [];
    const reached: Reached = new Map();
    this.automaton.scan(text, (from, end, pattern) => {
      if (isWordCode(text.charCodeAt(from)) && isWordCode(text.charCodeAt(from - 1))) return;
      const cut = isWordCode(text.charCodeAt(end - 1)) && isWordCode(text.charCodeAt(end));
      for (const { expression, piece, open } of this.parts[pattern]!) {
        if (cut && !open) continue;
        const { label, except, pieces, reach } = this.known[expression]!;
        const to = cut ? wordEnd(text, end) : end;
        const start = pieces === 1 ? from : follow(text, reached, expression, piece, reach[piece - 1] ?? 1, from, to);
        if (start >= 0 && piece === pieces - 1) (except ? excepted : found).push({ label, from: start, to });
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
