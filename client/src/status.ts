/** What the language status of a Markdown editor says: whether drafts are checked, and of which day the catalogue is. */
import { type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import type { Server } from './client.js';

/** Keeps the status true until it is disposed. */
export function showStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('clausewright.status', { language: 'markdown' });
  item.name = 'Clausewright';
  item.command = { command: 'clausewright.showActions', title: l10n.t('Actions…') };
  const update = () => {
    const { state, catalogue } = server;
    item.busy = state === 'starting';
    item.severity =
      state === 'stopped' ? LanguageStatusSeverity.Error : catalogue?.notice ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.text = { idle: 'Clausewright', starting: l10n.t('Clausewright: starting'), running: 'Clausewright', stopped: l10n.t('Clausewright: not running') }[
      state
    ];
    item.detail = state === 'running' && catalogue ? (catalogue.notice ?? l10n.t('Catalogue of {0}', catalogue.date)) : '';
  };
  update();
  server.onDidChange(update);
  return item;
}
