/** What kind of Markdown an offset stands in, asked of the draft's tree. */
import type { SyntaxNode } from '@lezer/common';
import type { Draft } from '../draft/draft.js';

const CODE = new Set(['InlineCode', 'CodeText', 'CodeBlock', 'HTMLBlock', 'HTMLTag', 'ProcessingInstruction', 'URL', 'LinkTitle', 'Autolink']);

/** Inside a Markdown link or image that has a target. */
export function insideLink(draft: Draft, offset: number): boolean {
  return above(draft, offset).some(
    (node) => (node.name === 'Link' || node.name === 'Image') && (node.getChild('URL') !== null || node.getChild('LinkLabel') !== null),
  );
}

/** Where no law is cited: code, tags, addresses. A fence that is read as a draft of its own is no code. */
export function insideCode(draft: Draft, offset: number): boolean {
  return above(draft, offset).some(({ name }) => CODE.has(name)) && !insideFence(draft, offset);
}

/** Inside a fence that is read as a draft of its own. */
export function insideFence(draft: Draft, offset: number): boolean {
  return draft.outline.blocks.some(
    ({ block, from }) => block.nested && from + block.nested.from <= offset && offset <= from + block.nested.from + block.nested.outline.text.length,
  );
}

/** Where the words are also the label by which a link finds its target: changed, it would lead nowhere. */
export function insideLinkLabel(draft: Draft, offset: number): boolean {
  return above(draft, offset).some((node) => (node.name === 'Link' || node.name === 'Image') && node.getChild('URL') === null);
}

function above(draft: Draft, offset: number): SyntaxNode[] {
  const out: SyntaxNode[] = [];
  for (let node: SyntaxNode | null = draft.outline.tree.resolveInner(offset, -1); node; node = node.parent) out.push(node);
  return out;
}
