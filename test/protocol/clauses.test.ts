/** Model clauses over the wire: the list in the draft's language, and how one is put in. */
import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type MarkupContent, type Position, type TextEdit } from 'vscode-languageserver/node';
import { readSnippet } from '../../server/src/core/text/snippet.js';
import { CLAUSES, type ClauseInsertion, type ClauseList, INSERT_CLAUSE } from '../../server/src/protocol/index.js';
import { CAPABLE, type ScriptedClient, withClient } from '../support/scripted-client.js';

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

  it('move the numbers of a list, in the same step', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '1. Somebody decides.\n2. Somebody records.\n3. Somebody checks.\n');
      const { range, snippet, numbers } = (await insertion(client, client.at(URI, 'decides'), LOGS, 'en'))!;
      assert.match(snippet, /^2\. \$\{1:The AI system owner\}/);
      assert.deepEqual(
        numbers.map(({ range: at, newText }) => [at.start.line, newText]),
        [
          [1, '3.'],
          [2, '4.'],
        ],
      );
      // As the extension does it: the numbers first.
      await client.edit(URI, numbers);
      await client.edit(URI, [{ range, newText: '2. CLAUSE\n' }]);
      assert.equal(client.text(URI), '1. Somebody decides.\n2. CLAUSE\n3. Somebody records.\n4. Somebody checks.\n');
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

describe('model clauses by completion', () => {
  const DRAFT = '# Duties\n\n1. Somebody decides.\n2. /\n2. Somebody records.\n';
  const WITH_SNIPPETS = {
    ...CAPABLE,
    textDocument: { ...CAPABLE.textDocument, completion: { completionItem: { ...CAPABLE.textDocument!.completion!.completionItem, snippetSupport: true } } },
  };

  const byId = (items: readonly CompletionItem[], id: string) => items.find(({ data }) => (data as { clause: string }).clause === id)!;

  async function asked(client: ScriptedClient, trigger?: string): Promise<CompletionItem[]> {
    await client.open(URI, DRAFT);
    return (await client.completion(URI, client.at(URI, '/', 1), trigger)).items;
  }

  it('come once behind the trigger character and when asked for, as snippets that replace it', async () => {
    await withClient({ capabilities: WITH_SNIPPETS }, async (client) => {
      const items = await asked(client, '/');
      const listed = (await list(client, { line: 3, character: 4 }))!.clauses;
      assert.deepEqual(items.map(({ data }) => (data as { clause: string }).clause).sort(), listed.map(({ id }) => id).sort());
      const item = byId(items, LOGS);
      assert.deepEqual([item.kind, item.insertTextFormat, item.label], [CompletionItemKind.Snippet, InsertTextFormat.Snippet, 'Logs kept by the deployer']);
      assert.equal(item.labelDetails?.description, 'AI Act, Article 26(6)');
      const { range, newText } = item.textEdit as TextEdit;
      assert.deepEqual(range, { start: client.at(URI, '/'), end: client.at(URI, '/', 1) });
      assert.match(newText, /^\$\{1:The AI system owner\} must keep/);
      assert.match(item.filterText!, /^\/Logs/);
      assert.deepEqual(item.additionalTextEdits, [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } }, newText: '3.' }]);
      assert.deepEqual((await client.completion(URI, client.at(URI, '/', 1))).items, items);
    });
  });

  it('are plain text for a client without tab stops', async () => {
    await withClient({}, async (client) => {
      const item = byId(await asked(client, '/'), LOGS);
      assert.equal(item.insertTextFormat, undefined);
      assert.match((item.textEdit as TextEdit).newText, /^The AI system owner must keep/);
    });
  });

  it('show the clause when one is looked at', async () => {
    await withClient({ capabilities: WITH_SNIPPETS }, async (client) => {
      const item = byId(await asked(client, '/'), LOGS);
      assert.equal(item.documentation, undefined);
      const { value } = (await client.resolve(item)).documentation as MarkupContent;
      assert.match(value, /^The AI system owner must keep .*\n\nAI Act, Article 26\(6\): /);
    });
  });

  it('are in the language of the draft, whatever that of the editor and of messages', async () => {
    await withClient({ capabilities: WITH_SNIPPETS, settings: () => ({ language: 'en' }) }, async (client) => {
      await client.open(URI, '# 日志\n\n部署者应当保存日志。\n\n、\n');
      const item = byId((await client.completion(URI, client.at(URI, '、', 1), '、')).items, LOGS);
      assert.match((item.textEdit as TextEdit).newText, /应当/);
      assert.match(((await client.resolve(item)).documentation as MarkupContent).value, /应当/);
    });
  });

  it('are not offered for the character within words', async () => {
    await withClient({ capabilities: WITH_SNIPPETS }, async (client) => {
      await client.open(URI, 'Articles 12/13 of the EU AI Act, and/or 《办法、\n');
      assert.deepEqual((await client.completion(URI, client.at(URI, '12/', 3), '/')).items, []);
      assert.deepEqual((await client.completion(URI, client.at(URI, '办法、', 3), '、')).items, []);
    });
  });
});
