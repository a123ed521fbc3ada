/** Offsets of a draft as lines, the way the command line speaks of places. */
import type { Lines } from '../core/index.js';

/** Lines are 1-based; `start` and `end` are UTF-16 units within their lines, where a BOM is one unit of line 1. */
export interface Place {
  line: number;
  start: number;
  endLine: number;
  end: number;
}

export function placeOf(lines: Lines, from: number, to: number): Place {
  const first = lines.at(from);
  const last = lines.at(to);
  return { line: first.line + 1, start: first.character, endLine: last.line + 1, end: last.character };
}
