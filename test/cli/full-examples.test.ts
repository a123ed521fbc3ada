/** The full example policies: nothing is found in them, and all that their profiles bring in is answered or set aside. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyseText } from '../support/analyse.js';
import { readProjectFile } from '../support/project.js';
import { clausewright, type FindingEntry, PROJECT } from './command.js';

/** By file: how many duties are owed at least, and which are set aside. */
const POLICIES: Record<string, { owed: number; setAside: string[] }> = {
  'eu-hiring-deployer': { owed: 40, setAside: ['eu-gdpr-37-dpo', 'eu-gdpr-44-transfers'] },
  'cn-generative-service': { owed: 60, setAside: ['cn-atf-21-realname', 'cn-ndr-37-important-export'] },
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
