/** Applies the fixes that cannot change what the draft means. */
import { type CodeAction, commands, l10n, Range, window, workspace } from 'vscode';
import { activeDraft } from '../drafts.js';

const KIND = 'source.fixAll.clausewright';

export async function fixAll(): Promise<void> {
  const document = activeDraft()?.document;
  if (!document) return;
  const whole = new Range(0, 0, document.lineCount, 0);
  const found = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, KIND);
  const edit = found.find(({ kind }) => kind?.value === KIND)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else void window.showInformationMessage(l10n.t('There are no safe fixes to apply.'));
}
