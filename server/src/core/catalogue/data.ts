/** The compiled catalogue, as the build writes it and the server loads it. */
import type { IsoDate } from '../text/dates.js';
import type { PackedName } from './names.js';
import type { ObligationRecord, ProfileVocabulary } from './obligation.js';
import type { Both, InstrumentRecord } from './record.js';

export interface CatalogueData {
  date: IsoDate;
  instruments: InstrumentRecord[];
  /** Sorted by id. */
  obligations: ObligationRecord[];
  /** All names of the instruments and the shared names, ready to be searched for. */
  names: PackedName[];
  lexicon: Lexicon;
}

export interface Lexicon {
  /** Word lists by id: fixed strings of both languages that the one scan looks for, as prose and folded. */
  words: Record<string, string[]>;
  topics: Record<string, { title: Both; en: string[]; zh: string[] }>;
  /** Words that name a jurisdiction beside a law's name, per code. */
  jurisdictions: Record<string, { title: Both; cues: string[] }>;
  /** What a draft may say of itself. */
  profile: ProfileVocabulary;
}
