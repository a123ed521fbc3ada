/** Whether a citation uses a number that an instrument had while it was a proposal. */
import { lineage } from '../catalogue/provision.js';
import { type Subject, subjectOf } from '../catalogue/subject.js';
import { type Subjects, subjectsOf } from '../catalogue/subjects.js';
import { attributedTo, statementWords, withoutCitations } from './attributed.js';
import { firstOfList, isCitedBeside, listedBeside } from './beside.js';
import { once } from './once.js';
import type { Citation, Reading } from './reading.js';
import { toneOf } from './tone.js';

/** How well the words must fit what the number meant in the proposal, and the part of that which they may fit what it means now. */
const ENOUGH = 2.5;
const SHARE = 0.45;
/** Without a topic, so many words must fit. */
const ENOUGH_OF_WORDS = 6;
/** It must be about as good as what they fit best elsewhere. */
const NEARLY_BEST = 0.6;

/**
 * What the number of the proposal became, where the text has no such number, or where the words are about what it meant and not about
 * what it means now; null otherwise, and where the draft itself speaks of the proposal or of the past.
 */
export const becameOf = once((reading: Reading, citation: Citation): string | null => {
  const { view } = reading;
  const { instrument, provision } = citation;
  const former = instrument ? view.catalogue.instrument(instrument)?.structure?.former : undefined;
  if (!former || !instrument || !provision || reading.units[citation.unit]!.unit.quoted) return null;
  const tone = toneOf(reading, citation);
  if (tone.past || tone.pending || speaksOfProposal(reading, citation)) return null;
  const scheme = view.catalogue.scheme(instrument);
  const path = lineage(scheme, provision);
  const key = path.find((unit) => former[unit] !== undefined);
  const exists = view.existence(instrument, provision).is;
  if (exists !== 'exists') return key ? ofMissing(reading, citation, key, former[key]!) : null;
  const subjects = subjectsOf(view, instrument);
  const said = subjectOf(words(reading, citation), view.catalogue.phrases);
  if (!key) return arabicChapter(citation, former, subjects, said);
  const now = former[key]!;
  if (lineage(scheme, now).includes(path.at(-1)!)) return null;
  const meant = subjects.fitPart(said, now);
  const best = subjects.topical(said);
  if (best && subjects.headOf(best.unit) !== subjects.headOf(now)) {
    if (meant.score < best.score * NEARLY_BEST || (subjects.isHeading(said, best.unit) && !subjects.isHeading(said, now))) return null;
  }
  if (meant.topics === 0 ? meant.score < ENOUGH_OF_WORDS : meant.score < ENOUGH) return null;
  // Of a list the words are about the member that they fit best.
  const others = listedBeside(reading, citation).flatMap((other) => former[other] ?? []);
  if (others.some((other) => subjects.fitPart(said, other).score > meant.score)) return null;
  return subjects.fitPart(said, path.at(-1)!).score <= meant.score * SHARE ? now : null;
});

/** A number that the text does not have: a title or a number with a letter can only be meant as in the proposal, another may be a slip. */
function ofMissing(reading: Reading, citation: Citation, key: string, now: string): string | null {
  const { view } = reading;
  const { instrument, provision } = citation;
  if (!provision || key !== provision || isCitedBeside(reading, citation, now)) return null;
  if (/^(?:title-|\d+[a-z]+(?:\(|$))/i.test(key)) return now;
  const said = subjectOf(words(reading, citation), view.catalogue.phrases);
  const subjects = subjectsOf(view, instrument!);
  if (subjects.headOf(now) === subjects.headOf(provision)) return null;
  const meant = subjects.fitPart(said, now);
  return meant.topics > 0 && meant.score >= ENOUGH ? now : null;
}

/** “Chapter 2” in Arabic numerals, as the titles of the proposal number theirs; the chapters of the act have Roman numerals. */
function arabicChapter({ pin, text, provision }: Citation, former: Readonly<Record<string, string>>, subjects: Subjects, said: Subject): string | null {
  if (pin?.kind !== 'chapter' || pin.section || pin.title || !/chapter \d/i.test(text)) return null;
  const fits = Object.entries(former)
    .filter(([unit]) => new RegExp(`^title-[^.]+\\.chapter-${pin.steps[0]}$`).test(unit))
    .map(([, now]) => subjects.fitOwn(said, now))
    .sort((a, b) => b.score - a.score);
  const [best, next] = fits;
  if (!best || best.score < ENOUGH || best.score === next?.score) return null;
  return subjects.fitOwn(said, provision!).score <= best.score * SHARE ? best.unit : null;
}

/** What is said near the citation, and in a list like “Articles 50 to 52” before the first of them. */
function words(reading: Reading, citation: Citation): string {
  const beside = attributedTo(reading, firstOfList(reading, citation));
  return beside && beside.side !== 'cell' ? withoutCitations(beside.unit, beside.span) : statementWords(reading, citation);
}

function speaksOfProposal(reading: Reading, { unit, instrument }: Citation): boolean {
  const drafts = reading.view.catalogue.draftsOf(instrument!);
  return reading.units[unit]!.citations.some((other) => other.instrument !== null && drafts.includes(other.instrument));
}
