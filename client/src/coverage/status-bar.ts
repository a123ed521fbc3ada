/** The entry of the status bar: what the draft is for, and how many duties are open; their names when one rests on it. */
import { Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { DraftCoverage } from '../../../server/src/protocol/index.js';
import type { ShownCoverage } from './shown-coverage.js';

/** So many names are read at a glance. */
const MOST = 12;

/** Keeps the entry true until it is disposed; it is hidden beside files that are no policy drafts. */
export function showInStatusBar(shown: ShownCoverage): Disposable {
  const entry = window.createStatusBarItem('clausewright.coverage', StatusBarAlignment.Left, -10);
  entry.name = l10n.t('Clausewright: Coverage');
  entry.command = 'clausewright.coverageActions';
  const update = () => {
    const { coverage } = shown;
    if (!coverage) return entry.hide();
    entry.text = `$(law) ${coverage.status?.short ?? l10n.t('No profile')}`;
    entry.tooltip = noteOn(coverage);
    entry.accessibilityInformation = {
      label: `${entry.name}: ${coverage.status ? `${coverage.status.profile}. ${coverage.status.summary}` : l10n.t('No profile')}`,
    };
    entry.show();
  };
  update();
  return Disposable.from(entry, shown.onDidChange(update));
}

function noteOn({ status, items, date }: DraftCoverage): MarkdownString {
  const note = new MarkdownString();
  if (!status) return note.appendText(l10n.t('The front matter of this draft does not say what it is for: jurisdictions, roles, systems.'));
  note.appendMarkdown('**').appendText(status.summary).appendMarkdown('**\n\n').appendText(status.profile);
  note.appendText(` · ${l10n.t('Law as of {0}', date)}`);
  const open = items.filter(({ isOpen }) => isOpen);
  note.appendMarkdown('\n');
  for (const { title, stateLabel, cites } of open.slice(0, MOST)) note.appendMarkdown('\n- ').appendText(`${stateLabel}: ${title} — ${cites}`);
  if (open.length > MOST) note.appendMarkdown('\n- ').appendText(l10n.t('and {0} more', open.length - MOST));
  return note;
}
