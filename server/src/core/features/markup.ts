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
  if (!above(draft, offset).some(({ name }) => CODE.has(name))) return false;
  return !draft.outline.blocks.some(
    ({ block, from }) => block.nested && from + block.nested.from <= offset && offset <= from + block.nested.from + block.nested.outline.text.length,
  );
}

function above(draft: Draft, offset: number): SyntaxNode[] {
  const out: SyntaxNode[] = [];
  for (let node: SyntaxNode | null = draft.outline.tree.resolveInner(offset, -1); node; node = node.parent) out.push(node);
  return out;
}
