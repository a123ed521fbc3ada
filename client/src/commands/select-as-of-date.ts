/** Sets the day at which law is read in this workspace. */
import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

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

export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
