/** Accepting a fix, all safe ones, and silencing a finding with a reason. */
import { type CodeAction, commands, Range, Selection, type TextDocument, type TextEditor, workspace } from 'vscode';
import { equal, match, ok } from './assert.js';
import { closeAll, newDraft, placeOf, shows, until } from './workbench.js';

const MISNAMED = '# 数据\n\n公司依照《网络数据安全条例》处理数据。\n\n每年对照《网络数据安全条例》检查一次。\n';

function actionsAt(document: TextDocument, words: string): Thenable<CodeAction[]> {
  const start = placeOf(document, words, 0);
  return commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new Range(start, start.translate(0, words.length)), 'quickfix');
}

function textOf({ document }: TextEditor, fits: (text: string) => boolean): Promise<string> {
  return until('the draft to change', () => document.getText(), fits);
}

describe('fixes', () => {
  afterEach(closeAll);

  it('mend a finding', async () => {
    const editor = await newDraft(MISNAMED);
    await shows(editor.document, ['reference/misnamed-instrument', 'reference/misnamed-instrument']);
    const fix = (await actionsAt(editor.document, '网络数据安全条例')).find(({ isPreferred }) => isPreferred);
    ok(fix?.edit && (await workspace.applyEdit(fix.edit)), 'no preferred fix');
    match(editor.document.getText(), /公司依照《网络数据安全管理条例》/);
    await shows(editor.document, ['reference/misnamed-instrument']);
  });

  it('are all applied at once where they are safe', async () => {
    const editor = await newDraft(`${MISNAMED}\nExecutive Order 14110 requires it.\n`);
    await shows(editor.document, ['reference/misnamed-instrument', 'reference/misnamed-instrument', 'reference/not-in-force']);
    await commands.executeCommand('clausewright.fixAll');
    await shows(editor.document, ['reference/not-in-force']);
    equal(editor.document.getText().match(/网络数据安全管理条例/g)?.length, 2);
  });

  it('are undone in one step', async () => {
    const editor = await newDraft(MISNAMED);
    await shows(editor.document, ['reference/misnamed-instrument', 'reference/misnamed-instrument']);
    await commands.executeCommand('clausewright.fixAll');
    await textOf(editor, (text) => text !== MISNAMED);
    await commands.executeCommand('undo');
    equal(await textOf(editor, (text) => text === MISNAMED), MISNAMED);
  });
});

describe('ignoring a finding', () => {
  afterEach(closeAll);

  it('asks for the reason in place', async () => {
    const editor = await newDraft('# Reports\n\nExecutive Order 14110 requires it.\n');
    await shows(editor.document, ['reference/not-in-force']);
    const place = placeOf(editor.document, '14110');
    editor.selection = new Selection(place, place);
    await commands.executeCommand('clausewright.ignoreFinding');
    await textOf(editor, (text) => text.includes('<!-- clausewright-disable-next-line reference/not-in-force -- reason -->\nExecutive'));
    const marked = await until(
      'the blank to be selected',
      () => editor.document.getText(editor.selection),
      (words) => words !== '',
    );
    equal(marked, 'reason');
    await commands.executeCommand('type', { text: 'named as history' });
    match(await textOf(editor, (text) => text.includes('history')), /-- named as history -->/);
    await shows(editor.document, []);
  });
});
