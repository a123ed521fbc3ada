/** The duties and recommendations of a draft's profile as people see them in lists: in one order, each with its words, state and answers. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { fullLabel, nameOf } from '../catalogue/labels.js';
import type { CoverageState, Covered, Evidence } from '../coverage/coverage.js';
import type { Analysis } from '../engine/analyse.js';
import { placeIn } from '../reading/place-in.js';
import type { Language } from '../text/characters.js';
import { questionLabel, setAsideLabel, shortfallLabel, stateLabel } from './coverage-words.js';

export interface CoverageItem {
  /** The id of the obligation. */
  obligation: string;
  title: string;
  /** What it asks, in one sentence. */
  says: string;
  instrument: string;
  instrumentLabel: string;
  provision: string;
  /** Instrument and provision together: `AI Act, Article 26(6)`. */
  cites: string;
  /** Topics, the one that matters most first. */
  topics: readonly string[];
  state: CoverageState;
  stateLabel: string;
  /** Of a voluntary text, or no more than advice: never a duty. */
  recommendation: boolean;
  /** A duty that the draft does not answer, answers in part or contradicts. */
  isOpen: boolean;
  /** What decides whether it applies, where the profile does not. */
  questions: readonly string[];
  /** Kind, reason and end, where it is set aside; else empty. */
  setAside: string;
  /** The clauses that count, the best first. */
  answers: readonly CoverageAnswer[];
  /** The catalogue has a model clause for it. */
  hasClause: boolean;
}

export interface CoverageAnswer {
  from: number;
  to: number;
  /** The clause, on one line. */
  words: string;
  /** Index into the draft's sections. */
  section: number;
  /** What it lacks; null where it answers. */
  lacks: string | null;
}

const KEPT = new WeakMap<Analysis, Map<Language, readonly CoverageItem[]>>();

/** What there is to say of a draft's coverage, by instrument and provision; empty where it has no profile. */
export function coverageItems(analysis: Analysis, language: Language): readonly CoverageItem[] {
  let byLanguage = KEPT.get(analysis);
  if (!byLanguage) KEPT.set(analysis, (byLanguage = new Map()));
  let items = byLanguage.get(language);
  if (!items) byLanguage.set(language, (items = makeItems(analysis, language)));
  return items;
}

function makeItems(analysis: Analysis, language: Language): CoverageItem[] {
  const covered = analysis.coverage?.covered ?? [];
  const states = new Map(covered.map(({ obligation, state }) => [obligation.id, state]));
  const items = covered.filter((one) => isListed(one, states)).flatMap((one) => toItem(one, analysis, language) ?? []);
  return items.sort((a, b) => compare(a.instrumentLabel, b.instrumentLabel) || compare(a.provision, b.provision) || compare(a.obligation, b.obligation));
}

const ANSWERED: ReadonlySet<CoverageState> = new Set(['addressed', 'cited', 'partial', 'contradicted']);

/** What needs no clause is listed once it has one; a part once its whole is answered. */
function isListed({ obligation, state }: Covered, states: ReadonlyMap<string, CoverageState>): boolean {
  if (!obligation.needsClause && !ANSWERED.has(state)) return false;
  const whole = obligation.partOf === undefined ? undefined : states.get(obligation.partOf);
  return whole === undefined || ANSWERED.has(whole) || ANSWERED.has(state);
}

const OPEN: ReadonlySet<CoverageState> = new Set(['missing', 'partial', 'contradicted']);

function toItem(covered: Covered, analysis: Analysis, language: Language): CoverageItem | null {
  const { view } = analysis;
  const { obligation, state, questions, setAside } = covered;
  const record = view.catalogue.instrument(obligation.instrument);
  if (!record) return null;
  const recommendation = isRecommendation(covered, view);
  return {
    obligation: obligation.id,
    title: obligation.title[language],
    says: obligation.says[language],
    instrument: record.id,
    instrumentLabel: nameOf(record, language),
    provision: obligation.provision,
    cites: fullLabel(record, obligation.provision, language),
    topics: obligation.elements,
    state,
    stateLabel: stateLabel(state, recommendation, language),
    recommendation,
    isOpen: !recommendation && OPEN.has(state),
    questions: questions.map((question) => questionLabel(question, view, language)),
    setAside: setAside ? setAsideLabel(setAside, language) : '',
    answers: telling(covered).map((evidence) => toAnswer(evidence, analysis, language)),
    hasClause: obligation.clause !== undefined,
  };
}

/** Nobody owes what a voluntary text asks, nor what a law only advises. */
export function isRecommendation({ obligation: { duty, instrument } }: Covered, { catalogue }: CatalogueView): boolean {
  return duty === 'should' || duty === 'may' || catalogue.instrument(instrument)?.force !== 'binding';
}

/** Beside a clause that answers, those that only come near it tell nothing. */
function telling({ state, evidence }: Covered): readonly Evidence[] {
  return state === 'addressed' || state === 'cited' ? evidence.filter(({ shortfall }) => shortfall === null) : evidence;
}

function toAnswer(evidence: Evidence, { draft }: Analysis, language: Language): CoverageAnswer {
  const { unit: index, span } = evidence.clause;
  const unit = draft.units[index]!;
  const { from, to, text } = placeIn(unit, span.from, span.to);
  return { from, to, words: text.replace(/[\s\u241f\ufffc]+/g, ' ').trim(), section: unit.section, lacks: shortfallLabel(evidence, language) };
}

/** 26(2) before 26(11). */
function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
