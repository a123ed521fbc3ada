import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { CAPABLE, type ScriptedClient, withClient } from '../support/scripted-client.js';

const DEAD_LAW = '# Reporting\n\nWe report training runs as Executive Order 14110 requires.\n';
const RULE = 'reference/not-in-force';
const OFF = `rules:\n  ${RULE}: off\n`;

const STANDARD = `id: acme-model-standard
jurisdiction: INTL
kind: standard
force: voluntary
title: { en: ACME Model Standard, zh: 阿克米模型标准 }
names: { en: [Model Rules of ACME] }
status: [{ from: 2025-01-01, is: current }]
structure:
  scheme: sections
  versions: [{ from: 2025-01-01, counts: { sections: 9 } }]
`;

async function codes(client: ScriptedClient, uri: string): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

describe('.clausewright.yml', () => {
  it('holds for the drafts below it, up to the folder of the workspace and no further', async () => {
    const files = { 'file:///.clausewright.yml': 'rules:\n  reference: off\n', 'file:///w/one/.clausewright.yml': OFF };
    await withClient({ folders: ['file:///w/one', 'file:///w/two'], files }, async (client) => {
      await client.open('file:///w/one/deep/down/a.md', DEAD_LAW);
      await client.open('file:///w/two/a.md', DEAD_LAW);
      assert.deepEqual(await codes(client, 'file:///w/one/deep/down/a.md'), []);
      assert.deepEqual(await codes(client, 'file:///w/two/a.md'), [RULE]);
    });
  });

  it('holds from the root of a repository on, as for the command line, wherever in it the workspace is opened', async () => {
    const files = { 'file:///r/.clausewright.yml': OFF, 'file:///r/.git/HEAD': 'ref: refs/heads/main\n', 'file:///r/sub/.git': 'gitdir: elsewhere\n' };
    await withClient({ folders: ['file:///r/policies', 'file:///r/sub'], files }, async (client) => {
      await client.open('file:///r/policies/a.md', DEAD_LAW);
      await client.open('file:///r/sub/a.md', DEAD_LAW);
      assert.deepEqual(await codes(client, 'file:///r/policies/a.md'), []);
      assert.deepEqual(await codes(client, 'file:///r/sub/a.md'), [RULE]);
    });
  });

  it('gives way to one nearer to the draft, and to the editor’s settings', async () => {
    const files = { 'file:///w/.clausewright.yml': OFF, 'file:///w/legal/.clausewright.yml': `rules:\n  ${RULE}: hint\nlanguage: zh\n` };
    const settings = (uri: string) => (uri.endsWith('b.md') ? { rules: { [RULE]: 'information' } } : null);
    await withClient({ folders: ['file:///w'], files, settings }, async (client) => {
      for (const name of ['a.md', 'b.md', 'legal/b.md']) await client.open(`file:///w/${name}`, DEAD_LAW);
      assert.deepEqual(await codes(client, 'file:///w/a.md'), []);
      assert.equal((await client.diagnostics('file:///w/b.md'))[0]?.severity, DiagnosticSeverity.Information);
      const [nearer] = await client.diagnostics('file:///w/legal/b.md');
      assert.equal(nearer?.severity, DiagnosticSeverity.Information);
      assert.match(String(nearer?.message), /撤销/);
    });
  });

  it('says which files are policy drafts, in paths with any letters', async () => {
    const files = { 'file:///w/.clausewright.yml': `policyDrafts: ["制度/**"]\nrules:\n  ${RULE}: hint\n` };
    const inside = `file:///w/${encodeURIComponent('制度')}/a.md`;
    await withClient({ folders: ['file:///w'], files }, async (client) => {
      await client.open(inside, DEAD_LAW);
      await client.open('file:///w/a.md', DEAD_LAW);
      assert.deepEqual(await codes(client, inside), [RULE]);
      // A hint shows in policy drafts only.
      assert.deepEqual(await codes(client, 'file:///w/a.md'), []);
    });
  });

  it('has its faults shown at their lines, and the rest of it holds', async () => {
    const config = 'file:///w/.clausewright.yml';
    const text = `asOf: soon\nrules:\n  reference/no-such-rule: off\n  ${RULE}: off\ncatalogues: [lost.yaml, ../../elsewhere.yaml]\ncolour: red\n`;
    await withClient({ folders: ['file:///w'], files: { [config]: text } }, async (client) => {
      await client.open('file:///w/a.md', DEAD_LAW);
      assert.deepEqual(await codes(client, 'file:///w/a.md'), []);
      const { diagnostics } = await client.sent(config);
      const shown = diagnostics.map(({ range, message }) => `${range.start.line}: ${String(message)}`);
      assert.deepEqual(shown, [
        '0: This must be a calendar date such as 2026-08-02.',
        '2: There is no rule “reference/no-such-rule”.',
        '5: “colour” is not a setting of Clausewright.',
        '4: There is no file “lost.yaml”.',
        '4: “../../elsewhere.yaml” lies outside the workspace; name a file inside it by its relative path.',
      ]);
      assert.ok(diagnostics.every(({ source }) => source === 'clausewright'));
    });
  });

  it('gives a profile to inherit, with its faults and notes at their lines', async () => {
    const config = 'policy:\n  jurisdictions: [EU, France]\n  roles: [deployer]\n  systems: [hiring]\n  risk: hihg\n';
    const files = { 'file:///w/.clausewright.yml': config };
    await withClient({ folders: ['file:///w'], files }, async (client) => {
      await client.open('file:///w/a.md', '---\npolicy: { owner: HR }\n---\n# Hiring\n');
      assert.ok((await codes(client, 'file:///w/a.md')).includes('obligation/undetermined'));
      const { diagnostics } = await client.sent('file:///w/.clausewright.yml');
      assert.deepEqual(
        diagnostics.map(({ range, severity }) => [range.start.line, severity]),
        [
          [1, DiagnosticSeverity.Information],
          [1, DiagnosticSeverity.Information],
          [4, DiagnosticSeverity.Warning],
        ],
      );
    });
  });

  it('is read anew when it is written, and its faults go with it', async () => {
    const config = 'file:///w/.clausewright.yml';
    await withClient({ folders: ['file:///w'], files: { [config]: 'rules: [\n' } }, async (client) => {
      const uri = 'file:///w/a.md';
      await client.open(uri, DEAD_LAW);
      assert.deepEqual(await codes(client, uri), [RULE]);
      await client.sent(config, ({ diagnostics }) => /not YAML/.test(String(diagnostics[0]?.message)));
      await client.write(config, OFF);
      await client.until(() => client.refreshes === 1, 'the request to refresh');
      assert.deepEqual(await codes(client, uri), []);
      await client.sent(config, ({ diagnostics }) => diagnostics.length === 0);
      await client.write(config, 'colour: red\n');
      await client.sent(config, ({ diagnostics }) => diagnostics.length === 1);
      await client.write(config, null);
      await client.sent(config, ({ diagnostics }) => diagnostics.length === 0);
      assert.deepEqual(await codes(client, uri), [RULE]);
    });
  });

  it('is found anew when a draft is saved, where the client watches no files', async () => {
    const capabilities = { ...CAPABLE, workspace: { ...CAPABLE.workspace, didChangeWatchedFiles: undefined } };
    await withClient({ capabilities, folders: ['file:///w'] }, async (client) => {
      const uri = 'file:///w/a.md';
      await client.open(uri, DEAD_LAW);
      assert.deepEqual(await codes(client, uri), [RULE]);
      await client.write('file:///w/.clausewright.yml', OFF, false);
      await client.save(uri);
      await client.until(() => client.refreshes === 1, 'the request to refresh');
      assert.deepEqual(await codes(client, uri), []);
    });
  });

  it('of a folder that joins the workspace counts from then on', async () => {
    await withClient({ folders: ['file:///one'], files: { 'file:///two/.clausewright.yml': OFF } }, async (client) => {
      const uri = 'file:///two/deep/a.md';
      await client.open(uri, DEAD_LAW);
      assert.deepEqual(await codes(client, uri), [RULE]);
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///two', name: 'two' }], removed: [] } });
      await client.until(() => client.refreshes === 1, 'the request to refresh');
      assert.deepEqual(await codes(client, uri), []);
    });
  });
});

