/** A new policy draft by nothing but Enter: every question can be passed over, and a draft stands in an editor of its own. */
import { commands, window } from 'vscode';
import { equal, match } from './assert.js';
import { closeAll, rest, until } from './workbench.js';

describe('new policy draft', () => {
  afterEach(closeAll);

  it('asks, and opens an untitled Markdown document', async () => {
    const done = commands.executeCommand('clausewright.newDraft');
    const document = await until(
      'a new draft',
      async () => {
        await rest(100);
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return window.activeTextEditor?.document;
      },
      (active) => active?.getText().includes('policy:') === true,
    );
    await done;
    equal([document!.languageId, document!.isUntitled], ['markdown', true]);
    match(document!.getText(), /^---\npolicy:\n {2}title: [\s\S]*\n## 1\. [\s\S]*\n$/);
  });
});
