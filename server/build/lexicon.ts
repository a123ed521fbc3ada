/** Reads the files of the lexicon: the part that every start needs, and the phrases that are searched for when asked for. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Lexicon } from '../src/core/catalogue/data.js';
import { asProse } from '../src/core/catalogue/names.js';
import type { PhraseLists } from '../src/core/catalogue/phrases.js';

/** The files, as their schema names them. */
export const LEXICON_FILES = ['concepts', 'jurisdictions', 'norms', 'practices', 'profile', 'roles', 'sections', 'terms', 'topics', 'vague', 'words'] as const;

/** Sentences that say what a label stands for, and near misses: for tests and readers, not for the compiled catalogue. */
export interface Exemplified {
  examples?: { en?: string[]; zh?: string[] };
  not?: { en?: string[]; zh?: string[] };
}

/** All files together, by what they hold; each file holds what its name says, roles.yaml two lists. */
type Written = Omit<Lexicon, 'topics'> & { [List in keyof PhraseLists]: Record<string, PhraseLists[List][string] & Exemplified> } & {
  topics: Lexicon['topics'];
};

export function lexiconFile(name: (typeof LEXICON_FILES)[number]): Partial<Written> {
  return parse(readFileSync(`server/lexicon/${name}.yaml`, 'utf8'), { schema: 'core', merge: false });
}

/** The lexicon as written, with its examples. */
export function writtenLexicon(): Written {
  return Object.assign({}, ...LEXICON_FILES.map(lexiconFile));
}

export function readLexicon(): { lexicon: Lexicon; phrases: PhraseLists } {
  const { concepts, words, jurisdictions, profile, profileKeys, sections, topics, roles, roleWords, norms, vague, terms, practices } = writtenLexicon();
  return {
    lexicon: {
      words: mapEach(words, (items) => [...new Set(items.map(asProse))]),
      topics: mapEach(topics, ({ title }) => ({ title })),
      jurisdictions,
      profile,
      profileKeys,
      sections,
    },
    phrases: {
      concepts: mapEach(concepts, bare),
      // Titles of topics are in the lexicon.
      topics: mapEach(topics, ({ title, ...entry }) => bare(entry)),
      roles: mapEach(roles, bare),
      roleWords: mapEach(roleWords, bare),
      norms: mapEach(norms, bare),
      vague: mapEach(vague, bare),
      terms: mapEach(terms, bare),
      practices: mapEach(practices, bare),
    },
  };
}

/** An entry without its examples. */
function bare<Entry extends Exemplified>({ examples, not, ...entry }: Entry): Omit<Entry, keyof Exemplified> {
  return entry;
}

function mapEach<From, To>(record: Record<string, From>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
