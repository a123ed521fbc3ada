/**
 * How a draft answers what its profile brings in, as plain data for reports, trees and panels: deterministic, in one language, without a score.
 * A part of an obligation is told of only where its whole is answered: who owes the whole and has nothing needs no list of its parts.
 */
import { fullLabel, nameOf, provisionLabel } from '../catalogue/labels.js';
import type { ObligationRecord, ProfileGroup } from '../catalogue/obligation.js';
import { schemeOf } from '../catalogue/scheme.js';
import { versionsAt } from '../catalogue/structure.js';
import type { Question } from '../coverage/applies.js';
import type { Coverage, Covered } from '../coverage/coverage.js';
import type { SetAside } from '../coverage/profile.js';
import type { Unit } from '../draft/draft.js';
import { draftLanguage } from '../draft/language.js';
import type { Analysis } from '../engine/analyse.js';
import { policyOf } from '../engine/draft-date.js';
import type { Language } from '../text/characters.js';
import type { IsoDate } from '../text/dates.js';
import { type ApplicationDates, applicationDates } from './coverage-dates.js';
import { type EvidenceEntry, evidenceEntries } from './coverage-evidence.js';
import {
  dutyLabel,
  PROFILE_GROUPS,
  type ProfileKey,
  profileKeyLabel,
  profileValueLabel,
  questionLabel,
  type ReportedState,
  setAsideLabel,
  stateLabel,
  topicLabel,
} from './coverage-labels.js';
import { type CoverageLimits, coverageLimits } from './coverage-limits.js';
import { type CatalogueAge, catalogueAge } from './not-checked.js';
import { actorLabel } from './wording.js';

export interface CoverageReport {
  /** Of all labels. */
  language: Language;
  /** As the front matter or the first heading has it. */
  title: string | null;
  /** The day at which law is read. */
  date: IsoDate;
  catalogue: CatalogueAge;
  /** What the draft is for; null where it does not say, and then there is nothing else. */
  profile: readonly ProfileEntry[] | null;
  /** By instrument and provision. */
  duties: readonly CoverageEntry[];
  /** Of the frameworks that are adopted; nobody owes them. */
  recommendations: readonly CoverageEntry[];
  /** What the profile leaves open, each question once. */
  questions: readonly QuestionEntry[];
  /** In the order of the draft; the first is what stands before any heading. */
  sections: readonly SectionEntry[];
  /** When the duties apply from, earliest first. */
  timeline: readonly TimelineEntry[];
  notChecked: CoverageLimits;
}

export interface ProfileEntry {
  key: ProfileKey;
  label: string;
  values: readonly { id: string; label: string }[];
}

export interface CoverageEntry {
  id: string;
  title: string;
  /** What it asks, in one sentence. */
  says: string;
  instrument: string;
  instrumentLabel: string;
  provision: string;
  provisionLabel: string;
  /** Instrument and provision together. */
  cites: string;
  duty: ObligationRecord['duty'];
  dutyLabel: string;
  actor: readonly { id: string; label: string }[];
  topics: readonly { id: string; label: string }[];
  /** Whether a policy needs a clause for it; what does not is never a gap. */
  needsClause: boolean;
  state: ReportedState;
  stateLabel: string;
  /** Of the text of the instrument that was read; null where the catalogue has none. */
  version: IsoDate | null;
  applies: ApplicationDates;
  evidence: readonly EvidenceEntry[];
  /** What it comes to and the clauses of a partial answer do not speak of. */
  unsaid: readonly string[];
  questions: readonly Question[];
  setAside: SetAsideEntry | null;
  /** The obligation that it is part of, if that is told of. */
  partOf: string | null;
  /** The catalogue has a model clause for it. */
  hasClause: boolean;
}

export interface SetAsideEntry extends SetAside {
  label: string;
  /** What is wrong with it: it stands all the same, but somebody should look. */
  doubt: 'expired' | 'no-kind' | 'no-reason' | 'no-document' | 'duty-not-adopted' | null;
}

export interface QuestionEntry extends Question {
  label: string;
  /** What the value means in law. */
  means: string;
  entries: readonly CoverageEntry[];
}

export interface SectionEntry {
  /** As in the draft; empty before the first heading. */
  heading: string;
  level: number;
  /** Index of the section it stands in, or -1. */
  parent: number;
  from: number;
  /** 1-based. */
  line: number;
}

export interface TimelineEntry {
  /** Null for what has no day yet. */
  date: IsoDate | null;
  /** Not after the day at which law is read. */
  past: boolean;
  duties: readonly { entry: CoverageEntry; route: string | null }[];
}

