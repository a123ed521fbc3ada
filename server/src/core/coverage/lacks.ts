/** What a clause lacks to answer an obligation. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { Reading } from '../reading/reading.js';
import { answersOf } from './answers.js';
import type { Evidence } from './coverage.js';

/** The topics that an obligation asks for and a clause does not speak of. */
export function lacks({ view: { catalogue } }: Reading, { clause }: Evidence, { elements }: ObligationRecord): string[] {
  const said = answersOf(catalogue).features(`${clause.words} ${clause.context}`);
  return elements.filter((element) => !said.has(`#${element}`));
}
