/** Sets an obligation aside: asks for what kind it is, the reason and the end, and has the server write it into the front matter. */
import { l10n, type QuickPickItem, window } from 'vscode';
import type { SetAsideKind } from '../../../server/src/protocol/index.js';
import type { Server } from '../client.js';
import { isDate } from '../dates.js';
import type { CoverageNode } from './tree.js';
import type { CoverageView } from './view.js';

interface KindItem extends QuickPickItem {
  kindOf: SetAsideKind;
}

export async function setAside({ shown }: CoverageView, server: Server, node: CoverageNode | null): Promise<void> {
  if (node?.kind !== 'item' || !shown.document) return;
  const { item } = node;
  const title = l10n.t('Set Aside: {0}', item.title);
  const kinds = kindsFor(item.recommendation);
  const kind = (await window.showQuickPick(kinds, { title, placeHolder: item.says, ignoreFocusOut: true }))?.kindOf;
  if (!kind) return;
  const document = kind === 'answered-elsewhere' ? await askText(title, l10n.t('The document that answers it, such as ai-logging-standard.md')) : null;
  if (document === undefined) return;
  const reason = await askText(title, l10n.t('The reason, as a reader of the policy should find it'));
  if (reason === undefined) return;
  const until = await askDate(title);
  if (until === undefined) return;
  const textDocument = { uri: shown.document.uri.toString() };
  const edit = await server.ask('clausewright/setAside', { textDocument, obligation: item.obligation, kind, reason, document, until: until || null });
  if (!edit) return void window.showWarningMessage(l10n.t('The front matter of this draft cannot be read; nothing was changed.'));
  await server.apply(edit);
}

/** A duty cannot be declined, only a recommendation can. */
function kindsFor(recommendation: boolean): KindItem[] {
  const kinds: KindItem[] = [
    { label: l10n.t('Does not apply'), detail: l10n.t('A fact about the organisation or its systems takes it out of the duty.'), kindOf: 'not-applicable' },
    { label: l10n.t('Answered elsewhere'), detail: l10n.t('Another document of the organisation answers it.'), kindOf: 'answered-elsewhere' },
  ];
  const declined: KindItem = { label: l10n.t('Not adopted'), detail: l10n.t('The organisation does not take up this recommendation.'), kindOf: 'not-adopted' };
  return recommendation ? [declined, ...kinds] : kinds;
}

async function askText(title: string, prompt: string): Promise<string | undefined> {
  const validateInput = (text: string) => (text.trim() === '' ? l10n.t('This is needed.') : null);
  return (await window.showInputBox({ title, prompt, validateInput, ignoreFocusOut: true }))?.trim();
}

function askDate(title: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: l10n.t('The day until which this holds, such as 2027-12-02; empty for no end'),
    validateInput: (text) => (text.trim() === '' || isDate(text.trim()) ? null : l10n.t('This must be a calendar date such as 2027-12-02, or nothing.')),
    ignoreFocusOut: true,
  });
}