describe('catalogue files of a workspace', () => {
  const config = 'file:///w/.clausewright.yml';
  const standard = 'file:///w/law/standard.yaml';
  const uri = 'file:///w/a.md';
  const draft = '# Models\n\nModels follow section 12 of the ACME Model Standard.\n';
  const files = { [config]: 'catalogues: [law/standard.yaml]\n', [standard]: STANDARD };

  it('are law like any other', async () => {
    await withClient({ folders: ['file:///w'], files }, async (client) => {
      await client.open(uri, draft);
      const [item] = await client.diagnostics(uri);
      assert.equal(item?.code, 'reference/unknown-provision');
      assert.match(JSON.stringify((await client.hover(uri, 'ACME Model'))?.contents), /阿克米模型标准/);
      assert.equal(client.published.length, 0);
    });
  });

  it('are read anew when they are written', async () => {
    await withClient({ folders: ['file:///w'], files }, async (client) => {
      await client.open(uri, draft);
      assert.deepEqual(await codes(client, uri), ['reference/unknown-provision']);
      await client.write(standard, STANDARD.replace('sections: 9', 'sections: 12'));
      await client.until(() => client.refreshes === 1, 'the request to refresh');
      assert.deepEqual(await codes(client, uri), []);
    });
  });

  it('have their faults shown at their lines, and everything else goes on', async () => {
    const faulty = STANDARD.replace('force: voluntary', 'force: strong').replace('kind: standard', 'kind: song');
    await withClient({ folders: ['file:///w'], files: { ...files, [standard]: faulty } }, async (client) => {
      await client.open(uri, `${draft}\n${DEAD_LAW}`);
      assert.deepEqual(await codes(client, uri), [RULE]);
      const { diagnostics } = await client.sent(standard);
      assert.deepEqual(
        diagnostics.map(({ range }) => range.start.line),
        [2, 3],
      );
      assert.match(String(diagnostics[1]?.message), /binding, voluntary, none/);
      await client.write(standard, STANDARD);
      await client.sent(standard, (params) => params.diagnostics.length === 0);
      assert.deepEqual(await codes(client, uri), ['reference/unknown-provision', RULE]);
    });
  });

  it('that are no longer named have no faults any more', async () => {
    await withClient({ folders: ['file:///w'], files: { ...files, [standard]: 'id: acme\n' } }, async (client) => {
      await client.open(uri, draft);
      await client.pull(uri);
      await client.sent(standard, ({ diagnostics }) => diagnostics.length === 1);
      await client.write(config, 'language: en\n');
      await client.sent(standard, ({ diagnostics }) => diagnostics.length === 0);
    });
  });

  it('cannot take the place of bundled law', async () => {
    const false_ = STANDARD.replace('Model Rules of ACME', 'GDPR');
    const records = {
      ...files,
      [config]: 'catalogues: [law/standard.yaml, law/act.yaml]\n',
      [standard]: false_,
      'file:///w/law/act.yaml': STANDARD.replace('acme-model-standard', 'eu-ai-act'),
    };
    await withClient({ folders: ['file:///w'], files: records }, async (client) => {
      await client.open(uri, '# Data\n\nUnder the GDPR, Article 35 asks for an assessment.\n');
      await client.pull(uri);
      assert.match(JSON.stringify((await client.hover(uri, 'GDPR'))?.contents), /General Data Protection Regulation/);
      const named = await client.sent(standard);
      assert.match(String(named.diagnostics[0]?.message), /“GDPR” already means eu-gdpr/);
      const taken = await client.sent('file:///w/law/act.yaml');
      assert.match(String(taken.diagnostics[0]?.message), /has an instrument “eu-ai-act”/);
    });
  });

  it('may be named by the editor’s settings', async () => {
    await withClient({ folders: ['file:///w'], files: { [standard]: STANDARD }, settings: () => ({ catalogues: ['law/standard.yaml'] }) }, async (client) => {
      await client.open(uri, draft);
      assert.deepEqual(await codes(client, uri), ['reference/unknown-provision']);
    });
  });
});
