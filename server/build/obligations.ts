/** Reads the files of obligations that stand beside the instruments. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import type { ObligationRecord } from '../src/core/catalogue/obligation.js';

const FILES = 'server/catalogue/*/*.obligations.yaml';

/** What instrument files match and obligation files do not. */
export const INSTRUMENT_FILES = ['server/catalogue/*/*.yaml', `!${FILES}`];

export function isObligationFile(file: string): boolean {
  return file.endsWith('.obligations.yaml');
}

/** As the file has them: a single actor may stand without brackets. */
export type WrittenObligation = Omit<ObligationRecord, 'actor'> & { actor: string | string[] };

/** All obligations, sorted by id. */
export function readObligations(): ObligationRecord[] {
  const written = globSync(FILES).flatMap((file) => parse(readFileSync(file, 'utf8'), { schema: 'core', merge: false }) as WrittenObligation[]);
  return written.map((obligation) => ({ ...obligation, actor: [obligation.actor].flat() })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
