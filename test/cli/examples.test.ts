import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clausewright, type FindingEntry, PROJECT } from './command.js';

/** What is planted, in the order of both languages. */
const PLANTED = [
  'reference/wrong-number',
  'reference/not-in-force',
  'reference/not-in-force',
  'reference/renumbered',
  'reference/not-yet-applicable',
  'reference/soft-law-as-binding',
  'reference/unknown-provision',
  'reference/repealed-provision',
  'reference/proposal-as-law',
  'reference/unknown-instrument',
  'reference/misnamed-instrument',
  'reference/ambiguous-reference',
  'suppression/missing-reason',
  'reference/not-in-force',
];

describe('the examples', () => {
  const found = JSON.parse(clausewright(['lint', 'examples', '--format', 'json'], { cwd: PROJECT }).stdout) as FindingEntry[];

  for (const language of ['en', 'zh']) {
    it(`hold each planted mistake once (${language})`, () => {
      // What it owes beyond its citations is the matter of other examples.
      const findings = found.filter(({ file, rule }) => file === join('examples', `hiring-policy.${language}.md`) && !rule.startsWith('obligation/'));
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        PLANTED,
      );
      const inChinese = findings.map(({ message }) => /\p{Script=Han}/u.test(message));
      assert.ok(inChinese.every((chinese) => chinese === (language === 'zh')));
    });
  }

  it('are the same policy line by line', () => {
    const shape = (name: string) =>
      readFileSync(join(PROJECT, 'examples', name), 'utf8')
        .split('\n')
        .map((line) => /^(?:#+ |- |\d\. |\| |<!--|---|$)/.exec(line)?.[0] ?? 'text');
    for (const name of ['hiring-policy', 'acme/model-policy']) assert.deepEqual(shape(`${name}.en.md`), shape(`${name}.zh.md`));
  });
});

describe('the example of a workspace', () => {
  const run = (...args: string[]) => clausewright([...args, '--format', 'json'], { cwd: join(PROJECT, 'examples/acme') });

  it('has an instrument file with nothing wrong', () => {
    assert.deepEqual(run('catalogue', 'check', '.'), { status: 0, stdout: '[]\n', stderr: '' });
  });

  for (const language of ['en', 'zh']) {
    const file = `model-policy.${language}.md`;

    it(`is cited rightly and wrongly (${language})`, () => {
      const { status, stdout, stderr } = run('lint', file);
      assert.deepEqual([status, stderr], [1, '']);
      assert.deepEqual(
        (JSON.parse(stdout) as FindingEntry[]).map(({ line, rule, severity, basis }) => [line, rule, severity, basis.instrument]),
        [
          [18, 'reference/repealed-provision', 'warning', 'acme-model-standard'],
          [19, 'reference/unknown-provision', 'error', 'acme-model-standard'],
          [20, 'reference/unknown-provision', 'error', 'acme-model-standard'],
          [21, 'reference/misnamed-instrument', 'warning', 'acme-model-standard'],
          [22, 'reference/renumbered', 'warning', 'acme-model-standard'],
        ],
      );
    });

    it(`mixes the standard with bundled law (${language})`, () => {
      const cited = (JSON.parse(run('citations', file).stdout) as { instrument: string; provision: string | null }[]).map(({ instrument, provision }) =>
        `${instrument} ${provision ?? ''}`.trim(),
      );
      const standard = ['', '2(a)', '3', '6', '4'].map((provision) => `acme-model-standard ${provision}`.trim());
      assert.deepEqual(cited.slice(0, 6), [...standard, 'eu-gdpr 22']);
    });
  }

  it('means nothing outside its folder', () => {
    const text = readFileSync(join(PROJECT, 'examples/acme/model-policy.en.md'), 'utf8');
    const { stdout } = clausewright(['citations', '-', '--format', 'json'], { cwd: PROJECT, input: text });
    assert.deepEqual(
      (JSON.parse(stdout) as { instrument: string }[]).map(({ instrument }) => instrument),
      ['eu-gdpr'],
    );
  });
});
