/** Two folders with settings of their own. */
import { ConfigurationTarget, workspace } from 'vscode';
import { equal, match } from './assert.js';
import { closeAll, openDraft, shows } from './workbench.js';

describe('a workspace of two folders', () => {
  after(closeAll);

  it('is what this suite runs in', () => {
    equal(
      workspace.workspaceFolders!.map(({ name }) => name),
      ['europe', 'china'],
    );
  });

  it('has the settings of each folder for its own drafts', async () => {
    const europe = await openDraft('policy.md', 0);
    const china = await openDraft('policy.md', 1);
    const [finding] = await shows(china.document, ['reference/not-in-force']);
    match(finding!.message, /已撤销/);
    await shows(europe.document, []);
  });

  it('hears of a change in one of them', async () => {
    const { document } = await openDraft('policy.md', 0);
    const settings = workspace.getConfiguration('clausewright', document.uri);
    const before = settings.get('rules');
    await settings.update('rules', {}, ConfigurationTarget.WorkspaceFolder);
    const [finding] = await shows(document, ['reference/not-in-force']);
    match(finding!.message, /revoked/);
    await settings.update('rules', before, ConfigurationTarget.WorkspaceFolder);
    await shows(document, []);
  });
});
