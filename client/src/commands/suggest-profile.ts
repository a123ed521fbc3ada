/** Puts a profile into the front matter, made from what the draft cites and says, for a person to correct. */
import { l10n, Range, TextEditorRevealType, window } from 'vscode';
import { applyAction } from '../actions.js';
import { activeDraft } from '../drafts.js';

export async function suggestProfile(): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  const done = await applyAction(editor.document, 'refactor.rewrite.profile.clausewright');
  if (done) editor.revealRange(new Range(0, 0, 0, 0), TextEditorRevealType.AtTop);
  else void window.showInformationMessage(l10n.t('This draft says too little of what it is for; nothing was changed.'));
}
