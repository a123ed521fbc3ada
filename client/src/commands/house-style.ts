/** Writes the citations of the draft in house style, and says how many were written otherwise. */
import { l10n, window } from 'vscode';
import { applyAction } from '../actions.js';
import { activeDraft } from '../drafts.js';

export async function applyHouseStyle(): Promise<void> {
  const document = activeDraft()?.document;
  if (!document) return;
  const done = await applyAction(document, 'source.houseStyle.clausewright');
  void window.showInformationMessage(done?.title ?? l10n.t('All citations that are beyond doubt are in house style.'));
}
