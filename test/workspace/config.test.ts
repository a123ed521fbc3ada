import assert from 'node:assert/strict';
import fc from 'fast-check';
import { configPlaces, NO_OPTIONS, readConfig, resolveBelow } from '../../server/src/workspace/index.js';
import { check } from '../support/properties.js';

const KNOWN = new Set(['reference/not-in-force']);

/** Each fault as the words it stands at and what it says. */
function faultsOf(text: string): string[] {
  return readConfig(text, KNOWN).faults.map(({ from, to, message }) => `${JSON.stringify(text.slice(from, to))} ${message.en}`);
}

describe('.clausewright.yml, read', () => {
  it('sets what it says', () => {
    const { options, faults } = readConfig('rules:\n  reference/not-in-force: off\nasOf: 2027-12-02\nlanguage: zh\npolicyDrafts:\n  - policies/**\n', KNOWN);
    assert.deepEqual(options, { ...NO_OPTIONS, rules: { 'reference/not-in-force': 'off' }, asOf: '2027-12-02', language: 'zh', policyDrafts: ['policies/**'] });
    assert.deepEqual(faults, []);
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', '\n']) assert.deepEqual(readConfig(text, KNOWN), { options: NO_OPTIONS, cataloguePlaces: [], faults: [] });
  });

  it('has faults where they stand', () => {
    assert.deepEqual(faultsOf('colour: red\nrules:\n  reference/typo: off\n  reference/not-in-force: loud\nasOf: tomorrow\n'), [
      '"colour" “colour” is not a setting of Clausewright.',
      '"reference/typo" There is no rule “reference/typo”.',
      '"loud" This must be error, warning, information, hint or off.',
      '"tomorrow" This must be a calendar date such as 2026-08-02.',
    ]);
    assert.match(faultsOf('rules: [\n')[0]!, /This is not YAML/);
    assert.deepEqual(faultsOf('- a\n- b\n'), ['"- a\\n- b\\n" This must be a list of settings (key: value).']);
  });

  it('cannot unfold into more than it is', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]\n`).join('')}`;
    const { options, faults } = readConfig(bomb, KNOWN);
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
          for (const { from, to } of readConfig(text, KNOWN).faults)
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