/** @param today the real day, for the age of the catalogue */
export function coverageReport(analysis: Analysis, today: IsoDate): CoverageReport {
  const { coverage, view, settings } = analysis;
  const language = settings.language ?? draftLanguage(analysis, 'en');
  const entries = coverage ? reported(coverage).map((covered) => entryOf(analysis, coverage, covered, language)) : [];
  entries.sort((a, b) => inOrder(a, b));
  const duties = entries.filter((entry) => !isRecommended(analysis, entry));
  return {
    language,
    title: titleOf(analysis),
    date: view.date,
    catalogue: catalogueAge(view.catalogue.date, today),
    profile: coverage && profileEntries(analysis, coverage, language),
    duties,
    recommendations: entries.filter((entry) => isRecommended(analysis, entry)),
    questions: questionsOf(analysis, duties, language),
    sections: sectionsOf(analysis),
    timeline: timelineOf(duties, view.date),
    notChecked: coverageLimits(analysis, language),
  };
}

/** What a person has to act on, by name. */
export function coverageGaps({ duties }: CoverageReport): Record<'contradicted' | 'missing' | 'partial', CoverageEntry[]> {
  const of = (state: ReportedState) => duties.filter((entry) => entry.state === state);
  return { contradicted: of('contradicted'), missing: of('missing'), partial: of('partial') };
}

/** States of a whole whose parts have nothing to add. */
const WHOLE_SAYS_IT: ReadonlySet<string> = new Set(['missing', 'set-aside', 'undetermined', 'not-yet-applicable']);

function reported({ covered }: Coverage): Covered[] {
  const byId = new Map(covered.map((one) => [one.obligation.id, one]));
  const isHeldBack = ({ obligation: { partOf } }: Covered): boolean => {
    const whole = partOf === undefined ? undefined : byId.get(partOf);
    return whole !== undefined && (WHOLE_SAYS_IT.has(whole.state) || isHeldBack(whole));
  };
  return covered.filter((one) => !isHeldBack(one));
}

function entryOf(analysis: Analysis, coverage: Coverage, covered: Covered, language: Language): CoverageEntry {
  const { view } = analysis;
  const { obligation, questions, setAside } = covered;
  const record = view.catalogue.instrument(obligation.instrument)!;
  const recommended = isRecommended(analysis, obligation);
  const state = reportedState(covered, recommended);
  const version = record.structure ? versionsAt(record.structure, view.date).at(-1) : undefined;
  return {
    id: obligation.id,
    title: obligation.title[language],
    says: obligation.says[language],
    instrument: record.id,
    instrumentLabel: nameOf(record, language),
    provision: obligation.provision,
    provisionLabel: provisionLabel(schemeOf(record), obligation.provision, language, record.structure?.words),
    cites: fullLabel(record, obligation.provision, language),
    duty: obligation.duty,
    dutyLabel: dutyLabel(obligation.duty, language),
    actor: [obligation.actor].flat().map((id) => ({ id, label: actorLabel(id, language) })),
    topics: obligation.elements.map((id) => ({ id, label: topicLabel(view, id, language) })),
    needsClause: obligation.needsClause,
    state,
    stateLabel: stateLabel(state, recommended, language),
    version: version?.from ?? null,
    applies: applicationDates(view, obligation, coverage.profile, language),
    evidence: state === 'set-aside' ? [] : evidenceEntries(analysis, covered, language),
    unsaid: state === 'partial' ? covered.unsaid.map((one) => one[language]) : [],
    questions,
    setAside: setAside && { ...setAside, label: setAsideLabel(setAside.kind, language), doubt: doubtOf(setAside, recommended, view.date) },
    partOf: coverage.covered.some((one) => one.obligation.id === obligation.partOf) ? obligation.partOf! : null,
    hasClause: obligation.clause !== undefined,
  };
}

/** What has no force of law, or only advises; the catalogue brings it in where it is adopted. */
function isRecommended({ view }: Analysis, { instrument, duty }: Pick<ObligationRecord, 'instrument' | 'duty'>): boolean {
  return duty === 'should' || duty === 'may' || view.catalogue.instrument(instrument)?.force !== 'binding';
}

/** A recommendation is never missing; nor is a duty that a policy need not speak of, unless it gives a figure that the law does not allow. */
function reportedState({ state, obligation, evidence }: Covered, recommended: boolean): ReportedState {
  if (recommended) return state === 'missing' ? 'not-taken-up' : state;
  if (obligation.needsClause) return state;
  const contradicts = state === 'contradicted' && evidence.some(({ figure }) => figure !== null);
  return contradicts || !['missing', 'partial', 'contradicted'].includes(state) ? state : 'no-clause-needed';
}

