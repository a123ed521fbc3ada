/** Whether a clause that counts as evidence is plainly about an obligation, so that one may find fault with how it answers it. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import { featuresIn } from '../catalogue/said.js';
import type { Reading } from '../reading/reading.js';
import type { Evidence } from './evidence.js';

/** How likely an uncited answer must be about its obligation. */
const PLAIN = 0.75;

/** A clause that cites the provision is; one that cites other law only is about that; one that cites nothing must say much of it. */
export function isAbout(reading: Reading, obligation: ObligationRecord, evidence: Evidence): boolean {
  const { cites, likely, clause } = evidence;
  return cites || (likely >= PLAIN && clause.words.length < LONGEST && !citesOthers(reading, obligation, evidence));
}

/** The same, and it speaks of what the obligation asks for. */
export function isPlainAnswer(reading: Reading, obligation: ObligationRecord, evidence: Evidence): boolean {
  if (!isAbout(reading, obligation, evidence)) return false;
  return evidence.cites || lacks(reading, obligation, evidence).length < Math.max(1, obligation.elements.length);
}

/** What is longer says more than one thing. */
const LONGEST = 600;

/** Other law only. */
export function citesOthers({ units }: Reading, { instrument }: ObligationRecord, { clause: { unit, span } }: Evidence): boolean {
  const own = units[unit]!.citations.filter(({ form, proseFrom }) => form !== 'anaphor' && proseFrom >= span.from && proseFrom < span.to);
  return own.length > 0 && !own.some((citation) => citation.instrument === instrument);
}

/** The topics that an obligation asks for and a clause does not speak of. */
export function lacks({ view: { catalogue } }: Reading, { elements }: ObligationRecord, { clause }: Evidence): string[] {
  const said = featuresIn(`${clause.words} ${clause.context}`, catalogue.phrases);
  return elements.filter((element) => !said.has(`#${element}`));
}
