/** Shows what of the draft was not checked, and goes there. */
import { l10n, type QuickPickItem, QuickPickItemKind, type Range, Selection, window } from 'vscode';
import type { NotCheckedItem } from '../../../server/src/protocol/index.js';
import { activeDraft, placeOf, rangeOf } from '../drafts.js';
import type { Host } from './index.js';

interface PlaceItem extends QuickPickItem {
  range?: Range;
}

export async function showNotChecked({ server }: Host): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  const report = await server.ask('clausewright/notChecked', placeOf(editor));
  if (!report) return;
  const part = (label: string, places: readonly NotCheckedItem[]): PlaceItem[] => {
    const items = places.map(({ words, range }) => ({ label: words, description: l10n.t('line {0}', range.start.line + 1), range: rangeOf(range) }));
    return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
  };
  const items = [
    ...part(l10n.t('Not in the catalogue'), report.unknown),
    ...part(l10n.t('Not clear which law is meant'), report.unresolved),
    ...part(l10n.t('Provisions that the catalogue does not know so closely'), report.provisions),
  ];
  const catalogue = report.catalogue.notice ?? l10n.t('Catalogue of {0}', report.catalogue.date);
  if (items.length === 0) return void window.showInformationMessage(`${l10n.t('Every citation in this draft was checked.')} ${catalogue}`);
  const before = editor.selection;
  const reveal = ({ range }: PlaceItem) => {
    if (!range) return;
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  };
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Not checked'),
    placeHolder: catalogue,
    matchOnDescription: true,
    onDidSelectItem: (item: PlaceItem) => reveal(item),
  });
  if (chosen) reveal(chosen);
  else editor.selection = before;
}
