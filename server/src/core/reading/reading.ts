/** What a draft says in terms of law. A Reading does not judge: it says what is cited, not that it is wrong. */

import type { CatalogueView } from '../catalogue/catalogue.js';
import type { NameKind } from '../catalogue/names.js';
import type { Draft, Unit } from '../draft/draft.js';
import type { LocalReading, Mention } from './local.js';
import type { ReadingMemo } from './memo.js';
import type { Pin } from './pin.js';

export type CitationForm = 'name' | 'number' | 'full' | 'pinpoint' | 'short-name' | 'anaphor';

/**
 * How the instrument of a citation was found: said in so many words; by the place it stands at
 * (sentence, table, list, heading); or by what the draft is about.
 */
export type Certainty = 'stated' | 'scoped' | 'inferred';

export interface Citation {
  /** Offsets in the draft. */
  from: number;
  to: number;
  unit: number;
  /** Prose offsets in the unit, of the span and of the pinpoint or name that matters most in it. */
  proseFrom: number;
  proseTo: number;
  /** Its words as read, without marks. */
  text: string;
  form: CitationForm;
  /** Null where it is recognised as law but not resolved. */
  instrument: string | null;
  /** The instruments it may be, where that is open. */
  candidates: readonly string[];
  /** Canonical, or null. */
  provision: string | null;
  pin: Pin | null;
  /** Where the pinpoint stands, as offsets in the draft and in its own words; null where it shares its span with others. */
  pinSpan: { from: number; to: number; text: string } | null;
  /** The name in it, if it has one. */
  name: { mention: Mention; kind: NameKind; from: number; to: number } | null;
  certainty: Certainty;
}

/** A name of an instrument, resolved. */
export interface Named {
  mention: Mention;
  /** Null where several instruments may be meant. */
  instrument: string | null;
  kind: NameKind | 'alias';
  candidates: readonly string[];
}

/** What one unit says. */
export interface UnitReading {
  unit: Unit;
  local: LocalReading;
  named: readonly Named[];
  citations: readonly Citation[];
  unknown: readonly UnknownLaw[];
  /** It cites nothing and has nothing of the form of a law. */
  isEmpty: boolean;
  /** At least one citation is resolved. */
  resolves: boolean;
  /** The same object for as long as the unit and all that its reading depends on are unchanged, wherever it stands. */
  stamp: object;
}

/** Something with the form of a law that the catalogue does not have. */
export interface UnknownLaw {
  from: number;
  to: number;
  unit: number;
  text: string;
  number: boolean;
}

export interface Reading {
  draft: Draft;
  view: CatalogueView;
  units: readonly UnitReading[];
  citations: readonly Citation[];
  unknown: readonly UnknownLaw[];
  /** Instruments named in the draft, with how often (its title and front matter count more). */
  weights: ReadonlyMap<string, number>;
  /** For the next reading of the draft. */
  memo: ReadingMemo;
}
