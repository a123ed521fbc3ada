/** Whether a citation uses a number in the sense it had before the text was renumbered. */

import type { InstrumentRecord } from '../catalogue/record.js';
import { versionsAt } from '../catalogue/structure.js';
import { tellingWords } from '../catalogue/telling-words.js';
import type { IsoDate } from '../text/dates.js';
import { fold } from '../text/fold.js';
import { affinity } from './affinity.js';
import { isCitedBeside } from './beside.js';
import { statementAt } from './local.js';
import { once } from './once.js';
import type { Citation, Reading } from './reading.js';
import { toneOf } from './tone.js';

export interface Renumbering {
  /** What the provision is called now. */
  now: string;
  since: IsoDate;
}

/** By how much the words must fit the old meaning of the number better than the new one. */
const MARGIN = 0.7;

/**
 * The present number of what the words are about, where they fit the old meaning and not the new; null otherwise, and where the draft
 * itself says that it speaks of the past or cites the new number too.
 */
export const renumberingOf = once((reading: Reading, citation: Citation): Renumbering | null => {
  const { view } = reading;
  const record = citation.instrument ? view.catalogue.instrument(citation.instrument) : undefined;
  const version = record?.structure && versionsAt(record.structure, view.date).find(({ renumbered }) => renumbered);
  if (!version?.renumbered || !citation.instrument || !citation.provision) return null;
  const article = citation.provision.split('.')[0]!;
  const now = version.renumbered[citation.provision] ?? version.renumbered[article];
  if (!now) return null;
  const before = view.catalogue.structureAt(citation.instrument, dayBefore(version.from));
  const sentence = sentenceOf(reading, citation);
  if (namesVersionBefore(sentence, record!, version.from)) return null;
  const words = wordsOf(sentence, record!);
  const old = affinity(words, before.units.get(article));
  const present = affinity(words, view.structure(citation.instrument).units.get(article));
  if (old - present < MARGIN || toneOf(reading, citation).past || isCitedBeside(reading, citation, now)) return null;
  return { now, since: version.from };
});

/** The words around a citation, folded, with a gap where it stands. */
function sentenceOf(reading: Reading, citation: Citation): string {
  const { unit, local } = reading.units[citation.unit]!;
  const { folded } = unit.body.prose;
  const [from, to] = statementAt(local, folded, citation.proseFrom);
  return `${folded.slice(from, citation.proseFrom)} ${folded.slice(citation.proseTo, to)}`;
}

/** The telling words of a sentence; those of the instrument's own title tell nothing about its provisions. */
function wordsOf(sentence: string, { title }: InstrumentRecord): Set<string> {
  const words = tellingWords(sentence);
  for (const word of tellingWords(fold(`${title.zh ?? ''} ${title.en ?? ''}`))) words.delete(word);
  return words;
}

/** 《网络安全法》（2016年）, “the 2016 Cybersecurity Law”: a year of the older text names the version. */
function namesVersionBefore(sentence: string, { dates }: InstrumentRecord, since: IsoDate): boolean {
  const years = [...(dates?.['adopted'] ?? []), ...(dates?.['inForce'] ?? [])].filter((date) => date < since).map((date) => date.slice(0, 4));
  return years.some((year) => sentence.includes(year));
}

/** Whether the sentence of a citation says that it goes by the numbers of a text from before a renumbering. */
export function goesByOldNumbers(reading: Reading, citation: Citation): boolean {
  const { view } = reading;
  const record = citation.instrument ? view.catalogue.instrument(citation.instrument) : undefined;
  const version = record?.structure && versionsAt(record.structure, view.date).find(({ renumbered }) => renumbered);
  return version !== undefined && namesVersionBefore(sentenceOf(reading, citation), record!, version.from);
}

/** Any day before a date serves to ask for the version before it. */
function dayBefore(date: IsoDate): IsoDate {
  return `${Number(date.slice(0, 4)) - 1}-12-31` < date ? `${Number(date.slice(0, 4)) - 1}-12-31` : date;
}
