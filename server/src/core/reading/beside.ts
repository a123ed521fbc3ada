/** What else a unit, or the list that a pinpoint is part of, cites: a sentence that names both the old place and the new one needs no telling. */
import { lineage } from '../catalogue/provision.js';
import type { Pin } from './pin.js';
import type { Citation, Reading } from './reading.js';

/** Whether the unit of a citation also cites a provision of the same instrument, or something below it. */
export function isCitedBeside(reading: Reading, { unit, instrument }: Citation, provision: string): boolean {
  if (!instrument) return false;
  const scheme = reading.view.catalogue.scheme(instrument);
  return reading.units[unit]!.citations.some(
    (other) => other.instrument === instrument && other.provision !== null && lineage(scheme, other.provision).includes(provision),
  );
}

/** The other provisions of a list like “Articles 50 to 52” that a pinpoint is part of. */
export function listedBeside(reading: Reading, citation: Citation): string[] {
  const pins = pinsOfList(reading, citation);
  return reading.units[citation.unit]!.citations.filter(
    ({ instrument, pin }) => instrument === citation.instrument && pin !== null && pin !== citation.pin && pins.includes(pin),
  ).flatMap(({ provision }) => provision ?? []);
}

/** The first member of the list that a pinpoint is part of. */
export function firstOfList(reading: Reading, citation: Citation): Citation {
  const [first] = pinsOfList(reading, citation);
  return reading.units[citation.unit]!.citations.find(({ pin }) => pin !== null && pin === first) ?? citation;
}

function pinsOfList(reading: Reading, { unit, pin }: Citation): readonly Pin[] {
  const group = reading.units[unit]!.local.groups.find(({ items }) => items.some((item) => item.pin === pin));
  return group?.items.map((item) => item.pin) ?? [];
}
