/** What is said, as features: telling words, `#topic` and `=concept`, each where it stands. */
import type { PhraseBook } from './phrases.js';
import { tellingWordsAt } from './telling-words.js';

/** A feature; `text.slice(from, to)` says it. */
export interface Said {
  feature: string;
  from: number;
  to: number;
}

/** The features of folded words, as often as they stand there. */
export function saidIn(folded: string, phrases: PhraseBook): Said[] {
  const said: Said[] = tellingWordsAt(folded).map(({ word, from, to }) => ({ feature: word, from, to }));
  for (const { label, from, to } of phrases.find('topics', folded)) for (const topic of phrases.broader(label)) said.push({ feature: `#${topic}`, from, to });
  for (const { label, from, to } of phrases.find('concepts', folded)) said.push({ feature: `=${label}`, from, to });
  return said;
}

/** Each feature once. */
export function featuresIn(folded: string, phrases: PhraseBook): Set<string> {
  return new Set(saidIn(folded, phrases).map(({ feature }) => feature));
}
