/** The figures that provisions set, of their units and of the obligations that rest on them. */
import type { Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import { findQuantities, parseQuantity, type Quantity } from '../text/quantities.js';
import { showQuantity } from '../text/show-quantity.js';
import type { CatalogueView } from './catalogue.js';
import type { ObligationFigure } from './obligation.js';
import { lineage } from './provision.js';
import type { Both } from './record.js';

export interface LawFigure extends Quantity {
  kind: ObligationFigure['kind'];
  limit: 'ceiling' | 'floor' | null;
  instrument: string;
  provision: string;
  /** The one case for which it holds. */
  case: Both | null;
  /** Other law may set another figure. */
  unless: boolean;
}

const KEPT = new WeakMap<CatalogueView, Map<string, readonly LawFigure[]>>();

/** All figures of an instrument's text at the date of a view. */
export function figuresOfInstrument(view: CatalogueView, instrument: string): readonly LawFigure[] {
  let known = KEPT.get(view);
  if (!known) KEPT.set(view, (known = new Map()));
  let figures = known.get(instrument);
  if (!figures) known.set(instrument, (figures = collect(view, instrument)));
  return figures;
}

/** The figures of a provision and of what is below it. */
export function figuresOfProvision(view: CatalogueView, instrument: string, provision: string): readonly LawFigure[] {
  const scheme = view.catalogue.scheme(instrument);
  return figuresOfInstrument(view, instrument).filter((figure) => lineage(scheme, figure.provision).includes(provision));
}

function collect(view: CatalogueView, instrument: string): LawFigure[] {
  const out: LawFigure[] = [];
  const add = (provision: string, figure: { kind: string; value: string; limit?: 'ceiling' | 'floor'; case?: Both; unless?: unknown }) => {
    const quantity = parseQuantity(figure.value);
    if (!quantity) return;
    const kind = figure.kind as LawFigure['kind'];
    // Below an age the law protects: a draft may go higher, not lower.
    const limit = figure.limit ?? (kind === 'age' ? 'floor' : null);
    out.push({ ...quantity, kind, limit, instrument, provision, case: figure.case ?? null, unless: figure.unless !== undefined });
  };
  for (const [provision, { figures = [] }] of view.structure(instrument).units) for (const figure of figures) add(provision, figure);
  for (const { provision, figures = [], from } of view.catalogue.obligationsOf(instrument)) {
    if (from <= view.date) for (const figure of figures) if (!figure.basis) add(provision, figure);
  }
  return out;
}

export function caseOf(figure: LawFigure, language: Language): string {
  return figure.case?.[language] ?? '';
}

/** A figure in words: 15 days, 14周岁. */
export function showFigure(figure: Quantity & { kind: LawFigure['kind'] }, language: Language): string {
  return figure.kind === 'age' && language === 'zh' ? `${figure.value}周岁` : showQuantity(figure, language);
}

/** The figure in the form of what it takes the place of; null where that is no number (“biennially”). */
export function inPlaceOf(written: string, figure: Quantity & { kind: LawFigure['kind'] }, language: Language): string | null {
  // “under 13” has no unit to put back.
  if (/^\d+$/.test(written)) return figure.kind === 'age' ? String(figure.value) : showFigure(figure, language);
  return findQuantities(fold(written)).some(({ every }) => !every) ? showFigure(figure, language) : null;
}
