/** Sets the finding at the cursor aside: the server offers the comment, the person writes the reason over its blank. */
import { commands, l10n, window } from 'vscode';
import { activeDraft, findingsAtCursor } from '../drafts.js';

export async function ignoreFinding(): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  if (findingsAtCursor(editor).length > 0)
    await commands.executeCommand('editor.action.codeAction', { kind: 'quickfix.ignore.clausewright', apply: 'ifSingle' });
  else void window.showInformationMessage(l10n.t('There is no finding at the cursor.'));
}
