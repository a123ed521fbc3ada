import assert from 'node:assert/strict';
import { coverageOf } from '../../../server/src/core/coverage/coverage.js';
import { readProfile } from '../../../server/src/core/coverage/profile.js';
import { policyOf } from '../../../server/src/core/engine/draft-date.js';
import { analyseText } from '../../support/analyse.js';

const FRONT = '---\npolicy: { jurisdictions: [EU], roles: [deployer], systems: [hiring], risk: high, effective: 2027-12-02 }\n---\n# Hiring\n\n';

function stateOf(text: string, obligation: string, front = FRONT): string | undefined {
  const { reading } = analyseText(front + text);
  return coverageOf(reading, readProfile(reading.view, policyOf(reading.draft))).covered.find((one) => one.obligation.id === obligation)?.state;
}

describe('coverage', () => {
  const LOGS = 'eu-aia-26-6-logs';

  it('tells an answer from one that cites, and from none', () => {
    assert.equal(stateOf('- IT keeps the logs that the system generates automatically for twelve months.', LOGS), 'addressed');
    assert.equal(stateOf('- IT keeps the logs that the system generates automatically for twelve months (Article 26(6) of the AI Act).', LOGS), 'cited');
    assert.equal(stateOf('- Visitors sign in at the desk.', LOGS), 'missing');
  });

  it('sees advice, denial and a laxer figure', () => {
    assert.equal(stateOf('- IT should keep the logs that the system generates automatically for twelve months.', LOGS), 'partial');
    assert.equal(stateOf('- IT need not keep the logs that the system generates automatically.', LOGS), 'contradicted');
    assert.equal(stateOf('- IT keeps the logs that the system generates automatically for three months.', LOGS), 'contradicted');
  });

  it('takes a definition, a blank and a lead-in for nothing', () => {
    assert.equal(stateOf('“Logs” means records that the system generates automatically and that are kept.', LOGS), 'missing');
    assert.equal(stateOf('## Logs\n\nTo be completed.', LOGS), 'missing');
  });

  it('knows what is set aside, open and not yet due', () => {
    const setAside = `---\npolicy:\n  jurisdictions: [EU]\n  roles: [deployer]\n  systems: [hiring]\n  risk: high\n  effective: 2027-12-02\n  setAside:\n    - { obligation: ${LOGS}, kind: answered-elsewhere, document: logs.md, reason: See the log policy }\n---\n# Hiring\n`;
    assert.equal(stateOf('', LOGS, setAside), 'set-aside');
    assert.equal(stateOf('', 'eu-aia-27-1-fria'), 'undetermined');
    assert.equal(stateOf('', LOGS, FRONT.replace('effective: 2027-12-02', 'asOf: 2026-12-01')), 'not-yet-applicable');
  });
});
