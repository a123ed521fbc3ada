/** Opens the page of a rule: the one asked for by a finding's link, or one chosen from a list. */
import { commands, env, l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import { activeDraft, findingsAtCursor } from '../drafts.js';
import { ruleOf, rulePage } from '../rule-pages.js';
import type { Host } from './index.js';

/**
 * @param rule its id; anything else asks for one
 * @param chinese the language of the page; by default that of the editor
 */
export async function openRulePage({ context }: Host, rule: unknown, chinese: unknown): Promise<void> {
  const id = typeof rule === 'string' ? rule : await chooseRule(context.extension.packageJSON);
  const page = id === undefined ? null : rulePage(context.extensionUri, id, typeof chinese === 'boolean' ? chinese : env.language.startsWith('zh'));
  if (page) await show(page);
}

/** Where nothing can show previews, the page is shown as it is written. */
async function show(page: Uri): Promise<void> {
  const previews = (await commands.getCommands()).includes('markdown.showPreview');
  // One that is not locked turns into a preview of the next draft that is opened.
  if (previews) await commands.executeCommand('markdown.showPreview', page, undefined, { locked: true });
  // In a browser the page has an address of the web, which `vscode.open` would leave the editor for.
  else await window.showTextDocument(page);
}

/** The part of the manifest that names the rules; the editor has put its words into its language. */
interface Manifest {
  contributes: { configuration: { properties: { 'clausewright.rules': { properties: Record<string, { description: string }> } } } };
}

async function chooseRule({ contributes }: Manifest): Promise<string | undefined> {
  const editor = activeDraft();
  const here = new Set(editor ? findingsAtCursor(editor).map((finding) => ruleOf(finding)?.rule) : []);
  const rules = Object.entries(contributes.configuration.properties['clausewright.rules'].properties).filter(([id]) => id.includes('/'));
  const items = rules.map(([id, { description }]): QuickPickItem => ({ label: id, detail: description }));
  const [near, far] = [items.filter(({ label }) => here.has(label)), items.filter(({ label }) => !here.has(label))];
  const part = (label: string): QuickPickItem => ({ label, kind: QuickPickItemKind.Separator });
  const list = near.length > 0 ? [part(l10n.t('At the cursor')), ...near, part(l10n.t('All rules')), ...far] : far;
  return (await window.showQuickPick(list, { title: l10n.t('Rule Page'), matchOnDetail: true }))?.label;
}
