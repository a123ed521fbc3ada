/** Expressions made ready to be looked for, in flat arrays that are stored as they are. */
import { Planter } from './planting.js';
import { type Trie, trieOf } from './trie.js';

/** What is looked for under a label, and longer wordings in which it means something else. */
export interface Entry {
  label: string;
  expressions: readonly string[];
  except?: readonly string[];
}

export interface Planted {
  labels: readonly string[];
  /** Per expression what `readExpression` reads. */
  expressions: Uint32Array;
  wordings: Trie;
  /** Per wording where its parts begin; the last entry is where those of the last end. */
  starts: Uint32Array;
  /** What wordings are part of, as `readPart` reads it. */
  parts: Uint32Array;
}

/** More gaps than an expression has. */
const GAP_BITS = 3;
const MOST_GAPS = 2 ** GAP_BITS - 1;

/** An expression: its label by number, whether it is excepted, how many gaps it has and, bit by bit, which of them are wide. */
export function readExpression(packed: number): { label: number; except: boolean; gaps: number; wide: number } {
  const gaps = (packed >> 1) & MOST_GAPS;
  return { label: packed >>> (1 + GAP_BITS + MOST_GAPS), except: (packed & 1) === 1, gaps, wide: (packed >> (1 + GAP_BITS)) & (2 ** MOST_GAPS - 1) };
}

function packExpression(label: number, except: boolean, gaps: readonly number[]): number {
  const wide = gaps.reduce((bits, dots, gap) => bits | (dots > 1 ? 1 << gap : 0), 0);
  return ((((label << MOST_GAPS) | wide) << GAP_BITS) | gaps.length) * 2 + Number(except);
}

/** A part: of which expression by number, which of its pieces, and whether its last word may go on. */
export function readPart(packed: number): { number: number; piece: number; open: boolean } {
  return { number: packed >>> (1 + GAP_BITS), piece: (packed >> 1) & MOST_GAPS, open: (packed & 1) === 1 };
}

function packPart(number: number, piece: number, open: boolean): number {
  return (((number << GAP_BITS) | piece) << 1) | Number(open);
}

/** Throws where an expression cannot be read. */
export function plant(entries: readonly Entry[]): Planted {
  const expressions: number[] = [];
  const parts = new Map<string, number[]>();
  const planter = new Planter((piece, wording, open) => {
    const part = packPart(expressions.length, piece, open);
    const known = parts.get(wording);
    if (known) known.push(part);
    else parts.set(wording, [part]);
  });
  const add = (expression: string, label: number, except: boolean) => {
    const gaps = planter.plant(expression);
    if (gaps.length > MOST_GAPS) throw new Error(`“${expression}”: more than ${MOST_GAPS} gaps`);
    expressions.push(packExpression(label, except, gaps));
  };
  for (const [label, entry] of entries.entries()) {
    for (const expression of entry.expressions) add(expression, label, false);
    for (const expression of entry.except ?? []) add(expression, label, true);
  }
  const all = [...parts.values()];
  const { ends, ...trie } = trieOf([...parts.keys()]);
  // Numbers in the order of the trie: they and the parts behind them ascend, which packs well.
  const order = ends.filter((wording) => wording >= 0);
  let next = 0;
  const starts = new Uint32Array(order.length + 1);
  for (const [number, wording] of order.entries()) starts[number + 1] = starts[number]! + all[wording]!.length;
  return {
    labels: entries.map(({ label }) => label),
    expressions: Uint32Array.from(expressions),
    wordings: { ...trie, ends: ends.map((wording) => (wording < 0 ? -1 : next++)) },
    starts,
    parts: Uint32Array.from([...order].flatMap((wording) => all[wording]!)),
  };
}
