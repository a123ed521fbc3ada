/** Goes to the clause that answers a duty, or to the section that a group stands for. */
import { type Range, Selection, TextEditorRevealType, window } from 'vscode';
import { rangeOf } from '../drafts.js';
import type { CoverageNode } from './tree.js';
import type { CoverageView } from './view.js';

export async function goToClause({ shown }: CoverageView, node: CoverageNode | null): Promise<void> {
  const range = node && rangeOfNode(node);
  if (!range || !shown.document) return;
  const editor = await window.showTextDocument(shown.document, { viewColumn: columnOf(shown.document.uri.toString()) });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function rangeOfNode(node: CoverageNode): Range | null {
  if (node.kind === 'why') return node.range;
  const range = node.kind === 'group' ? node.group.range : node.kind === 'item' ? node.item.answers[0]?.range : null;
  return range ? rangeOf(range) : null;
}

/** A draft that stands in sight stays where it is. */
export function columnOf(uri: string) {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)?.viewColumn;
}
