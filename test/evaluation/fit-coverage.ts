/**
 * Fits the weights by which a clause is told to be about an obligation (`FITTED` in core/coverage/fit.ts) to the seen half of our own
 * labelled drafts: `npm run evaluate:fit`. Prints them, and how well weights fitted to some drafts tell answers in the others.
 */

import { answersOf } from '../../server/src/core/coverage/answers.js';
import { applicabilityOf } from '../../server/src/core/coverage/applies.js';
import { meetsCore, shareMet } from '../../server/src/core/coverage/demands-met.js';
import { citationsFor, type Fit, fitOf, weighed } from '../../server/src/core/coverage/fit.js';
import { readProfile } from '../../server/src/core/coverage/profile.js';
import { policyOf } from '../../server/src/core/engine/draft-date.js';
import { passagesOf } from '../../server/src/core/reading/clauses.js';
import { analyseText } from '../support/analyse.js';
import { type Label, type LabelledDraft, ownDrafts } from './labelled.js';
import { auc, fitLogistic, probability } from './logistic.js';

/** A clause beside an obligation with a label. */
interface Row {
  signs: number[];
  /** Its words are quoted as evidence. */
  isAbout: boolean;
}

/** A label with the clauses that have anything to do with its obligation. */
interface Candidates {
  draft: number;
  isAnswered: boolean;
  rows: readonly Row[];
}

const NAMES = ['bias', 'weight', 'several', 'near', 'nearOwn', 'rank', 'cites', 'core', 'coreOwn', 'share', 'all'];
const FOLDS = 6;

/** As the likelihood of a fit takes them. */
function signsOf({ weight, several, near, nearOwn, against, rank, cites, met }: Fit): number[] {
  const share = shareMet(met);
  const ofDemands = [meetsCore(met.withAbove), meetsCore(met.own), share, share === 1].map(Number);
  return [1, Math.log1p(weight), several, Math.max(near, against), Math.max(nearOwn, against), rank, Number(cites), ...ofDemands];
}

/** Clauses speak of it: well, weakly, with another figure or against it. */
function isAnswered({ state, kind }: Label): boolean {
  return state === 'addressed' || state === 'cited' || state === 'contradicted' || (state === 'partial' && (kind === 'weakened' || kind === 'partial'));
}

function candidatesIn(draft: LabelledDraft, index: number): Candidates[] {
  const { reading, view } = analyseText(draft.text);
  const profile = readProfile(view, policyOf(reading.draft));
  const applicable = view.catalogue.obligations.filter((obligation) => applicabilityOf(view, obligation, profile).is !== 'no');
  const places = applicable.map(({ id }) => answersOf(view.catalogue).placeOf(id));
  const clauses = passagesOf(reading).map((clause) => {
    const one = weighed(reading, clause);
    const words = bare(reading.units[clause.unit]!.unit.body.prose.text.slice(clause.span.from, clause.span.to));
    const nearest = Math.max(0, ...places.map((place) => one.about.get(place)?.near ?? 0));
    return { one, words, nearest, citations: citationsFor(reading, clause) };
  });
  return draft.labels.flatMap((label) => {
    const obligation = applicable.find(({ id }) => id === label.obligation);
    if (!obligation || !(isAnswered(label) || label.state === 'missing')) return [];
    const quotes = isAnswered(label) ? label.quotes.map(bare) : [];
    const rows = clauses.flatMap(({ one, words, nearest, citations }): Row[] => {
      const fit = fitOf(one, citations, obligation, nearest, reading);
      return fit && fit.weight > 0 ? [{ signs: signsOf(fit), isAbout: quotes.some((quote) => isOf(words, quote)) }] : [];
    });
    return [{ draft: index, isAnswered: isAnswered(label), rows }];
  });
}

/** Letters and digits only, for a quote may keep the marks of Markdown. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A quote may begin or end within a clause. */
function isOf(words: string, quote: string): boolean {
  const ends = quote.length > END ? [quote.slice(0, END), quote.slice(-END)] : [];
  return quote !== '' && words !== '' && (quote.includes(words) || [quote, ...ends].some((part) => words.includes(part)));
}

const END = 24;

function fit(candidates: readonly Candidates[]): number[] {
  const rows = candidates.flatMap((one) => one.rows);
  return fitLogistic(
    rows.map(({ signs }) => signs),
    rows.map(({ isAbout }) => isAbout),
  );
}

/** How likely the likeliest clause is to be about each obligation, by weights that were fitted to other drafts. */
function validated(candidates: readonly Candidates[]): { answered: number[]; missing: number[] } {
  const answered: number[] = [];
  const missing: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(candidates.filter(({ draft }) => draft % FOLDS !== fold));
    for (const { isAnswered: is, rows } of candidates.filter(({ draft }) => draft % FOLDS === fold))
      (is ? answered : missing).push(Math.max(0, ...rows.map(({ signs }) => probability(weights, signs))));
  }
  return { answered, missing };
}

const candidates = ownDrafts('seen').flatMap(candidatesIn);
const weights = fit(candidates);
console.log(weights.map((weight, i) => `${NAMES[i]}: ${weight.toFixed(2)}`).join(', '));
const { answered, missing } = validated(candidates);
console.log(`${answered.length} answered, ${missing.length} missing; area under the curve, by draft: ${auc(answered, missing).toFixed(3)}`);
for (const least of [0.3, 0.4, 0.5, 0.55, 0.6, 0.7]) {
  const share = (some: readonly number[]) => (some.filter((one) => one >= least).length / some.length).toFixed(3);
  console.log(`from ${least}: of the answered ${share(answered)}, of the missing ${share(missing)}`);
}
