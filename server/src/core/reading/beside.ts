/** What else a unit cites: a sentence that names both the old place and the new one needs no telling. */
import { lineage } from '../catalogue/provision.js';
import type { Citation, Reading } from './reading.js';

/** Whether the unit of a citation also cites a provision of the same instrument, or something below it. */
export function isCitedBeside(reading: Reading, { unit, instrument }: Citation, provision: string): boolean {
  if (!instrument) return false;
  const scheme = reading.view.catalogue.scheme(instrument);
  return reading.units[unit]!.citations.some(
    (other) => other.instrument === instrument && other.provision !== null && lineage(scheme, other.provision).includes(provision),
  );
}
