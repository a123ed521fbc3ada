/** Puts the references list at the end of the draft, or brings the one that is there up to date, and says what it names. */
import { l10n, window } from 'vscode';
import { applyAction } from '../actions.js';
import { activeDraft } from '../drafts.js';

export async function updateReferences(): Promise<void> {
  const document = activeDraft()?.document;
  if (!document) return;
  const done = await applyAction(document, 'source.references.clausewright');
  void window.showInformationMessage(done?.title ?? l10n.t('There is nothing to change in the references list.'));
}
