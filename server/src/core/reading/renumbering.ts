/** Whether a citation uses a number in the sense it had before the text was renumbered. */
import { versionsAt } from '../catalogue/structure.js';
import type { IsoDate } from '../text/dates.js';
import { affinity, tellingWords } from './affinity.js';
import { sentenceAt } from './local.js';
import type { Citation, Reading } from './reading.js';

export interface Renumbering {
  /** What the provision is called now. */
  now: string;
  since: IsoDate;
}

/** By how much the words must fit the old meaning of the number better than the new one. */
const MARGIN = 0.7;

/** The present number of what the words are about, where they fit the old meaning and not the new; null otherwise. */
export function renumberingOf(reading: Reading, citation: Citation): Renumbering | null {
  const { view } = reading;
  const structure = citation.instrument ? view.catalogue.instrument(citation.instrument)?.structure : undefined;
  const version = structure && versionsAt(structure, view.date).find(({ renumbered }) => renumbered);
  if (!version?.renumbered || !citation.instrument || !citation.provision) return null;
  const article = citation.provision.split('.')[0]!;
  const now = version.renumbered[citation.provision] ?? version.renumbered[article];
  if (!now) return null;
  const before = view.catalogue.structureAt(citation.instrument, dayBefore(version.from));
  const words = wordsOf(reading, citation);
  const old = affinity(words, before.units.get(article));
  const present = affinity(words, view.structure(citation.instrument).units.get(article));
  return old - present >= MARGIN ? { now, since: version.from } : null;
}

function wordsOf(reading: Reading, citation: Citation): Set<string> {
  const { unit, local } = reading.units[citation.unit]!;
  const { folded } = unit.body.prose;
  const [from, to] = sentenceAt(local, folded.length, citation.proseFrom);
  return tellingWords(`${folded.slice(from, citation.proseFrom)} ${folded.slice(citation.proseTo, to)}`);
}

/** Any day before a date serves to ask for the version before it. */
function dayBefore(date: IsoDate): IsoDate {
  return `${Number(date.slice(0, 4)) - 1}-12-31` < date ? `${Number(date.slice(0, 4)) - 1}-12-31` : date;
}
