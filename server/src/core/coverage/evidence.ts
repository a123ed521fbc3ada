/** The clauses of a draft that are about an obligation, each with how it falls short of it. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import { type Clause, passagesOf } from '../reading/clauses.js';
import type { Citation, Reading } from '../reading/reading.js';
import { wordsIn } from '../reading/topics.js';
import { type Answers, answersOf } from './answers.js';
import { type Asked, askedOf } from './asked.js';
import { aboutOf, citationsFor, type Fit, fitOf, type WeighedClause, weighed } from './fit.js';
import { type LaxerFigure, laxerFigure } from './laxer-figure.js';
import { type Shortfall, shortfallOf } from './shortfall.js';

/** A clause that counts as evidence. */
export interface Evidence extends Fit {
  clause: Clause;
  asked: Asked;
  shortfall: Shortfall | null;
  figure: LaxerFigure | null;
}

/** How likely a clause must be about an obligation to count. */
export const LIKELY = 0.55;
/** The same where it has a figure for just what the law sets one for. */
const LIKELY_FIGURE = 0.4;

/** The clauses of a draft, weighed against all that the profile brings in. */
export class Evidences {
  private readonly answers: Answers;
  private readonly clauses: readonly WeighedClause[];
  private readonly citations: readonly (readonly Citation[])[];
  /** How near the nearest obligation comes to each. */
  private readonly nearest: readonly number[];

  constructor(
    private readonly reading: Reading,
    obligations: readonly ObligationRecord[],
  ) {
    this.answers = answersOf(reading.view.catalogue);
    const places = obligations.map(({ id }) => this.answers.placeOf(id));
    this.clauses = passagesOf(reading).map((clause) => weighed(reading, clause));
    this.citations = this.clauses.map(({ clause }) => citationsFor(reading, clause));
    this.nearest = this.clauses.map(({ about }) => places.reduce((most, place) => Math.max(most, about.get(place)?.near ?? 0), 0));
  }

  of(obligation: ObligationRecord): Evidence[] {
    const out: Evidence[] = [];
    for (const [i, one] of this.clauses.entries()) {
      const fit = fitOf(one, this.citations[i]!, obligation, this.nearest[i]!, this.reading);
      const figure = fit && fit.likely >= LIKELY_FIGURE ? laxerFigure(this.reading, one.clause, obligation) : null;
      if (!fit || fit.likely < (figure?.sure ? LIKELY_FIGURE : LIKELY)) {
        if (fit?.cites && isStatement(one.clause, this.reading)) out.push(this.statement(one, fit, obligation));
        continue;
      }
      const asked = askedOf(one.clause, aboutOf(one, obligation, this.answers), obligation.duty === 'must-not');
      out.push({
        clause: one.clause,
        ...fit,
        asked,
        figure,
        shortfall: figure ? 'figure' : shortfallOf(obligation, one, asked, fit, this.reading.view.catalogue),
      });
    }
    return out.sort((a, b) => b.likely - a.likely);
  }

  private statement(one: WeighedClause, fit: Fit, obligation: ObligationRecord): Evidence {
    const asked = askedOf(one.clause, aboutOf(one, obligation, this.answers), false);
    return { clause: one.clause, ...fit, asked, figure: null, shortfall: 'mentioned' };
  }
}

/** “We comply with Articles 9 to 15” names a duty and lays nothing down. */
function isStatement({ words, unit, span }: Clause, { units, view }: Reading): boolean {
  const cites = units[unit]!.citations.some(({ proseFrom }) => proseFrom >= span.from && proseFrom < span.to);
  return cites && wordsIn('norms', words, view.catalogue).some(({ id }) => id === 'compliance');
}
