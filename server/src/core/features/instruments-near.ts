/** The instruments that a place in a draft may be about, the likeliest first. */
import type { Analysis } from '../engine/analyse.js';
import type { Reading } from '../reading/reading.js';

/** Units before a place that are asked what they cite. */
const FAR = 40;

/** Those of its own unit, the closest first; of the units and headings above; of the whole draft; and those that are always near. */
export function instrumentsNear({ reading, draft, view }: Analysis, offset: number): string[] {
  const out = new Set<string>();
  const unit = lastUnitBefore(reading, offset);
  const add = (index: number, limit = Number.POSITIVE_INFINITY) => {
    const cited = reading.units[index]!.citations.filter(({ to, instrument }) => instrument !== null && to <= limit);
    for (const { instrument } of [...cited].reverse()) out.add(instrument!);
  };
  if (unit >= 0) {
    add(unit, offset);
    add(unit);
    const { leadIn, header, section } = draft.units[unit]!;
    for (const index of [leadIn, header]) if (index >= 0) add(index);
    for (let index = unit - 1; index >= Math.max(0, unit - FAR) && draft.units[index]!.section === section; index--) add(index);
    for (let at = section; at >= 0; at = draft.sections[at]!.parent) if (draft.sections[at]!.heading >= 0) add(draft.sections[at]!.heading);
  }
  for (const [instrument] of [...reading.weights].sort(([, a], [, b]) => b - a)) out.add(instrument);
  for (const instrument of view.catalogue.implied) out.add(instrument);
  return [...out];
}

function lastUnitBefore({ units }: Reading, offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.unit.from <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
