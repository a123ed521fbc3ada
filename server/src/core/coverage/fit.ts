/** How near a clause comes to an obligation: what both say, beside all else that the clause says and all else that is owed. */
import type { DemandBook } from '../catalogue/demands.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { PhraseBook } from '../catalogue/phrases.js';
import { lineage } from '../catalogue/provision.js';
import { type Said, saidIn } from '../catalogue/said.js';
import type { Clause } from '../reading/clauses.js';
import type { Citation, Reading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import { type Answers, answersOf, Room, type Weighed } from './answers.js';
import type { AboutWords } from './asked.js';
import { type ClauseMarks, type DemandsMet, demandsMet, meetsCore, shareMet } from './demands-met.js';

/** A clause with what it says, weighed against all obligations. */
export interface WeighedClause {
  clause: Clause;
  language: Language;
  said: readonly Said[];
  /** The obligations that it may be about. */
  about: Nearnesses;
  /** What of obligations it shows; looked for once it is asked for. */
  marks: () => ClauseMarks;
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
  /** What of the obligation it speaks of. */
  met: DemandsMet;
  /** Above 0 where the words are rather those that deny the obligation. */
  opposed: number;
  /** From 0 to 1. */
  likely: number;
}

/** How near a clause comes to the obligations that it may be about; flat, for there are many and few are asked for. */
export class Nearnesses {
  private readonly values: Float32Array;

  /** @param places of the obligations, sorted */
  constructor(
    readonly places: Uint16Array,
    whole: Weighed,
    alone: Weighed,
    denied: Weighed,
  ) {
    this.values = new Float32Array(places.length * COLUMNS);
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      this.values[i * COLUMNS] = whole.near[place]!;
      this.values[i * COLUMNS + 1] = whole.weight[place]!;
      this.values[i * COLUMNS + 2] = alone.near[place]!;
      this.values[i * COLUMNS + 3] = denied.near[place]!;
      this.values[i * COLUMNS + 4] = Math.min(SEVERAL, alone.shared[place]!);
    }
  }

  near(index: number): number {
    return this.values[index * COLUMNS]!;
  }

  at(index: number): Nearness {
    const first = index * COLUMNS;
    const { values } = this;
    return { near: values[first]!, weight: values[first + 1]!, nearOwn: values[first + 2]!, against: values[first + 3]!, several: values[first + 4]! };
  }

  get(place: number): Nearness | undefined {
    const index = this.places.indexOf(place);
    return index < 0 ? undefined : this.at(index);
  }

  /** What of the obligations that somebody owes may be as likely as this, were it cited; sums only, for most is far off. */
  likely(least: number, nearest: number, isOwed: (place: number) => unknown): number[] {
    const sum = Math.log(least / (1 - least)) - FITTED.cites - FITTED.core - FITTED.coreOwn - FITTED.share - FITTED.all - FITTED.bias;
    const { values, places } = this;
    const out: number[] = [];
    for (let i = 0, at = 0; i < places.length; i++, at += COLUMNS) {
      if (!isOwed(places[i]!)) continue;
      const near = values[at]!;
      const against = values[at + 3]!;
      const rank = nearest === 0 ? 0 : near / nearest;
      const rest =
        FITTED.several * values[at + 4]! + FITTED.near * Math.max(near, against) + FITTED.nearOwn * Math.max(values[at + 2]!, against) + FITTED.rank * rank;
      if (rest + FITTED.weight * Math.log1p(values[at + 1]!) >= sum) out.push(i);
    }
    return out;
  }
}

const COLUMNS = 5;

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
  const above = new Map<string, number>();
  const add = (some: readonly Said[], weight: number) => {
    for (const { feature } of some) if (!own.has(feature) && weight > (above.get(feature) ?? 0)) above.set(feature, weight);
  };
  add(SAID_ABOVE.of(clause.context, phrases), ABOVE.lead);
  add(SAID_ABOVE.of(clause.before, phrases), ABOVE.before);
  const heading = headingOf(reading, clause);
  if (heading >= 0) add(SAID_ABOVE.of(reading.units[heading]!.unit.body.prose.folded, phrases), ABOVE.heading);
  const { demands } = reading.view.catalogue;
  const over = [clause.context, clause.before, heading < 0 ? '' : reading.units[heading]!.unit.body.prose.folded];
  let read: ClauseMarks | null = null;
  const marks = () =>
    (read ??= {
      own: demands.marksIn(clause.words),
      above: over.flatMap((folded) => (folded === '' ? [] : [MARKS_ABOVE.of(folded, demands)])),
    });
  return { clause, language, said, about: nearnesses(answers, own, above, language), marks };
}

