/**
 * The first step of reading: what a unit says by its own words.
 * It depends on the unit's prose and the catalogue's names only, and is kept while the unit is unchanged.
 * Offsets here are prose offsets of the unit.
 */
import type { NamePattern } from '../catalogue/names.js';
import { CELL } from '../text/prose.js';
import type { Pin } from './pin.js';
import { firstBeyond, type Span } from './spans.js';

/** An instrument's name as it stands in a unit. */
export interface Mention {
  /** The name itself. */
  from: number;
  to: number;
  /** With its 《》, the place word before it and the parenthesis behind it that repeats it. */
  outerFrom: number;
  outerTo: number;
  /** The names that fit, best first: the longest match, or one recognised by its likeness to a title. */
  names: NamePattern;
  /** Set where the name only resembles a title. */
  likeness?: { instrument: string; title: string };
  /** The place word beside it, as a code of the catalogue. */
  place: string | null;
  /** Written as an ordinary word might be: it counts only where the draft names the instrument elsewhere. */
  weak: boolean;
  /** 草案, 征求意见稿 or “proposal” stands at it. */
  draftForm: boolean;
  /** Other names of the same instrument in the parenthesis, and numbers there that are nobody's. */
  inner: readonly { from: number; to: number; names: NamePattern | null; text: string }[];
}

/** One member of a pinpoint list. */
export interface PinItem {
  from: number;
  to: number;
  pin: Pin;
  /** Stands under a word that others share (第二十一、二十五条, “points 1 to 4 of Annex III”), so that it cannot be written anew by itself. */
  shared?: boolean;
}

/** `Articles 9, 10 and 14`: one keyword and what hangs on it. */
export interface PinGroup {
  from: number;
  to: number;
  items: readonly PinItem[];
  /** The mention it is joined to in words, or -1. */
  mention: number;
  /** The name stands right beside it, so that both make one span. */
  joined: boolean;
  /** Said to be of the draft itself, or of another document that is no law. */
  internal: boolean;
  /** Stands at the title of a law that the catalogue does not have. */
  foreign: boolean;
  /** Numbers alone, which are pinpoints by their column or key: law only where their instrument is plain. */
  bare?: boolean;
  /** Behind 见 in a sentence that names no law. */
  seen: boolean;
  /** The anaphor it is joined to (“Article 5 of the Act”), as an index into `anaphors`, or -1. */
  anaphor: number;
}

/** A short name that the unit defines for a mention. */
export interface Definition {
  from: number;
  to: number;
  /** Folded prose. */
  alias: string;
  /** Defined in 《》, and so used. */
  bracketed: boolean;
  mention: number;
}

/** A word of the lexicon. */
export interface Signal {
  list: string;
  from: number;
  to: number;
}

/** Something with the form of a law that no name of the catalogue covers. */
export interface LawLike {
  from: number;
  to: number;
  text: string;
  /** A number in the form of an official one (`Regulation (EU) 2024/1698`). */
  number: boolean;
}

/** A section of a code: `C.R.S. § 6-1-1702(1)`. */
export interface CodeCitation {
  from: number;
  to: number;
  code: string;
  section: string;
  pin: Pin;
}

export interface LocalReading {
  /** Where sentences start; the first is 0. */
  sentences: readonly number[];
  mentions: readonly Mention[];
  groups: readonly PinGroup[];
  anaphors: readonly Signal[];
  definitions: readonly Definition[];
  signals: readonly Signal[];
  lawLikes: readonly LawLike[];
  codes: readonly CodeCitation[];
  /** 《办法》, 《条例》: short titles that mean something only where the draft defines them. */
  shortTitles: readonly { from: number; to: number }[];
  /** The unit opens as an article of the draft's own: 第三条 …, Article 3 …; its number, or 0. */
  ownArticle: number;
}

/** Mentions with all that belongs to them, as spans. */
export function outerSpans(mentions: readonly Mention[]): Span[] {
  return mentions.map(({ outerFrom, outerTo }) => ({ from: outerFrom, to: outerTo }));
}

/** The statement that holds an offset, as [from, to): its sentence, or in a table the whole row. */
export function statementAt(local: LocalReading, folded: string, offset: number): [number, number] {
  return folded.includes(CELL) ? [0, folded.length] : sentenceAt(local, folded.length, offset);
}

/** The sentence that holds an offset, as [from, to). */
export function sentenceAt(local: LocalReading, length: number, offset: number): [number, number] {
  const next = firstBeyond(local.sentences, offset, (start) => start);
  return [local.sentences[next - 1] ?? 0, local.sentences[next] ?? length];
}
