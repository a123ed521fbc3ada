/** What only a workspace without a disk can show. */
import { env, UIKind, workspace } from 'vscode';
import { equal, ok } from './assert.js';
import { extension } from './workbench.js';

describe('a virtual workspace in a browser', () => {
  it('is what these suites run in', () => {
    ok(workspace.workspaceFolders![0]!.uri.scheme !== 'file', 'the folder lies on a disk');
    equal([env.uiKind, typeof process], [UIKind.Web, 'undefined']);
  });

  it('has no process behind it', () => {
    equal(extension().exports?.serverProcess, undefined);
  });
});
