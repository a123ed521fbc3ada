/** The words that make a duty weaker than the law has it: a modal of advice or of choice, or a hedge beside a strong one. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { Reading } from '../reading/reading.js';
import type { Span } from '../reading/spans.js';
import { wordsIn } from '../reading/topics.js';
import type { Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import { proseSpan } from './clause-places.js';
import type { Covered } from './coverage.js';
import type { Evidence } from './evidence.js';
import { isPlainAnswer } from './plain-answer.js';

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
  if (state === 'partial') {
    const first = evidence[0]!;
    return first.shortfall === 'weakened' && isPlainAnswer(reading, obligation, first) ? weakModal(reading, obligation, first) : null;
  }
  if (state !== 'addressed' && state !== 'cited') return null;
  const whole = evidence.filter(({ shortfall }) => shortfall === null);
  const hedged = whole.map((one) => hedge(reading, obligation, one));
  return hedged.every((found) => found !== null) && isPlainAnswer(reading, obligation, whole[0]!) ? hedged[0]! : null;
}

/** The modal of a clause or of its lead-in. */
function weakModal(reading: Reading, { duty }: ObligationRecord, evidence: Evidence): WeakWords | null {
  const { clause } = evidence;
  const { strength } = evidence.asked;
  const own = { unit: clause.unit, span: proseSpan(reading, clause) };
  const { leadIn } = reading.units[clause.unit]!.unit;
  const above = leadIn < 0 ? [] : [{ unit: leadIn, span: { from: 0, to: reading.units[leadIn]!.unit.body.prose.folded.length } }];
  for (const { unit, span } of [own, ...above]) {
    const { prose, language } = reading.units[unit]!.unit.body;
    const words = prose.folded.slice(span.from, span.to);
    const norms = wordsIn('norms', words, reading.view.catalogue);
    const found = norms.find(({ id }) => id === strength);
    if (!found) continue;
    // What somebody may do is often said beside the duty: only a choice that opens the clause is about the duty itself.
    if (strength === 'may' && (found !== norms[0] || ASIDE.test(words.slice(0, found.from)) || !(evidence.cites || evidence.near >= PART))) return null;
    const modal = { from: span.from + found.from, to: span.from + found.to };
    return { evidence, unit, ...strengthened(prose.text, modal, duty, language) };
  }
  return null;
}

/** A subject that is nobody, a condition, or a part of a sentence of its own. */
const ASIDE = /\b(?:nobody|no one|none|which|who|that|if|when|where|only|unless)\b|[;；:：]|不|无|未|的，|如|若|时/;

/** How much of a duty a clause that does not cite it must say for a choice in it to weaken that. */
const PART = 0.16;

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

/** “where possible”, 原则上: beyond what the provision itself allows. */
function hedge(reading: Reading, { qualifiers, says }: ObligationRecord, evidence: Evidence): WeakWords | null {
  const { clause } = evidence;
  const { from, to } = proseSpan(reading, clause);
  const { prose, language } = reading.units[clause.unit]!.unit.body;
  const own = fold([...(qualifiers?.[language] ?? []), says[language]].join(' '));
  const found = wordsIn('vague', prose.folded.slice(from, to), reading.view.catalogue).find(({ id }) => HEDGES.has(id));
  if (!found || ALLOWS.test(own)) return null;
  return { evidence, unit: clause.unit, span: { from: from + found.from, to: from + found.to }, strong: null };
}

const HEDGES: ReadonlySet<string> = new Set(['possible', 'in-principle']);
/** The law asks for no more than what can be done. */
const ALLOWS = /possible|feasible|practica|to the extent|可能|可行|范围内|尽量/;
