/** Explains the citation at the cursor: the hover, for hands that stay on the keyboard. */
import { commands, l10n, window } from 'vscode';
import { activeDraft, placeOf } from '../drafts.js';
import type { Host } from './index.js';

export async function explainCitation({ server }: Host): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  const note = await server.ask('textDocument/hover', placeOf(editor));
  if (note) await commands.executeCommand('editor.action.showHover');
  else void window.showInformationMessage(l10n.t('There is no citation at the cursor.'));
}
