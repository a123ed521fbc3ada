/** Offsets of the core and positions of the protocol. Both count UTF-16 units. */
import type { Range, TextEdit } from 'vscode-languageserver';
import type { Edit, Lines } from '../core/index.js';

export function rangeOf(lines: Lines, { from, to }: { from: number; to: number }): Range {
  return { start: lines.at(from), end: lines.at(to) };
}

export function textEdit(lines: Lines, edit: Edit): TextEdit {
  return { range: rangeOf(lines, edit), newText: edit.text };
}
