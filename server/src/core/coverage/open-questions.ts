/** What a profile leaves open, and what hangs on it. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { Question } from './applies.js';
import type { Coverage } from './coverage.js';

export interface OpenQuestion extends Question {
  /** Of what it decides on, the obligations that would need a clause. */
  obligations: readonly ObligationRecord[];
}

/** Each question once, those that decide on most first. A part hangs on what its whole hangs on and is not counted again. */
export function openQuestions({ covered }: Coverage): OpenQuestion[] {
  const open = covered.filter(({ state, obligation }) => state === 'undetermined' && obligation.needsClause && obligation.partOf === undefined);
  const out = new Map<string, { question: Question; obligations: ObligationRecord[] }>();
  for (const { obligation, questions } of open) {
    for (const question of questions) {
      const key = `${question.group} ${question.value}`;
      const entry = out.get(key);
      if (entry) entry.obligations.push(obligation);
      else out.set(key, { question, obligations: [obligation] });
    }
  }
  return [...out.values()].map(({ question, obligations }) => ({ ...question, obligations })).sort((a, b) => b.obligations.length - a.obligations.length);
}
