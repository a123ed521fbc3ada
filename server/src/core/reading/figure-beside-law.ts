/** Figures that a statement gives where it rests on a provision, beside the figures that the provision sets. */
import { figuresOfProvision, type LawFigure } from '../catalogue/figures.js';
import { lineage } from '../catalogue/provision.js';
import { subjectOf } from '../catalogue/subject.js';
import { subjectsOf } from '../catalogue/subjects.js';
import { tellingWords } from '../catalogue/telling-words.js';
import { fold } from '../text/fold.js';
import { compareQuantities, hoursOf, maySame } from '../text/quantities.js';
import { withoutCitations } from './attributed.js';
import { isBeside } from './figure-clause.js';
import { type Figure, figuresOf } from './figures.js';
import type { Citation, Reading, UnitReading } from './reading.js';
import { toneOf } from './tone.js';

export interface BesideLaw {
  figure: Figure;
  citation: Citation;
  /** The figure that the law sets for this. */
  law: LawFigure;
  /** A clause with the draft's figure would fall short of it; else the draft only tells the law wrongly. */
  laxer: boolean;
}

/** What is longer says more than one thing. */
const LONGEST = 800;

/** The figures of a unit that contradict the provision they are given with. */
export function figuresAgainstLaw(reading: Reading, index: number): BesideLaw[] {
  const unit = reading.units[index]!;
  // To look for figures takes longer than to know that the law has none.
  if (!unit.citations.some((citation) => hasFigures(reading, citation))) return [];
  return figuresOf(unit).flatMap((figure) => {
    const isTold = figure.kind !== 'fine' && figure.kind !== 'threshold' && figure.statement[1] - figure.statement[0] < LONGEST;
    const citation = !isTold ? null : citationOf(reading, unit, figure);
    const found = citation && contradiction(reading, unit, figure, citation);
    return found ? [found] : [];
  });
}

/** Whether the law sets figures anywhere in the article that is cited. */
function hasFigures({ view }: Reading, { instrument, provision }: Citation): boolean {
  return instrument !== null && provision !== null && figuresOfProvision(view, instrument, subjectsOf(view, instrument).headOf(provision)).length > 0;
}

/** The one provision that the statement of a figure rests on; null where there are several articles, or none. */
function citationOf(reading: Reading, { citations }: UnitReading, { statement: [from, to] }: Figure): Citation | null {
  const here = citations.filter(({ proseFrom, proseTo }) => proseFrom >= from && proseTo <= to);
  const pins = here.filter(({ provision }) => provision !== null);
  const [first] = pins;
  if (!first?.instrument || first.certainty === 'inferred' || here.some(({ instrument }) => instrument !== first.instrument)) return null;
  const subjects = subjectsOf(reading.view, first.instrument);
  const heads = new Set(pins.map(({ provision }) => subjects.headOf(provision!)));
  return heads.size === 1 ? (pins.length === 1 ? first : { ...first, provision: [...heads][0]! }) : null;
}

function contradiction(reading: Reading, unit: UnitReading, figure: Figure, citation: Citation): BesideLaw | null {
  const { view } = reading;
  const { instrument, provision } = citation as { instrument: string; provision: string };
  if (toneOf(reading, citation).past || view.existence(instrument, provision).is !== 'exists') return null;
  const subjects = subjectsOf(view, instrument);
  const all = withoutExtensions(unit, figure, ofKind(figuresFor(view, instrument, provision, subjects.headOf(provision)), figure));
  if (all.length === 0 || isBeside(unit, figure, citation)) return null;
  const words = withoutCitations(unit, { from: figure.statement[0], to: figure.statement[1] });
  if (subjects.fitWhole(subjectOf(words, view.catalogue.phrases), provision).score === 0) return null;
  const special = caseSaid(unit, figure, all);
  const law = special ?? (all.some((one) => maySame(figure, one)) || isSaidRightly(unit, figure, all) ? null : easiest(figure, all.filter(isGeneral)));
  if (!law || maySame(figure, law)) return null;
  const order = compareQuantities(figure, law);
  if (order === null || order === 0) return null;
  const laxer =
    law.limit === 'floor' ? order < 0 && (figure.bound !== 'most' || figure.kind === 'age') : law.limit === 'ceiling' && order > 0 && figure.bound !== 'least';
  return laxer || isSaidOfLaw(reading, unit, figure, citation) ? { figure, citation, law, laxer } : null;
}

/** The figures of a provision, of what is below it and of what it stands in, but not of its neighbours. */
function figuresFor(view: Reading['view'], instrument: string, provision: string, head: string): LawFigure[] {
  const above = lineage(view.catalogue.scheme(instrument), provision);
  const own = figuresOfProvision(view, instrument, provision);
  return own.length > 0 ? [...own] : figuresOfProvision(view, instrument, head).filter((figure) => above.includes(figure.provision));
}

