/** The clauses of a draft that are about an obligation, each with how it falls short of it. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import { type Clause, passagesOf } from '../reading/clauses.js';
import type { Citation, Reading } from '../reading/reading.js';
import { wordsIn } from '../reading/topics.js';
import { type Answers, answersOf } from './answers.js';
import { type Asked, askedOf } from './asked.js';
import { aboutOf, citationsFor, type Fit, fitsOf, type WeighedClause, weighed } from './fit.js';
import { type LaxerFigure, laxerFigure } from './laxer-figure.js';
import type { Owed } from './owed.js';
import { type Shortfall, shortfallOf } from './shortfall.js';

/** A clause that counts as evidence. */
export interface Evidence extends Fit {
  clause: Clause;
  asked: Asked;
  shortfall: Shortfall | null;
  figure: LaxerFigure | null;
}

/** How likely a clause must be about an obligation to count. */
export const LIKELY = 0.58;
/** The same where it has a figure for just what the law sets one for. */
const LIKELY_FIGURE = 0.4;
/** What only names something must be plainly about it. */
const LIKELY_NAMED = 0.75;
/** From here on a clause may be meant, though it does not say so plainly. */
const LIKELY_NEAR = 0.3;

/** What answers an obligation, or failing that the clause that may be meant to. */
export interface Answered {
  evidence: readonly Evidence[];
  nearest: Clause | null;
}

/** The clauses of a draft, weighed against all that the profile brings in. */
export class Evidences {
  private readonly answers: Answers;
  /** By the place of the obligation. */
  private readonly found = new Map<number, Evidence[]>();
  private readonly nearest = new Map<number, Near>();

  constructor(
    private readonly reading: Reading,
    private readonly owed: Owed,
  ) {
    this.answers = answersOf(reading.view.catalogue);
    for (const clause of passagesOf(reading))
      for (const { place, evidence, near } of this.keptIn(clause)) {
        if (near !== null && near > (this.nearest.get(place)?.likely ?? 0)) this.nearest.set(place, { clause, likely: near });
        if (!evidence) continue;
        const list = this.found.get(place);
        if (list) list.push(evidence);
        else this.found.set(place, [evidence]);
      }
    for (const list of this.found.values()) list.sort((a, b) => b.likely - a.likely);
  }

  of({ id }: ObligationRecord): Answered {
    const place = this.answers.placeOf(id);
    const evidence = this.found.get(place) ?? [];
    return { evidence, nearest: evidence.length === 0 ? (this.nearest.get(place)?.clause ?? null) : null };
  }

  private keptIn(clause: Clause): readonly Found[] {
    const citations = citationsFor(this.reading, clause);
    const cited = citations.map(({ unit, instrument, provision }) => `${unit === clause.unit} ${instrument} ${provision}`).join();
    const kept = KEPT.get(clause.segments);
    if (kept?.owed === this.owed && kept.cited === cited)
      return kept.found.map((one) => (one.evidence && one.evidence.clause !== clause ? { ...one, evidence: { ...one.evidence, clause } } : one));
    const found = this.foundIn(weighed(this.reading, clause), citations);
    KEPT.set(clause.segments, { owed: this.owed, cited, found });
    return found;
  }

  private foundIn(one: WeighedClause, citations: readonly Citation[]): Found[] {
    const { clause } = one;
    const statement = citations.length > 0 && isStatement(clause, this.reading);
    return fitsOf(one, citations, this.owed.byPlace, statement ? null : LIKELY_NEAR, this.reading).flatMap(({ obligation, place, fit }): Found[] => {
      const figure = fit.likely >= LIKELY_FIGURE ? laxerFigure(this.reading, clause, obligation) : null;
      if (fit.likely < (figure?.sure ? LIKELY_FIGURE : LIKELY))
        return fit.cites && statement
          ? [{ place, evidence: this.statement(one, fit, obligation), near: null }]
          : fit.likely >= LIKELY_NEAR
            ? [{ place, evidence: null, near: fit.likely }]
            : [];
      const asked = askedOf(clause, aboutOf(one, obligation, this.answers), obligation.duty === 'must-not');
      const shortfall = figure ? 'figure' : shortfallOf(obligation, one, asked, fit, this.reading.view.catalogue);
      if (shortfall === 'mentioned' && !fit.cites && fit.likely < LIKELY_NAMED) return [{ place, evidence: null, near: fit.likely }];
      return [{ place, evidence: { clause, ...fit, asked, figure, shortfall }, near: null }];
    });
  }

  private statement(one: WeighedClause, fit: Fit, obligation: ObligationRecord): Evidence {
    const asked = askedOf(one.clause, aboutOf(one, obligation, this.answers), false);
    return { clause: one.clause, ...fit, asked, figure: null, shortfall: 'mentioned' };
  }
}

/** What a clause says of the obligation at a place. */
interface Found {
  place: number;
  evidence: Evidence | null;
  /** How likely it is meant to answer it, where it does not count as evidence. */
  near: number | null;
}

interface Near {
  clause: Clause;
  likely: number;
}

/** What was found in a clause, for as long as it is read the same, cites the same, and the same is owed. */
const KEPT = new WeakMap<Clause['segments'], { owed: Owed; cited: string; found: readonly Found[] }>();

/** “We comply with Articles 9 to 15” names a duty and lays nothing down. */
function isStatement({ words, unit, span }: Clause, { units, view }: Reading): boolean {
  const cites = units[unit]!.citations.some(({ proseFrom }) => proseFrom >= span.from && proseFrom < span.to);
  return cites && wordsIn('norms', words, view.catalogue).some(({ id }) => id === 'compliance');
}
