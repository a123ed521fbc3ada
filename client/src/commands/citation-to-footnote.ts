/** Turns the citation at the cursor into a footnote. */
import { l10n, Range, window } from 'vscode';
import { applyAction } from '../actions.js';
import { activeDraft } from '../drafts.js';

export async function citationToFootnote(): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  const { document, selection } = editor;
  const done = await applyAction(document, 'refactor.rewrite.footnote.clausewright', new Range(selection.active, selection.active));
  if (!done) void window.showInformationMessage(l10n.t('There is no citation at the cursor that can be a footnote.'));
}
