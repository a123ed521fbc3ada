/** Additions to front matter: the data has what is added and keeps all else, comments and forms among it. */
import assert from 'node:assert/strict';
import { createDraft } from '../../../server/src/core/draft/create.js';
import { addEntry, addValue, addValues } from '../../../server/src/core/draft/front-matter-edits.js';
import type { Edit } from '../../../server/src/core/text/edit.js';

const ENTRY = { obligation: 'eu-aia-12-1', kind: 'not-applicable', reason: '' };

function applied(text: string, edit: Edit | null): string {
  assert.ok(edit);
  return text.slice(0, edit.from) + edit.text + text.slice(edit.to);
}

function withValue(text: string, path = 'policy.jurisdictions', value = 'CN', fresh: 'list' | 'alone' = 'list'): string {
  return applied(text, addValue(createDraft(text), path, value, fresh));
}

function withEntry(text: string): string {
  return applied(text, addEntry(createDraft(text), 'policy.setAside', ENTRY));
}

const draft = (...lines: string[]) => `---\n${lines.map((line) => `${line}\n`).join('')}---\n\n# Policy\n`;

const AS_LIST = ['    - obligation: eu-aia-12-1', '      kind: not-applicable', '      reason: ""'];
const AS_MEMBER = '{ obligation: eu-aia-12-1, kind: not-applicable, reason: "" }';

describe('a value added to front matter', () => {
  const cases: [string, string, string][] = [
    [
      'a flow list',
      draft('policy:', '  jurisdictions: [EU] # where we are', '  roles: [deployer]'),
      draft('policy:', '  jurisdictions: [EU, CN] # where we are', '  roles: [deployer]'),
    ],
    ['an empty list', draft('policy:', '  jurisdictions: []'), draft('policy:', '  jurisdictions: [CN]')],
    ['a list over lines', draft('policy:', '  jurisdictions: [', '    EU,', '  ]'), draft('policy:', '  jurisdictions: [', '    EU, CN,', '  ]')],
    [
      'a block list',
      draft('policy:', '  jurisdictions:', '    - EU # first', '  roles: [deployer]'),
      draft('policy:', '  jurisdictions:', '    - EU # first', '    - CN', '  roles: [deployer]'),
    ],
    [
      'a block list without indent',
      draft('policy:', '  jurisdictions:', '  - EU', '  roles: [deployer]'),
      draft('policy:', '  jurisdictions:', '  - EU', '  - CN', '  roles: [deployer]'),
    ],
    ['a single value', draft('policy:', '  jurisdictions: EU'), draft('policy:', '  jurisdictions: [EU, CN]')],
    [
      'a key without value',
      draft('policy:', '  jurisdictions: # to do', '  roles: [deployer]'),
      draft('policy:', '  jurisdictions: [CN] # to do', '  roles: [deployer]'),
    ],
    [
      'no key',
      draft('policy:', '  title: A', '  # whom', '  roles: [deployer] # us', 'other: 1'),
      draft('policy:', '  title: A', '  # whom', '  roles: [deployer] # us', '  jurisdictions: [CN]', 'other: 1'),
    ],
    [
      'no key, below a block of text',
      draft('policy:', '  note: |', '    Two', '    lines', 'other: 1'),
      draft('policy:', '  note: |', '    Two', '    lines', '  jurisdictions: [CN]', 'other: 1'),
    ],
    [
      'no key, below deeper lists',
      draft('policy:', '    systems:', '      - { use: hiring }', '      - use: chatbot', '        class: limited'),
      draft('policy:', '    systems:', '      - { use: hiring }', '      - use: chatbot', '        class: limited', '    jurisdictions: [CN]'),
    ],
    ['a flow map', draft('policy: { roles: [deployer] }'), draft('policy: { roles: [deployer], jurisdictions: [CN] }')],
    ['an empty block', draft('policy:'), draft('policy:', '  jurisdictions: [CN]')],
    ['a null in words', draft('policy:', '  jurisdictions: ~'), draft('policy:', '  jurisdictions: [CN]')],
    ['other front matter', draft('title: A'), draft('title: A', 'policy:', '  jurisdictions: [CN]')],
    ['empty front matter', draft(), draft('policy:', '  jurisdictions: [CN]')],
    ['no front matter', '# Policy\n', '---\npolicy:\n  jurisdictions: [CN]\n---\n\n# Policy\n'],
    [
      'a byte order mark and CRLF',
      '\ufeff---\r\npolicy:\r\n  roles: [a]\r\n---\r\n',
      '\ufeff---\r\npolicy:\r\n  roles: [a]\r\n  jurisdictions: [CN]\r\n---\r\n',
    ],
    ['carriage returns alone', '---\rpolicy:\r  roles:\r    - a\r---\r', '---\rpolicy:\r  roles:\r    - a\r  jurisdictions: [CN]\r---\r'],
    ['a byte order mark alone', '\ufeff# Policy\r\n', '\ufeff---\r\npolicy:\r\n  jurisdictions: [CN]\r\n---\r\n\r\n# Policy\r\n'],
  ];
  for (const [name, before, after] of cases) {
    it(`to ${name}`, () => {
      assert.equal(withValue(before), after);
      const { frontMatter } = createDraft(after);
      assert.deepEqual(frontMatter.faults, []);
      assert.ok((frontMatter.data!['policy'] as { jurisdictions: string[] }).jurisdictions.includes('CN'));
    });
  }

  it('stands alone where that is asked', () => {
    assert.equal(withValue(draft('policy:', '  roles: [deployer]'), 'policy.size', 'large', 'alone'), draft('policy:', '  roles: [deployer]', '  size: large'));
    assert.equal(withValue(draft('policy: { size: }'), 'policy.size', 'large', 'alone'), draft('policy: { size: large }'));
  });

  it('is written so that it stays one value', () => {
    const text = withValue(draft('policy:', '  jurisdictions: [EU]'), 'policy.jurisdictions', 'a, b: [c] # d');
    assert.deepEqual((createDraft(text).frontMatter.data!['policy'] as { jurisdictions: string[] }).jurisdictions, ['EU', 'a, b: [c] # d']);
  });

  it('is not added twice, nor to what cannot be read', () => {
    for (const text of [
      draft('policy:', '  jurisdictions: [EU, CN]'),
      draft('policy:', '  jurisdictions: CN'),
      draft('policy: [unclosed'),
      draft('policy: text'),
      draft('- a'),
      draft('a: &x { b: 1 }', 'policy: *x'),
    ])
      assert.equal(addValue(createDraft(text), 'policy.jurisdictions', 'CN'), null, text);
  });
});

