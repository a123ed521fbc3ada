/** Reads `server/lexicon/demands`: what the obligations of the catalogue come to, and the words that show it. */
import type { Demand } from '../src/core/catalogue/obligation.js';
import { readByObligation } from './by-obligation.js';

export function readDemands(): Record<string, readonly Demand[]> {
  return readByObligation<readonly Demand[]>('demands');
}
