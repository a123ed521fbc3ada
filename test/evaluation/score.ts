/** Precision, recall and F1 over any part of the matches. */
import type { DraftMatch, Extra, Match } from './match.js';

export interface Score {
  /** Annotated citations of AI and privacy law, and how many were found: as citing that instrument, and with the right provision. */
  annotated: number;
  found: number;
  right: number;
  /** Found citations that no annotation of their instrument supports. */
  extra: number;
  /** The same without regard to what is cited: overlapping or exact spans, exact spans, and found ones on words that are no citation. */
  overlapping: number;
  exact: number;
  stray: number;
  /** Annotated citations of other law, which count neither for nor against, and how many were found. */
  outside: number;
  outsideFound: number;
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

/** Scores the matches and extras that a filter lets through. */
export function score(all: readonly DraftMatch[], ofMatch: (match: Match) => boolean, ofExtra: (extra: Extra) => boolean): Score {
  const matches = all.flatMap((draft) => draft.matches).filter(ofMatch);
  const core = matches.filter(({ annotation }) => annotation.core);
  const outside = matches.filter(({ annotation }) => !annotation.core);
  const count = (list: readonly Match[], test: (match: Match) => boolean) => list.filter(test).length;
  const extras = all.flatMap((draft) => draft.extras).filter(ofExtra);
  return {
    annotated: core.length,
    found: count(core, ({ found }) => found.length > 0),
    right: count(core, ({ right }) => right),
    extra: extras.length,
    overlapping: count(core, ({ span }) => span !== 'none'),
    exact: count(core, ({ span }) => span === 'exact'),
    stray: extras.filter(({ annotated }) => !annotated).length,
    outside: outside.length,
    outsideFound: count(outside, ({ found }) => found.length > 0),
  };
}

/** Rates by instrument. */
export function rates({ annotated, found, extra }: Score): Rates {
  return ratesOf(found, annotated, found + extra);
}

/** Rates by instrument and provision: a citation found with another provision counts as found wrongly. */
export function ratesWithProvision({ annotated, found, right, extra }: Score): Rates {
  return ratesOf(right, annotated, found + extra);
}

/** Rates by overlapping span, whatever instrument was read. */
export function ratesOfSpans({ annotated, overlapping, stray }: Score): Rates {
  return ratesOf(overlapping, annotated, overlapping + stray);
}

/** Rates by exact span: a citation found with more or fewer words counts as found wrongly. */
export function ratesOfExactSpans({ annotated, overlapping, exact, stray }: Score): Rates {
  return ratesOf(exact, annotated, overlapping + stray);
}

/** Not numbers where there is nothing to measure. */
export function ratesOf(hits: number, wanted: number, given: number): Rates {
  const precision = given === 0 ? Number.NaN : hits / given;
  const recall = wanted === 0 ? Number.NaN : hits / wanted;
  return { precision, recall, f1: wanted + given === 0 ? Number.NaN : (2 * hits) / (wanted + given) };
}
