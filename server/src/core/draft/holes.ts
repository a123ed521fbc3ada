/** What inside a block is not prose: marks, code, tags, link targets. */
import type { SyntaxNode } from '@lezer/common';
import type { Hole } from '../text/prose.js';

/** Inline tags that only dress the words; any other tag (`<br>`, `<div>`) parts them. */
const DRESSING = /^<\/?(?:a|abbr|b|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b/i;

/** Collects the holes of a block node, in order, in offsets of the parsed text. */
export function holesOf(block: SyntaxNode, text: string): Hole[] {
  const holes: Hole[] = [];
  visit(block, text, holes);
  return holes;
}

/** Addresses in a stretch that is not parsed as Markdown, in the offsets of the text. */
export function urlHoles(text: string, from: number, to: number): Hole[] {
  const addresses = text.slice(from, to).matchAll(/\bhttps?:\/\/[^\s<>"'`，。；、（）《》【】]+/g);
  return [...addresses].map(({ index, 0: address }) => ({ from: from + index, to: from + index + address.length, kind: 'barrier' }));
}

function visit(node: SyntaxNode, text: string, holes: Hole[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const kind = kindOf(child, text);
    if (kind === 'inside') visit(child, text, holes);
    else holes.push({ from: child.from, to: child.to, kind });
  }
}

function kindOf(node: SyntaxNode, text: string): Hole['kind'] | 'inside' {
  switch (node.name) {
    case 'HeaderMark':
    case 'QuoteMark':
    case 'ListMark':
    case 'EmphasisMark':
    case 'StrikethroughMark':
      return 'drop';
    case 'TaskMarker':
    case 'HardBreak':
      return 'space';
    case 'TableDelimiter':
      return 'cell';
    case 'LinkMark':
      return isPlainBracket(node) ? 'inside' : 'drop';
    case 'LinkTitle':
    case 'LinkLabel':
      return 'drop';
    case 'URL':
      return node.parent?.name === 'Link' || node.parent?.name === 'Image' ? 'drop' : 'barrier';
    case 'Image':
    case 'InlineCode':
    case 'Comment':
    case 'ProcessingInstruction':
    case 'Autolink':
      return 'barrier';
    case 'HTMLTag':
      return DRESSING.test(text.slice(node.from, node.to)) ? 'drop' : 'barrier';
    case 'Link':
      return /^\[\^?\d{1,3}\]/.test(text.slice(node.from, node.from + 8)) ? 'barrier' : 'inside';
    case 'Entity':
      return /^&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);$/i.test(text.slice(node.from, node.to)) ? 'space' : 'inside';
    default:
      return 'inside';
  }
}

/** `[Organization]` parses as a link without a target; its brackets are the drafter's. */
function isPlainBracket(mark: SyntaxNode): boolean {
  const link = mark.parent!;
  return link.name === 'Link' && !link.getChild('URL') && !link.getChild('LinkLabel');
}
