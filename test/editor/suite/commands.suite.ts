/** The other commands, and their keys. */
import { commands, Selection, Uri, workspace } from 'vscode';
import { equal, match, ok } from './assert.js';
import { closeAll, extension, newDraft, rest, shows, until } from './workbench.js';

interface Binding {
  key: string;
  command: string;
  when?: string;
}

describe('commands', () => {
  afterEach(closeAll);

  it('restart the server, and the findings come back', async () => {
    const { document } = await newDraft('Executive Order 14110 requires it.\n');
    await shows(document, ['reference/not-in-force']);
    await commands.executeCommand('clausewright.restartServer');
    await shows(document, ['reference/not-in-force']);
  });

  it('go to what was not checked', async () => {
    const editor = await newDraft('# Law\n\nThe EU AI Act applies, and suppliers meet Regulation (EU) 2031/555.\n');
    await shows(editor.document, []);
    editor.selection = new Selection(0, 0, 0, 0);
    const done = commands.executeCommand('clausewright.showNotChecked');
    await until(
      'the unknown law to be selected',
      async () => {
        await rest(100);
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return editor.document.getText(editor.selection);
      },
      (words) => words.includes('2031/555'),
    );
    await done;
  });

  it('take back the day at which law is read', async () => {
    const settings = () => workspace.getConfiguration('clausewright').inspect<string>('asOf')?.workspaceValue;
    await workspace.getConfiguration('clausewright').update('asOf', '2024-06-01');
    const done = commands.executeCommand('clausewright.selectAsOfDate');
    await rest(300);
    equal(settings(), '2024-06-01');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    equal(settings(), '2024-06-01', 'accepting what stands there changes nothing');
    await workspace.getConfiguration('clausewright').update('asOf', undefined);
  });

  it('have keys that nothing else has', async () => {
    const { contributes } = extension().packageJSON as { contributes: { keybindings: Binding[] } };
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const bound = [...defaults.getText().matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g)].map(([, key, command]) => ({
      key: key!,
      command: command!,
    }));
    ok(bound.length > 300, `${bound.length} keys`);
    for (const { key, command } of contributes.keybindings) {
      const others = bound.filter((other) => other.command !== command && other.key === key);
      equal(others, [], key);
    }
  });

  it('are enabled where they work: every one that needs a draft says so', () => {
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string; enablement?: string; title: string }[] } };
    const free = contributes.commands.filter(({ enablement }) => !enablement).map(({ command }) => command);
    equal(free.sort(), ['clausewright.newDraft', 'clausewright.openRulePage', 'clausewright.selectAsOfDate']);
    for (const { title } of contributes.commands) match(title, /^[^%]/, 'a title that was not put into words');
  });
});
