import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { CAPABLE, type ScriptedClient, WITHOUT_PULL, withClient } from '../support/scripted-client.js';

const DEAD_LAW = '# Reporting\n\nTraining runs are reported as Executive Order 14110 requires.\n';
const RULE = 'reference/not-in-force';

async function codes(client: ScriptedClient, uri: string): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

describe('the editor’s settings', () => {
  it('are asked for each draft on its own', async () => {
    const settings = (uri: string) => (uri.includes('/quiet/') ? { rules: { [RULE]: 'off' } } : null);
    await withClient({ settings }, async (client) => {
      await client.open('file:///w/quiet/a.md', DEAD_LAW);
      await client.open('file:///w/loud/a.md', DEAD_LAW);
      assert.deepEqual(await codes(client, 'file:///w/quiet/a.md'), []);
      assert.deepEqual(await codes(client, 'file:///w/loud/a.md'), [RULE]);
    });
  });

  it('hold anew once they have changed, and the client is asked to ask again', async () => {
    let rules: Record<string, string> = {};
    await withClient({ settings: () => ({ rules }) }, async (client) => {
      const uri = 'file:///w/a.md';
      await client.open(uri, DEAD_LAW);
      const first = await client.pull(uri);
      rules = { [RULE]: 'information' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.refreshes === 1, 'the request to refresh');
      const second = await client.pull(uri, first.resultId);
      assert.ok(second.kind === 'full');
      assert.equal(second.items[0]?.severity, DiagnosticSeverity.Information);
    });
  });

  it('are asked for once until they change', async () => {
    let asked = 0;
    const settings = () => {
      asked++;
      return null;
    };
    await withClient({ settings }, async (client) => {
      const uri = 'file:///w/a.md';
      await client.open(uri, DEAD_LAW);
      await client.pull(uri);
      await client.change(uri, 'Training', 'all training');
      await client.pull(uri);
      await client.hover(uri, 'Executive Order');
      assert.equal(asked, 1);
    });
  });

  it('are told about once where they make no sense, and the rest holds', async () => {
    const settings = () => ({ language: 'zh', asOf: 'soon', rules: { 'reference/no-such-rule': 'off', [RULE]: 'loud' } });
    await withClient({ settings }, async (client) => {
      const uri = 'file:///w/a.md';
      await client.open(uri, DEAD_LAW);
      const [item] = await client.diagnostics(uri);
      assert.match(String(item?.message), /撤销/);
      await client.open('file:///w/b.md', DEAD_LAW);
      await client.pull('file:///w/b.md');
      for (const key of ['asOf', 'rules.reference/no-such-rule', `rules.${RULE}`]) {
        assert.equal(client.log.filter((line) => line.startsWith(`clausewright.${key}:`)).length, 1, key);
      }
    });
  });

  it('come with the notification, or at the start, where the client answers no questions', async () => {
    const capabilities = { ...CAPABLE, workspace: { ...CAPABLE.workspace, configuration: false } };
    await withClient({ capabilities, initializationOptions: { settings: { rules: { reference: 'off' } } } }, async (client) => {
      const uri = 'file:///w/a.md';
      await client.open(uri, DEAD_LAW);
      assert.deepEqual(await codes(client, uri), []);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { clausewright: { rules: {} } } });
      await client.until(() => client.refreshes === 1, 'the request to refresh');
      assert.deepEqual(await codes(client, uri), [RULE]);
    });
  });

  it('reach clients that do not ask for diagnostics', async () => {
    let language = 'en';
    await withClient({ capabilities: WITHOUT_PULL, settings: () => ({ language }) }, async (client) => {
      const uri = 'file:///w/a.md';
      await client.open(uri, DEAD_LAW);
      await client.sent(uri, ({ diagnostics }) => /revoked/.test(String(diagnostics[0]?.message)));
      language = 'zh';
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.sent(uri, ({ diagnostics }) => /撤销/.test(String(diagnostics[0]?.message)));
      assert.equal(client.refreshes, 0);
    });
  });

  it('are watched where the client lets the server register', async () => {
    await withClient({}, async (client) => {
      const methods = client.registrations.map(({ method }) => method);
      assert.ok(methods.includes('workspace/didChangeConfiguration'));
      assert.ok(methods.includes('workspace/didChangeWatchedFiles'));
    });
  });

  it('give the day at which law is read', async () => {
    await withClient({ settings: () => ({ asOf: '2024-06-01' }) }, async (client) => {
      await client.open('file:///w/a.md', DEAD_LAW);
      assert.deepEqual(await codes(client, 'file:///w/a.md'), []);
    });
  });
});
