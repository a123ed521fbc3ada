/** Where in an instrument that is said which a draft cites another of its provisions for. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { type Subject, subjectOf } from '../catalogue/subject.js';
import { type Fit, type Subjects, subjectsOf } from '../catalogue/subjects.js';
import { tellingWords } from '../catalogue/telling-words.js';
import { fold } from '../text/fold.js';
import { attributedTo, statementWords, withoutCitations } from './attributed.js';
import { isCitedBeside, listedBeside } from './beside.js';
import { becameOf } from './proposal-number.js';
import type { Citation, Reading } from './reading.js';
import { goesByOldNumbers, renumberingOf } from './renumbering.js';
import { toneOf } from './tone.js';

/** How well the words must fit the other provision. */
const ENOUGH = 5.5;
/** The same within one article. */
const ENOUGH_WITHIN = 4;
/** Of few words, at least this and this part must fit. */
const FEW = 3.5;
const MOST = 0.7;
/** Telling words of a mere label, and how much of its topics is all of them. */
const LABEL = 4;
const ALL = 0.99;
/** The part of that which the cited one may fit at most, where it shares a topic and where only words; this much is chance. */
const SHARE = 0.2;
/** Where very much fits the other. */
const SHARE_OF_MUCH = 0.28;
const MUCH = 20;
const SHARE_OF_WORDS = 0.25;
const CHANCE = 1.2;
/** An article that fits nearly as well as a paragraph of its own, or of another, is named instead of it. */
const AS_GOOD = 0.6;
const AS_GOOD_ELSEWHERE = 0.8;
/** Least share of an instrument's articles of which the catalogue says what they are about. */
const KNOWN = 0.9;

/** The provision of the cited instrument that the words beside a citation are plainly about, where the cited one is about something else; null where that is not plain. */
export function betterHome(reading: Reading, citation: Citation): string | null {
  const { view } = reading;
  const { instrument, provision } = citation;
  if (!instrument || !provision || isWhole(provision) || view.existence(instrument, provision).is !== 'exists') return null;
  const subjects = subjectsOf(view, instrument);
  if (subjects.known < KNOWN || !subjects.speaksOf(provision)) return null;
  const beside = attributedTo(reading, citation);
  if (!beside || beside.unit.unit.quoted || toneOf(reading, citation).past || goesByOldNumbers(reading, citation)) return null;
  // “Article 26 applies from 2 August 2026” tells a date of the article, and the article on dates is not meant.
  if (beside.unit.local.signals.some(({ list, from, to }) => list.startsWith('event-') && from >= beside.span.from && to <= beside.span.to)) return null;
  const { phrases } = view.catalogue;
  const near = without(subjectOf(withoutCitations(beside.unit, beside.span), phrases), titleWords(view.catalogue, instrument));
  if (beside.side === 'after' && toneOf(reading, citation).compels) {
    const paragraph = otherParagraph(reading, citation, subjects, near);
    if (paragraph) return paragraph;
  }
  const ranked = subjects.ranked(near, AS_GOOD);
  const best = bestFor(ranked, provision);
  if (!best || best.topics === 0 || !isEnough(best, near, subjects)) return null;
  if (subjects.headOf(best.unit) === subjects.headOf(provision) || fits(subjects.fitNarrow(near, provision), best.score)) return null;
  const around = subjectOf(statementWords(reading, citation), phrases);
  if (subjects.isNamed(around, provision) || fits(subjects.fitNarrow(around, provision), 2 * best.score)) return null;
  if (isElsewhere(reading, citation, near, best.score)) return null;
  if (listedBeside(reading, citation).some((other) => fits(subjects.fitNarrow(near, other), best.score))) return null;
  // An older number explains it better, also for those who have switched that rule off.
  if (renumberingOf(reading, citation) || becameOf(reading, citation)) return null;
  return wholeArticle(subjects, near, ranked, best);
}

