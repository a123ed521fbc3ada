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
      const findings = found.filter(({ file }) => file.endsWith(`.${language}.md`));
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
    assert.deepEqual(shape('hiring-policy.en.md'), shape('hiring-policy.zh.md'));
  });
});
