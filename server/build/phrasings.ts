/** Reads `server/lexicon/phrasings`: how drafters say the obligations of the catalogue. */
import type { Phrasings } from '../src/core/catalogue/obligation.js';
import { readByObligation } from './by-obligation.js';

export function readPhrasings(): Record<string, Phrasings> {
  return readByObligation<Phrasings>('phrasings');
}
