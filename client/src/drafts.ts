/** Which documents are drafts, and what of them is at hand. */
import { type Diagnostic, languages, Range, type TextDocument, type TextEditor, window, workspace } from 'vscode';

/** Where drafts lie, beside the file systems of the workspace. What else is Markdown is a diff, an output or a chat. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

export function draftSchemes(): string[] {
  return [...SCHEMES, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)];
}

export function isDraft({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' && (draftSchemes().includes(uri.scheme) || workspace.fs.isWritableFileSystem(uri.scheme) === true);
}

export function activeDraft(): TextEditor | null {
  const editor = window.activeTextEditor;
  return editor && isDraft(editor.document) ? editor : null;
}

/** The findings that the cursor stands in. */
export function findingsAtCursor({ document, selection }: TextEditor): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source, range }) => source === 'clausewright' && range.contains(selection.active));
}

/** A range as the server gives it. */
export function rangeOf({ start, end }: { start: Place; end: Place }): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

interface Place {
  line: number;
  character: number;
}

/** What requests about a place in a draft carry. */
export function placeOf({ document, selection }: TextEditor): { textDocument: { uri: string }; position: Place } {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}
