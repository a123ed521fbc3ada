/** Edits of a draft as the client takes them. */
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.js';

export interface EditTarget {
  uri: string;
  version: number;
  client: Client;
}

/** Edits name the version they are for, where the client can refuse them once it has moved on. */
export function workspaceEdit(edits: (TextEdit | SnippetTextEdit)[], { uri, version, client }: EditTarget): WorkspaceEdit {
  if (client.versionedEdits) return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  return { changes: { [uri]: edits as TextEdit[] } };
}
