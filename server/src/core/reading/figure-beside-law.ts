/** Figures that a statement gives where it rests on a provision, beside the figures that the provision sets. */
import { figuresOfProvision, type LawFigure } from '../catalogue/figures.js';
import { subjectOf, subjectsOf } from '../catalogue/subjects.js';
import { tellingWords } from '../catalogue/telling-words.js';
import { fold } from '../text/fold.js';
import { compareQuantities, maySame } from '../text/quantities.js';
import { withoutCitations } from './attributed.js';
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

/** The figures of a unit that contradict the provision they are given with. */
export function figuresAgainstLaw(reading: Reading, index: number): BesideLaw[] {
  const unit = reading.units[index]!;
  if (unit.citations.length === 0) return [];
  return figuresOf(unit).flatMap((figure) => {
    const citation = figure.kind === 'fine' || figure.kind === 'threshold' ? null : citationOf(reading, unit, figure);
    const found = citation && contradiction(reading, unit, figure, citation);
    return found ? [found] : [];
  });
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
  const all = ofKind(figuresOfProvision(view, instrument, provision), figure);
  if (all.length === 0) return null;
  const words = withoutCitations(unit, { from: figure.statement[0], to: figure.statement[1] });
  if (subjects.fitWhole(subjectOf(words, view.catalogue.phrases), provision).score === 0) return null;
  const general = all.filter(isGeneral);
  const law = caseSaid(unit, figure, all) ?? (all.some((one) => maySame(figure, one)) ? null : easiest(figure, general));
  if (!law || maySame(figure, law)) return null;
  const order = compareQuantities(figure, law);
  if (order === null || order === 0) return null;
  const laxer =
    law.limit === 'floor' ? order < 0 && (figure.bound !== 'most' || figure.kind === 'age') : law.limit === 'ceiling' && order > 0 && figure.bound !== 'least';
  return laxer || toneOf(reading, citation).compels ? { figure, citation, law, laxer } : null;
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
function caseSaid({ unit }: UnitReading, { from, to }: Figure, figures: readonly LawFigure[]): LawFigure | null {
  const { folded } = unit.body.prose;
  const beside = tellingWords(
    folded.slice(Math.max(0, folded.slice(0, from).search(/[^,;，；、]*$/)), to + Math.max(0, folded.slice(to).search(/[,;.，；。]|$/))),
  );
  let most = 0;
  let fitting: LawFigure[] = [];
  for (const law of figures) {
    const shared = law.case ? [...tellingWords(fold(`${law.case.en ?? ''} ${law.case.zh ?? ''}`))].filter((word) => beside.has(word)).length : 0;
    if (shared > most) fitting = [];
    if (shared >= Math.max(1, most)) fitting.push(law);
    most = Math.max(most, shared);
  }
  const values = new Set(fitting.map(({ value, unit: counted }) => `${value} ${counted}`));
  return values.size === 1 ? fitting[0]! : null;
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
