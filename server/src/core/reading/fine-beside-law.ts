/** Fines that a statement gives for an instrument, beside those that the instrument threatens. */

import type { CatalogueView } from '../catalogue/catalogue.js';
import { figuresOfInstrument, figuresOfProvision, type LawFigure } from '../catalogue/figures.js';
import { type Figure, finesOf } from './figures.js';
import type { Reading, UnitReading } from './reading.js';

export interface FineBesideLaw {
  figure: Figure;
  /** The figure it is joined to. */
  other: Figure | null;
  instrument: string;
  provision: string | null;
  /** The instrument or the provision has no such fine, or has both but not in one. */
  is: 'none' | 'provision' | 'pair';
}

/** The fines of a unit that the instrument they are given for does not threaten. */
export function finesAgainstLaw(reading: Reading, index: number): FineBesideLaw[] {
  const unit = reading.units[index]!;
  const fines = unit.citations.length === 0 ? [] : finesOf(unit);
  if (fines.length === 0) return [];
  const statements = fines.map(({ statement }) => statement).filter(([from], i, all) => all.findIndex(([other]) => other === from) === i);
  return statements.flatMap((statement) => {
    const here = fines.filter((figure) => figure.statement[0] === statement[0]);
    return contradiction(reading, unit, statement, here) ?? [];
  });
}

function contradiction(reading: Reading, unit: UnitReading, [from, to]: readonly [number, number], figures: readonly Figure[]): FineBesideLaw | null {
  const { view } = reading;
  const citations = unit.citations.filter(({ proseFrom, proseTo }) => proseFrom >= from && proseTo <= to);
  const instruments = new Set(citations.map(({ instrument }) => instrument));
  const [instrument] = instruments;
  if (instruments.size !== 1 || !instrument || citations.some((one) => one.certainty === 'inferred')) return null;
  const { folded } = unit.unit.body.prose;
  // What was fined in a case is no threat of the law.
  if (
    /\b(?:was|were|been|has|had) fined\b|\bfined (?!(?:up|at|as|with|between|by|in|under|for|from)\b)[a-z]+ |\bimposed\b|被(?:处以?|罚)|处罚了|开出/.test(
      folded.slice(from, to),
    )
  )
    return null;
  const all = figuresOfInstrument(view, instrument).filter(({ kind }) => kind === 'fine');
  if (all.length === 0) return null;
  const provisions = [...new Set(citations.map(({ provision }) => provision).filter((one) => one !== null))];
  const provision = provisions.length === 1 ? provisions[0]! : null;
  const own = provision ? threatsOf(view, instrument, provision) : [];
  const known = own.length > 0 ? own : all;
  // Only what is told as the most that the law threatens: a court or an authority may impose any lower one.
  if (EXAMPLE.test(folded.slice(from, to))) return null;
  const tops = figures.filter(
    (figure, i) => !isNoFine(folded, figure) && (figure.bound === 'most' || isMost(folded.slice(figures[i - 1]?.to ?? from, figure.from))),
  );
  const wrong = tops.find((figure) => comparable(figure, known) && !known.some((law) => law.unit === figure.unit && law.value === figure.value));
  if (wrong) return { figure: wrong, other: null, instrument, provision: own.length > 0 ? provision : null, is: own.length > 0 ? 'provision' : 'none' };
  return mixed(folded, tops.length > 0 ? figures : [], known, instrument, own.length > 0 ? provision : null);
}

/** What a percentage comes to in a case: “with EUR 1 billion of turnover, fines reach EUR 40 million”. */
const EXAMPLE =
  /(?:million|billion|\d) (?:euros? |dollars? )?(?:in |of )?(?:annual |worldwide |global |total )*(?:turnover|revenue)|(?:turnover|revenue)s? (?:of|is|below|under|up to|not exceeding)|(?:营业额|营收|收入)(?:为|达|超过|低于|不超过|在)|\bfor example\b|\be\.g\.|例如|比如/;
/** Money that is no fine, or what is taken off one. */
const NO_FINE =
  /\b(?:insur|cover(?:s|ed|age)?\b|budget|reserve|set aside|capped|liabilit|indemn|bonus|salar|discount|reduc|rebate|deduct|contractual|damages|compensat|exposure|fees?\b|reward|bounty|national law|member state law)|保险|预算|准备金|奖金|工资|绩效|折扣|减免|减轻|扣减|违约金|赔偿|合同|责任上限|国内法/;

function isNoFine(folded: string, { from, to, statement: [start, end] }: Figure): boolean {
  const before = folded.slice(Math.max(start, from - 120), from);
  return NO_FINE.test(before) || NO_FINE.test(folded.slice(to, Math.min(end, to + 24)));
}

/** “The maximum fine under the GDPR is”. */
function isMost(before: string): boolean {
  return /(?:\b(?:maximum|highest)\b|最高|上限)[^.;。；]{0,50}$/.test(before);
}

function threatsOf(view: CatalogueView, instrument: string, provision: string): readonly LawFigure[] {
  return figuresOfProvision(view, instrument, provision).filter(({ kind }) => kind === 'fine');
}

/** The law gives a fine in this currency or as a percentage too. */
function comparable(figure: Figure, known: readonly LawFigure[]): boolean {
  return known.some(({ unit }) => unit === figure.unit);
}

/** An amount of one tier with the percentage of another: “EUR 15 million or 7 %”. */
function mixed(folded: string, figures: readonly Figure[], known: readonly LawFigure[], instrument: string, provision: string | null): FineBesideLaw | null {
  const [amount, ...moreAmounts] = figures.filter(({ unit }) => unit !== 'percent');
  const [share, ...moreShares] = figures.filter(({ unit }) => unit === 'percent');
  if (!amount || !share || moreAmounts.length + moreShares.length > 0) return null;
  const between = folded.slice(Math.min(amount.to, share.to), Math.max(amount.from, share.from));
  if (between.length > 40 || !/\bor\b|或/.test(between)) return null;
  const tier = (figure: Figure) => new Set(known.filter((law) => law.unit === figure.unit && law.value === figure.value).map((law) => law.provision));
  const shares = tier(share);
  return [...tier(amount)].some((one) => shares.has(one)) ? null : { figure: amount, other: share, instrument, provision, is: 'pair' };
}