function doubtOf({ kind, reason, document, until }: SetAside, recommended: boolean, date: IsoDate): SetAsideEntry['doubt'] {
  if (kind === null) return 'no-kind';
  if (kind === 'not-adopted' && !recommended) return 'duty-not-adopted';
  if (until !== null && until < date) return 'expired';
  if (kind === 'answered-elsewhere' && document === null) return 'no-document';
  return reason === '' ? 'no-reason' : null;
}

/** By instrument, then as provisions are counted; by code points, so that every machine has the same order. */
function inOrder(a: CoverageEntry, b: CoverageEntry): number {
  const [first, second] = [a, b].map(({ instrument, provision, id }) => [instrument, ...provision.split(/(\d+)/), id]) as [string[], string[]];
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const [x, y] = [first[i]!, second[i]!];
    const order = /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

function titleOf({ draft }: Analysis): string | null {
  const written = policyOf(draft)?.['title'];
  if (typeof written === 'string' && written.trim() !== '') return written.trim();
  const heading = draft.units.find(({ body }) => body.kind === 'heading');
  return (heading && headingOf(heading)) || null;
}

/** As it is written, without marks of emphasis: prose has no spaces beside Han characters. */
function headingOf({ body: { source, prose } }: Unit): string {
  const [first, last] = [prose.at[0], prose.at[prose.text.length - 1]];
  if (first === undefined || last === undefined) return '';
  return source
    .slice(first, last + 1)
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is given and what follows from it, without what another line says already. */
function profileEntries({ view }: Analysis, { profile }: Coverage, language: Language): ProfileEntry[] {
  const { groups } = profile;
  const values: [ProfileKey, readonly string[]][] = [
    ['jurisdictions', profile.jurisdictions],
    ['frameworks', profile.frameworks],
    ...PROFILE_GROUPS.map((group): [ProfileKey, readonly string[]] => [group, [...groups[group]].filter((value) => !isImplied(group, value, groups))]),
    ['scope', profile.scope],
  ];
  return values
    .filter(([, ids]) => ids.length > 0)
    .map(([key, ids]) => ({
      key,
      label: profileKeyLabel(view, key, language),
      values: ids.map((id) => ({ id, label: profileValueLabel(view, key, id, language) })),
    }));
}

function isImplied(group: ProfileGroup, value: string, groups: Coverage['profile']['groups']): boolean {
  if (group === 'entity') return groups.roles.has(value);
  if (group === 'risk') return groups.models.has(value);
  return group === 'route' && value === 'annex-III' && [...groups.route].some((route) => route.startsWith('annex-III.'));
}

/** What nobody needs a clause for need not be asked. */
function questionsOf({ view }: Analysis, duties: readonly CoverageEntry[], language: Language): QuestionEntry[] {
  const asked = new Map<string, { question: Question; entries: CoverageEntry[] }>();
  for (const entry of duties.filter(({ needsClause, state }) => needsClause && state === 'undetermined')) {
    for (const question of entry.questions) {
      const key = `${question.group}:${question.value}`;
      const known = asked.get(key) ?? { question, entries: [] };
      known.entries.push(entry);
      asked.set(key, known);
    }
  }
  const all = [...asked.entries()].sort(([a, one], [b, other]) => other.entries.length - one.entries.length || (a < b ? -1 : 1));
  return all.map(([, { question, entries }]) => ({
    ...question,
    label: questionLabel(view, question, language),
    means: view.catalogue.lexicon.profile[question.group][question.value]?.means[language] ?? '',
    entries,
  }));
}

function sectionsOf({ draft, lines }: Analysis): SectionEntry[] {
  return draft.sections.map(({ heading, level, parent, from }) => {
    const unit = draft.units[heading];
    return { heading: unit ? headingOf(unit) : '', level, parent, from: unit?.from ?? from, line: lines.at(unit?.from ?? from).line + 1 };
  });
}

/** What is set aside or open has no place on it. */
function timelineOf(duties: readonly CoverageEntry[], date: IsoDate): TimelineEntry[] {
  const days = new Map<IsoDate | null, { entry: CoverageEntry; route: string | null }[]>();
  for (const entry of duties.filter(({ state }) => state !== 'set-aside' && state !== 'undetermined')) {
    const own = entry.applies.dates.length > 0 ? entry.applies.dates : [{ from: null, route: null }];
    for (const { from, route } of own) days.set(from, [...(days.get(from) ?? []), { entry, route }]);
  }
  const sorted = [...days].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  return sorted.map(([day, some]) => ({ date: day, past: day !== null && day <= date, duties: some }));
}
