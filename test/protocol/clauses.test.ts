/** Model clauses over the wire: the list in the draft's language, and how one is put in. */
import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver/node';
import { readSnippet } from '../../server/src/core/text/snippet.js';
import { CLAUSES, type ClauseInsertion, type ClauseList, INSERT_CLAUSE } from '../../server/src/protocol/index.js';
import { type ScriptedClient, withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';
const LOGS = 'eu-aia-26-6-logs';

function list(client: ScriptedClient, position: Position): Promise<ClauseList | null> {
  return client.connection.sendRequest(CLAUSES, { textDocument: { uri: URI }, position });
}

function insertion(client: ScriptedClient, position: Position, clause: string, language: string): Promise<ClauseInsertion | null> {
  return client.connection.sendRequest(INSERT_CLAUSE, { textDocument: { uri: URI }, position, clause, language });
}

describe('model clauses', () => {
  it('are listed in the language of the draft, with all that one may search for', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Logs\n\nThe deployer keeps logs.\n');
      const english = await list(client, { line: 2, character: 0 });
      const clause = english!.clauses.find(({ id }) => id === LOGS)!;
      assert.equal(english!.language, 'en');
      assert.deepEqual(
        [clause.duty, clause.instrument, clause.cites, clause.topics[0]],
        ['duty', 'AI Act', 'AI Act, Article 26(6)', 'logs and record-keeping'],
      );
      assert.match(clause.text, /must keep .* at least six months/);
      assert.ok(english!.clauses.length >= 40);
      assert.equal(new Set(english!.clauses.map(({ id }) => id)).size, english!.clauses.length);

      await client.change(URI, '# Logs\n\nThe deployer keeps logs.', '# 日志\n\n部署者保存日志。');
      const chinese = await list(client, { line: 2, character: 0 });
      assert.equal(chinese!.language, 'zh');
      assert.match(chinese!.clauses.find(({ id }) => id === LOGS)!.text, /应当/);
    });
  });

  it('are listed in the language of the editor where nothing is written yet', async () => {
    await withClient({ locale: 'zh-cn' }, async (client) => {
      await client.open(URI, '');
      assert.equal((await list(client, { line: 0, character: 0 }))!.language, 'zh');
    });
  });

  it('go in whole, with tab stops, as the draft is now', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Duties\n\n- Somebody decides.\n- Somebody records.\n');
      await client.change(URI, '# Duties', '# Duties\n\nAll of these:');
      const { range, snippet } = (await insertion(client, client.at(URI, 'decides'), LOGS, 'en'))!;
      assert.match(snippet, /^- \$\{1:The AI system owner\}/);
      const words = readSnippet(snippet).map((part) => (typeof part === 'string' ? part : part.text));
      await client.edit(URI, [{ range, newText: words.join('') }]);
      assert.match(client.text(URI), /- Somebody decides\.\n- The AI system owner must keep [^\n]*\n- Somebody records\.\n$/);
    });
  });

  it('leave no finding behind', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Duties\n\nThe deployer keeps to the EU AI Act.\n');
      const before = (await client.diagnostics(URI)).length;
      const { range, snippet } = (await insertion(client, { line: 2, character: 0 }, LOGS, 'en'))!;
      const words = readSnippet(snippet).map((part) => (typeof part === 'string' ? part : part.text));
      await client.edit(URI, [{ range, newText: words.join('') }]);
      const errors = (await client.diagnostics(URI)).filter(({ code }) => code !== 'reference/not-yet-applicable');
      assert.ok(errors.length <= before, JSON.stringify(errors));
    });
  });

  it('are not to be had for a draft that is not open, nor by an id that nothing has', async () => {
    await withClient({}, async (client) => {
      assert.equal(await list(client, { line: 0, character: 0 }), null);
      await client.open(URI, 'x\n');
      assert.equal(await insertion(client, { line: 0, character: 0 }, 'no-such-clause', 'en'), null);
    });
  });
});
