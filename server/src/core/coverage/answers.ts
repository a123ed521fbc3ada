/**
 * What the obligations of the catalogue say, and how near words come to it. Features weigh the more the fewer obligations have them,
 * and the more of an obligation's own wordings have them.
 */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { PhraseBook } from '../catalogue/phrases.js';
import type { Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import { snippetText } from '../text/snippet.js';
import { featuresIn } from './said.js';

/** Which way a wording goes: it answers an obligation, denies it, or speaks of something beside it. */
export const WAYS = ['answers', 'against', 'near'] as const;
export type Way = (typeof WAYS)[number];

/** How drafters say an obligation, per way. */
export type Phrasings = Readonly<Record<Way, Readonly<Record<Language, readonly string[]>>>>;

/** Feature → the obligations that have it, by their place in the catalogue, and how much of it: flat pairs. */
type Postings = Map<string, number[]>;

export interface Index {
  postings: Postings;
  /** Per obligation the sum of its weights. */
  totals: Float32Array;
}

/** How much the kinds of feature count beside each other. */
export const KINDS = { word: 0.6, topic: 0.8, concept: 1 };

export class Answers {
  private readonly indexes: Record<Way, Record<Language, Index>>;
  private readonly idf: Record<Language, Map<string, number>>;
  private readonly places = new Map<string, number>();

  constructor(
    readonly catalogue: Catalogue,
    phrasings: ReadonlyMap<string, Phrasings> = new Map(),
  ) {
    const { obligations, phrases } = catalogue;
    for (const [place, { id }] of obligations.entries()) this.places.set(id, place);
    const wordings = obligations.map((obligation) => wordingsOf(obligation, phrasings.get(obligation.id)));
    const make = (way: Way, language: Language) =>
      indexOf(
        obligations,
        wordings.map((one) => one[way][language]),
        way === 'answers',
        phrases,
      );
    this.indexes = Object.fromEntries(WAYS.map((way) => [way, { en: make(way, 'en'), zh: make(way, 'zh') }])) as typeof this.indexes;
    const idfOf = (language: Language) =>
      new Map(
        [...this.indexes.answers[language].postings].map(([feature, { length }]) => [
          feature,
          kindOf(feature) * Math.log((obligations.length + 1) / (length / 2)),
        ]),
      );
    this.idf = { en: idfOf('en'), zh: idfOf('zh') };
  }

  placeOf(obligation: string): number {
    return this.places.get(obligation)!;
  }

  /** How much a feature tells; one that no obligation has tells that something else is spoken of. */
  weightOf(feature: string, language: Language): number {
    return this.idf[language].get(feature) ?? (feature[0] === '#' || feature[0] === '=' ? 0 : STRANGE);
  }

  /** How much of a feature an obligation has, from 0 to 1. */
  has(obligation: number, feature: string, language: Language): number {
    const pairs = this.indexes.answers[language].postings.get(feature) ?? [];
    for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === obligation) return pairs[i + 1]!;
    return 0;
  }

  /** What is said weighed against all obligations: per obligation the sum of what both have. `said`: feature → how much it counts. */
  weigh(said: ReadonlyMap<string, number>, way: Way, language: Language): Float32Array {
    const { postings } = this.indexes[way][language];
    const sums = new Float32Array(this.catalogue.obligations.length);
    for (const [feature, counts] of said) {
      const pairs = postings.get(feature);
      if (!pairs) continue;
      const weight = this.weightOf(feature, language) * counts;
      for (let i = 0; i < pairs.length; i += 2) sums[pairs[i]!]! += weight * pairs[i + 1]!;
    }
    return sums;
  }

  /** The most that words can have of an obligation. */
  total(obligation: number, way: Way, language: Language): number {
    const index = this.indexes[way][language];
    if (Number.isNaN(index.totals[obligation]!)) this.sumUp(index, language);
    return index.totals[obligation]!;
  }

  private sumUp({ postings, totals }: Index, language: Language): void {
    totals.fill(0);
    for (const [feature, pairs] of postings) {
      const weight = this.weightOf(feature, language);
      for (let i = 0; i < pairs.length; i += 2) totals[pairs[i]!]! += weight * pairs[i + 1]!;
    }
  }
}

const STRANGE = 2;

function kindOf(feature: string): number {
  return feature[0] === '#' ? KINDS.topic : feature[0] === '=' ? KINDS.concept : KINDS.word;
}

/** All wordings of an obligation: its title, what it says, its model clause, and how drafters say it. */
function wordingsOf({ title, says, clause }: ObligationRecord, phrasings: Phrasings | undefined): Phrasings {
  const own = (language: Language) => {
    const model = clause ? [snippetText(clause[language]).replace(/ ?[（(][^()（）]*(?:\([^()]*\)[^()（）]*)*[)）](?=[.。]?$)/, '')] : [];
    return [title[language], says[language], ...model, ...(phrasings?.answers[language] ?? [])];
  };
  const none = { en: [], zh: [] };
  return { answers: { en: own('en'), zh: own('zh') }, against: phrasings?.against ?? none, near: phrasings?.near ?? none };
}

function indexOf(obligations: readonly ObligationRecord[], wordings: readonly (readonly string[])[], own: boolean, phrases: PhraseBook): Index {
  const postings: Postings = new Map();
  obligations.forEach(({ elements }, place) => {
    const counts = new Map<string, number>();
    for (const wording of wordings[place]!) for (const feature of featuresIn(fold(wording), phrases)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    if (own) for (const element of elements) for (const topic of phrases.broader(element)) counts.set(`#${topic}`, (counts.get(`#${topic}`) ?? 0) + 2);
    for (const [feature, count] of counts) {
      let pairs = postings.get(feature);
      if (!pairs) postings.set(feature, (pairs = []));
      pairs.push(place, 1 - 0.5 ** count);
    }
  });
  return { postings, totals: new Float32Array(obligations.length).fill(Number.NaN) };
}

const KNOWN = new WeakMap<Catalogue, Answers>();

export function answersOf(catalogue: Catalogue): Answers {
  let answers = KNOWN.get(catalogue);
  if (!answers) KNOWN.set(catalogue, (answers = new Answers(catalogue)));
  return answers;
}
