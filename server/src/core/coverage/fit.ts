/** How near a clause comes to an obligation: what both say, beside all else that the clause says and all else that is owed. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import { lineage } from '../catalogue/provision.js';
import type { Clause } from '../reading/clauses.js';
import type { Citation, Reading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import type { Answers, Way } from './answers.js';
import type { Weighed } from './asked.js';
import { type Said, saidIn } from './said.js';

/** A clause with what it says, weighed against all obligations. */
export interface WeighedClause {
  clause: Clause;
  language: Language;
  said: readonly Said[];
  /** Its features, and those of what stands above it, by how much they count. */
  counts: ReadonlyMap<string, number>;
  sums: Readonly<Record<Way, Float32Array>>;
  /** Of all that it says. */
  total: number;
  /** The most that one of the profile's obligations has of it. */
  best: number;
  /** Its own, or those of the lead-in or heading above it. */
  citations: readonly Citation[];
}

export interface Fit {
  /** The weight of what both say. */
  weight: number;
  /** Its part of what the clause says, and of what the obligation says. */
  ofClause: number;
  ofObligation: number;
  /** Beside the obligation of the profile that fits the clause best, which has 1. */
  rank: number;
  /** How many of its features the obligation has, up to a number that says enough. */
  several: number;
  /** The provision is cited in the clause or over it. */
  cites: boolean;
  /** Above 0 where the words are rather those that deny the obligation. */
  opposed: number;
  /** Above 0 where they are rather those of something beside it. */
  beside: number;
  /** From 0 to 1. */
  likely: number;
}

/** How much what stands above a clause counts. */
export const ABOVE = { lead: 0.8, before: 0.4, heading: 0.4 };

export function weighed(reading: Reading, clause: Clause, answers: Answers, places: readonly number[]): WeighedClause {
  const { phrases } = reading.view.catalogue;
  const { language } = reading.units[clause.unit]!.unit.body;
  const said = saidIn(clause.words, phrases);
  const counts = new Map<string, number>();
  const count = (some: readonly Said[], weight: number) => {
    for (const { feature } of some) if (weight > (counts.get(feature) ?? 0)) counts.set(feature, weight);
  };
  count(said, 1);
  count(saidIn(clause.context, phrases), ABOVE.lead);
  count(saidIn(clause.before, phrases), ABOVE.before);
  const heading = headingOf(reading, clause);
  if (heading >= 0) count(saidIn(reading.units[heading]!.unit.body.prose.folded, phrases), ABOVE.heading);
  const sums = {
    answers: answers.weigh(counts, 'answers', language),
    against: answers.weigh(counts, 'against', language),
    near: answers.weigh(counts, 'near', language),
  };
  let total = 0;
  for (const [feature, weight] of counts) total += weight * answers.weightOf(feature, language);
  const best = places.reduce((most, place) => Math.max(most, sums.answers[place]!), 0);
  return { clause, language, said, counts, sums, total, best, citations: citationsFor(reading, clause, heading) };
}

function headingOf({ draft }: Reading, { unit }: Clause): number {
  return draft.sections[draft.units[unit]!.section]?.heading ?? -1;
}

/** The citations of a clause, or failing that of what stands above it. */
function citationsFor(reading: Reading, { unit, span }: Clause, heading: number): readonly Citation[] {
  const own = reading.units[unit]!.citations.filter(({ proseFrom }) => proseFrom >= span.from && proseFrom < span.to);
  if (own.length > 0) return own;
  const { leadIn } = reading.draft.units[unit]!;
  const lead = leadIn >= 0 ? reading.units[leadIn]!.citations : [];
  if (lead.length > 0) return lead;
  return heading >= 0 ? reading.units[heading]!.citations : [];
}

export function fitOf(one: WeighedClause, obligation: ObligationRecord, answers: Answers, reading: Reading): Fit {
  const place = answers.placeOf(obligation.id);
  const weight = one.sums.answers[place]!;
  const part = (way: Way) => one.sums[way][place]! / (answers.total(place, way, one.language) || 1);
  const fit = {
    weight,
    ofClause: one.total === 0 ? 0 : weight / one.total,
    ofObligation: part('answers'),
    rank: one.best === 0 ? 0 : weight / one.best,
    several: Math.min(SEVERAL, new Set(one.said.flatMap(({ feature }) => (answers.has(place, feature, one.language) > 0 ? [feature] : []))).size),
    cites: one.citations.some((citation) => isOf(reading, citation, obligation)),
    opposed: part('against') - part('answers'),
    beside: part('near') - part('answers'),
  };
  return { ...fit, likely: likelihood(fit) };
}

/** Fitted to the seen half of the annotated set, document by document (docs/evaluation.md). */
const FITTED = { bias: -6.6, weight: 0.2, ofClause: 0.35, ofObligation: 4.5, rank: 3.9, cites: 0.8, several: 0.15 };

/** So many features that both have say enough. */
const SEVERAL = 8;

function likelihood({ weight, ofClause, ofObligation, rank, cites, several }: Omit<Fit, 'likely'>): number {
  const sum =
    FITTED.bias +
    FITTED.weight * Math.log1p(weight) +
    FITTED.ofClause * ofClause +
    FITTED.ofObligation * ofObligation +
    FITTED.rank * rank +
    (cites ? FITTED.cites : 0) +
    FITTED.several * several;
  return 1 / (1 + Math.exp(-sum));
}

/** The words of a clause that an obligation has too. */
export function aboutOf({ said, language }: WeighedClause, { id }: ObligationRecord, answers: Answers): Weighed[] {
  const place = answers.placeOf(id);
  return said.flatMap(({ feature, from, to }) => {
    const weight = answers.has(place, feature, language) * answers.weightOf(feature, language);
    return weight > 0 ? [{ from, to, weight }] : [];
  });
}

/** Whether a citation names the provision of an obligation, one above it or one below. */
function isOf(reading: Reading, { instrument, provision }: Citation, obligation: ObligationRecord): boolean {
  if (instrument !== obligation.instrument || provision === null) return false;
  const scheme = reading.view.catalogue.scheme(instrument);
  return lineage(scheme, obligation.provision).includes(provision) || lineage(scheme, provision).includes(obligation.provision);
}
