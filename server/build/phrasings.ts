/** Reads `server/lexicon/phrasings`: how drafters say the obligations of the catalogue. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import type { Phrasings } from '../src/core/catalogue/obligation.js';

export const PHRASING_FILES = 'server/lexicon/phrasings/*.yaml';

/** By the id of the obligation. Throws where two files speak of the same one. */
export function readPhrasings(): Record<string, Phrasings> {
  const out: Record<string, Phrasings> = {};
  for (const file of globSync(PHRASING_FILES).sort()) {
    const { phrasings } = parse(readFileSync(file, 'utf8'), { schema: 'core', merge: false }) as { phrasings: Record<string, Phrasings> };
    for (const [id, one] of Object.entries(phrasings)) {
      if (out[id]) throw new Error(`${file}: there are phrasings of ${id} in another file too.`);
      out[id] = one;
    }
  }
  return out;
}
