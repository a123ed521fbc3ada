/** The numbers of ordered lists where an item is put in: its own, and those that the items behind it must have then. */
import type { SyntaxNode } from '@lezer/common';
import type { Edit } from '../text/edit.js';
import type { Lines } from '../text/lines.js';

/** The mark of an item that follows another: the next number, or the same where all items of the list have one. */
export function markAfter(text: string, item: SyntaxNode): string {
  const mark = markOf(text, item) ?? '-';
  return mark.replace(/^\d+/, (number) => (isUniform(text, itemsOf(item)) ? number : String(Number(number) + 1)));
}

/** New numbers for the items behind one, as far as they would repeat or fall behind `mark`, that of an item put in after it. */
export function numbersBehind(text: string, lines: Lines, item: SyntaxNode, mark: string): Edit[] {
  return isUniform(text, itemsOf(item)) ? [] : numbersFrom(text, lines, item.nextSibling, numberIn(mark));
}

/** The same where a person has begun the item and written its number. */
export function numbersBehindOwn(text: string, lines: Lines, item: SyntaxNode): Edit[] {
  const others = itemsOf(item).filter(({ from }) => from !== item.from);
  return isUniform(text, others) ? [] : numbersFrom(text, lines, item.nextSibling, numberIn(markOf(text, item)));
}

function numbersFrom(text: string, lines: Lines, first: SyntaxNode | null, above: number): Edit[] {
  const edits: Edit[] = [];
  let last = above;
  for (let item = first; item && numberIn(markOf(text, item)) <= last; item = item.nextSibling) edits.push(...withNumber(text, lines, item, ++last));
  return edits;
}

/** A number that takes more room moves the words of its item, and with them all lines that belong to it. */
function withNumber(text: string, lines: Lines, item: SyntaxNode, number: number): Edit[] {
  const mark = item.getChild('ListMark')!;
  const digits = mark.to - mark.from - 1;
  const grown = String(number).length - digits;
  const gap = /^ */.exec(text.slice(mark.to, mark.to + 5))![0].length;
  const spare = gap > grown && gap < 5 ? grown : 0;
  const renamed = { from: mark.from, to: mark.to + spare, text: `${number}${text[mark.to - 1]}` };
  if (grown <= spare) return [renamed];
  const { line: first, character } = lines.at(mark.from);
  const before = lines.textOf(first).slice(0, character);
  const outer = before.trim() === '' ? before : ' '.repeat(character);
  const inner = outer + ' '.repeat(digits + 2);
  const edits: Edit[] = [renamed];
  for (let line = first + 1; line <= lines.at(item.to).line; line++) {
    const at = lines.start(line) + outer.length;
    if (lines.textOf(line).startsWith(inner)) edits.push({ from: at, to: at, text: ' '.repeat(grown) });
  }
  return edits;
}

/** 1. 1. 1., as people write who let Markdown count. */
function isUniform(text: string, items: readonly SyntaxNode[]): boolean {
  return items.length > 1 && new Set(items.map((item) => numberIn(markOf(text, item)))).size === 1;
}

function itemsOf(item: SyntaxNode): SyntaxNode[] {
  return item.parent?.getChildren('ListItem') ?? [item];
}

function markOf(text: string, item: SyntaxNode): string | null {
  const mark = item.getChild('ListMark');
  return mark && text.slice(mark.from, mark.to);
}

/** Not a number for `-`, so that no comparison holds. */
function numberIn(mark: string | null): number {
  return Number.parseInt(mark ?? '', 10);
}