const EXTENSION = /\bextension|延长/;
const EXTENDED = /\b(?:exten[ds]|complex|numerous|prolong|additional|further)|延长|复杂|疑难|另加|再加/;

/** An extension is no period of its own: it counts only where the statement speaks of one, and then on top of the period. */
function withoutExtensions({ unit }: UnitReading, figure: Figure, figures: readonly LawFigure[]): readonly LawFigure[] {
  const extensions = figures.filter(({ case: of }) => EXTENSION.test(`${of?.en ?? ''} ${of?.zh ?? ''}`));
  if (extensions.length === 0 || extensions.length === figures.length) return figures;
  if (!EXTENDED.test(unit.body.prose.folded.slice(...figure.statement))) return figures.filter((one) => !extensions.includes(one));
  const longest = (among: readonly LawFigure[]) => Math.max(0, ...among.map((one) => hoursOf(one)?.[1] ?? 0));
  const said = hoursOf(figure);
  return said && said[0] <= longest(figures.filter((one) => !extensions.includes(one))) + longest(extensions) ? [] : figures;
}

/** Another figure of the statement says what the law says, or more: this one is of something else. */
function isSaidRightly(unit: UnitReading, figure: Figure, figures: readonly LawFigure[]): boolean {
  return figuresOf(unit).some(
    (other) =>
      other !== figure &&
      other.kind === figure.kind &&
      other.statement[0] === figure.statement[0] &&
      figures.some((law) => {
        const order = compareQuantities(other, law);
        return maySame(other, law) || (order !== null && (law.limit === 'floor' ? order > 0 : law.limit === 'ceiling' && order < 0));
      }),
  );
}

/** “Article 73 requires a report within 10 days” tells what the law says; “we report within 10 days, as Article 73 requires” keeps it. */
function isSaidOfLaw(reading: Reading, { unit }: UnitReading, figure: Figure, citation: Citation): boolean {
  const between = unit.body.prose.folded.slice(citation.proseTo, figure.from);
  return citation.proseTo <= figure.from && toneOf(reading, citation).compels && !/[,，;；]/.test(between) && !/\b(?:internal|target|own)\b|内部/.test(between);
}

/** It holds for all cases, or for all that have no figure of their own. */
function isGeneral({ case: of }: LawFigure): boolean {
  return of === null || /\bgeneral\b/.test(of.en ?? '');
}

function ofKind(figures: readonly LawFigure[], { kind }: Figure): LawFigure[] {
  return figures.filter((figure) =>
    kind === 'notice' ? figure.kind === 'deadline' && figure.limit === 'floor' : figure.kind === kind && !(kind === 'deadline' && figure.limit === 'floor'),
  );
}

/** The figure for the very case that the words next to the draft's figure speak of; null where they speak of none, or of several. */
function caseSaid({ unit }: UnitReading, { from, statement: [start, end] }: Figure, figures: readonly LawFigure[]): LawFigure | null {
  const { folded } = unit.body.prose;
  const before = folded.slice(start, from).split(/(?<!的)[,，]|[;；、]/);
  const beside = tellingWords(before.at(-1)! + folded.slice(from, end).split(/[,;.，；。]/)[0]!);
  let most = 0;
  let fitting: LawFigure[] = [];
  for (const law of figures) {
    const shared = Math.max(sharedWith(beside, law.case?.en), sharedWith(beside, law.case?.zh));
    if (shared > most) fitting = [];
    if (shared >= Math.max(1, most)) fitting.push(law);
    most = Math.max(most, shared);
  }
  const values = new Set(fitting.map(({ value, unit: counted }) => `${value} ${counted}`));
  return values.size === 1 ? fitting[0]! : null;
}

/** How many words of a case are said; none where too few of them are. */
function sharedWith(beside: ReadonlySet<string>, of: string | undefined): number {
  const words = [...tellingWords(fold(of ?? ''))];
  const shared = words.filter((word) => beside.has(word)).length;
  return shared * 2 >= words.length ? shared : 0;
}

/** Where a provision has several figures, the one that is easiest to keep: who falls short of that falls short of all. */
function easiest(figure: Figure, figures: readonly LawFigure[]): LawFigure | null {
  let found: LawFigure | null = null;
  for (const one of figures) {
    const order = found ? compareQuantities(one, found) : 0;
    if (order === null || (found && one.limit !== found.limit)) return null;
    if (!found || (one.limit === 'floor' ? order < 0 : order > 0)) found = one;
  }
  return found && compareQuantities(figure, found) !== null ? found : null;
}
