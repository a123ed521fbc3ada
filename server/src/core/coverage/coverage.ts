/** Which obligations of a profile a draft answers, how well, and with which clauses. */

import type { ObligationRecord, Spoken } from '../catalogue/obligation.js';
import type { Clause } from '../reading/clauses.js';
import type { Reading } from '../reading/reading.js';
import type { IsoDate } from '../text/dates.js';
import type { Question } from './applies.js';
import { type Answered, type Evidence, Evidences, LIKELY } from './evidence.js';
import { keepsTo } from './laxer-figure.js';
import { owedBy } from './owed.js';
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
  /** Where nothing counts as evidence: the clause that may be meant to answer it. */
  nearest: Clause | null;
  /** Of what is answered in part: what it comes to and no clause that is about it speaks of. */
  unsaid: readonly Spoken[];
  questions: readonly Question[];
  setAside: SetAside | null;
}

export function coverageOf(reading: Reading, profile: Profile): Coverage {
  const { view } = reading;
  const owed = owedBy(view, profile);
  const found = new Evidences(reading, owed);
  const answered = withoutWhatIsElse(owed.obligations.map(({ obligation }) => found.of(obligation)));
  const covered = owed.obligations.map(({ obligation, applicability }, i): Covered => {
    const setAside = profile.setAside.find((one) => one.obligation === obligation.id) ?? null;
    const { evidence, nearest } = answered[i]!;
    const state: CoverageState = setAside
      ? 'set-aside'
      : applicability.is === 'open'
        ? 'undetermined'
        : applicability.is === 'later'
          ? 'not-yet-applicable'
          : stateOf(reading, obligation, evidence);
    const unsaid = state === 'partial' ? unsaidIn(reading, obligation, evidence) : [];
    return { obligation, state, evidence, nearest, unsaid, questions: applicability.is === 'open' ? applicability.questions : [], setAside };
  });
  return { profile, date: view.date, covered };
}

/** Whether a passage has a clause in it. */
function holds(a: Clause, b: Clause): boolean {
  return a.unit === b.unit && a.span.from <= b.span.from && b.span.to <= a.span.to;
}

/** A clause that lays down one thing and names another beside it is no statement on that. */
function withoutWhatIsElse(answered: readonly Answered[]): Answered[] {
  const answers = new Set(answered.flatMap(({ evidence }) => evidence.flatMap(({ clause, shortfall }) => (shortfall === null ? [clause] : []))));
  return answered.map(({ evidence, nearest }) => ({
    evidence: evidence.filter(({ clause, shortfall, likely }) => shortfall !== 'mentioned' || likely >= LIKELY || !answers.has(clause)),
    nearest,
  }));
}

/** So plainly a clause must be about an obligation to count as a whole answer where something of it was not found; less where it is one thing only. */
const PLAIN = 0.9;
const PLAIN_BUT_ONE = 0.75;

function isWhole(answers: readonly Evidence[], unsaid: number): boolean {
  return unsaid === 0 || answers.some(({ likely }) => likely >= (unsaid === 1 ? PLAIN_BUT_ONE : PLAIN));
}

/** The demands of an obligation that the clauses about it do not meet, with what stands above them; none where nothing is about it. */
function unsaidIn({ view }: Reading, { id }: ObligationRecord, evidence: readonly Evidence[]): Spoken[] {
  const about = evidence.filter(({ shortfall }) => shortfall !== 'actor');
  if (about.length === 0) return [];
  const met = about.reduce((bits, one) => bits | one.met.withAbove, 0);
  return view.catalogue.demands.of(id).flatMap(({ says }, number) => (met & (1 << number) ? [] : [says]));
}

function stateOf(reading: Reading, obligation: ObligationRecord, evidence: readonly Evidence[]): CoverageState {
  const { duty } = obligation;
  const whole = evidence.filter(({ shortfall }) => shortfall === null);
  // A figure beside a clause that is more plainly about it and keeps to the law is of something else.
  const isOther = ({ clause, figure, likely }: Evidence) =>
    whole.some((one) => one.likely > likely && !holds(one.clause, clause) && keepsTo(reading, one.clause, figure!.law));
  if (evidence.some((one) => one.figure && one.shortfall === 'figure' && !isOther(one))) return 'contradicted';
  const denies = evidence.find(({ shortfall }) => shortfall === 'negated' || shortfall === 'permitted');
  // Of an answer and its denial that counts which is more plainly about it.
  // What is only recommended is not contradicted by those who do otherwise.
  if (denies && !whole.some(({ likely }) => likely >= denies.likely)) return duty === 'should' || duty === 'may' ? 'partial' : 'contradicted';
  if (whole.length > 0) {
    if (!isWhole(whole, unsaidIn(reading, obligation, evidence).length)) return 'partial';
    return whole.some(({ cites }) => cites) ? 'cited' : 'addressed';
  }
  return evidence.some(({ shortfall }) => shortfall !== 'actor') ? 'partial' : 'missing';
}
