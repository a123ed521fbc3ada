/** What must hold for the evaluation to pass. */
import { findingLine } from './listing.js';
import { type Measured, standing } from './measure.js';
import { rates, ratesWithProvision, type Score } from './score.js';
import type { VerdictRow } from './verdicts.js';

export interface Check {
  name: string;
  passed: boolean;
  /** What is wrong, one line each. */
  details: readonly string[];
}

/** For the fourteen instruments. */
const LEAST_F1 = 0.92;
const LEAST_F1_WITH_PROVISION = 0.88;

export function checksOf(measured: Measured, fourteen: Score, verdicts: ReadonlyMap<string, VerdictRow>): Check[] {
  const { drafts, crashes, negatives, findings } = measured;
  const unjudged = findings.filter((found) => standing(found, verdicts) === 'unjudged');
  const negativeDrafts = drafts.filter(({ category }) => category === 'negative').length;
  return [
    check(`${drafts.length} documents read without a crash`, crashes),
    check(`${negativeDrafts} negative documents without an error or a warning`, negatives.map(findingLine)),
    least('F1 for the fourteen instruments', rates(fourteen).f1, LEAST_F1),
    least('F1 with provision for the fourteen instruments', ratesWithProvision(fourteen).f1, LEAST_F1_WITH_PROVISION),
    check('every finding that no annotation supports has a verdict', unjudged.map(findingLine)),
  ];
}

function check(name: string, details: readonly string[]): Check {
  return { name, passed: details.length === 0, details };
}

function least(name: string, value: number, bound: number): Check {
  return { name: `${name} at least ${bound}: ${value.toFixed(3)}`, passed: value >= bound, details: [] };
}
