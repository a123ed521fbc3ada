/** What each thing that speaks for an instrument counts when a bare pinpoint is resolved. */
import type { PinKind } from './pin.js';

/** How much each place counts. The order is what matters: closer beats farther, and words beat closeness only when they are plain. */
export const WEIGHT = {
  sentenceBefore: 10,
  /** From here on the words beside a pinpoint name its instrument. */
  beside: 8,
  sentenceAfter: 4,
  unitBefore: 6.5,
  unitAfter: 2,
  column: 9,
  firstCell: 8,
  cellAbove: 7,
  firstItem: 6,
  itemBefore: 2.5,
  leadIn: 7,
  heading: 6.5,
  headingStep: 0.8,
  section: 3,
  title: 4,
  share: 4,
  only: 3,
  exists: 1,
  missing: -4,
  missingBelow: -1.5,
  /** Neither the paragraph nor what is below it. */
  missingTwo: -6,
  /** How much the words of the draft's title count against those of the unit and its headings. */
  titleWords: 0.75,
  companion: 9,
  /** Bare pinpoints come in runs of one instrument. */
  run: 2,
  /** The same bare number meant this instrument before. */
  memory: 2.5,
  /** The draft has stated this number with this instrument. */
  stated: 5,
  /** Headings beyond the nearest that names a law: a section about one law is not about another. */
  beyondHeading: 2,
  /** Words that belong to this instrument stand at it, and the draft names none. */
  spokenOf: 2.5,
  wrongLanguage: -1.5,
} as const;

/** Least weight for a pinpoint of a kind to count as law; words that policies also use of themselves need more. */
export const ENOUGH: Record<PinKind, number> = { article: 2.5, annex: 2.5, recital: 3, chapter: 7, section: 8, clause: 6, function: 2, item: 3 };
/** What a lone fit of words must reach where nothing names the instrument. */
export const PLAIN_FIT = 5.5;
