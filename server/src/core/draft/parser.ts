/** The Markdown parser, and re-parsing after an edit. */
import { type Tree, TreeFragment } from '@lezer/common';
import { type BlockParser, GFM, type InlineContext, type MarkdownConfig, parser } from '@lezer/markdown';

/** How much of what the inline parser can only try out (marks × length) one block may hold; it takes about 5 ns each. */
const MAX_TRIALS = 8_000_000;

/** Reads a block as plain text where its marks are so many that trying them out would take quadratic time. */
const guard: MarkdownConfig = {
  parseInline: [{ name: 'Guard', before: 'Escape', parse: (block, _, at) => (at === block.offset && isHeavy(block) ? block.end : -1) }],
};

type Leaf = NonNullable<BlockParser['leaf']>;

/** The library's own reader of `[label]: target`, which it does not export. */
const linkReference = ((own: { blockNames: readonly string[]; leafBlockParsers: readonly (Leaf | undefined)[] }) =>
  own.leafBlockParsers[own.blockNames.indexOf('LinkReference')])(parser as never);

/** `[^1]: 《…法》第五条。` is a footnote and its words are read; without spaces in them they would pass for a link's target. */
const footnotes: MarkdownConfig = {
  parseBlock: [{ name: 'LinkReference', leaf: (cx, leaf) => (leaf.content.startsWith('[^') ? null : (linkReference?.(cx, leaf) ?? null)) }],
};

const markdown = parser.configure([GFM, guard, footnotes]);

function isHeavy({ text }: InlineContext): boolean {
  if (text.length * text.length <= MAX_TRIALS) return false;
  const marks = text.match(/[*_~[\]<`!\\&]/g)?.length ?? 0;
  return marks * text.length > MAX_TRIALS;
}

/** Parses a text; what `previous` shares with it at the start and the end is not parsed again. */
export function parseMarkdown(text: string, previous?: { text: string; tree: Tree }): Tree {
  if (!previous) return markdown.parse(text);
  const change = wholeLines(changeBetween(previous.text, text), previous.text, text);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [change]);
  return markdown.parse(text, fragments);
}

interface Change {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** A block taken over from the middle of a line would miss what stands before it there: its indentation, its list mark. */
function wholeLines({ fromA, toA, fromB, toB }: Change, before: string, after: string): Change {
  const head = fromA === 0 ? 0 : fromA - (before.lastIndexOf('\n', fromA - 1) + 1);
  const end = before.indexOf('\n', toA);
  const tail = (end < 0 ? before.length : end + 1) - toA;
  return { fromA: fromA - head, toA: toA + tail, fromB: fromB - head, toB: Math.min(toB + tail, after.length) };
}

/** The one stretch in which two texts differ. */
const STRETCH = 512;

export function changeBetween(before: string, after: string): Change {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  // Whole stretches are compared natively first.
  while (start + STRETCH <= limit && before.slice(start, start + STRETCH) === after.slice(start, start + STRETCH)) start += STRETCH;
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end + STRETCH <= limit - start &&
    before.slice(before.length - end - STRETCH, before.length - end) === after.slice(after.length - end - STRETCH, after.length - end)
  )
    end += STRETCH;
  while (end < limit - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  return { fromA: start, toA: before.length - end, fromB: start, toB: after.length - end };
}
