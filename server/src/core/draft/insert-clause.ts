/** Where a clause goes when a person inserts one: nothing that is written is cut in two. */
import type { SyntaxNode } from '@lezer/common';
import type { Edit } from '../text/edit.js';
import { type Lines, lineEnd } from '../text/lines.js';
import type { Draft } from './draft.js';
import { markAfter, numbersBehind, numbersBehindOwn } from './list-numbers.js';

/** A snippet that replaces a stretch of the draft. It begins where a line does, so that no editor indents it anew. */
export interface SnippetEdit {
  from: number;
  to: number;
  /** With tab stops. */
  snippet: string;
  /** The numbers that the list items below get; none of them before `to`. */
  numbers: readonly Edit[];
}

/** A draft with its lines. */
export interface Lined {
  draft: Draft;
  lines: Lines;
}

/**
 * Inserts a clause at an offset: on a blank line there; in a list as its next item; else as a paragraph below the block.
 * @param snippet of one line
 */
export function insertClause({ draft, lines }: Lined, offset: number, snippet: string): SnippetEdit {
  const eol = lineEnd(draft.text);
  const line = lines.at(offset).line;
  const words = lines.textOf(line).trim();
  const block = blockAt(draft, lines, line);
  const item = block?.node ? itemAt(block.node, lines.start(line) + lines.textOf(line).trimEnd().length) : null;
  if (block?.name !== 'FencedCode' && isEmptyItem(words)) {
    const numbers = item && lines.at(item.from).line === line ? numbersBehindOwn(draft.text, lines, item) : [];
    return { from: lines.start(line), to: lines.end(line), snippet: `${lines.textOf(line).trimEnd()} ${snippet}`, numbers };
  }
  if (item) {
    const mark = markAfter(draft.text, item);
    const clause = `${indentOf(draft.text, item)}${mark} ${snippet}`;
    const numbers = numbersBehind(draft.text, lines, item, mark);
    return { ...below(lines, eol, { last: lastLine(lines, item), clause, apart: isLoose(lines, item) }), numbers };
  }
  if (block) return below(lines, eol, { last: lastLine(lines, block), clause: snippet, apart: true });
  const before = line > 0 && lines.textOf(line - 1).trim() !== '' ? eol : '';
  const after = line + 1 === lines.count || lines.textOf(line + 1).trim() !== '' ? eol : '';
  return { from: lines.start(line), to: lines.end(line), snippet: `${before}${snippet}${after}`, numbers: [] };
}

/** Inserts a paragraph below the outermost block at an offset. */
export function insertBelow({ draft, lines }: Lined, offset: number, snippet: string): SnippetEdit {
  const line = lines.at(offset).line;
  const block = blockAt(draft, lines, line);
  return below(lines, lineEnd(draft.text), { last: block ? lastLine(lines, block) : line, clause: snippet, apart: true });
}

interface Stretch {
  from: number;
  to: number;
}

interface TopBlock extends Stretch {
  name: string;
  /** Null for the front matter. */
  node: SyntaxNode | null;
}

/** The front matter or outermost block that a line is part of; null on a blank line between blocks. */
function blockAt({ frontMatter, outline }: Draft, lines: Lines, line: number): TopBlock | null {
  const from = lines.start(line);
  const to = lines.end(line);
  if (frontMatter.to > from) return { ...frontMatter, name: 'FrontMatter', node: null };
  for (let node = outline.tree.topNode.firstChild; node && node.from <= to; node = node.nextSibling) {
    if (node.to > from) return { from: node.from, to: node.to, name: node.name, node };
  }
  return null;
}

/** A list mark, or a box to tick, with nothing behind it: a person has just begun the item. */
function isEmptyItem(words: string): boolean {
  return /^(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?$/.test(words);
}

/** The innermost list item that holds an offset, or the one before it on a blank line of the list; null within a quotation. */
function itemAt(block: SyntaxNode, offset: number): SyntaxNode | null {
  if (block.name !== 'BulletList' && block.name !== 'OrderedList') return null;
  let node: SyntaxNode | null = block.resolve(offset, -1);
  let item: SyntaxNode | null = null;
  for (; node && node.from >= block.from && node.name !== 'Document'; node = node.parent) {
    if (node.name === 'Blockquote') item = null;
    else if (node.name === 'ListItem') item ??= node;
    else if (node.name.endsWith('List')) item ??= itemBefore(node, offset);
  }
  return item;
}

function itemBefore(list: SyntaxNode, offset: number): SyntaxNode | null {
  let item = list.lastChild;
  while (item && item.from > offset) item = item.prevSibling;
  return item;
}

/** Where the mark of an item begins, in spaces. */
function indentOf(text: string, item: SyntaxNode): string {
  const before = item.from === 0 ? '' : text.slice(text.lastIndexOf('\n', item.from - 1) + 1, item.from);
  return /^\s*$/.test(before) ? before : ' '.repeat(before.length);
}

/** Whether blank lines part the items of a list. */
function isLoose(lines: Lines, item: SyntaxNode): boolean {
  const { prevSibling, nextSibling } = item;
  const parted = (a: SyntaxNode, b: SyntaxNode) => lines.at(b.from).line - lastLine(lines, a) > 1;
  return (prevSibling !== null && parted(prevSibling, item)) || (nextSibling !== null && parted(item, nextSibling));
}

function lastLine(lines: Lines, { from, to }: Stretch): number {
  return lines.at(Math.max(from, to - 1)).line;
}

interface Below {
  /** The line to stand below. */
  last: number;
  clause: string;
  /** With a blank line before it, and one behind it where something follows. */
  apart: boolean;
}

function below(lines: Lines, eol: string, { last, clause, apart }: Below): SnippetEdit {
  const gap = apart ? eol : '';
  const next = last + 1;
  if (next < lines.count) {
    const at = lines.start(next);
    const after = lines.textOf(next).trim() === '' ? '' : gap;
    return { from: at, to: at, snippet: `${gap}${clause}${eol}${after}`, numbers: [] };
  }
  return { from: lines.start(last), to: lines.end(last), snippet: `${plain(lines.textOf(last))}${eol}${gap}${clause}${eol}`, numbers: [] };
}

/** Text as it stands in a snippet. */
function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
