import assert from 'node:assert/strict';
import { type Covered, coverageOf } from '../../../server/src/core/coverage/coverage.js';
import { readProfile } from '../../../server/src/core/coverage/profile.js';
import { policyOf } from '../../../server/src/core/engine/draft-date.js';
import { analyseText } from '../../support/analyse.js';

const FRONT = '---\npolicy: { jurisdictions: [EU], roles: [deployer], systems: [hiring], risk: high, effective: 2027-12-02 }\n---\n# Hiring\n\n';

function coveredIn(text: string, obligation: string, front = FRONT): Covered | undefined {
  const { reading } = analyseText(front + text);
  return coverageOf(reading, readProfile(reading.view, policyOf(reading.draft))).covered.find((one) => one.obligation.id === obligation);
}

function stateOf(text: string, obligation: string, front = FRONT): string | undefined {
  return coveredIn(text, obligation, front)?.state;
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

  it('names what a partial answer leaves out', () => {
    const LIVE = 'eu-aia-5-4-rbi-notify';
    const police = FRONT.replace('[hiring]', '[law-enforcement, facial-recognition]');
    const told = (whom: string) => coveredIn(`- Each live search is notified to ${whom}.`, LIVE, police)!;
    assert.deepEqual(told('the data protection authority and the market surveillance authority').unsaid, []);
    const { state, unsaid } = told('the data protection authority');
    assert.equal(state, 'partial');
    assert.match(unsaid.map(({ en }) => en).join(), /market surveillance/);
  });

  it('takes what is granted to people for no choice of the house', () => {
    const front = '---\npolicy: { jurisdictions: [CN], roles: [provider], systems: [recommender], asOf: 2026-11-20 }\n---\n# 推荐\n\n';
    const OFF = 'cn-alg-17-optout';
    assert.equal(stateOf('用户可以一键关闭个性化推荐，关闭后立即停止推荐。', OFF, front), 'addressed');
    assert.equal(stateOf('产品组可以提供关闭个性化推荐的按钮，关闭后立即停止推荐。', OFF, front), 'partial');
  });

  it('compares no figure that is put on top of another, or that is far from any period of the kind', () => {
    const front = '---\npolicy: { jurisdictions: [EU], roles: [controller], asOf: 2026-11-20 }\n---\n# Privacy\n\n';
    const REPLY = 'eu-gdpr-12-3-response';
    const reply = 'Requests of data subjects are answered within one month; complex ones';
    assert.equal(stateOf(`${reply} may take up to two months more, with reasons given in the first month.`, REPLY, front), 'addressed');
    assert.equal(stateOf('Requests of data subjects are answered within six months.', REPLY, front), 'contradicted');
    const BREACH = 'eu-gdpr-33-breach';
    assert.equal(stateOf('A personal data breach is notified to the supervisory authority within 10 days.', BREACH, front), 'contradicted');
    assert.notEqual(
      stateOf('Notices of personal data breaches to the supervisory authority may be read in the archive within 10 years.', BREACH, front),
      'contradicted',
    );
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
