/** What the catalogue holds, as the build reads it from the files below `server/`. */
import type { IsoDate } from '../text/dates.js';
import type { NamePattern } from './names.js';
import type { Demand, ObligationRecord, Phrasings, ProfileKeyRecord, ProfileVocabulary, Spoken } from './obligation.js';
import type { PhraseLists } from './phrases.js';
import type { Both, InstrumentRecord } from './record.js';

export interface CatalogueData {
  /** The day the data was put together. */
  date: IsoDate;
  instruments: readonly InstrumentRecord[];
  /** Sorted by id. */
  obligations: readonly ObligationRecord[];
  /** All names of the instruments and the shared names. */
  names: readonly NamePattern[];
  lexicon: Lexicon;
  /** How drafts say things. */
  phrases: PhraseLists;
  /** How drafters say what obligations ask, by the id of the obligation. */
  phrasings: Readonly<Record<string, Phrasings>>;
  /** What obligations come to, by their ids; the first of each is what it is about at all. */
  demands: Readonly<Record<string, readonly Demand[]>>;
}

export interface Lexicon {
  /** Word lists by id: fixed strings of both languages that the one scan looks for, as prose and folded. */
  words: Record<string, string[]>;
  topics: Record<string, { title: Both }>;
  /** Words that name a jurisdiction beside a law's name, per code. */
  jurisdictions: Record<string, { title: Both; cues: string[]; within?: string; members?: string[] }>;
  /** What a draft may say of itself. */
  profile: ProfileVocabulary;
  /** Its keys; those of a system or entry with a dot (`setAside.kind`). */
  profileKeys: Readonly<Record<string, ProfileKeyRecord>>;
  /** The sections of a policy in their usual order; every topic stands in one. A prohibition stands in one that takes it `wherever` its topic comes. */
  sections: Record<string, { title: Spoken; topics: string[]; wherever?: boolean }>;
}
