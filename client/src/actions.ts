/** Actions of the server that a command carries out: asked for by kind, applied in one step. */
import { type CodeAction, commands, Range, type TextDocument, workspace } from 'vscode';

/** Applies the action of a kind for a range, or for the whole draft; null where the server has none. */
export async function applyAction({ uri, lineCount }: TextDocument, kind: string, range = new Range(0, 0, lineCount, 0)): Promise<CodeAction | null> {
  const found = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind);
  const action = found.find((one) => one.kind?.value === kind && one.edit);
  return action && (await workspace.applyEdit(action.edit!)) ? action : null;
}
