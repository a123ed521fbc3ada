/** The cells of a table row in its prose. */
import { CELL, type Prose } from '../text/prose.js';
import { firstBeyond } from './spans.js';

const BORDERS = new WeakMap<Prose, number[]>();

function bordersOf(prose: Prose): number[] {
  let borders = BORDERS.get(prose);
  if (!borders) {
    borders = [];
    for (let at = prose.text.indexOf(CELL); at >= 0; at = prose.text.indexOf(CELL, at + 1)) borders.push(at);
    BORDERS.set(prose, borders);
  }
  return borders;
}

/** The number of the cell that holds a prose offset; 1 is the first, whether or not the row starts with a border. */
export function cellOf(prose: Prose, offset: number): number {
  const before = firstBeyond(bordersOf(prose), offset - 1, (border) => border);
  return prose.text.startsWith(CELL) ? before : before + 1;
}

export function isFirstCellEmpty(prose: Prose): boolean {
  return prose.text.startsWith(CELL + CELL);
}
