/** Which obligations of a profile a draft answers, how well, and with which clauses. */

import type { ObligationRecord } from '../catalogue/obligation.js';
import type { Reading } from '../reading/reading.js';
import type { IsoDate } from '../text/dates.js';
import { applicabilityOf, type Question } from './applies.js';
import { type Evidence, Evidences, LIKELY } from './evidence.js';
import { keepsTo } from './laxer-figure.js';
import type { Profile, SetAside } from './profile.js';

export type CoverageState = 'addressed' | 'cited' | 'partial' | 'contradicted' | 'missing' | 'set-aside' | 'undetermined' | 'not-yet-applicable';

/** What a draft owes by its profile, and how it answers. */
export interface Coverage {
  profile: Profile;
  /** The day at which the law is read. */
  date: IsoDate;
  /** In the order of the catalogue. */
  covered: readonly Covered[];
}

export interface Covered {
  obligation: ObligationRecord;
  state: CoverageState;
  evidence: readonly Evidence[];
  questions: readonly Question[];
  setAside: SetAside | null;
}

export function coverageOf(reading: Reading, profile: Profile): Coverage {
  const { view } = reading;
  const applicable = view.catalogue.obligations.flatMap((obligation) => {
    const applicability = applicabilityOf(view, obligation, profile);
    return applicability.is === 'no' ? [] : [{ obligation, applicability }];
  });
  const found = new Evidences(
    reading,
    applicable.map(({ obligation }) => obligation),
  );
  const evidences = withoutWhatIsElse(applicable.map(({ obligation }) => found.of(obligation)));
  const covered = applicable.map(({ obligation, applicability }, i): Covered => {
    const setAside = profile.setAside.find((one) => one.obligation === obligation.id) ?? null;
    const evidence = evidences[i]!;
    const state: CoverageState = setAside
      ? 'set-aside'
      : applicability.is === 'open'
        ? 'undetermined'
        : applicability.is === 'later'
          ? 'not-yet-applicable'
          : stateOf(reading, obligation, evidence);
    return { obligation, state, evidence, questions: applicability.is === 'open' ? applicability.questions : [], setAside };
  });
  return { profile, date: view.date, covered };
}

/** A clause that lays down one thing and names another beside it is no statement on that. */
function withoutWhatIsElse(evidences: readonly Evidence[][]): Evidence[][] {
  const answers = new Set(evidences.flat().flatMap(({ clause, shortfall }) => (shortfall === null ? [clause] : [])));
  return evidences.map((own) => own.filter(({ clause, shortfall, likely }) => shortfall !== 'mentioned' || likely >= LIKELY || !answers.has(clause)));
}

function stateOf(reading: Reading, { duty }: ObligationRecord, evidence: readonly Evidence[]): CoverageState {
  const whole = evidence.filter(({ shortfall }) => shortfall === null);
  // A figure beside a clause that is more plainly about it and keeps to the law is of something else.
  const isOther = ({ figure, likely }: Evidence) => whole.some((one) => one.likely > likely && keepsTo(reading, one.clause, figure!.law));
  if (evidence.some((one) => one.figure && one.shortfall === 'figure' && !isOther(one))) return 'contradicted';
  const denies = evidence.find(({ shortfall }) => shortfall === 'negated' || shortfall === 'permitted');
  // Of an answer and its denial that counts which is more plainly about it.
  // What is only recommended is not contradicted by those who do otherwise.
  if (denies && !whole.some(({ likely }) => likely >= denies.likely)) return duty === 'should' || duty === 'may' ? 'partial' : 'contradicted';
  if (whole.length > 0) return whole.some(({ cites }) => cites) ? 'cited' : 'addressed';
  return evidence.some(({ shortfall }) => shortfall !== 'actor') ? 'partial' : 'missing';
}
