import assert from 'node:assert/strict';
import { applicabilityOf, isWithin } from '../../../server/src/core/coverage/applies.js';
import { readProfile } from '../../../server/src/core/coverage/profile.js';
import { bundledCatalogue, TODAY } from '../../support/catalogue.js';

const catalogue = bundledCatalogue();
const view = catalogue.at('2028-09-01');

function applicability(id: string, block: Record<string, unknown>, at = view) {
  const obligation = catalogue.obligations.find((one) => one.id === id);
  assert.ok(obligation, id);
  return applicabilityOf(at, obligation, readProfile(at, block));
}

describe('what applies to a profile', () => {
  const deployer = { jurisdictions: ['EU'], roles: ['deployer'], systems: ['hiring'], risk: 'high' };

  it('is law of its places and of what contains them', () => {
    assert.ok(isWithin(view, 'FR', 'EU') && isWithin(view, 'US-NYC', 'US-NY') && isWithin(view, 'US-NYC', 'US') && isWithin(view, 'EU', 'EU'));
    assert.ok(!isWithin(view, 'EU', 'FR') && !isWithin(view, 'US-CO', 'US-CA') && !isWithin(view, 'UK', 'EU'));
    assert.equal(applicability('eu-aia-26-6-logs', { ...deployer, jurisdictions: ['FR'] }).is, 'applies');
    assert.equal(applicability('eu-aia-26-6-logs', { ...deployer, jurisdictions: ['CN'] }).is, 'no');
  });

  it('keeps to its roles, and asks where the profile does not decide', () => {
    assert.equal(applicability('eu-aia-9-1-rms', deployer).is, 'no');
    const open = applicability('eu-aia-27-1-fria', deployer);
    assert.equal(open.is, 'open');
    assert.ok(open.is === 'open' && open.questions.some(({ group }) => group === 'entity'), JSON.stringify(open));
    assert.equal(applicability('eu-aia-27-1-fria', { ...deployer, systems: ['credit'] }).is, 'applies');
  });

  it('waits for the day from which a duty applies', () => {
    assert.equal(applicability('eu-aia-26-6-logs', deployer, catalogue.at(TODAY)).is, 'later');
    assert.equal(applicability('eu-aia-26-6-logs', deployer, catalogue.at('2027-12-02')).is, 'applies');
  });

  it('takes up voluntary texts only where they are adopted', () => {
    const [measure] = catalogue.obligations.filter(({ instrument }) => instrument === 'us-nist-ai-rmf');
    assert.equal(applicability(measure!.id, { jurisdictions: ['US'] }).is, 'no');
    assert.equal(applicability(measure!.id, { frameworks: ['us-nist-ai-rmf'] }).is, 'applies');
    assert.equal(applicability(measure!.id, { frameworks: ['NIST AI RMF'] }).is, 'applies');
  });

  it('keeps to the topics of its scope', () => {
    assert.equal(applicability('eu-aia-26-6-logs', { ...deployer, scope: ['logs'] }).is, 'applies');
    assert.equal(applicability('eu-aia-26-6-logs', { ...deployer, scope: ['copyright'] }).is, 'no');
  });
});

describe('a profile', () => {
  it('reads systems in both forms, and what follows from them', () => {
    const { groups, given } = readProfile(view, { systems: [{ use: 'credit', class: 'high' }, 'chatbot'], risk: 'gpai', roles: 'employer' });
    assert.deepEqual([...groups.systems], ['credit', 'chatbot']);
    assert.deepEqual(
      [...groups.risk],
      ['high', 'gpai'].sort((a, b) => (a === 'gpai' ? -1 : b === 'gpai' ? 1 : 0)),
    );
    assert.ok(groups.models.has('gpai') && groups.entity.has('employer'));
    assert.ok(groups.route.has('annex-III.5(b)') && groups.route.has('annex-III'));
    assert.ok(given.has('route') && !given.has('size'));
  });

  it('understands titles, near-synonyms and none, and is not whole with a word that nobody knows', () => {
    const { jurisdictions, groups, given, denied, scope, unknown } = readProfile(view, {
      jurisdictions: ['European Union', '中国', 'France', 'GB'],
      roles: ['user', 'Data controller', '平台'],
      systems: ['recruitment', 'Facial_Recognition'],
      risk: 'hihg',
      entity: 'none',
      route: 'annex-III.5(a)',
      scope: ['logs', 'magic'],
    });
    assert.deepEqual(jurisdictions, ['EU', 'CN', 'FR', 'UK']);
    assert.deepEqual([...groups.roles], ['deployer', 'controller', 'platform']);
    assert.deepEqual([...groups.systems], ['hiring', 'facial-recognition']);
    assert.equal(groups.risk.size, 0);
    assert.ok(groups.route.has('annex-III.5(a)') && groups.route.has('annex-III'));
    assert.deepEqual(scope, ['logs']);
    assert.deepEqual(
      unknown.map(({ key, word }) => `${key}: ${word}`),
      ['risk: hihg', 'scope: magic'],
    );
    assert.ok(!given.has('risk') && denied.has('entity') && given.has('roles'));
  });

  it('inherits what it leaves out or leaves blank', () => {
    const { groups } = readProfile(view, { roles: null, risk: 'limited' }, { roles: ['deployer'], risk: 'high' });
    assert.deepEqual([...groups.roles, ...groups.risk], ['deployer', 'limited']);
  });

  it('is read over what the workspace says, and bad values lose nothing', () => {
    const { jurisdictions, groups, setAside } = readProfile(
      view,
      { roles: 7, setAside: ['x', { obligation: 'eu-aia-27-1-fria', kind: 'waived', reason: ' Private body ', until: '2028-06-30' }] },
      { jurisdictions: ['EU'], roles: ['deployer'] },
    );
    assert.deepEqual(jurisdictions, ['EU']);
    assert.equal(groups.roles.size, 0);
    assert.deepEqual(setAside, [{ obligation: 'eu-aia-27-1-fria', kind: null, reason: 'Private body', document: null, until: '2028-06-30' }]);
  });
});
