import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, type TextDocumentEdit } from 'vscode-languageserver/node';
import { CAPABLE, type ScriptedClient, withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';
const FIX_ALL = 'source.fixAll.clausewright';

async function codes(client: ScriptedClient): Promise<unknown[]> {
  return (await client.diagnostics(URI)).map(({ code }) => code);
}

function only(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.filter((action) => title.test(action.title));
  assert.equal(found.length, 1, `one of ${actions.map((action) => action.title).join(' | ')}`);
  return found[0]!;
}

describe('quick fixes', () => {
  it('mend what they are offered for', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# 数据\n\n公司依照《网络数据安全条例》处理数据。\n');
      const diagnostics = await client.diagnostics(URI);
      const actions = await client.actions(URI, '网络数据安全条例', undefined, diagnostics);
      const fix = actions.find(({ isPreferred }) => isPreferred)!;
      assert.equal(fix.kind, CodeActionKind.QuickFix);
      assert.deepEqual(fix.diagnostics, diagnostics);
      await client.apply(fix.edit!);
      assert.equal(client.text(URI), '# 数据\n\n公司依照《网络数据安全管理条例》处理数据。\n');
      assert.deepEqual(await codes(client), []);
    });
  });

  it('are for the version that they name: an editor that has moved on refuses them', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '公司依照《网络数据安全条例》处理数据。\n');
      const fix = (await client.actions(URI, '网络数据安全条例')).find(({ isPreferred }) => isPreferred)!;
      assert.equal((fix.edit!.documentChanges![0] as TextDocumentEdit).textDocument.version, 1);
      await client.change(URI, '公司', '本公司');
      await assert.rejects(client.apply(fix.edit!), /version 1/);
      const again = (await client.actions(URI, '网络数据安全条例')).find(({ isPreferred }) => isPreferred)!;
      await client.apply(again.edit!);
      assert.equal(client.text(URI), '本公司依照《网络数据安全管理条例》处理数据。\n');
    });
  });

  it('are offered only where the range touches the finding, and of the kinds asked for', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '公司依照《网络数据安全条例》处理数据。\n\n其他内容。\n');
      assert.deepEqual(await client.actions(URI, '其他内容', [CodeActionKind.QuickFix]), []);
      assert.deepEqual(
        (await client.actions(URI, '网络数据安全条例', [FIX_ALL])).map(({ kind }) => kind),
        [FIX_ALL],
      );
      assert.deepEqual(await client.actions(URI, '网络数据安全条例', [CodeActionKind.Refactor]), []);
    });
  });

  it('are plain changes for a client without versioned edits', async () => {
    const capabilities = { ...CAPABLE, workspace: { ...CAPABLE.workspace, workspaceEdit: {} } };
    await withClient({ capabilities }, async (client) => {
      await client.open(URI, '公司依照《网络数据安全条例》处理数据。\n');
      const fix = (await client.actions(URI, '网络数据安全条例')).find(({ isPreferred }) => isPreferred)!;
      assert.deepEqual(Object.keys(fix.edit!.changes!), [URI]);
      await client.apply(fix.edit!);
      assert.deepEqual(await codes(client), []);
    });
  });
});

describe('fix-all', () => {
  it('applies the safe fixes and no others', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '公司依照《网络数据安全条例》处理数据。\n\n依照《网络数据安全条例》和第14110号行政令报告。\n');
      const before = await codes(client);
      assert.equal(before.filter((code) => code === 'reference/misnamed-instrument').length, 2);
      for (const kind of [FIX_ALL, CodeActionKind.SourceFixAll, CodeActionKind.Source])
        assert.equal((await client.actions(URI, '公司', [kind])).filter((action) => action.kind === FIX_ALL).length, 1, kind);
      const [all] = await client.actions(URI, '公司', [FIX_ALL]);
      await client.apply(all!.edit!);
      assert.equal(client.text(URI), '公司依照《网络数据安全管理条例》处理数据。\n\n依照《网络数据安全管理条例》和第14110号行政令报告。\n');
      assert.deepEqual(
        await codes(client),
        before.filter((code) => code !== 'reference/misnamed-instrument'),
      );
      assert.deepEqual(await client.actions(URI, '公司', [FIX_ALL]), []);
    });
  });
});

