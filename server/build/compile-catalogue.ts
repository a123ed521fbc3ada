/** Puts the catalogue's and the lexicon's YAML files together into one file: `dist/catalogue.jsonl`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { type CatalogueData, writeCatalogue } from '../src/core/catalogue/data.js';
import { mergeParts } from '../src/core/catalogue/merge.js';
import { asProse, collectNames, packNames } from '../src/core/catalogue/names.js';
import { INSTRUMENT_FILES, readObligations } from './obligations.js';

const read = (file: string) => parse(readFileSync(file, 'utf8'), { schema: 'core', merge: false });

/** Reads all data files below `server/`; paths are relative to the project. */
export function compileCatalogue(): CatalogueData {
  const parts = globSync(INSTRUMENT_FILES).sort().map(read);
  const instruments = mergeParts(parts).sort((a, b) => (a.id < b.id ? -1 : 1));
  const shared = read('server/catalogue/shared-names.yaml');
  return {
    date: newest(instruments.map((record) => record.checked?.on ?? '')),
    instruments,
    obligations: readObligations(),
    names: packNames(collectNames(instruments, shared.names)),
    lexicon: {
      words: foldWords(read('server/lexicon/words.yaml').words),
      topics: read('server/lexicon/topics.yaml').topics,
      jurisdictions: read('server/lexicon/jurisdictions.yaml').jurisdictions,
      profile: read('server/lexicon/profile.yaml').profile,
    },
  };
}

function foldWords(words: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(words).map(([list, items]) => [list, [...new Set(items.map(asProse))]]));
}

function newest(dates: readonly string[]): string {
  return [...dates].sort().at(-1)!;
}

if (import.meta.filename === process.argv[1]) {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/catalogue.jsonl', writeCatalogue(compileCatalogue()));
}
