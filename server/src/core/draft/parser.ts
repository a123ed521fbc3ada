/** The Markdown parser, and re-parsing after an edit. */
import { type Tree, TreeFragment } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';

const markdown = parser.configure([GFM]);

/** Parses a text; what `previous` shares with it at the start and the end is not parsed again. */
export function parseMarkdown(text: string, previous?: { text: string; tree: Tree }): Tree {
  if (!previous) return markdown.parse(text);
  const change = changeBetween(previous.text, text);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [change], 2);
  return markdown.parse(text, fragments);
}

/** The one stretch in which two texts differ. */
export function changeBetween(before: string, after: string): { fromA: number; toA: number; fromB: number; toB: number } {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < limit - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  return { fromA: start, toA: before.length - end, fromB: start, toB: after.length - end };
}
