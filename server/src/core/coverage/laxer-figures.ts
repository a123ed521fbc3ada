/** Figures of a draft that are laxer than those of the duties that their clauses answer, and whether that is beyond doubt. */
import { figuresOfInstrument, inPlaceOf, showFigure } from '../catalogue/figures.js';
import type { ObligationFigure, ObligationRecord } from '../catalogue/obligation.js';
import { tellingWords } from '../catalogue/telling-words.js';
import type { Clause } from '../reading/clauses.js';
import { isBeside } from '../reading/figure-clause.js';
import type { SomeFigure } from '../reading/figures.js';
import type { Reading } from '../reading/reading.js';
import type { Span } from '../reading/spans.js';
import { wordsIn } from '../reading/topics.js';
import type { Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import { compareQuantities, parseQuantity } from '../text/quantities.js';
import { inDraft } from './clause-places.js';
import type { Coverage, Covered } from './coverage.js';
import type { Evidence } from './evidence.js';
import { isRecommendation, type ObligationWords, wordsFor } from './gaps.js';
import { keepsTo } from './laxer-figure.js';
import { citesOthers, isAbout } from './plain-answer.js';

export interface LaxerFigure {
  obligation: ObligationRecord;
  evidence: Evidence;
  written: SomeFigure;
  law: ObligationFigure;
  /** Nothing leaves room for doubt: not the case, not another law, not the record, not the clause. */
  sure: boolean;
}

const KNOWN = new WeakMap<Coverage, readonly LaxerFigure[]>();

/** Each once, for the duty that it is most plainly of; in the order of the text. */
export function laxerFigures(reading: Reading, coverage: Coverage): readonly LaxerFigure[] {
  let figures = KNOWN.get(coverage);
  if (!figures) KNOWN.set(coverage, (figures = findAll(reading, coverage)));
  return figures;
}

function findAll(reading: Reading, coverage: Coverage): LaxerFigure[] {
  const best = new Map<string, LaxerFigure>();
  for (const covered of coverage.covered) {
    if (covered.state !== 'contradicted' || isRecommendation(reading.view, covered.obligation)) continue;
    for (const found of laxerIn(reading, covered)) {
      const key = `${found.evidence.clause.unit} ${found.written.from}`;
      const other = best.get(key);
      if (!other || plainness(found) > plainness(other)) best.set(key, found);
    }
  }
  return [...best.values()].sort((a, b) => a.evidence.clause.unit - b.evidence.clause.unit || a.written.from - b.written.from);
}

function plainness({ sure, evidence: { cites, likely } }: LaxerFigure): number {
  return (sure ? 4 : 0) + (cites ? 2 : 0) + likely;
}

/** How messages speak of a laxer figure. */
export interface FigureWords {
  place: Span;
  values: ObligationWords & { right: string; written: string };
  basis: { instrument: string; provision: string; obligation: string };
  /** The law's figure in the form of the draft's; null where it cannot take its place. */
  instead: string | null;
}

export function figureWords(reading: Reading, { profile }: Coverage, { obligation, evidence, written, law }: LaxerFigure, language: Language): FigureWords {
  const { unit } = evidence.clause;
  const words = reading.units[unit]!.unit.body.prose.text.slice(written.from, written.to);
  const figure = { ...parseQuantity(law.value)!, kind: law.kind };
  const { instrument, provision } = law.basis ?? obligation;
  return {
    place: inDraft(reading, unit, written),
    values: { ...wordsFor(reading.view, { ...obligation, instrument, provision }, profile, language), right: showFigure(figure, language), written: words },
    basis: { instrument, provision, obligation: obligation.id },
    instead: inPlaceOf(words, figure, language),
  };
}

function laxerIn(reading: Reading, { obligation, evidence }: Covered): LaxerFigure[] {
  return evidence.flatMap((one) => {
    const { figure } = one;
    if (!figure || !isOf(reading, obligation, one) || !isMeant(reading, obligation, one, figure)) return [];
    // Where another clause about nothing nearer keeps to the law, this one may be of something else.
    const isKept = evidence.some((other) => other.rank >= RANK && !overlap(one.clause, other.clause) && keepsTo(reading, other.clause, figure.law));
    return [{ obligation, evidence: one, ...figure, sure: !isKept && isSure(reading, obligation, one, figure.law) }];
  });
}

/** A figure of the kind that the law has says as much as other words would. */
const LIKELY = 0.6;
const RANK = 0.8;

function isOf(reading: Reading, obligation: ObligationRecord, evidence: Evidence): boolean {
  const { figure, likely, rank } = evidence;
  if (figure?.written.kind == null || likely < LIKELY || rank < RANK) return isAbout(reading, obligation, evidence);
  return evidence.cites || !citesOthers(reading, obligation, evidence);
}

/** A sentence is read by itself and with its neighbours. */
function overlap(a: Clause, b: Clause): boolean {
  return a.unit === b.unit && a.span.from < b.span.to && b.span.from < a.span.to;
}

/** A bound that points the other way, what is said of something beside the duty, and the figure of another case are no contradiction. */
function isMeant(reading: Reading, { instrument }: ObligationRecord, { clause }: Evidence, { written, law }: NonNullable<Evidence['figure']>): boolean {
  if (law.kind === 'threshold' || law.kind === 'fine') return false;
  // “At least every two years” is an interval of two years at most.
  const isOtherWay = law.limit === 'floor' ? written.bound === 'most' && law.kind !== 'age' : written.bound === 'least' && law.kind !== 'interval';
  if (isOtherWay) return false;
  const unit = reading.units[clause.unit]!;
  const isOfAnother = !saysCase(law, clause, unit.unit.body.language) && keepsToAnother(reading, instrument, written, law);
  return !isOfAnother && !(written.kind && isBeside(unit, { ...written, kind: written.kind }, null));
}

/** Whether the same law has a figure of the kind, for another case, that the written one keeps to. */
function keepsToAnother({ view }: Reading, instrument: string, written: SomeFigure, law: ObligationFigure): boolean {
  return figuresOfInstrument(view, instrument).some(({ kind, limit, value, unit }) => {
    const order = kind === law.kind && limit === law.limit ? compareQuantities(written, { value, unit }) : null;
    return order !== null && (limit === 'floor' ? order >= 0 : order <= 0);
  });
}

/** How likely a clause that does not cite a duty must be about it, for its figure to be of that duty beyond doubt. */
const SURE = 0.7;
/** The same where the words around the figure do not say what it is for. */
const SURE_OF_ANY = 0.88;
/** And no other obligation may be nearer. */
const ALONE = 0.95;

function isSure(reading: Reading, obligation: ObligationRecord, evidence: Evidence, law: ObligationFigure): boolean {
  const { view } = reading;
  const { clause, cites, likely, rank, asked, figure } = evidence;
  const { against, what } = obligation.checked;
  if (law.unless || !what.includes('figures') || (against !== 'official-text' && against !== 'unofficial-text')) return false;
  if (view.application(obligation.instrument, obligation.provision)?.contested || isContested(obligation, view.catalogue.instrument(obligation.instrument)))
    return false;
  const enough = figure!.written.kind === null ? SURE_OF_ANY : SURE;
  if (asked.strength !== 'must' || asked.negated || asked.outsider || !(cites || (likely >= enough && rank >= ALONE))) return false;
  if (!saysCase(law, clause, reading.units[clause.unit]!.unit.body.language)) return false;
  return !wordsIn('norms', clause.words, view.catalogue).some(({ id }) => id === 'exception');
}

function isContested({ provision }: ObligationRecord, record: ReturnType<Reading['view']['catalogue']['instrument']>): boolean {
  return (record?.contested ?? []).some(({ units }) => units?.split(', ').some((unit) => provision.startsWith(unit)));
}

/** Whether a clause speaks of the one case for which a figure holds: half of what tells it. */
function saysCase({ case: of, kind }: ObligationFigure, { words, context }: Clause, language: Language): boolean {
  // The case of an age is what one may do from it on, which is what the duty is about.
  if (!of || kind === 'age') return true;
  const telling = [...tellingWords(fold(of[language]))];
  const said = tellingWords(`${words} ${context}`);
  return telling.filter((word) => said.has(word)).length * 2 >= telling.length;
}
