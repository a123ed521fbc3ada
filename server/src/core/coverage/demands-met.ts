/** Which demands of an obligation a clause meets: by its own words, or with what stands above it. */
import { groupsOf, type MarkedDemand, type MarkGroups, type Marks } from '../catalogue/demands.js';
import type { Language } from '../text/characters.js';

/** Demands by bits, the first of an obligation in the lowest. */
export interface DemandsMet {
  own: number;
  withAbove: number;
  /** How many there are. */
  of: number;
}

/** The marks in a clause and in what stands above it. */
export interface ClauseMarks {
  own: Marks;
  above: readonly Marks[];
}

export function demandsMet(demands: readonly MarkedDemand[], { own, above }: ClauseMarks, language: Language): DemandsMet {
  const met: DemandsMet = { own: 0, withAbove: 0, of: demands.length };
  for (const [number, demand] of demands.entries()) {
    const found = metBy(groupsOf(demand, language), own, above);
    if (found !== 'nothing') met.withAbove |= 1 << number;
    if (found === 'own') met.own |= 1 << number;
  }
  return met;
}

/** Asked of every clause that comes near an obligation, so without a function for each mark. */
function metBy(groups: MarkGroups, own: Marks, above: readonly Marks[]): 'own' | 'above' | 'nothing' {
  let by: 'own' | 'above' = 'own';
  for (const group of groups) {
    if (hasAny(own, group)) continue;
    by = 'above';
    let found = false;
    for (const marks of above) if (!found) found = hasAny(marks, group);
    if (!found) return 'nothing';
  }
  return by;
}

function hasAny(marks: Marks, group: readonly number[]): boolean {
  for (const mark of group) if (marks.has(mark)) return true;
  return false;
}

/** The share of the demands that are met; half where nobody has written down what they are. */
export function shareMet({ withAbove, of }: DemandsMet): number {
  let met = 0;
  for (let bits = withAbove; bits > 0; bits >>= 1) met += bits & 1;
  return of === 0 ? 0.5 : met / of;
}

/** Whether bits of the demands have the first, which says what the obligation is about at all. */
export function meetsCore(bits: number): boolean {
  return (bits & 1) === 1;
}
