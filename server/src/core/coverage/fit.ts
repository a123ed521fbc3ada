/** How near a clause comes to an obligation: what both say, beside all else that the clause says and all else that is owed. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import { lineage } from '../catalogue/provision.js';
import { type Said, saidIn } from '../catalogue/said.js';
import type { Clause } from '../reading/clauses.js';
import type { Citation, Reading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import { type Answers, answersOf } from './answers.js';
import type { AboutWords } from './asked.js';

/** A clause with what it says, weighed against all obligations. */
export interface WeighedClause {
  clause: Clause;
  language: Language;
  said: readonly Said[];
  /** The obligations that it may be about, by their place. */
  about: ReadonlyMap<number, Nearness>;
}

export interface Nearness {
  /** The weight of what both say. */
  weight: number;
  /** The cosine of both: of the clause with what stands above it, and of its own words. */
  near: number;
  nearOwn: number;
  /** The cosine of its own words and of those that deny the obligation. */
  against: number;
  /** How many features both have, up to a number that says enough. */
  several: number;
}

export interface Fit extends Nearness {
  /** Beside the obligation of the profile that is nearest to the clause, which has 1. */
  rank: number;
  /** The provision is cited in the clause or over it. */
  cites: boolean;
  /** Above 0 where the words are rather those that deny the obligation. */
  opposed: number;
  /** From 0 to 1. */
  likely: number;
}

/** How much what stands above a clause counts. */
const ABOVE = { lead: 0.8, before: 0.4, heading: 0.4 };

/** What is further off is not looked at. */
const LEAST_NEAR = 0.05;

const KEPT = new WeakMap<Clause['segments'], WeighedClause>();

/** A clause weighed; kept as long as the clause is read the same. */
export function weighed(reading: Reading, clause: Clause): WeighedClause {
  const kept = KEPT.get(clause.segments);
  if (kept) return kept.clause.unit === clause.unit ? kept : { ...kept, clause };
  const made = weigh(reading, clause, answersOf(reading.view.catalogue));
  KEPT.set(clause.segments, made);
  return made;
}

function weigh(reading: Reading, clause: Clause, answers: Answers): WeighedClause {
  const { phrases } = reading.view.catalogue;
  const { language } = reading.units[clause.unit]!.unit.body;
  const said = saidIn(clause.words, phrases);
  const own = new Map(said.map(({ feature }) => [feature, 1]));
  const all = new Map(own);
  const add = (some: readonly Said[], weight: number) => {
    for (const { feature } of some) if (weight > (all.get(feature) ?? 0)) all.set(feature, weight);
  };
  add(saidIn(clause.context, phrases), ABOVE.lead);
  add(saidIn(clause.before, phrases), ABOVE.before);
  const heading = headingOf(reading, clause);
  if (heading >= 0) add(saidIn(reading.units[heading]!.unit.body.prose.folded, phrases), ABOVE.heading);
  return { clause, language, said, about: nearnesses(answers, own, all, language) };
}

function nearnesses(answers: Answers, own: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>, language: Language): Map<number, Nearness> {
  const whole = answers.weigh(all, 'answers', language);
  const alone = answers.weigh(own, 'answers', language);
  const denied = answers.weigh(own, 'against', language);
  const about = new Map<number, Nearness>();
  for (let place = 0; place < whole.near.length; place++) {
    const near = whole.near[place]!;
    const against = denied.near[place]!;
    if (near > LEAST_NEAR || against > LEAST_NEAR)
      about.set(place, { weight: whole.weight[place]!, near, nearOwn: alone.near[place]!, against, several: Math.min(SEVERAL, alone.shared[place]!) });
  }
  return about;
}

function headingOf({ draft }: Reading, { unit }: Clause): number {
  return draft.sections[draft.units[unit]!.section]?.heading ?? -1;
}

/** The citations of a clause, or failing that of what stands above it. */
export function citationsFor(reading: Reading, clause: Clause): readonly Citation[] {
  const { unit, span } = clause;
  const heading = headingOf(reading, clause);
  const own = reading.units[unit]!.citations.filter(({ proseFrom }) => proseFrom >= span.from && proseFrom < span.to);
  if (own.length > 0) return own;
  const { leadIn } = reading.draft.units[unit]!;
  const lead = leadIn >= 0 ? reading.units[leadIn]!.citations : [];
  if (lead.length > 0) return lead;
  return heading >= 0 ? reading.units[heading]!.citations : [];
}

/** @param nearest how near the nearest obligation of the profile comes to the clause */
export function fitOf(one: WeighedClause, citations: readonly Citation[], obligation: ObligationRecord, nearest: number, reading: Reading): Fit | null {
  const place = answersOf(reading.view.catalogue).placeOf(obligation.id);
  const nearness = one.about.get(place);
  if (!nearness) return null;
  const fit = {
    ...nearness,
    rank: nearest === 0 ? 0 : nearness.near / nearest,
    cites: citations.some((citation) => isOf(reading, citation, obligation)),
    opposed: nearness.against - nearness.nearOwn,
  };
  return { ...fit, likely: likelihood(fit) };
}

/** Fitted to the seen half of the annotated set, document by document (docs/evaluation.md). */
const FITTED = { bias: -9.25, weight: 1.04, several: 0.15, near: 2.46, nearOwn: 3.6, rank: 4.1, cites: 0.7 };

/** So many features that both have say enough. */
const SEVERAL = 8;

function likelihood({ weight, several, near, nearOwn, against, rank, cites }: Omit<Fit, 'likely'>): number {
  const sum =
    FITTED.bias +
    FITTED.weight * Math.log1p(weight) +
    FITTED.several * several +
    FITTED.near * Math.max(near, against) +
    FITTED.nearOwn * Math.max(nearOwn, against) +
    FITTED.rank * rank +
    (cites ? FITTED.cites : 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The words of a clause that an obligation has too. */
export function aboutOf({ said, language }: Pick<WeighedClause, 'said' | 'language'>, { id }: ObligationRecord, answers: Answers): AboutWords[] {
  const place = answers.placeOf(id);
  return said.flatMap(({ feature, from, to }) => {
    const weight = answers.has(place, feature, language) * answers.weightOf(feature, language);
    return weight > 0 ? [{ from, to, weight }] : [];
  });
}

/** Whether a citation names the provision of an obligation, one above it or one below. */
export function isOf(reading: Reading, { instrument, provision }: Citation, obligation: ObligationRecord): boolean {
  if (instrument !== obligation.instrument || provision === null) return false;
  const scheme = reading.view.catalogue.scheme(instrument);
  return lineage(scheme, obligation.provision).includes(provision) || lineage(scheme, provision).includes(obligation.provision);
}
