/**
 * What the obligations of the catalogue say, by feature: made when the catalogue is compiled, laid out flat.
 * A feature is known by a hash; its postings are the obligations that have it, each with the number of their wordings that do.
 */
import type { Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import { snippetText } from '../text/snippet.js';
import type { ObligationRecord, Phrasings } from './obligation.js';
import type { PhraseBook } from './phrases.js';
import { featuresIn } from './said.js';

/** Which way a wording goes: it answers an obligation, or denies it. */
export const WAYS = ['answers', 'against'] as const;
export type Way = (typeof WAYS)[number];

export interface Postings {
  /** Sorted. */
  hashes: Uint32Array;
  /** Where the postings of each begin; one more for the end. */
  starts: Uint32Array;
  /** The place of an obligation among those of the catalogue, and in the lowest bits in how many wordings. */
  postings: Uint16Array;
}

export type AnswerIndex = Readonly<Record<Way, Readonly<Record<Language, Postings>>>>;

/** Bits for the number of wordings; the rest of a posting is the place. */
const COUNT_BITS = 5;
export const MOST_WORDINGS = 2 ** COUNT_BITS - 1;
/** Topics that the record itself names weigh as if all wordings had them. */
const NAMED = MOST_WORDINGS;

export function postingOf(place: number, wordings: number): number {
  return (place << COUNT_BITS) | wordings;
}

export function readPosting(posting: number): { place: number; wordings: number } {
  return { place: posting >> COUNT_BITS, wordings: posting & MOST_WORDINGS };
}

export type FeatureKind = 'word' | 'topic' | 'concept';
const KINDS: readonly FeatureKind[] = ['word', 'topic', 'concept'];

/** A feature as a number of 32 bits, of which the lowest two tell its kind. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  const kind = feature[0] === '#' ? 1 : feature[0] === '=' ? 2 : 0;
  return ((hash & ~3) | kind) >>> 0;
}

export function kindOf(hash: number): FeatureKind {
  return KINDS[hash & 3]!;
}

/** Where a hash stands in the list; below zero where it does not. */
export function find({ hashes }: Postings, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = hashes[middle]!;
    if (at === hash) return middle;
    if (at < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** @param obligations sorted by id; there is room for 2,048 */
export function indexAnswers(obligations: readonly ObligationRecord[], phrases: PhraseBook, phrasings: Readonly<Record<string, Phrasings>>): AnswerIndex {
  if (obligations.length > 2 ** (16 - COUNT_BITS)) throw new Error(`The index of answers has no room for ${obligations.length} obligations.`);
  const make = (way: Way, language: Language) => {
    const found = new Map<number, number[]>();
    for (const [place, obligation] of obligations.entries())
      for (const [hash, wordings] of countsOf(obligation, phrasings[obligation.id], way, language, phrases)) {
        const posting = postingOf(place, wordings);
        const list = found.get(hash);
        if (list) list.push(posting);
        else found.set(hash, [posting]);
      }
    return laidOut(found);
  };
  return { answers: { en: make('answers', 'en'), zh: make('answers', 'zh') }, against: { en: make('against', 'en'), zh: make('against', 'zh') } };
}

function countsOf(obligation: ObligationRecord, phrasings: Phrasings | undefined, way: Way, language: Language, phrases: PhraseBook): Map<number, number> {
  const counts = new Map<number, number>();
  const wordings = way === 'answers' ? [...ownWordings(obligation, language), ...(phrasings?.[language] ?? [])] : (phrasings?.against[language] ?? []);
  for (const wording of wordings)
    for (const feature of featuresIn(fold(wording), phrases)) {
      const hash = hashOf(feature);
      counts.set(hash, Math.min(MOST_WORDINGS, (counts.get(hash) ?? 0) + 1));
    }
  if (way === 'answers') for (const element of obligation.elements) for (const topic of phrases.broader(element)) counts.set(hashOf(`#${topic}`), NAMED);
  return counts;
}

/** Its name with what it says, and its model clause without the citation at its end. */
function ownWordings({ title, says, clause }: ObligationRecord, language: Language): string[] {
  const model = clause ? [snippetText(clause[language]).replace(/ ?[（(][^()（）]*(?:\([^()]*\)[^()（）]*)*[)）](?=[.。]?$)/, '')] : [];
  return [`${title[language]} ${says[language]}`, ...model];
}

function laidOut(found: ReadonlyMap<number, readonly number[]>): Postings {
  const sorted = [...found].sort(([a], [b]) => a - b);
  const starts = new Uint32Array(sorted.length + 1);
  for (const [i, [, list]] of sorted.entries()) starts[i + 1] = starts[i]! + list.length;
  return { hashes: Uint32Array.from(sorted, ([hash]) => hash), starts, postings: Uint16Array.from(sorted.flatMap(([, list]) => list)) };
}
