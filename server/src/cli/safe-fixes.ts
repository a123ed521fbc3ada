/** Applying safe fixes to a text. */
import type { Edit, Finding } from '../core/index.js';

export interface Fixed {
  text: string;
  /** How many findings were mended. */
  count: number;
}

/**
 * Applies the first safe fix of each finding. A fix that touches what an earlier one changed waits for the next round.
 * Everything outside the edits keeps its bytes.
 */
export function applySafeFixes(text: string, findings: readonly Finding[]): Fixed {
  const taken: Edit[] = [];
  let count = 0;
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...fix.edits);
    count++;
  }
  taken.sort((a, b) => b.from - a.from);
  return { text: taken.reduce((out, { from, to, text: put }) => out.slice(0, from) + put + out.slice(to), text), count };
}

function touches(a: Edit, b: Edit): boolean {
  return a.from <= b.to && b.from <= a.to;
}
