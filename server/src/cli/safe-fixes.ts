/** Applying safe fixes to a text. */
import { type Finding, safeEdits } from '../core/index.js';

export interface Fixed {
  text: string;
  /** How many places were changed. */
  count: number;
}

/** Applies the first safe fix of each finding; what touches an earlier one waits for the next round. All else keeps its bytes. */
export function applySafeFixes(text: string, findings: readonly Finding[]): Fixed {
  const edits = safeEdits(findings);
  const fixed = [...edits].reverse().reduce((out, { from, to, text: put }) => out.slice(0, from) + put + out.slice(to), text);
  return { text: fixed, count: edits.length };
}
