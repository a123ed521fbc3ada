import assert from 'node:assert/strict';
import fc from 'fast-check';
import { configPlaces, NO_OPTIONS, readConfig, resolveBelow } from '../../server/src/workspace/index.js';
import { bundledCatalogue } from '../support/catalogue.js';
import { check } from '../support/properties.js';

const KNOWN = new Set(['reference/not-in-force']);

/** Each fault as the words it stands at and what it says. */
function faultsOf(text: string): string[] {
  return readConfig(text, KNOWN, bundledCatalogue()).faults.map(({ from, to, message }) => `${JSON.stringify(text.slice(from, to))} ${message.en}`);
}

describe('.clausewright.yml, read', () => {
  it('sets what it says', () => {
    const { options, faults } = readConfig(
      'rules:\n  reference/not-in-force: off\nasOf: 2027-12-02\nlanguage: zh\npolicyDrafts:\n  - policies/**\n',
      KNOWN,
      bundledCatalogue(),
    );
    assert.deepEqual(options, { ...NO_OPTIONS, rules: { 'reference/not-in-force': 'off' }, asOf: '2027-12-02', language: 'zh', policyDrafts: ['policies/**'] });
    assert.deepEqual(faults, []);
  });

  it('gives a profile to inherit', () => {
    assert.deepEqual(readConfig('policy: { jurisdictions: [EU], roles: [deployer] }\n', KNOWN, bundledCatalogue()).options.policy, {
      jurisdictions: ['EU'],
      roles: ['deployer'],
    });
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', '\n'])
      assert.deepEqual(readConfig(text, KNOWN, bundledCatalogue()), { options: NO_OPTIONS, cataloguePlaces: [], faults: [] });
  });

  it('has faults where they stand', () => {
    assert.deepEqual(faultsOf('colour: red\nrules:\n  reference/typo: off\n  reference/not-in-force: loud\nasOf: tomorrow\n'), [
      '"colour" “colour” is not a setting of Clausewright.',
      '"reference/typo" There is no rule “reference/typo”.',
      '"loud" This must be error, warning, information, hint or off.',
      '"tomorrow" This must be a calendar date such as 2026-08-02.',
    ]);
    assert.deepEqual(faultsOf('policy:\n  jurisdictions: [EU, France]\n  roles: [deplyer, user]\n  effective: 2027-13-01\n  owners: Legal\n'), [
      '"France" The law of member states is not in the catalogue: for France, only European Union law is compared.',
      '"France" “France” is read as “FR” (France).',
      '"deplyer" “deplyer” is none of the values known under “roles” and has no effect. Did you mean “deployer” (Deployer)?',
      '"user" “user” is read as “deployer” (Deployer).',
      '"2027-13-01" There is no day 2027-13-01 in the calendar.',
      '"owners" “owners” is no key of the profile and has no effect. Did you mean “owner”?',
    ]);
    assert.deepEqual(faultsOf('policy: EU\n'), ['"EU" This must be a list of settings (key: value).']);
    assert.match(faultsOf('rules: [\n')[0]!, /This is not YAML/);
    assert.deepEqual(faultsOf('- a\n- b\n'), ['"- a\\n- b\\n" This must be a list of settings (key: value).']);
  });

  it('cannot unfold into more than it is', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]\n`).join('')}`;
    const { options, faults } = readConfig(bomb, KNOWN, bundledCatalogue());
    assert.deepEqual(options, NO_OPTIONS);
    assert.ok(faults.length > 0);
  });

  it('never throws, and its faults lie inside it', () => {
    const piece = fc.constantFrom(
      'rules:',
      'asOf:',
      'catalogues:',
      ' ',
      '\n',
      '\n  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '"',
      "'",
      'reference/not-in-force',
      'off',
      ':',
      '? ',
      '!!binary x',
      '---',
      '...',
      '\t',
      '<<: *a',
      '|',
      '2026-01-01',
      '#',
      '规则',
    );
    check(
      300,
      fc.property(
        fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
        (text) => {
          for (const { from, to } of readConfig(text, KNOWN, bundledCatalogue()).faults)
            assert.ok(0 <= from && from <= to && to <= text.length + 1, `${from}–${to} of ${text.length}`);
        },
      ),
    );
  });
});

describe('the place of the configuration', () => {
  it('is the folder of the draft or one above, up to the root', () => {
    assert.deepEqual(configPlaces('/w/a/b/c.md', '/w'), ['/w/a/b/.clausewright.yml', '/w/a/.clausewright.yml', '/w/.clausewright.yml']);
    assert.deepEqual(configPlaces('/w/c.md', '/w/'), ['/w/.clausewright.yml']);
    assert.deepEqual(configPlaces('/c.md', '/'), ['/.clausewright.yml']);
  });

  it('is the folder of the draft alone where the draft lies outside the root, or there is none', () => {
    assert.deepEqual(configPlaces('/elsewhere/deep/c.md', '/w'), ['/elsewhere/deep/.clausewright.yml']);
    assert.deepEqual(configPlaces('/world/c.md', '/w'), ['/world/.clausewright.yml']);
    assert.deepEqual(configPlaces('/a/b/c.md', null), ['/a/b/.clausewright.yml']);
  });

  it('is what further files are relative to, and they stay inside the root', () => {
    assert.equal(resolveBelow('/w/a', 'law/x.yaml', '/w'), '/w/a/law/x.yaml');
    assert.equal(resolveBelow('/w/a', './../x.yaml', '/w'), '/w/x.yaml');
    assert.equal(resolveBelow('/w/a', 'law\\x.yaml', '/w'), '/w/a/law/x.yaml');
    for (const out of ['../../x.yaml', '/etc/x.yaml', 'https://example.org/x.yaml', 'C:\\x.yaml', '\\\\host\\x.yaml', '..', '../../world/x.yaml'])
      assert.equal(resolveBelow('/w/a', out, '/w'), null, out);
  });
});
