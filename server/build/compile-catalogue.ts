/** Puts the catalogue's and the lexicon's YAML files together into one file: `dist/catalogue.bin`. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { writeCatalogue } from '../src/core/catalogue/compile.js';
import type { CatalogueData } from '../src/core/catalogue/data.js';
import { mergeParts } from '../src/core/catalogue/merge.js';
import { collectNames } from '../src/core/catalogue/names.js';
import { readDemands } from './demands.js';
import { readLexicon } from './lexicon.js';
import { INSTRUMENT_FILES, readObligations } from './obligations.js';
import { readPhrasings } from './phrasings.js';

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
    names: collectNames(instruments, shared.names),
    ...readLexicon(),
    phrasings: readPhrasings(),
    demands: readDemands(),
  };
}

function newest(dates: readonly string[]): string {
  return [...dates].sort().at(-1)!;
}

if (import.meta.filename === process.argv[1]) {
  mkdirSync('dist', { recursive: true });
  // A server that has the file open goes on with the one it knows.
  writeFileSync('dist/catalogue.new', writeCatalogue(compileCatalogue()));
  renameSync('dist/catalogue.new', 'dist/catalogue.bin');
}
