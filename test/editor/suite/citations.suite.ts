/** The form of citations: the commands for the draft and for the citation at the cursor, each undone in one step. */
import { type CodeAction, commands, Selection, type TextEditor, Uri, workspace } from 'vscode';
import { equal, match, ok } from './assert.js';
import { closeAll, newDraft, placeOf, shows, until } from './workbench.js';

const TEXT = '# Policy\n\nWe keep to the GDPR.\n\nNobody is scored (GDPR, Art. 22).\n';

/** Runs a command and waits for the draft to change; then takes it back in one step. */
async function changed(editor: TextEditor, command: string): Promise<string> {
  const before = editor.document.getText();
  await commands.executeCommand(command);
  const after = await until(
    'the draft to change',
    () => editor.document.getText(),
    (text) => text !== before,
  );
  await commands.executeCommand('undo');
  await until(
    'the draft as it was',
    () => editor.document.getText(),
    (text) => text === before,
  );
  return after;
}

describe('the form of citations', () => {
  afterEach(closeAll);

  it('is that of the house, in the whole draft', async () => {
    const editor = await newDraft(TEXT);
    await shows(editor.document, []);
    equal(
      await changed(editor, 'clausewright.applyHouseStyle'),
      '# Policy\n\nWe keep to the General Data Protection Regulation (Regulation (EU) 2016/679).\n\nNobody is scored (GDPR, Article 22).\n',
    );
  });

  it('is as the settings have it', async () => {
    const style = () => workspace.getConfiguration('clausewright.houseStyle.en');
    const editor = await newDraft('# Policy\n\nNobody is scored (GDPR, Article 22).\n');
    await style().update('first', 'keep');
    await style().update('pinpoint', 'abbreviated');
    try {
      match(await changed(editor, 'clausewright.applyHouseStyle'), /\(GDPR, Art\. 22\)/);
    } finally {
      await style().update('first', undefined);
      await style().update('pinpoint', undefined);
    }
  });

  it('may be a footnote', async () => {
    const editor = await newDraft(TEXT);
    const place = placeOf(editor.document, 'Art. 22');
    editor.selection = new Selection(place, place);
    match(
      await changed(editor, 'clausewright.citationToFootnote'),
      /scored\.\[\^1\]\n\n\[\^1\]: General Data Protection Regulation \([^\n]*\), Article 22\.\n$/,
    );
  });

  it('is listed at the end', async () => {
    const editor = await newDraft(TEXT);
    match(await changed(editor, 'clausewright.updateReferences'), /## References\n[\s\S]*### Binding law\n\n- \[General Data Protection Regulation\]\(https:/);
  });

  it('is offered at the citation', async () => {
    const { document } = await newDraft(TEXT);
    const place = placeOf(document, 'Art. 22');
    const at = new Selection(place, place);
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', Uri.parse(document.uri.toString()), at, 'refactor.rewrite');
    const kinds = actions.flatMap(({ kind }) => kind?.value ?? []).filter((kind) => kind.endsWith('.clausewright'));
    ok(kinds.length > 0, 'no action is offered');
    equal(
      kinds.sort(),
      ['footnote', 'houseStyle', 'link'].map((what) => `refactor.rewrite.${what}.clausewright`),
    );
  });
});
