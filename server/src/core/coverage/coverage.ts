/** Which obligations of a profile a draft answers, how well, and with which clauses. */

import type { ObligationFigure, ObligationRecord } from '../catalogue/obligation.js';
import { lineage } from '../catalogue/provision.js';
import { type Clause, clausesOf } from '../reading/clauses.js';
import { type Figure, figuresOf } from '../reading/figures.js';
import type { Citation, Reading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import type { IsoDate } from '../text/dates.js';
import { compareQuantities, parseQuantity } from '../text/quantities.js';
import { type Answers, answersOf } from './answers.js';
import { applicabilityOf, type Question } from './applies.js';
import type { Profile, SetAside } from './profile.js';

export type CoverageState = 'addressed' | 'cited' | 'partial' | 'contradicted' | 'missing' | 'set-aside' | 'undetermined' | 'not-yet-applicable';

/** Why an answer falls short. */
export type Shortfall = 'element' | 'weakened' | 'figure' | 'negated' | 'permitted' | 'mentioned';

/** A clause that counts as evidence. */
export interface Evidence {
  clause: Clause;
  /** How much of what the obligation says it says, by weight, and of all obligations the best for it. */
  weight: number;
  part: number;
  rank: number;
  cites: boolean;
  shortfall: Shortfall | null;
  /** The figure of the clause that is laxer than the obligation's, and that one. */
  figure: { written: Figure; law: ObligationFigure } | null;
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

/** How near a clause must come to what it fits best, and how much of an obligation it must say. */
const RANK = 0.85;
const PART = 0.08;
const WEIGHT = 5;
/** A clause that says so much says all that is needed, whatever elements the lexicon misses. */
const PLAIN = 0.16;

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

/** The clauses of a draft, each with what it says best. */
class Evidences {
  private readonly answers: Answers;
  private readonly clauses: readonly { clause: Clause; language: Language; features: ReadonlySet<string>; best: number; citations: readonly Citation[] }[];

  constructor(
    private readonly reading: Reading,
    obligations: readonly ObligationRecord[],
  ) {
    this.answers = answersOf(reading.view.catalogue);
    this.clauses = clausesOf(reading).map((clause) => {
      const { language } = reading.units[clause.unit]!.unit.body;
      const features = this.answers.features(`${clause.words} ${clause.context}`);
      const best = obligations.reduce((most, obligation) => Math.max(most, this.answers.shared(features, obligation, language).weight), 0);
      return { clause, language, features, best, citations: citationsFor(reading, clause) };
    });
  }

  of(obligation: ObligationRecord): Evidence[] {
    const out: Evidence[] = [];
    for (const { clause, language, features, best, citations } of this.clauses) {
      const { weight, part } = this.answers.shared(features, obligation, language);
      const cites = citations.some((citation) => isOf(this.reading, citation, obligation));
      const rank = best === 0 ? 0 : weight / best;
      const fits = weight >= WEIGHT && part >= PART && rank >= RANK;
      if (!fits && !(cites && part >= PART / 2)) continue;
      const figure = laxerFigure(this.reading, clause, obligation);
      out.push({ clause, weight, part, rank, cites, figure, shortfall: figure ? 'figure' : shortfallOf(clause, obligation, features, part) });
    }
    return out.sort((a, b) => b.weight - a.weight);
  }
}

/** The citations of a clause, or failing that of the heading above it. */
function citationsFor(reading: Reading, { unit, span }: Clause): readonly Citation[] {
  const own = reading.units[unit]!.citations.filter(({ proseFrom }) => proseFrom >= span.from && proseFrom < span.to);
  if (own.length > 0) return own;
  const heading = reading.draft.sections[reading.draft.units[unit]!.section]?.heading ?? -1;
  return heading >= 0 ? reading.units[heading]!.citations : [];
}

/** Whether a citation names the provision of an obligation, one above it or one below. */
function isOf(reading: Reading, { instrument, provision }: Citation, obligation: ObligationRecord): boolean {
  if (instrument !== obligation.instrument || provision === null) return false;
  const scheme = reading.view.catalogue.scheme(instrument);
  return lineage(scheme, obligation.provision).includes(provision) || lineage(scheme, provision).includes(obligation.provision);
}

function shortfallOf(clause: Clause, { duty, elements }: ObligationRecord, features: ReadonlySet<string>, part: number): Shortfall | null {
  const { strength, negated } = clause;
  if (duty === 'must-not') {
    if (strength === 'must-not' || strength === 'should-not' || negated) return strength === 'should-not' ? 'weakened' : null;
    return part >= PLAIN ? 'permitted' : 'mentioned';
  }
  if (strength === 'need-not' || (strength === 'must-not' && part < PLAIN)) return 'negated';
  if (negated && part < PLAIN * 1.5) return 'negated';
  if (strength === 'should' || strength === 'may' || strength === 'should-not') return 'weakened';
  if (part >= PLAIN) return null;
  return elements.every((element) => features.has(`#${element}`)) ? null : 'element';
}

/** A figure of the clause that is laxer than the obligation's, under every reading of their units. */
function laxerFigure(reading: Reading, { unit, span }: Clause, { figures = [] }: ObligationRecord): Evidence['figure'] {
  const written = figuresOf(reading.units[unit]!).filter(({ from, to }) => from >= span.from && to <= span.to);
  for (const law of figures) {
    const quantity = parseQuantity(law.value);
    if (!quantity || figures.some((other) => other !== law && other.kind === law.kind && other.limit === law.limit)) continue;
    for (const figure of written) {
      const same = figure.kind === law.kind || (figure.kind === 'notice' && law.kind === 'deadline' && law.limit === 'floor');
      const order = same ? compareQuantities(figure, quantity) : null;
      if (order !== null && (law.limit === 'floor' ? order < 0 : order > 0)) return { written: figure, law };
    }
  }
  return null;
}
