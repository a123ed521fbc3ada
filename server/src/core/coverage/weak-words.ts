/** The words that make a duty weaker than the law has it: a modal of advice or of choice, or a hedge beside a strong one. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { Reading } from '../reading/reading.js';
import type { Span } from '../reading/spans.js';
import { wordsIn } from '../reading/topics.js';
import type { Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import type { Covered } from './coverage.js';
import type { Evidence } from './evidence.js';
import { citesOthers } from './plain-answer.js';

export interface WeakWords {
  evidence: Evidence;
  unit: number;
  /** In the prose of the unit. */
  span: Span;
  /** What makes it as strong as the law; null where that takes other words around it too. */
  strong: string | null;
}

/** What weakens the answer to a duty; null where nothing does, or where another clause answers it in full strength. */
export function weakWords(reading: Reading, { obligation, state, evidence }: Covered): WeakWords | null {
  if (state !== 'partial') return null;
  const weak = evidence.filter(({ shortfall }) => shortfall === 'weakened');
  // A sentence is read by itself and with its neighbours: by itself it says which word is meant.
  const [first] = weak.sort((a, b) => Number(a.clause.together) - Number(b.clause.together) || b.likely - a.likely);
  return first && isMeant(reading, obligation, first) ? wordOf(reading, obligation, first) : null;
}

/** How plainly a clause must be about a duty, and no other duty be nearer; what somebody may do is often said beside the duty. */
const LIKELY = 0.6;
const LIKELY_CHOICE = 0.75;
const RANK = 0.9;

function isMeant(reading: Reading, obligation: ObligationRecord, evidence: Evidence): boolean {
  const { cites, likely, rank, asked } = evidence;
  if (cites) return true;
  const enough = asked.strength === 'may' && asked.softener === null ? LIKELY_CHOICE : LIKELY;
  return likely >= enough && rank >= RANK && !citesOthers(reading, obligation, evidence);
}

/** The modal of advice or choice; else the hedge; else the modal of the lead-in. */
function wordOf(reading: Reading, { duty }: ObligationRecord, evidence: Evidence): WeakWords | null {
  const { clause, asked } = evidence;
  const isWeak = WEAK.has(asked.strength);
  const own = isWeak ? asked.modal : asked.softener;
  if (own) {
    const { prose, language } = reading.units[clause.unit]!.unit.body;
    const span = { from: clause.span.from + own.from, to: clause.span.from + own.to };
    const isHedge = own === asked.softener || !isWeak;
    return { evidence, unit: clause.unit, ...(isHedge ? { span, strong: null } : strengthened(prose.text, span, duty, language)) };
  }
  const { leadIn } = reading.units[clause.unit]!.unit;
  if (leadIn < 0) return null;
  const { prose, language } = reading.units[leadIn]!.unit.body;
  const found = wordsIn('norms', prose.folded, reading.view.catalogue).find(({ id }) => id === asked.strength);
  return found ? { evidence, unit: leadIn, ...strengthened(prose.text, found, duty, language) } : null;
}

const WEAK: ReadonlySet<string> = new Set(['should', 'should-not', 'may']);

/** Advice and choice in English, by the strong word that takes their place. */
const STRONG: readonly (readonly [RegExp, string])[] = [
  [/^(?:should not|shouldn't|ought not(?: to)?)$/, 'must not'],
  [/^(?:should|ought to|may|can|(?:is|are) (?:encouraged|recommended|advised|expected|allowed|permitted|authori[sz]ed|free|entitled) to)$/, 'must'],
];

function strengthened(text: string, modal: Span, duty: ObligationRecord['duty'], language: Language): Pick<WeakWords, 'span' | 'strong'> {
  const written = fold(text.slice(modal.from, modal.to));
  if (language === 'zh') {
    const weak = /^(?:不宜|不建议|不应当|不应该|不应|不推荐)/.exec(written)?.[0];
    if (weak) return { span: { from: modal.from, to: modal.from + weak.length }, strong: '不得' };
    const word = /^(?:可以|可|宜|建议|鼓励|提倡|倡导|最好)/.exec(written)?.[0];
    if (!word || duty === 'must-not') return { span: modal, strong: null };
    return { span: { from: modal.from, to: modal.from + word.length }, strong: '应当' };
  }
  const strong = STRONG.find(([form]) => form.test(written))?.[1] ?? null;
  // What the law forbids is not put right by “must”.
  return { span: modal, strong: duty === 'must-not' && strong === 'must' ? null : strong };
}
