/** Applies the fixes that cannot change what the draft means. */
import { l10n, window } from 'vscode';
import { applyAction } from '../actions.js';
import { activeDraft } from '../drafts.js';

export async function fixAll(): Promise<void> {
  const document = activeDraft()?.document;
  if (!document) return;
  if (!(await applyAction(document, 'source.fixAll.clausewright'))) void window.showInformationMessage(l10n.t('There are no safe fixes to apply.'));
}
