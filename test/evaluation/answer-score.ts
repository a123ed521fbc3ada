/** Precision and recall of coverage, state by state, and of each rule of obligation/. */
import type { CoverageState } from '../../server/src/core/coverage/coverage.js';
import type { Answered, Answers } from './answered.js';
import { type Rates, ratesOf } from './score.js';

/** A state to be measured; whether an answer is cited besides is no matter of whether there is one. */
export type Outcome = 'answered' | Exclude<CoverageState, 'addressed' | 'cited'>;

export const OUTCOMES: readonly Outcome[] = ['answered', 'partial', 'contradicted', 'missing', 'set-aside', 'undetermined', 'not-yet-applicable'];

export function outcomeOf(state: CoverageState): Outcome {
  return state === 'addressed' || state === 'cited' ? 'answered' : state;
}

/** What the label says, and what was read; null where the profile does not bring the obligation in. */
export const wantedOf = ({ label }: Answered): Outcome => outcomeOf(label.state);
export const readOf = ({ state }: Answered): Outcome | null => (state === null ? null : outcomeOf(state));

export interface OutcomeScore extends Rates {
  labelled: number;
  read: number;
  right: number;
}

export function scoreOutcome(answered: readonly Answered[], outcome: Outcome): OutcomeScore {
  const wanted = answered.filter((one) => wantedOf(one) === outcome);
  const read = answered.filter((one) => readOf(one) === outcome).length;
  const right = wanted.filter((one) => readOf(one) === outcome).length;
  return { labelled: wanted.length, read, right, ...ratesOf(right, wanted.length, read) };
}

export interface RuleScore {
  labelled: number;
  said: number;
  right: number;
  wrong: number;
  /** Findings about obligations without a label: they count neither way. */
  unlabelled: number;
  precision: number;
  recall: number;
}

/** @param rule without its group */
export function scoreRule({ answered, judged }: Answers, rule: string): RuleScore {
  const wanted = answered.filter((one) => one.rule === rule);
  const found = judged.filter(({ finding }) => finding.rule === `obligation/${rule}`);
  const count = (isRight: boolean | null) => found.filter((one) => one.isRight === isRight).length;
  const [said, right, wrong] = [wanted.filter(({ isSaid }) => isSaid).length, count(true), count(false)];
  return { labelled: wanted.length, said, right, wrong, unlabelled: count(null), precision: right / (right + wrong), recall: said / wanted.length };
}

/** Of all labels and findings, by name. */
export function rulesIn({ answered, judged }: Answers): string[] {
  const names = [...answered.map(({ rule }) => rule), ...judged.map(({ finding }) => finding.rule.replace('obligation/', ''))];
  return [...new Set(names.filter((name) => name !== null))].sort();
}

/** The parts in which answers are scored: whole, by language and by where the drafts come from. */
export function partsOf(answers: Answers): [string, Answers][] {
  const of = (test: (draft: Answered['draft']) => boolean): Answers => ({
    answered: answers.answered.filter(({ draft }) => test(draft)),
    judged: answers.judged.filter(({ draft }) => test(draft)),
  });
  const parts: [string, Answers][] = [
    ['all', answers],
    ['en', of(({ language }) => language === 'en')],
    ['zh', of(({ language }) => language === 'zh')],
    ['our own drafts', of(({ origin }) => origin === 'own')],
    ['real drafts', of(({ origin }) => origin === 'corpus')],
  ];
  return parts.filter(([, { answered }]) => answered.length > 0);
}
