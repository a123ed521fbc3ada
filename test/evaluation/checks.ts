/** What must hold for the evaluation to pass. */
import type { Severity } from '../../server/src/core/index.js';
import { type Fault, isFound, shareFound } from './faults.js';
import { faultLine, findingLine } from './listing.js';
import { type Measured, shareRight, standing } from './measure.js';
import { rates, ratesWithProvision } from './score.js';
import type { Slice } from './slices.js';
import type { VerdictRow } from './verdicts.js';

export interface Check {
  name: string;
  /** As the page prints them. */
  wanted: string;
  measured: string;
  passed: boolean;
  /** What is wrong, one line each. */
  details: readonly string[];
}

/** What the checks look at. */
export interface Results {
  measured: Measured;
  /** The instruments that the catalogue is for, whole and in parts. */
  mission: readonly Slice[];
  /** The instruments of the first catalogue. */
  fourteen: Slice;
  faults: readonly Fault[];
  verdicts: ReadonlyMap<string, VerdictRow>;
}

const LEAST_F1 = 0.97;
const LEAST_F1_WITH_PROVISION = 0.95;
const LEAST_F1_OF_FOURTEEN = 0.92;
const LEAST_F1_OF_FOURTEEN_WITH_PROVISION = 0.88;
const LEAST_FOUND = 0.8;
const LEAST_RIGHT: readonly (readonly [Severity, number])[] = [
  ['error', 0.95],
  ['warning', 0.85],
];

export function checksOf({ measured, mission, fourteen, faults, verdicts }: Results): Check[] {
  const { drafts, crashes, negatives, findings } = measured;
  const languages = mission.filter(({ facet }) => facet === 'language');
  const provable = faults.filter(({ group }) => group === 'provable');
  const unjudged = findings.filter((found) => standing(found, verdicts) === 'unjudged');
  const negativeDrafts = drafts.filter(({ category }) => category === 'negative').length;
  return [
    ...languages.flatMap(({ name, score }) => [
      least(`citations, ${name}: F1 by span and instrument`, rates(score).f1, LEAST_F1),
      least(`citations, ${name}: F1 with the provision`, ratesWithProvision(score).f1, LEAST_F1_WITH_PROVISION),
    ]),
    least('citations of the first fourteen instruments: F1', rates(fourteen.score).f1, LEAST_F1_OF_FOURTEEN),
    least('citations of the first fourteen instruments: F1 with the provision', ratesWithProvision(fourteen.score).f1, LEAST_F1_OF_FOURTEEN_WITH_PROVISION),
    least('errors that rules are meant to prove: share found', shareFound(provable), LEAST_FOUND, notFound(provable)),
    ...LEAST_RIGHT.map(([severity, bound]) => leastRight(severity, bound, measured, verdicts)),
    none('findings that no annotation supports and nobody has judged', unjudged.map(findingLine)),
    none(`findings in the ${negativeDrafts} negative documents`, negatives.map(findingLine)),
    none(`crashes in all ${drafts.length} documents`, crashes),
  ];
}

function notFound(faults: readonly Fault[]): string[] {
  return faults.filter((fault) => !isFound(fault)).map(faultLine);
}

/** A severity that says nothing says nothing wrong. */
function leastRight(severity: Severity, bound: number, { findings }: Measured, verdicts: ReadonlyMap<string, VerdictRow>): Check {
  const own = findings.filter(({ finding }) => finding.severity === severity);
  const name = `findings of severity ${severity}: share right`;
  if (own.length === 0) return { name, wanted: atLeast(bound), measured: 'no findings', passed: true, details: [] };
  const bad = own.filter((found) => !['supported', 'right'].includes(standing(found, verdicts)));
  return least(name, shareRight(own, verdicts), bound, bad.map(findingLine));
}

function none(name: string, details: readonly string[]): Check {
  return { name, wanted: 'none', measured: details.length === 0 ? 'none' : String(details.length), passed: details.length === 0, details };
}

/** What is not a number, because there was nothing to measure, has not been reached. */
function least(name: string, value: number, bound: number, details: readonly string[] = []): Check {
  const passed = value >= bound;
  return { name, wanted: atLeast(bound), measured: Number.isNaN(value) ? '–' : value.toFixed(3), passed, details: passed ? [] : details };
}

function atLeast(bound: number): string {
  return `≥ ${bound}`;
}
