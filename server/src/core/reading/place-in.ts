/** Where a stretch of a unit's prose stands in the draft, and its words. */
import type { Unit } from '../draft/draft.js';
import { sourceFrom, sourceTo } from '../text/prose.js';

export function placeIn(unit: Unit, from: number, to: number): { from: number; to: number; text: string } {
  const { prose } = unit.body;
  return { from: unit.from + sourceFrom(prose, from), to: unit.from + sourceTo(prose, to), text: prose.text.slice(from, to) };
}
