/** The full example policies: nothing is found in them, all that their profiles bring in is answered or set aside, and what is planted beside them is found. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyseText } from '../support/analyse.js';
import { readProjectFile } from '../support/project.js';
import { clausewright, type FindingEntry, PROJECT } from './command.js';

/** By file: how many duties are owed at least, and which are set aside. */
const POLICIES: Record<string, { owed: number; setAside: string[] }> = {
  'eu-hiring-deployer': { owed: 41, setAside: ['eu-gdpr-37-dpo', 'eu-gdpr-44-transfers'] },
  'cn-generative-service': { owed: 60, setAside: ['cn-atf-21-realname', 'cn-ndr-37-important-export'] },
};

/** What is planted in the same policies with mistakes, in the order of the text. */
const PLANTED: Record<keyof typeof POLICIES, string[]> = {
  'eu-hiring-deployer': [
    'obligation/missing eu-aia-4-literacy',
    'obligation/set-aside eu-gdpr-37-dpo',
    'reference/wrong-number',
    'reference/wrong-date',
    'reference/not-in-force',
    'reference/unknown-provision',
    'obligation/prohibited-practice eu-aia-5-1-f-emotion-work-edu',
    'reference/wrong-figure',
    'reference/misattributed-provision',
    'reference/soft-law-as-binding',
    'obligation/laxer-figure eu-gdpr-33-breach',
    'obligation/weakened eu-aia-26-12-cooperate',
  ],
  'cn-generative-service': [
    'obligation/missing cn-ndr-18-crawler',
    'obligation/set-aside cn-ndr-37-important-export',
    'reference/wrong-date',
    'reference/misnamed-instrument',
    'obligation/prohibited-practice cn-lab-10-no-tamper',
    'reference/unknown-provision',
    'obligation/weakened cn-ndr-19-genai',
    'reference/wrong-figure',
    'reference/misattributed-provision',
    'reference/renumbered',
    'obligation/contradicted-figure cn-alg-24-cancel',
  ],
};

function lint(name: string): FindingEntry[] {
  const { stdout } = clausewright(['lint', join('examples', name), '--as-of', '2026-11-20', '--format', 'json'], { cwd: PROJECT });
  return JSON.parse(stdout) as FindingEntry[];
}

for (const [name, { owed, setAside }] of Object.entries(POLICIES)) {
  describe(`the example ${name}`, () => {
    it('has nothing to find', () => {
      assert.deepEqual(
        lint(`${name}.md`).map(({ line, rule, message }) => `${line} ${rule}: ${message}`),
        [],
      );
    });

    it('has every mistake found that is planted in it, and nothing else', () => {
      assert.deepEqual(
        lint(`${name}.mistakes.md`).map(({ rule, basis }) => (rule.startsWith('obligation/') ? `${rule} ${basis.obligation}` : rule)),
        PLANTED[name],
      );
    });

    it('answers every duty of its profile', () => {
      const { coverage } = analyseText(readProjectFile(`examples/${name}.md`));
      const duties = coverage!.covered.filter(({ obligation }) => obligation.needsClause);
      const of = (...states: string[]) => duties.filter(({ state }) => states.includes(state)).map(({ obligation }) => obligation.id);
      assert.ok(duties.length >= owed, `${duties.length}`);
      assert.deepEqual(of('set-aside').sort(), setAside);
      assert.deepEqual(
        duties.filter(({ state }) => !['cited', 'set-aside'].includes(state)).map(({ obligation, state }) => `${obligation.id}: ${state}`),
        [],
      );
    });
  });
}
