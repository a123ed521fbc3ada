/** The extension sleeps until there is something for it to read. Runs first: later nothing is asleep any more. */
import { commands, window, workspace } from 'vscode';
import { equal, ok } from './assert.js';
import { closeAll, extension, fileOf, openDraft, rest, shows, until } from './workbench.js';

/** Long enough for an activation that should not happen to happen. */
const A_WHILE_MS = 1_000;

describe('activation', () => {
  after(closeAll);

  it('waits for Markdown: a plain text that names law wakes nothing', async () => {
    ok(!extension().isActive, 'active before anything is open');
    await window.showTextDocument(await workspace.openTextDocument(fileOf('notes.txt')));
    await rest(A_WHILE_MS);
    ok(!extension().isActive, 'active with a plain text open');
  });

  it('happens when a draft is opened, which then shows its findings', async () => {
    const { document } = await openDraft('policy.en.md');
    await until('the extension to be active', () => extension().isActive, Boolean);
    await shows(document, ['reference/not-in-force', 'reference/unknown-provision', 'reference/misnamed-instrument']);
  });

  it('has registered every command of the manifest', async () => {
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const there = new Set(await commands.getCommands(true));
    equal(
      contributes.commands.map(({ command }) => command).filter((command) => !there.has(command)),
      [],
    );
  });
});
