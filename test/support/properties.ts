/**
 * Settings of the property tests: the same cases every time, and more of them on request.
 * `CLAUSEWRIGHT_RUNS=20000 CLAUSEWRIGHT_SEED=7 npx mocha … test/property` searches longer and elsewhere.
 */
import fc from 'fast-check';

const seed = Number(process.env.CLAUSEWRIGHT_SEED ?? 20261120);
const factor = Number(process.env.CLAUSEWRIGHT_RUNS ?? 0);

/** Checks a property; `runs` is the number of cases of an ordinary test run. */
export function check(runs: number, property: fc.IRawProperty<unknown>): void {
  fc.assert(property, { seed, numRuns: factor || runs, endOnFailure: process.env.CI !== undefined });
}
