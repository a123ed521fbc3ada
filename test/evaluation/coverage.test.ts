/** How coverage is measured, and that it is read no worse on the seen half than it has been. */
import assert from 'node:assert/strict';
import type { CoverageState } from '../../server/src/core/coverage/coverage.js';
import { aimsOf } from './aims.js';
import { type Outcome, rulesIn, scoreOutcome, scoreRule } from './answer-score.js';
import { type Answered, type Answers, answersIn } from './answered.js';
import { type Label, type LabelledDraft, ownDrafts } from './labelled.js';
import { auc, fitLogistic, probability } from './logistic.js';

const TEXT = `---
policy:
  jurisdictions: [EU]
  roles: [deployer]
  systems: [hiring]
  risk: high
  effective: 2027-12-02
---
# Hiring tools

Logs that the hiring tool generates are kept for at least three months.
`;
const LOGS = 'eu-aia-26-6-logs';
const OVERSIGHT = 'eu-aia-26-2-oversight';

function draftOf(...labels: Partial<Label>[]): LabelledDraft {
  const whole = labels.map((label): Label => ({ file: 'a.md', obligation: LOGS, state: 'missing', kind: 'plain', finding: null, quotes: [], ...label }));
  return { file: 'a.md', language: 'en', origin: 'own', text: TEXT, profile: null, labels: whole };
}

const LAXER: Partial<Label> = { state: 'contradicted', finding: 'laxer-figure', quotes: ['kept for at least three months'] };
const MISSING: Partial<Label> = { obligation: OVERSIGHT, finding: 'missing' };

describe('evaluation: labelled drafts', () => {
  it('are right where the label has the finding of a rule, or of its milder or stricter fellow', () => {
    for (const finding of ['laxer-figure', 'contradicted-figure']) {
      const { answered, judged } = answersIn([draftOf({ ...LAXER, finding }, MISSING)]);
      assert.deepEqual(
        answered.map(({ state, isSaid }) => [state, isSaid]),
        [
          ['contradicted', true],
          ['missing', true],
        ],
      );
      assert.deepEqual(
        judged.filter(({ finding: { rule } }) => /figure/.test(rule)).map(({ isRight }) => isRight),
        [true],
      );
      assert.ok(judged.some(({ finding: { basis }, isRight }) => basis.obligation === OVERSIGHT && isRight));
    }
  });

  it('are wrong where the label of the obligation has another, and count neither way without a label', () => {
    const answers = answersIn([draftOf({ state: 'addressed' }, { obligation: OVERSIGHT, state: 'cited' })]);
    const figure = answers.judged.find(({ finding: { rule } }) => /figure/.test(rule))!;
    assert.equal(figure.isRight, false);
    const { right, wrong, unlabelled, labelled, precision } = scoreRule(answers, 'missing');
    assert.deepEqual([right, wrong, labelled, precision], [0, 1, 0, 0]);
    assert.ok(unlabelled > 3);
    assert.deepEqual(
      answers.answered.map(({ rule, isSaid }) => [rule, isSaid]),
      [
        ['uncited', false],
        [null, false],
      ],
    );
  });

  it('take what is said of the same words for said, whichever obligation it is said of', () => {
    const elsewhere = { ...LAXER, obligation: 'eu-aia-19-1-logs' };
    assert.deepEqual(
      answersIn([draftOf(elsewhere)]).answered.map(({ isSaid }) => isSaid),
      [true],
    );
    assert.deepEqual(
      answersIn([draftOf({ ...elsewhere, quotes: ['Hiring tools'] })]).answered.map(({ isSaid }) => isSaid),
      [false],
    );
  });

  it('must have a profile and known obligations', () => {
    assert.throws(() => answersIn([{ ...draftOf(), text: '# Hiring\n' }]), /a\.md: it has no profile/);
    assert.throws(() => answersIn([draftOf({ obligation: 'eu-aia-none' })]), /nothing in the catalogue is called eu-aia-none/);
    const given = { ...draftOf(), text: '# Hiring\n', profile: { jurisdictions: ['EU'] } };
    assert.deepEqual(answersIn([given]).answered, []);
  });
});

