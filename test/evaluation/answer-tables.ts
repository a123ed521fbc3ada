/** How well coverage is read, as Markdown tables. */
import { type Aim, aimsOf } from './aims.js';
import { OUTCOMES, partsOf, readOf, rulesIn, scoreOutcome, scoreRule, wantedOf } from './answer-score.js';
import type { Answered, Answers } from './answered.js';
import { type Row, rate, table } from './tables.js';

/** All tables of a half. */
export function answerTables(answers: Answers): string {
  return [
    `${amountOf(answers)}\n\n${aimTable(aimsOf(answers))}`,
    `#### States\n\n${stateTable(answers)}`,
    `What is taken for what:\n\n${confusionTable(answers.answered)}`,
    `#### By how drafts go about it\n\n${kindTable(answers)}`,
    `#### Rules of obligation/\n\n${ruleTable(answers)}`,
  ].join('\n\n');
}

function amountOf({ answered }: Answers): string {
  const drafts = new Set(answered.map(({ draft }) => draft));
  const real = [...drafts].filter(({ origin }) => origin === 'corpus').length;
  return `${drafts.size} drafts, ${real} of them real, with ${answered.length} labels.`;
}

export function aimTable(aims: readonly Aim[]): string {
  return table(
    ['what', 'labels', 'P must be', 'P', '', 'R must be', 'R', ''],
    aims.map(({ name, labelled, precision, recall, leastPrecision, leastRecall }) => [
      name,
      labelled,
      `≥ ${leastPrecision}`,
      rate(precision),
      standing(precision, leastPrecision),
      `≥ ${leastRecall}`,
      rate(recall),
      standing(recall, leastRecall),
    ]),
  );
}

function standing(value: number, least: number): string {
  return Number.isNaN(value) ? '' : value >= least ? 'reached' : 'missed';
}

function stateTable(answers: Answers): string {
  const rows = OUTCOMES.flatMap((outcome) =>
    partsOf(answers).flatMap(([part, { answered }]): Row[] => {
      const { labelled, read, right, precision, recall, f1 } = scoreOutcome(answered, outcome);
      return labelled + read > 0 ? [[`${outcome}, ${part}`, labelled, read, right, ...[precision, recall, f1].map(rate)]] : [];
    }),
  );
  return table(['state', 'labelled', 'read', 'right', 'P', 'R', 'F1'], rows);
}

function confusionTable(answered: readonly Answered[]): string {
  const columns = [...OUTCOMES, null].filter((outcome) => answered.some((one) => readOf(one) === outcome));
  const rows = OUTCOMES.map((wanted) => {
    const own = answered.filter((one) => wantedOf(one) === wanted);
    return [wanted, own.length, ...columns.map((read) => own.filter((one) => readOf(one) === read).length || '')];
  });
  return table(['labelled', 'labels', ...columns.map((read) => `read ${read ?? 'as not of the profile'}`)], rows);
}

/** Kind by kind and language by language: how many labels are read right, and how many are taken for answers that are none. */
function kindTable(answers: Answers): string {
  const parts = partsOf(answers).filter(([part]) => ['all', 'en', 'zh'].includes(part));
  const kinds = [...new Set(answers.answered.map(({ label }) => label.kind))];
  const ofKind = (answered: readonly Answered[], kind: string) => answered.filter(({ label }) => label.kind === kind);
  const often = (kind: string) => ofKind(answers.answered, kind).length;
  return table(
    ['kind', ...parts.flatMap(([part]) => [part, 'right', 'share', 'false answers'])],
    kinds
      .sort((a, b) => often(b) - often(a) || (a < b ? -1 : 1))
      .map((kind) => [
        kind,
        ...parts.flatMap(([, { answered }]) => {
          const own = ofKind(answered, kind);
          const right = own.filter((one) => readOf(one) === wantedOf(one)).length;
          const invented = own.filter((one) => readOf(one) === 'answered' && wantedOf(one) !== 'answered').length;
          return [own.length, right, rate(right / own.length), invented || ''];
        }),
      ]),
  );
}

function ruleTable(answers: Answers): string {
  const rows = rulesIn(answers).flatMap((rule) =>
    partsOf(answers).flatMap(([part, own]): Row[] => {
      const { right, wrong, unlabelled, precision, labelled, said, recall } = scoreRule(own, rule);
      return labelled + right + wrong > 0 ? [[`${rule}, ${part}`, right, wrong, unlabelled, rate(precision), labelled, said, rate(recall)]] : [];
    }),
  );
  return table(['rule', 'right', 'wrong', 'without a label', 'P', 'labelled', 'said', 'R'], rows);
}