describe('several values added to front matter at once', () => {
  const cases: [string, string, string | null][] = [
    ['a new key', draft('policy:', '  risk: high'), draft('policy:', '  risk: high', '  jurisdictions: [EU, CN]')],
    ['a list', draft('policy:', '  jurisdictions: [US, EU]'), draft('policy:', '  jurisdictions: [US, EU, CN]')],
    [
      'a list of lines',
      draft('policy:', '  jurisdictions:', '    - US # home'),
      draft('policy:', '  jurisdictions:', '    - US # home', '    - EU', '    - CN'),
    ],
    ['a single value', draft('policy:', '  jurisdictions: CN'), draft('policy:', '  jurisdictions: [CN, EU]')],
    ['a key without value', draft('policy:', '  jurisdictions:', '  risk: high'), draft('policy:', '  jurisdictions: [EU, CN]', '  risk: high')],
    ['a list that has them', draft('policy:', '  jurisdictions: [CN, EU]'), null],
  ];
  for (const [name, before, after] of cases) {
    it(`to ${name}`, () => {
      const edit = addValues(createDraft(before), 'policy.jurisdictions', ['EU', 'CN']);
      assert.equal(edit && applied(before, edit), after);
    });
  }
});

describe('an entry added to front matter', () => {
  const cases: [string, string, string][] = [
    ['no list', draft('policy:', '  roles: [deployer]'), draft('policy:', '  roles: [deployer]', '  setAside:', ...AS_LIST)],
    ['a key without value', draft('policy:', '  setAside:', '  roles: [deployer]'), draft('policy:', '  setAside:', ...AS_LIST, '  roles: [deployer]')],
    [
      'a list',
      draft('policy:', '  setAside:', '    - obligation: x', '      reason: y # why', 'other: 1'),
      draft('policy:', '  setAside:', '    - obligation: x', '      reason: y # why', ...AS_LIST, 'other: 1'),
    ],
    ['a flow list', draft('policy:', '  setAside: [{ obligation: x }]'), draft('policy:', `  setAside: [{ obligation: x }, ${AS_MEMBER}]`)],
    ['a flow map', draft('policy: { roles: [a] }'), draft(`policy: { roles: [a], setAside: [${AS_MEMBER}] }`)],
    ['no front matter', '# Policy\n', ['---', 'policy:', '  setAside:', ...AS_LIST, '---', '', '# Policy', ''].join('\n')],
  ];
  for (const [name, before, after] of cases) {
    it(`to ${name}`, () => {
      assert.equal(withEntry(before), after);
      const { setAside } = createDraft(after).frontMatter.data!['policy'] as { setAside: unknown[] };
      assert.deepEqual(setAside.at(-1), ENTRY);
    });
  }

  it('is not added to a single value', () => {
    assert.equal(addEntry(createDraft(draft('policy:', '  setAside: none')), 'policy.setAside', ENTRY), null);
  });
});
