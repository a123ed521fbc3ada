/** Inserting a clause from the list: where it goes, in which language, and its tab stops. */
import { commands, Selection, type TextEditor } from 'vscode';
import { equal, match, ok } from './assert.js';
import { closeAll, newDraft, placeOf, rest, shows, until } from './workbench.js';

/** Opens the list and takes its first clause, as Enter does. */
async function insertFirst(editor: TextEditor): Promise<string> {
  const before = editor.document.getText();
  const done = commands.executeCommand('clausewright.insertClause');
  const after = await until(
    'a clause in the draft',
    async () => {
      await rest(100);
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText();
    },
    (text) => text !== before,
  );
  await done;
  return after;
}

describe('insert clause', () => {
  afterEach(closeAll);

  it('puts an English clause below the paragraph, its first blank selected', async () => {
    const text = '# Duties\n\nWe keep to the EU AI Act.\n\n## Other\n';
    const editor = await newDraft(text);
    await shows(editor.document, []);
    const place = placeOf(editor.document, 'keep');
    editor.selection = new Selection(place, place);
    const after = await insertFirst(editor);
    match(after, /^# Duties\n\nWe keep to the EU AI Act\.\n\n[A-Z][^\n]*\.\n\n## Other\n$/);
    const first = editor.document.getText(editor.selection);
    ok(first !== '', 'no blank is selected');
    await commands.executeCommand('type', { text: 'Somebody' });
    match(editor.document.getText(), /Somebody/);
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    ok(!editor.selection.active.isEqual(place), 'the second blank is not reached');
  });

  it('puts a Chinese clause into a Chinese list as its next item', async () => {
    const editor = await newDraft('# 职责\n\n- 部署者应当保存日志。\n- 部署者应当培训人员。\n');
    await shows(editor.document, []);
    const place = placeOf(editor.document, '保存');
    editor.selection = new Selection(place, place);
    match(await insertFirst(editor), /^# 职责\n\n- 部署者应当保存日志。\n- [^\n]*\p{Script=Han}[^\n]*。\n- 部署者应当培训人员。\n$/u);
  });

  it('moves the numbers of a list, and is undone in one step', async () => {
    const text = '# Duties\n\n1. We keep logs.\n2. We train people.\n3. We review both.\n';
    const editor = await newDraft(text);
    const place = placeOf(editor.document, 'keep');
    editor.selection = new Selection(place, place);
    match(await insertFirst(editor), /^# Duties\n\n1\. We keep logs\.\n2\. [^\n]*\n3\. We train people\.\n4\. We review both\.\n$/);
    ok(editor.document.getText(editor.selection) !== '', 'no blank is selected');
    await commands.executeCommand('undo');
    equal(
      await until(
        'the draft as it was',
        () => editor.document.getText(),
        (now) => now === text,
      ),
      text,
    );
  });
});
