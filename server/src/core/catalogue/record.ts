/** The shape of the data in `server/catalogue`, as `schema.json` has it. See docs/adding-an-instrument.md. */
import type { IsoDate } from '../text/dates.js';

export interface Both {
  en?: string;
  zh?: string;
  other?: string;
}

export type Force = 'binding' | 'voluntary' | 'none';

export type StatusWord =
  | 'proposed'
  | 'adopted'
  | 'in-force'
  | 'partly-applicable'
  | 'enjoined'
  | 'not-ratified'
  | 'current'
  | 'superseded'
  | 'repealed'
  | 'revoked'
  | 'rescinded'
  | 'invalidated'
  | 'withdrawn'
  | 'vetoed'
  | 'lapsed';

export type Scheme = 'articles' | 'zh-articles' | 'sections' | 'code-sections' | 'clauses' | 'controls' | 'functions' | 'principles' | 'none';

export interface InstrumentRecord {
  id: string;
  jurisdiction: string;
  kind: string;
  force: Force;
  binds: 'everyone' | 'agencies' | 'states' | 'parties' | 'adopters';
  title: Both;
  /** What messages call it. */
  short?: Both;
  names?: NamesPerLanguage;
  inContext?: NamesPerLanguage;
  acronyms?: string[];
  numbers?: string[];
  misnomers?: { en?: string; zh?: string; note?: Both }[];
  issuers?: string[];
  dates?: Record<string, IsoDate[]>;
  status: StatusLine[];
  structure?: StructureRecord;
  application?: ApplicationRecord[];
  codified?: { code: string; sections: string; from?: IsoDate; until?: IsoDate }[];
  relations?: { type: string; to: string; note?: Both }[];
  contested?: { what: string; units?: string; readings?: string[]; note: Both }[];
  subject?: string[];
  /** A bare pinpoint may mean it even in a draft that does not name it, where the words plainly fit. */
  implied?: boolean;
  link?: string;
  checked?: Checked;
}

export interface NamesPerLanguage {
  en?: string[];
  zh?: string[];
}

export interface StatusLine {
  from: IsoDate;
  is: StatusWord;
  by?: string;
  note?: Both;
}

export interface StructureRecord {
  scheme?: Scheme;
  prefix?: string;
  /** What provisions are called where the scheme does not say it, by depth: Commitment 9, Measure 9.1; 第…段 has its number inside. */
  words?: Both[];
  versions?: VersionRecord[];
  former?: Record<string, string>;
}

export interface VersionRecord {
  from: IsoDate;
  by?: string;
  label?: Both;
  whole?: boolean;
  counts?: { articles?: number; sections?: number; recitals?: number; annexes?: number; chapters?: number };
  inserted?: string;
  repealed?: Record<string, string | null>;
  renumbered?: Record<string, string>;
  units?: Record<string, UnitRecord>;
}

export interface UnitRecord {
  heading?: Both;
  spans?: string;
  paragraphs?: string | number;
  points?: string | number;
  gist?: Both;
  topics?: string[];
  actors?: string[];
  figures?: { kind: string; value: string; limit?: 'ceiling' | 'floor'; case?: Both }[];
}

export interface ApplicationRecord {
  units: string;
  from?: IsoDate;
  routes?: { route: string; from: IsoDate; was?: IsoDate; by?: string }[];
  was?: IsoDate;
  by?: string;
  contested?: boolean;
  note?: Both;
}

export interface Checked {
  on: IsoDate;
  against: 'official-text' | 'unofficial-text' | 'secondary' | 'knowledge';
  sources?: string[];
  what: string[];
  note?: string;
}

/** A name that several instruments share. */
export interface SharedName {
  en?: string;
  zh?: string;
  candidates: string[];
  default?: string;
  /** Ordinary words: they count where a candidate is at hand, and mean the default where a pinpoint stands at them. */
  context?: boolean;
}