/** “Article 27(4) requires notification of the authority”: another paragraph of the same article, where the cited one says nothing of it. */
function otherParagraph(reading: Reading, citation: Citation, subjects: Subjects, near: Subject): string | null {
  const provision = citation.provision!;
  if (provision === subjects.headOf(provision) || !subjects.speaksItself(provision)) return null;
  const { best, cited } = subjects.paragraphFor(near, provision);
  if (!best || best.topics === 0 || best.score < ENOUGH_WITHIN || cited.score > 0) return null;
  return isCitedBeside(reading, citation, best.unit) ? null : best.unit;
}

/** What the words fit best; for a point of an annex a point of the same annex, where one fits nearly as well. */
function bestFor(ranked: readonly Fit[], provision: string): Fit | undefined {
  const annex = /^annex-[^.]+\./.exec(provision)?.[0];
  const within = annex && ranked.find(({ unit, score }) => unit.startsWith(annex) && score >= ranked[0]!.score * AS_GOOD);
  return within || ranked[0];
}

/** The article instead of a paragraph that fits little better: the one whose heading is what is said, else the paragraph's own. */
function wholeArticle(subjects: Subjects, near: Subject, ranked: readonly Fit[], best: Fit): string {
  if (best.unit.startsWith('annex-')) return best.unit;
  const named = ranked.find(
    ({ unit, score, topics }) =>
      score >= best.score * AS_GOOD_ELSEWHERE && topics >= best.topics && subjects.headOf(unit) === unit && subjects.isHeading(near, unit),
  );
  if (named) return named.unit;
  const head = subjects.headOf(best.unit);
  return subjects.fitOwn(near, head).score >= best.score * AS_GOOD ? head : best.unit;
}

const TITLES = new WeakMap<Catalogue, Map<string, ReadonlySet<string>>>();

/** The words of an instrument's titles and names: they tell none of its provisions from the others. */
function titleWords(catalogue: Catalogue, instrument: string): ReadonlySet<string> {
  let kept = TITLES.get(catalogue);
  if (!kept) TITLES.set(catalogue, (kept = new Map()));
  let words = kept.get(instrument);
  if (!words) {
    const { title, short } = catalogue.instrument(instrument)!;
    words = tellingWords(fold([title.en, title.zh, short?.en, short?.zh].filter((text) => text !== undefined).join(' | ')));
    kept.set(instrument, words);
  }
  return words;
}

function without({ words, ...rest }: Subject, left: ReadonlySet<string>): Subject {
  return { ...rest, words: new Set([...words].filter((word) => !left.has(word))) };
}

function fits({ score, topics }: Fit, best: number): boolean {
  return score > Math.max(CHANCE, best * (topics === 0 ? SHARE_OF_WORDS : best >= MUCH ? SHARE_OF_MUCH : SHARE));
}

/** Much is said that fits; or little is said, and all of it fits, or all of its topics. */
function isEnough({ score, topics }: Fit, near: Subject, subjects: Subjects): boolean {
  if (score >= ENOUGH) return true;
  if (score < FEW) return false;
  return score >= subjects.weightOf(near) * MOST || (near.words.size <= LABEL && topics >= subjects.weightOf({ ...near, words: NO_WORDS }) * ALL);
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** A whole annex or chapter: it is cited for the things that it lists. */
function isWhole(provision: string): boolean {
  return /^(?:annex|chapter|title|recital)-[^.]+(?:\.section-[^.]+)?$/.test(provision);
}

/** The number may be that of another instrument of the draft, where it is about this. */
function isElsewhere(reading: Reading, { instrument, provision, certainty }: Citation, near: Subject, score: number): boolean {
  if (certainty === 'stated') return false;
  const own = reading.weights.get(instrument!) ?? 0;
  for (const [other, weight] of reading.weights) {
    if (other === instrument || weight * 2 < own || reading.view.existence(other, provision!).is !== 'exists') continue;
    if (subjectsOf(reading.view, other).fitWhole(near, provision!).score > score / 2) return true;
  }
  return false;
}