/** What stands above several clauses is read once: the last few are kept. */
class Above<Book extends object, Read> {
  private readonly kept = new WeakMap<Book, Map<string, Read>>();

  constructor(private readonly read: (folded: string, book: Book) => Read) {}

  of(folded: string, book: Book): Read {
    let kept = this.kept.get(book);
    if (!kept) this.kept.set(book, (kept = new Map()));
    let read = kept.get(folded);
    if (read === undefined) {
      if (kept.size === 8) kept.delete(kept.keys().next().value!);
      kept.set(folded, (read = this.read(folded, book)));
    }
    return read;
  }
}

const SAID_ABOVE = new Above((folded: string, phrases: PhraseBook) => saidIn(folded, phrases));
const MARKS_ABOVE = new Above((folded: string, demands: DemandBook) => demands.marksIn(folded));

function nearnesses(answers: Answers, own: ReadonlyMap<string, number>, above: ReadonlyMap<string, number>, language: Language): Nearnesses {
  const alone = answers.weigh(own, 'answers', language, ALONE);
  const whole = answers.weigh(above, 'answers', language, WHOLE, ALONE);
  const denied = answers.weigh(own, 'against', language, DENIED);
  const places: number[] = [];
  for (let place = 0; place < whole.near.length; place++) if (whole.near[place]! > LEAST_NEAR || denied.near[place]! > LEAST_NEAR) places.push(place);
  return new Nearnesses(Uint16Array.from(places), whole, alone, denied);
}

/** Room to weigh in, used again for each clause. */
const WHOLE = new Room();
const ALONE = new Room();
const DENIED = new Room();

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
  return nearness ? fitted(one, nearness, citations, obligation, nearest, reading) : null;
}

/** The fits of a clause to the obligations that somebody owes, by their place, where they are at least so likely; or all of them. */
export function fitsOf(
  one: WeighedClause,
  citations: readonly Citation[],
  owed: readonly (ObligationRecord | undefined)[],
  least: number | null,
  reading: Reading,
): { obligation: ObligationRecord; place: number; fit: Fit }[] {
  const { about } = one;
  const { places } = about;
  let nearest = 0;
  for (let i = 0; i < places.length; i++) if (owed[places[i]!] && about.near(i) > nearest) nearest = about.near(i);
  const indices = least === null ? [...places.keys()].filter((i) => owed[places[i]!]) : about.likely(least, nearest, (place) => owed[place]);
  return indices.map((i) => {
    const place = places[i]!;
    const obligation = owed[place]!;
    return { obligation, place, fit: fitted(one, about.at(i), citations, obligation, nearest, reading) };
  });
}

function fitted(one: WeighedClause, nearness: Nearness, citations: readonly Citation[], obligation: ObligationRecord, nearest: number, reading: Reading): Fit {
  const fit = {
    ...nearness,
    rank: nearest === 0 ? 0 : nearness.near / nearest,
    cites: citations.some((citation) => isOf(reading, citation, obligation)),
    met: demandsMet(reading.view.catalogue.demands.of(obligation.id), one.marks(), one.language),
    opposed: nearness.against - nearness.nearOwn,
  };
  return { ...fit, likely: likelihood(fit) };
}

/** Fitted to the seen half of the annotated set, document by document (docs/evaluation.md). */
const FITTED = {
  bias: -9.22,
  weight: 0.77,
  several: 0.13,
  near: 1.85,
  nearOwn: 3.79,
  rank: 3.59,
  cites: 0.56,
  core: 0.32,
  coreOwn: 0.45,
  share: 0.98,
  all: 0.58,
};

/** So many features that both have say enough. */
const SEVERAL = 8;

function likelihood({ weight, several, near, nearOwn, against, rank, cites, met }: Omit<Fit, 'likely'>): number {
  const share = shareMet(met);
  const sum =
    FITTED.bias +
    FITTED.weight * Math.log1p(weight) +
    FITTED.several * several +
    FITTED.near * Math.max(near, against) +
    FITTED.nearOwn * Math.max(nearOwn, against) +
    FITTED.rank * rank +
    (cites ? FITTED.cites : 0) +
    FITTED.share * share +
    (share === 1 ? FITTED.all : 0) +
    (meetsCore(met.withAbove) ? FITTED.core : 0) +
    (meetsCore(met.own) ? FITTED.coreOwn : 0);
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
