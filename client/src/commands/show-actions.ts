/** The commands of the extension as one list: what the status opens. */
import { commands, l10n, window } from 'vscode';
import type { Host } from './index.js';

/** The part of the manifest that names the commands; the editor has put its words into its language. */
interface Manifest {
  contributes: { commands: { command: string; title: string }[] };
}

export async function showActions({ context, server }: Host): Promise<void> {
  const { contributes } = context.extension.packageJSON as Manifest;
  const items = contributes.commands.filter(({ command }) => command !== 'clausewright.showActions').map(({ command, title }) => ({ label: title, command }));
  const placeHolder = server.catalogue ? l10n.t('Catalogue of {0}', server.catalogue.date) : l10n.t('Clausewright: not running');
  const chosen = await window.showQuickPick(items, { title: 'Clausewright', placeHolder });
  if (chosen) await commands.executeCommand(chosen.command);
}