describe('evaluation: scores of coverage', () => {
  const one = (labelled: CoverageState, state: CoverageState | null): Answered => ({
    draft: draftOf(),
    label: { ...draftOf({}).labels[0]!, state: labelled },
    state,
    rule: null,
    whole: null,
    isSaid: false,
    evidence: '',
  });

  it('take an answer for an answer, cited or not', () => {
    const answered = [one('cited', 'addressed'), one('addressed', 'missing'), one('missing', 'cited'), one('addressed', null)];
    const { labelled, read, right, precision, recall } = scoreOutcome(answered, 'answered');
    assert.deepEqual([labelled, read, right, precision, recall], [3, 2, 1, 1 / 2, 1 / 3]);
  });

  it('say what is aimed at, more of what accuses a draft of breaking the law', () => {
    const answers: Answers = { answered: [{ ...one('contradicted', 'contradicted'), rule: 'contradicted-figure', isSaid: true }], judged: [] };
    const aims = aimsOf(answers);
    assert.deepEqual(rulesIn(answers), ['contradicted-figure']);
    assert.deepEqual(
      aims.map(({ name, leastPrecision, leastRecall }) => [name, leastPrecision, leastRecall]),
      [
        ['answered', 0.95, 0.85],
        ['partial', 0.95, 0.85],
        ['contradicted', 0.95, 0.85],
        ['missing', 0.95, 0.85],
        ['obligation/contradicted-figure', 0.98, 0.85],
      ],
    );
    assert.deepEqual([aims[2]!.precision, aims[2]!.recall, aims[4]!.recall], [1, 1, 1]);
  });
});

describe('evaluation: weights', () => {
  it('are found where they are known', () => {
    const rows = Array.from({ length: 400 }, (_, i) => [1, (i % 20) / 10, Math.floor(i / 20) / 20]);
    const outcomes = rows.map((row, i) => probability([-2, 2, 0], row) > ((i * 37) % 101) / 101);
    const weights = fitLogistic(rows, outcomes);
    assert.ok(weights[1]! > 1.4 && weights[1]! < 2.4 && Math.abs(weights[2]!) < 0.6, String(weights));
    assert.ok(weights[0]! < -1.2 && weights[0]! > -2.8, String(weights));
  });

  it('are judged by how often the higher lies higher', () => assert.equal(auc([3, 2], [1, 2]), 3.5 / 4));
});

/** A bit below what is reached: what falls under one of these has got worse. */
const LEAST: readonly [Outcome, number, number][] = [
  ['answered', 0.855, 0.84],
  ['contradicted', 0.86, 0.47],
  ['missing', 0.47, 0.87],
];
const LEAST_OF_RULES: readonly [string, number, number][] = [
  ['contradicted-figure', 0.98, 0.7],
  ['prohibited-practice', 0.98, 0.36],
  ['missing', 0.47, 0.87],
  ['uncited', 0.9, 0.45],
];

describe('evaluation: coverage on the seen half', () => {
  let answers: Answers;
  before(() => (answers = answersIn(ownDrafts('seen'))));

  for (const [outcome, precision, recall] of LEAST) {
    it(`reads what is ${outcome}`, () => {
      const score = scoreOutcome(answers.answered, outcome);
      assert.ok(score.precision >= precision, `precision ${score.precision}`);
      assert.ok(score.recall >= recall, `recall ${score.recall}`);
    });
  }

  for (const [rule, precision, recall] of LEAST_OF_RULES) {
    it(`is right in what obligation/${rule} says`, () => {
      const score = scoreRule(answers, rule);
      assert.ok(score.precision >= precision, `precision ${score.precision}`);
      assert.ok(score.recall >= recall, `recall ${score.recall}`);
    });
  }
});
