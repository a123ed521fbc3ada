/** What coverage and its rules are meant to reach on drafts never seen, and whether they do. */

import { type Outcome, rulesIn, scoreOutcome, scoreRule } from './answer-score.js';
import type { Answers } from './answered.js';

export interface Aim {
  name: string;
  /** Labels and findings to go by. */
  labelled: number;
  given: number;
  precision: number;
  recall: number;
  leastPrecision: number;
  leastRecall: number;
}

const PRECISION = 0.95;
const RECALL = 0.85;
/** Of what accuses a draft of breaking the law. */
const STRICT: Readonly<Record<string, number>> = { 'contradicted-figure': 0.98, 'prohibited-practice': 0.98 };

const AIMED: readonly Outcome[] = ['answered', 'partial', 'contradicted', 'missing'];

export function aimsOf(answers: Answers): Aim[] {
  const least = { leastPrecision: PRECISION, leastRecall: RECALL };
  return [
    ...AIMED.map((outcome) => {
      const score = scoreOutcome(answers.answered, outcome);
      return { name: outcome, given: score.read, ...score, ...least };
    }),
    ...rulesIn(answers).map((rule) => {
      const score = scoreRule(answers, rule);
      return { name: `obligation/${rule}`, given: score.right + score.wrong, ...score, ...least, leastPrecision: STRICT[rule] ?? PRECISION };
    }),
  ];
}
