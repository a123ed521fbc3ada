/** Sets the day at which law is read in this workspace. */
import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { isDate } from '../dates.js';

export async function selectAsOfDate(): Promise<void> {
  const settings = workspace.getConfiguration('clausewright');
  const date = await window.showInputBox({
    title: l10n.t('Law as of'),
    prompt: l10n.t('A date such as 2027-12-02; empty for today. A draft that names its own date keeps it.'),
    value: settings.get<string>('asOf') ?? '',
    validateInput: (text) => (text.trim() === '' || isDate(text.trim()) ? null : l10n.t('This must be a calendar date such as 2027-12-02, or nothing.')),
  });
  if (date === undefined) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('asOf', date.trim() || undefined, target);
}
