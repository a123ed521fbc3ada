import assert from 'node:assert/strict';
import { createDraft } from '../../../server/src/core/draft/create.js';
import { readFrontMatter } from '../../../server/src/core/draft/front-matter.js';

describe('front matter', () => {
  it('is read as data, with the place of every value and key', () => {
    const text = '---\npolicy:\n  roles: [deployer, provider]\n  asOf: 2026-08-02\nai_act: "Art. 27"\n---\n\n# Title\n';
    const { from, to, data, values, faults } = readFrontMatter(text);
    assert.equal(text.slice(from, to), text.slice(0, text.indexOf('\n\n#')));
    assert.deepEqual(data, { policy: { roles: ['deployer', 'provider'], asOf: '2026-08-02' }, ai_act: 'Art. 27' });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      values.map((value) => [value.path, text.slice(value.from, value.to), text.slice(value.keyFrom, value.keyTo)]),
      [
        ['policy.roles.0', 'deployer', 'deployer'],
        ['policy.roles.1', 'provider', 'provider'],
        ['policy.asOf', '2026-08-02', 'asOf'],
        ['ai_act', '"Art. 27"', 'ai_act'],
      ],
    );
  });

  it('knows the place of keys that hold a list, a map or nothing', () => {
    const text = '---\npolicy:\n  roles: [deployer]\n  owner:\n  systems:\n    - { use: hiring }\n---\n';
    const { entries } = readFrontMatter(text);
    assert.deepEqual(
      entries.map(({ path, keyFrom, keyTo }) => [path, text.slice(keyFrom, keyTo)]),
      [
        ['policy', 'policy'],
        ['policy.roles', 'roles'],
        ['policy.roles.0', 'deployer'],
        ['policy.owner', 'owner'],
        ['policy.systems', 'systems'],
        ['policy.systems.0', '{ use: hiring }'],
        ['policy.systems.0.use', 'use'],
      ],
    );
  });

  it('may end with dots, stand behind a BOM, and have any line ends', () => {
    for (const text of [
      '---\na: 1\n...\n# T',
      '\ufeff---\na: 1\n---\n# T',
      '---\r\na: 1\r\n---\r\n# T',
      '---  \na: 1\n---\t\n# T',
      '---\ra: 1\r---\r# T',
      '---\na: 1\n---',
    ]) {
      const frontMatter = readFrontMatter(text);
      assert.deepEqual(frontMatter.data, { a: 1 }, JSON.stringify(text));
      assert.match(text.slice(frontMatter.from, frontMatter.to), /^---[\s\S]*(?:---|\.\.\.)\s*$/);
    }
  });

  it('is not there without both fences at the very start', () => {
    for (const text of ['', '# T', '\n---\na: 1\n---\n', 'x\n---\na: 1\n---\n', '---\na: 1\n', '--- a\nb\n---\n', '----\na: 1\n----\n']) {
      assert.deepEqual(
        readFrontMatter(text),
        { from: 0, to: 0, yamlFrom: 0, yamlTo: 0, data: null, values: [], entries: [], faults: [] },
        JSON.stringify(text),
      );
    }
  });

  it('has faults and no data where it is broken, and the rest of the draft is read as ever', () => {
    const text = '---\nkey: [unclosed\nlaw: GDPR\n---\n\n# The EU AI Act\n';
    const draft = createDraft(text);
    assert.equal(draft.frontMatter.data, null);
    assert.ok(draft.frontMatter.faults.length > 0);
    for (const { from, to } of draft.frontMatter.faults) assert.ok(from < to && to <= draft.frontMatter.to);
    assert.deepEqual(
      draft.units.filter(({ body }) => body.kind !== 'meta').map(({ body }) => body.prose.text),
      ['The EU AI Act'],
    );
  });

  it('is no data where it is a list or a word', () => {
    assert.equal(readFrontMatter('---\n- a\n- b\n---\n').data, null);
    assert.deepEqual(
      readFrontMatter('---\n- GDPR\n---\n').values.map(({ path }) => path),
      ['0'],
    );
    assert.equal(readFrontMatter('---\nword\n---\n').data, null);
    assert.equal(readFrontMatter('---\n---\n').data, null);
  });

  it('does not unfold aliases without end', () => {
    const bomb = `---\na: &a [x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(8).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)
      .join('\n')}\n---\n`;
    assert.equal(readFrontMatter(bomb).data, null);
  });

  it('that is nested without end is a fault, not a crash', () => {
    for (const yaml of ['['.repeat(50_000), `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, '{a: '.repeat(20_000), '- '.repeat(20_000), '? '.repeat(20_000)]) {
      const { data, faults } = readFrontMatter(`---\n${yaml}\n---\n`);
      assert.equal(data, null);
      assert.equal(faults.length, 1);
    }
  });

  it('gives its values as units without addresses', () => {
    const draft = createDraft('---\nlaw: "**GDPR** Art. 35"\nsource: https://example.org/GDPR\n---\n');
    assert.deepEqual(
      draft.units.map(({ key, body }) => [key, body.kind, body.prose.text]),
      [
        ['law', 'meta', '"GDPR Art. 35"'],
        ['source', 'meta', '\ufffc'],
      ],
    );
  });
});
