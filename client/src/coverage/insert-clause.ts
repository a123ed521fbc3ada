/** Inserts the model clause of a duty where it belongs. */
import { window } from 'vscode';
import type { Server } from '../client.js';
import { putClause } from '../commands/insert-clause.js';
import { columnOf } from './go-to-clause.js';
import type { CoverageNode } from './tree.js';
import type { CoverageView } from './view.js';

export async function insertModelClause({ shown }: CoverageView, server: Server, node: CoverageNode | null): Promise<void> {
  if (node?.kind !== 'item' || !shown.document) return;
  const { uri } = shown.document;
  const insertion = await server.ask('clausewright/insertClause', { textDocument: { uri: uri.toString() }, clause: node.item.obligation });
  if (!insertion) return;
  const editor = await window.showTextDocument(shown.document, { viewColumn: columnOf(uri.toString()) });
  await putClause(insertion, editor);
}