describe('ignore here with a reason', () => {
  const IGNORE = /^Ignore |忽略/;

  async function ignored(draft: string, words: string): Promise<string> {
    let text = '';
    await withClient({}, async (client) => {
      await client.open(URI, draft);
      const before = await codes(client);
      const action = only(await client.actions(URI, words), IGNORE);
      await client.apply(action.edit!);
      text = client.text(URI);
      const after = await codes(client);
      assert.equal(after.length, before.length - 1, `${text}\n${after.join(' ')}`);
      assert.ok(!after.some((code) => String(code).startsWith('suppression/')), after.join(' '));
    });
    return text;
  }

  it('puts a comment on the line before a paragraph or heading', async () => {
    assert.equal(
      await ignored('# Reports\n\nExecutive Order 14110 asks for reports.\n', '14110'),
      '# Reports\n\n<!-- clausewright-disable-next-line reference/not-in-force -- reason -->\nExecutive Order 14110 asks for reports.\n',
    );
    assert.match(
      await ignored('## Duties under Executive Order 14110\n\nText.\n', '14110'),
      /^<!-- clausewright-disable-next-line reference\/not-in-force -- reason -->\n## Duties/,
    );
  });

  it('writes the reason’s place in the language of the draft', async () => {
    assert.match(await ignored('公司依照第14110号行政令报告。\n', '14110'), /^<!-- clausewright-disable-next-line reference\/not-in-force -- 理由 -->\n公司/);
  });

  it('stands around a paragraph whose later line is meant, with the draft’s line ends', async () => {
    const text = await ignored('We train models.\r\nWe report as Executive Order 14110 asks.\r\nWe keep logs.\r\n', '14110');
    assert.match(
      text,
      /^<!-- clausewright-disable reference\/not-in-force -- reason -->\r\nWe train models\.\r\n.*\r\nWe keep logs\.\r\n<!-- clausewright-enable -->\r\n$/,
    );
  });

  it('stands behind a list item and inside a table row, which it must not cut off', async () => {
    assert.match(
      await ignored('We follow:\n\n- Executive Order 14110\n- the GDPR\n', '14110'),
      /- Executive Order 14110 <!-- clausewright-disable-line [^\n]* -->\n- the GDPR/,
    );
    assert.match(
      await ignored('| Law | Since |\n| --- | --- |\n| Executive Order 14110 | 2023 |\n', '14110'),
      /\| 2023 <!-- clausewright-disable-line [^\n]* --> \|\n/,
    );
  });

  it('speaks for the section where no comment can stand, and for the file in front matter', async () => {
    const item = '# Law\n\n## Orders\n\n- Executive Order 14110\n  asks for reports\n';
    assert.match(await ignored(item, '14110'), /## Orders\n\n<!-- clausewright-disable-section reference\/not-in-force -- reason -->\n\n- Executive/);
    const matter = '---\nsubject: Executive Order 14110\n---\n\n# Law\n\nThe GDPR.\n';
    assert.match(await ignored(matter, '14110'), /---\n\n<!-- clausewright-disable-file reference\/not-in-force -- reason -->\n\n# Law/);
  });

  it('does not part another suppression from its line', async () => {
    const draft = '<!-- clausewright-disable-next-line reference/not-in-force -- history -->\nExecutive Order 14110 and the EU AI Act, Article 12(4).\n';
    const text = await ignored(draft, '12(4)');
    assert.match(
      text,
      /^<!-- clausewright-disable reference\/unknown-provision -- reason -->\n<!-- clausewright-disable-next-line [^\n]*\nExecutive Order [^\n]*\n<!-- clausewright-enable -->\n$/,
    );
  });

  it('lets the reason be typed over where the client can', async () => {
    const capabilities = { ...CAPABLE, workspace: { ...CAPABLE.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };
    await withClient({ capabilities }, async (client) => {
      await client.open(URI, 'Executive Order 14110 asks for reports.\n');
      const action = only(await client.actions(URI, '14110'), IGNORE);
      const [edit] = (action.edit!.documentChanges![0] as TextDocumentEdit).edits;
      assert.match(JSON.stringify(edit), /-- \$\{1:reason\} -->/);
    });
  });

  it('can be asked for by itself, and is a quick fix', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '公司依照《网络数据安全条例》处理数据。\n');
      const kinds = async (kind: string) => (await client.actions(URI, '网络数据安全条例', [kind])).map((action) => action.kind);
      assert.deepEqual(await kinds('quickfix.ignore.clausewright'), ['quickfix.ignore.clausewright']);
      assert.deepEqual(await kinds('quickfix'), ['quickfix', 'quickfix.ignore.clausewright']);
    });
  });

  it('is not offered for findings about suppressions', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Law\n\n<!-- clausewright-disable-next-line reference/not-in-force -- nothing here -->\nThe GDPR.\n');
      assert.deepEqual(await codes(client), ['suppression/unused']);
      const actions = await client.actions(URI, 'clausewright-disable');
      assert.ok(actions.length > 0);
      assert.ok(!actions.some(({ title }) => IGNORE.test(title)));
    });
  });
});
