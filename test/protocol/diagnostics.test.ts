import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import { CAPABLE, WITHOUT_PULL, withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';

const DRAFT = `# Logging

The EU AI Act asks for logs in Article 12(4).
Training runs are reported as Executive Order 14110 requires.
`;

const codes = (items: readonly { code?: string | number }[]) => items.map(({ code }) => code);

describe('diagnostics, for a client that asks', () => {
  it('says what is wrong, where, and where to read about it', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, DRAFT);
      const items = await client.diagnostics(URI);
      assert.deepEqual(codes(items), ['reference/unknown-provision', 'reference/not-in-force']);
      const [unknown, dead] = items as [(typeof items)[0], (typeof items)[0]];
      assert.deepEqual(unknown.range, { start: { line: 2, character: 31 }, end: { line: 2, character: 44 } });
      assert.equal(unknown.source, 'clausewright');
      assert.equal(unknown.codeDescription?.href, 'pages:/reference/unknown-provision.en.md');
      assert.equal(unknown.tags, undefined);
      assert.deepEqual(unknown.data, { version: 1, finding: 0 });
      assert.equal(dead.severity, DiagnosticSeverity.Warning);
      assert.deepEqual(dead.tags, [DiagnosticTag.Deprecated]);
      assert.match(String(dead.message), /20 January 2025/);
      assert.equal(client.published.length, 0);
    });
  });

  it('speaks the language of the draft', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '公司依照《网络数据安全条例》处理数据。\n');
      const [item] = await client.diagnostics(URI);
      assert.equal(item?.code, 'reference/misnamed-instrument');
      assert.match(String(item?.message), /网络数据安全管理条例/);
      assert.equal(item?.codeDescription?.href, 'pages:/reference/misnamed-instrument.zh.md');
    });
  });

  it('follows every edit', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, DRAFT);
      await client.pull(URI);
      await client.change(URI, '12(4)', '12(3)');
      assert.deepEqual(codes(await client.diagnostics(URI)), ['reference/not-yet-applicable', 'reference/not-in-force']);
      await client.change(URI, 'as Executive Order 14110 requires', 'as the law requires');
      assert.deepEqual(codes(await client.diagnostics(URI)), ['reference/not-yet-applicable']);
      assert.deepEqual((await client.diagnostics(URI))[0]?.data, { version: 3, finding: 0 });
    });
  });

  it('answers “unchanged” while nothing has changed, and never after an edit or a new life of the draft', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, DRAFT);
      const first = await client.pull(URI);
      assert.equal((await client.pull(URI, first.resultId)).kind, 'unchanged');
      await client.change(URI, '12(4)', '12(2)');
      const second = await client.pull(URI, first.resultId);
      assert.equal(second.kind, 'full');
      await client.close(URI);
      await client.open(URI, '# Another draft\n');
      const third = await client.pull(URI, first.resultId);
      assert.deepEqual(third.kind === 'full' && third.items, []);
    });
  });

  it('has nothing to say of a draft that is not open, nor of what is no draft', async () => {
    await withClient({}, async (client) => {
      assert.deepEqual(await client.diagnostics(URI), []);
      await client.open('file:///w/notes.txt', DRAFT, 'plaintext');
      assert.deepEqual(await client.diagnostics('file:///w/notes.txt'), []);
    });
  });

  it('counts UTF-16 units and all kinds of line ends', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# 😀\r\n\r\n😀 The EU AI Act, Article 12(4).\r\n');
      const [item] = await client.diagnostics(URI);
      assert.equal(client.text(URI).split('\r\n')[2]!.slice(item!.range.start.character, item!.range.end.character).includes('Article 12(4)'), true);
      assert.equal(item?.range.start.line, 2);
    });
  });

  it('points at related places only where the client can show them', async () => {
    const draft = '# Duties\n\nUnder the EU AI Act, Article 26(1) asks for care. Article 26(2) asks for oversight.\n';
    const related = async (relatedInformation: boolean) => {
      let found: unknown[] = [];
      const capabilities = { ...CAPABLE, textDocument: { ...CAPABLE.textDocument, diagnostic: { relatedInformation } } };
      await withClient({ capabilities }, async (client) => {
        await client.open(URI, draft);
        found = (await client.diagnostics(URI)).flatMap((item) => item.relatedInformation ?? []);
      });
      return found.length;
    };
    assert.equal(await related(false), 0);
    assert.ok((await related(true)) > 0);
  });
});

describe('diagnostics, for a client that does not ask', () => {
  it('sends them after a rest, with the version, and clears them on close', async () => {
    await withClient({ capabilities: WITHOUT_PULL }, async (client) => {
      assert.equal(client.answer.capabilities.diagnosticProvider, undefined);
      await client.open(URI, DRAFT);
      const first = await client.sent(URI);
      assert.equal(first.version, 1);
      assert.deepEqual(codes(first.diagnostics), ['reference/unknown-provision', 'reference/not-in-force']);
      await client.change(URI, '14110', '14179');
      const second = await client.sent(URI, ({ version }) => version === 2);
      assert.deepEqual(codes(second.diagnostics), ['reference/unknown-provision']);
      await client.close(URI);
      assert.deepEqual((await client.sent(URI, ({ diagnostics }) => diagnostics.length === 0)).diagnostics, []);
    });
  });

  it('shows what is cited before what is owed, in a draft that was just opened', async () => {
    await withClient({ capabilities: WITHOUT_PULL }, async (client) => {
      await client.open(URI, `---\npolicy: { jurisdictions: [EU], roles: [deployer], systems: [hiring], risk: high, asOf: 2028-01-01 }\n---\n${DRAFT}`);
      const owes = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }) => diagnostics.some(({ code }) => String(code).startsWith('obligation/'));
      await client.sent(URI, owes);
      const [first] = client.published;
      assert.ok(first!.diagnostics.length > 0 && !owes(first!));
      assert.ok(first!.diagnostics.every(({ data }) => data === undefined));
    });
  });

  it('waits until the typing rests, and sends only what is true of the last version', async () => {
    await withClient({ capabilities: WITHOUT_PULL }, async (client) => {
      await client.open(URI, DRAFT);
      for (const [from, to] of [
        ['12(4)', '12(5)'],
        ['12(5)', '12(6)'],
        ['12(6)', '12(7)'],
      ] as const)
        await client.change(URI, from, to);
      await client.sent(URI, ({ version }) => version === 4);
      assert.deepEqual(
        client.published.map(({ version }) => version),
        [4],
      );
    });
  });
});
