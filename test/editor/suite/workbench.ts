/** What the suites do with the editor. Nothing here sleeps: it looks until what it waits for is there. */
import { commands, type Diagnostic, extensions, languages, type Position, Range, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import type { DraftCoverage } from '../../../server/src/protocol/index.js';

export const EXTENSION = 'clausewright.clausewright';

const WAIT_MS = 20_000;
const LOOK_MS = 25;

/** Looks again and again until something is there; fails with what it saw last. */
export async function until<T>(what: string, look: () => T | PromiseLike<T>, fits: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const seen = await look();
    if (fits(seen)) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; the last was ${JSON.stringify(seen)}`);
    await rest(LOOK_MS);
  }
}

export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A file of the first folder of the workspace. */
export function fileOf(name: string, folder = 0): Uri {
  return Uri.joinPath(workspace.workspaceFolders![folder]!.uri, name);
}

export async function openDraft(name: string, folder = 0): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileOf(name, folder)));
}

/** A draft that is not saved, once it is in front: a busy editor still has the one before it there. */
export async function newDraft(content: string): Promise<TextEditor> {
  // A name that has just become free may still mean the draft that had it.
  const document = await until(
    'a new draft',
    () => workspace.openTextDocument({ language: 'markdown', content }),
    (opened) => opened.getText() === content,
  );
  await window.showTextDocument(document);
  const editor = await until(
    'the draft in front',
    () => window.activeTextEditor,
    (active) => active?.document === document,
  );
  return editor!;
}

/** Replaces all of a draft. */
export async function write({ document }: TextEditor, text: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  await editor.edit((edit) => edit.replace(whole, text));
}

/** Closes all editors and throws away what was not saved in them. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor || window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'clausewright');
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the findings of a document are of just these rules, in the order of the text. */
export function shows({ uri }: TextDocument, rules: readonly string[]): Promise<Diagnostic[]> {
  const ordered = () => findings(uri).sort((a, b) => a.range.start.compareTo(b.range.start));
  return until(`findings ${rules.join(', ')} in ${uri.path}`, ordered, (list) => JSON.stringify(list.map(codeOf)) === JSON.stringify(rules));
}

/** A place inside the first occurrence of some words. */
export function placeOf(document: TextDocument, words: string, plus = 1): Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`“${words}” does not stand in ${document.uri.path}`);
  return document.positionAt(at + plus);
}

/** The server's process is one only where the extension runs in Node. */
interface ExtensionApi {
  serverProcess(): number | null;
  coverage(): DraftCoverage | null;
}

export function extension() {
  const found = extensions.getExtension<ExtensionApi | undefined>(EXTENSION);
  if (!found) throw new Error('The extension is not installed in this editor.');
  return found;
}
