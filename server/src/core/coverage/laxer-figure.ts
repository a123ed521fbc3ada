/** A figure of a clause that is laxer than the obligation allows, under every reading of their units. */
import type { ObligationFigure, ObligationRecord } from '../catalogue/obligation.js';
import { tellingWords } from '../catalogue/telling-words.js';
import type { Clause } from '../reading/clauses.js';
import { type FigureKind, quantitiesOf, type SomeFigure } from '../reading/figures.js';
import type { Reading } from '../reading/reading.js';
import { fold } from '../text/fold.js';
import { compareQuantities, hoursOf, parseQuantity, type Quantity } from '../text/quantities.js';
import { isOf } from './fit.js';

export interface LaxerFigure {
  written: SomeFigure;
  law: ObligationFigure;
  /** The words say that it is for the same, and in the same case. */
  sure: boolean;
}

/** What a figure of the law may be called in a draft. */
const CALLED: Partial<Record<ObligationFigure['kind'], readonly FigureKind[]>> = {
  deadline: ['deadline', 'notice'],
  retention: ['retention'],
  interval: ['interval', 'deadline'],
  age: ['age'],
};

const TIME = ['minutes', 'hours', 'days', 'working-days', 'months', 'years'];

export function laxerFigure(reading: Reading, clause: Clause, obligation: ObligationRecord): LaxerFigure | null {
  const comparable = (obligation.figures ?? []).filter(({ kind }) => CALLED[kind]);
  if (comparable.length === 0 || citesOnlyOther(reading, clause, obligation)) return null;
  const written = figuresIn(reading, clause);
  for (const figure of written) {
    const law = lawFor(figure, clause, comparable, written);
    if (!law) continue;
    const stricter = written.some(
      (other) => other !== figure && lawFor(other, clause, comparable, written) === law && orderOf(other, law) !== null && !isLaxer(other, law),
    );
    if (isLaxer(figure, law) && !stricter) return { written: figure, law, sure: figure.kind !== null && !law.unless };
  }
  return null;
}

/** Whether a clause has a figure for the same that is as strict as the law's. */
export function keepsTo(reading: Reading, clause: Clause, law: ObligationFigure): boolean {
  return figuresIn(reading, clause).some((figure) => suits(figure, law) && orderOf(figure, law) !== null && !isLaxer(figure, law));
}

/** A figure beside the provision that it is taken from is no figure for another. */
function citesOnlyOther(reading: Reading, { unit, span }: Clause, obligation: ObligationRecord): boolean {
  const cited = reading.units[unit]!.citations.filter(({ provision, proseFrom }) => provision !== null && proseFrom >= span.from && proseFrom < span.to);
  return cited.length > 0 && !cited.some((citation) => isOf(reading, citation, obligation));
}

function figuresIn(reading: Reading, { unit, span }: Clause): SomeFigure[] {
  const { text } = reading.units[unit]!.unit.body.prose;
  return quantitiesOf(reading.units[unit]!).filter(
    (one) => TIME.includes(one.unit) && one.from >= span.from && one.to <= span.to && !isAdded(text.slice(span.from, one.from), text.slice(one.to, span.to)),
  );
}

/** “up to two months more”, 再延长两个月: what is put on top of a period is no period of its own. */
function isAdded(before: string, after: string): boolean {
  return (
    /\b(?:another|further|additional|extra|(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?)(?: \w+)? by(?: up to| at most)?) *$|(?:再|延长|延期|顺延|展期|另加)(?:不超过|最多|至多)? *$/i.test(
      before.slice(-LEAD),
    ) || /^ *(?:more\b(?! than)|longer\b|on top\b|的(?:延期|延长))/i.test(after.slice(0, LEAD))
  );
}

/** Letters beside a figure. */
const LEAD = 32;

function suits({ kind, unit, value }: SomeFigure, law: ObligationFigure): boolean {
  if (kind !== null) return CALLED[law.kind]!.includes(kind) && (kind !== 'notice' || law.limit === 'floor');
  return law.kind === 'age' ? unit === 'years' && value < 25 : true;
}

function orderOf(written: Quantity, law: ObligationFigure): number | null {
  const quantity = parseQuantity(law.value);
  return quantity ? compareQuantities(written, quantity) : null;
}

function isLaxer(written: Quantity, law: ObligationFigure): boolean {
  const order = orderOf(written, law);
  return order !== null && (law.limit === 'floor' ? order < 0 : order > 0 && !isFarFrom(written, law));
}

/** Nobody gives himself years where the law gives hours: such a period is of something else. */
const FAR = 300;

function isFarFrom(written: Quantity, { value }: ObligationFigure): boolean {
  const [theirs, ours] = [hoursOf(written), hoursOf(parseQuantity(value)!)];
  return theirs !== null && ours !== null && theirs[0] > FAR * ours[1];
}

/** The figure of the law that is for what the draft's is for: of the case that is spoken of, else the general one, else the most lenient. */
function lawFor(written: SomeFigure, clause: Clause, figures: readonly ObligationFigure[], all: readonly SomeFigure[]): ObligationFigure | null {
  const same = figures.filter((law) => suits(written, law));
  if (same.length < 2) return same[0] && (!same[0].case || figures.length === 1 || speaksOf(same[0], written, clause, all)) ? same[0] : null;
  const spoken = same.filter((law) => speaksOf(law, written, clause, all));
  if (spoken.length === 1) return spoken[0]!;
  const general = same.filter((law) => !law.case);
  if (general.length === 1 && spoken.length === 0) return general[0]!;
  return same.every((law) => isLaxer(written, law)) ? same[0]! : null;
}

/** Whether the words around a figure, as far as those before and after it, speak of the case that a figure of the law is for. */
function speaksOf({ case: of }: ObligationFigure, figure: SomeFigure, { span, words }: Clause, written: readonly SomeFigure[]): boolean {
  if (!of) return false;
  const before = written.findLast(({ to }) => to <= figure.from);
  const after = written.find(({ from }) => from >= figure.to);
  const near = tellingWords(words.slice((before?.to ?? span.from) - span.from, (after?.from ?? span.to) - span.from));
  return [...tellingWords(fold(`${of.en} ${of.zh}`))].some((word) => near.has(word));
}
