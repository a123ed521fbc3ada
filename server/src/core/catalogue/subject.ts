/** What a wording or a provision speaks of: topics of the lexicon, and telling words. */
import type { PhraseBook } from './phrases.js';
import type { UnitRecord } from './record.js';
import { tellingWords } from './telling-words.js';

/** What a wording, or a provision, speaks of. */
export interface Subject {
  topics: ReadonlySet<string>;
  /** Those of the topics that it speaks of themselves, and not only because a part of theirs is spoken of: of erasure, not of data subjects' rights. */
  narrow: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

/** What a folded wording speaks of; `topics` where they have been read already. */
export function subjectOf(folded: string, phrases: PhraseBook, topics?: Iterable<string>): Subject {
  const all = new Set(topics ?? topicsIn(folded, phrases));
  return { topics: all, narrow: narrowest(all, phrases), words: tellingWords(folded) };
}

/** The topics of which no part is among them. */
export function narrowest(topics: ReadonlySet<string>, phrases: PhraseBook): Set<string> {
  const wider = new Set([...topics].flatMap((topic) => phrases.broader(topic).filter((each) => each !== topic)));
  return new Set([...topics].filter((topic) => !wider.has(topic)));
}

function* topicsIn(folded: string, phrases: PhraseBook): Iterable<string> {
  for (const { label } of phrases.find('topics', folded)) yield* phrases.broader(label);
}

/** What two of them speak of together. */
export function joined(a: Subject, b: Subject): Subject {
  return { topics: new Set([...a.topics, ...b.topics]), narrow: new Set([...a.narrow, ...b.narrow]), words: new Set([...a.words, ...b.words]) };
}

/** The topics that the catalogue gives a provision, with all that include them. */
export function topicsOfRecord({ topics = [] }: UnitRecord, phrases: PhraseBook): Set<string> {
  return new Set(topics.flatMap((topic) => phrases.broader(topic)));
}
