/** Which obligations of a profile a draft answers, how well, and with which clauses. */

import type { ObligationRecord } from '../catalogue/obligation.js';
import { type Clause, passagesOf } from '../reading/clauses.js';
import type { Reading } from '../reading/reading.js';
import type { IsoDate } from '../text/dates.js';
import { type Answers, answersOf } from './answers.js';
import { applicabilityOf, type Question } from './applies.js';
import { type Asked, askedOf } from './asked.js';
import { aboutOf, type Fit, fitOf, type WeighedClause, weighed } from './fit.js';
import { type LaxerFigure, laxerFigure } from './laxer-figure.js';
import type { Profile, SetAside } from './profile.js';

export type CoverageState = 'addressed' | 'cited' | 'partial' | 'contradicted' | 'missing' | 'set-aside' | 'undetermined' | 'not-yet-applicable';

/** Why an answer falls short. */
export type Shortfall = 'element' | 'weakened' | 'figure' | 'negated' | 'permitted' | 'mentioned';

/** A clause that counts as evidence. */
export interface Evidence extends Fit {
  clause: Clause;
  asked: Asked;
  shortfall: Shortfall | null;
  figure: LaxerFigure | null;
}

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

/** How likely a clause must be about an obligation to count. */
const LIKELY = 0.35;

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
  const covered = applicable.map(({ obligation, applicability }): Covered => {
    const setAside = profile.setAside.find((one) => one.obligation === obligation.id) ?? null;
    const evidence = found.of(obligation);
    const state: CoverageState = setAside
      ? 'set-aside'
      : applicability.is === 'open'
        ? 'undetermined'
        : applicability.is === 'later'
          ? 'not-yet-applicable'
          : stateOf(evidence);
    return { obligation, state, evidence, questions: applicability.is === 'open' ? applicability.questions : [], setAside };
  });
  return { profile, date: view.date, covered };
}

function stateOf(evidence: readonly Evidence[]): CoverageState {
  if (evidence.some(({ shortfall }) => shortfall === 'figure')) return 'contradicted';
  const whole = evidence.filter(({ shortfall }) => shortfall === null);
  if (whole.length > 0) return whole.some(({ cites }) => cites) ? 'cited' : 'addressed';
  if (evidence.some(({ shortfall }) => shortfall === 'negated' || shortfall === 'permitted')) return 'contradicted';
  return evidence.length > 0 ? 'partial' : 'missing';
}

/** The clauses of a draft, weighed against all that the profile brings in. */
class Evidences {
  private readonly answers: Answers;
  private readonly clauses: readonly WeighedClause[];

  constructor(
    private readonly reading: Reading,
    obligations: readonly ObligationRecord[],
  ) {
    this.answers = answersOf(reading.view.catalogue);
    const places = obligations.map(({ id }) => this.answers.placeOf(id));
    this.clauses = passagesOf(reading).map((clause) => weighed(reading, clause, this.answers, places));
  }

  of(obligation: ObligationRecord): Evidence[] {
    const out: Evidence[] = [];
    for (const one of this.clauses) {
      const fit = fitOf(one, obligation, this.answers, this.reading);
      if (fit.likely < LIKELY) continue;
      const figure = laxerFigure(this.reading, one.clause, obligation);
      const asked = askedOf(one.clause, aboutOf(one, obligation, this.answers), obligation.duty === 'must-not');
      out.push({ clause: one.clause, ...fit, asked, figure, shortfall: figure ? 'figure' : shortfallOf(obligation, asked, fit) });
    }
    return out.sort((a, b) => b.likely - a.likely);
  }
}

function shortfallOf({ duty }: ObligationRecord, { strength, negated, restricts, softened }: Asked, { opposed }: Fit): Shortfall | null {
  if (duty === 'must-not') {
    if (strength === 'must-not' || negated || restricts) return null;
    if (strength === 'should-not') return 'weakened';
    return opposed > 0 ? 'permitted' : 'mentioned';
  }
  if (strength === 'need-not' || negated) return 'negated';
  if (strength === 'must-not') return opposed > 0 ? 'negated' : null;
  return softened || strength === 'should' || strength === 'may' || strength === 'should-not' ? 'weakened' : null;
}
