/** Saves the coverage report as a file that opens anywhere, and opens it. */
import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { Server } from '../client.js';
import type { CoverageView } from './view.js';

export async function saveCoverageReport({ shown }: CoverageView, server: Server): Promise<void> {
  const { document } = shown;
  if (!document) return;
  const page = await server.ask('clausewright/coverageReport', { textDocument: { uri: document.uri.toString() }, for: 'file' });
  if (!page) return void window.showInformationMessage(l10n.t('The front matter of this draft does not say what it is for: jurisdictions, roles, systems.'));
  const target = await window.showSaveDialog({ defaultUri: besides(document.uri), filters: { HTML: ['html'] }, title: l10n.t('Save Coverage Report') });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(page.html));
  const open = l10n.t('Open');
  // A browser has no way to a file of the machine that it runs on.
  const canOpen = target.scheme === 'file' && env.uiKind === UIKind.Desktop;
  const chosen = await window.showInformationMessage(l10n.t('The report was saved as {0}.', target.path.split('/').at(-1) ?? ''), ...(canOpen ? [open] : []));
  if (chosen === open) await env.openExternal(target);
}

/** `policy.en.md` has its report in `policy.en.coverage.html`. */
function besides(draft: Uri): Uri | undefined {
  const name = draft.path.replace(/\.(?:md|markdown)$/i, '');
  if (draft.scheme !== 'untitled') return draft.with({ path: `${name}.coverage.html` });
  const [folder] = workspace.workspaceFolders ?? [];
  return folder && Uri.joinPath(folder.uri, `${name.split('/').at(-1)}.coverage.html`);
}
