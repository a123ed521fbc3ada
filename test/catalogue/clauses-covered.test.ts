/** Every model clause, put with its defaults into a draft for which its obligation applies, answers it by name and is beyond reproach. */
import assert from 'node:assert/strict';
import type { ObligationRecord } from '../../server/src/core/catalogue/obligation.js';
import { bundledCatalogue } from '../support/catalogue.js';
import { type Trial, tryClause } from '../support/clause-trial.js';

for (const language of ['en', 'zh'] as const) {
  describe(`model clauses in a draft of a suitable profile (${language})`, () => {
    const byInstrument = new Map<string, ObligationRecord[]>();
    for (const obligation of bundledCatalogue().obligations)
      if (obligation.clause) byInstrument.set(obligation.instrument, [...(byInstrument.get(obligation.instrument) ?? []), obligation]);

    for (const [instrument, obligations] of byInstrument) {
      it(`of ${instrument} count as cited and give no finding`, () => {
        const trials = obligations.map((obligation) => tryClause(obligation, language));
        assert.deepEqual(
          trials.flatMap((trial) => faultsOf(trial)),
          [],
        );
      });
    }
  });
}

function faultsOf({ obligation, profile, covered, findings }: Trial): string[] {
  const said = findings.map(({ rule, message }) => `${obligation.id}: ${rule}: ${message}`);
  // A treaty that is not in force is answered all the same, but owed by nobody yet.
  const expected = profile.is === 'later' ? 'not-yet-applicable' : 'cited';
  const whole = covered?.evidence.some(({ cites, shortfall }) => cites && shortfall === null);
  if (covered?.state === expected && whole) return said;
  const [best] = covered?.evidence ?? [];
  return [...said, `${obligation.id}: ${covered?.state}, ${best ? `cites: ${best.cites}, shortfall: ${best.shortfall}` : 'no evidence'}`];
}
