/** Setting a finding aside holds back that finding, and changes nothing else that is said of the draft. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { type Analysis, type Edit, type Finding, ignores } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';
import { POLICIES } from '../support/policies.js';

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.from - a.from).reduce((out, { from, to, text: put }) => out.slice(0, from) + put + out.slice(to), text);
}

const brief = ({ rule, words }: Finding) => `${rule} ${words}`;

/** All that is found, held back or not. */
function all({ findings, suppressed }: Analysis): string[] {
  return [...findings, ...suppressed.map(({ finding }) => finding)].map(brief).sort();
}

const TRICKY = [
  '# Title under Executive Order 14110 ##\n\nText\nwith Executive Order 14110 in\nthe middle.\n\n> Quoted Executive Order 14110.\n>\n> - and an item with Executive Order 14110\n',
  '- item with Executive Order 14110  \n  and more\n- [ ] task with Executive Order 14110\\\n  and more\n\n1. one\n\n   Executive Order 14110 in a second paragraph\n',
  '| A | B |\n|---|---|\n| Executive Order 14110 | x |\nExecutive Order 14110 | y\n',
  '<!-- Executive Order 14110 -->\n\n<!--\nguidance\nExecutive Order 14110\n-->\n\n**Executive Order 14110**\n\nExecutive Order 14110\n=====\n',
  '```markdown\n# Inner\n\n- Executive Order 14110\n\nExecutive Order 14110 applies.\n```\n',
  '\ufeffExecutive Order 14110 asks.\r\n\r\nThe order of\r\nExecutive Order 14110 asks.\r\n',
  '---\npolicy:\n  title: Executive Order 14110 policy\n---\n\nThe GDPR.\n',
];

describe('ignoring a finding', () => {
  const examples = globSync('examples/*.md').map((file) => readFileSync(file, 'utf8'));
  for (const [index, text] of [...POLICIES, ...TRICKY, ...examples].entries()) {
    it(`holds back what it is for and nothing else (draft ${index + 1})`, () => {
      const before = analyseText(text);
      for (const finding of before.findings.filter(({ rule }) => !rule.startsWith('suppression/'))) {
        const [action] = ignores(before, finding.from, finding.to).filter(
          (one) =>
            one.finding === finding || (one.finding?.rule === finding.rule && before.lines.at(one.finding.from).line === before.lines.at(finding.from).line),
        );
        assert.ok(action, brief(finding));
        const draft = applied(text, action.edits);
        const after = analyseText(draft);
        assert.deepEqual(all(after), all(before), draft);
        assert.ok(
          after.suppressed.some((one) => brief(one.finding) === brief(finding)),
          `${brief(finding)} still shows in\n${draft}`,
        );
      }
    });
  }

  it('is tried on findings at all', () => {
    assert.ok(
      TRICKY.every((text) => analyseText(text).findings.length > 0),
      TRICKY.filter((text) => analyseText(text).findings.length === 0).join('\n----\n'),
    );
  });
});
