/** A folder that the person does not trust: everything works, as nothing of it is executed. */
import { type CodeAction, commands, Range, workspace } from 'vscode';
import { equal, ok } from './assert.js';
import { closeAll, extension, newDraft, openDraft, placeOf, shows } from './workbench.js';

describe('an untrusted workspace', () => {
  after(closeAll);

  it('is what this suite runs in', () => {
    equal(workspace.isTrusted, false);
  });

  it('shows findings', async () => {
    const { document } = await openDraft('policy.en.md');
    await shows(document, ['reference/not-in-force', 'reference/unknown-provision', 'reference/misnamed-instrument']);
    ok(extension().isActive);
  });

  it('offers fixes', async () => {
    const { document } = await newDraft('公司依照《网络数据安全条例》处理数据。\n');
    await shows(document, ['reference/misnamed-instrument']);
    const start = placeOf(document, '网络数据', 0);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(start, start.translate(0, 4)),
      'quickfix',
    );
    ok(actions.some(({ isPreferred }) => isPreferred));
  });
});
