/**
 * The blocks of a Markdown text and the units in them, kept from version to version.
 * A block whose source is unchanged is not walked again, a leaf whose source is unchanged keeps its body.
 */
import type { SyntaxNode, Tree } from '@lezer/common';
import { languageOf } from '../text/characters.js';
import { type Hole, readProse } from '../text/prose.js';
import type { Body, UnitKind } from './draft.js';
import { contentOf } from './fences.js';
import { holesOf, urlHoles } from './holes.js';
import { parseMarkdown } from './parser.js';

/** A unit as its block knows it; offsets and indices are relative to the block. */
export interface Leaf {
  body: Body;
  /** Equal for leaves with equal bodies. */
  key: string;
  from: number;
  leadIn: number;
  /** -1, or a number that tells the block's lists and tables apart. */
  group: number;
  header: number;
  quoted: boolean;
}

export interface Block {
  /** The name of the block's node in the tree. */
  name: string;
  leaves: readonly Leaf[];
  directives: readonly { from: number; to: number }[];
  /** The text of a fence that holds Markdown, read as a draft of its own. */
  nested: { from: number; outline: Outline } | null;
}

export interface PlacedBlock {
  block: Block;
  from: number;
}

export interface Outline {
  text: string;
  tree: Tree;
  blocks: readonly PlacedBlock[];
  cache: Cache;
}

interface Cache {
  blocks: Map<string, Block>;
  bodies: Map<string, Body>;
}

const MAX_NESTING = 3;

/** Reads the blocks of a text; `previous` is any earlier version of it. */
export function readOutline(text: string, previous?: Outline, depth = 0): Outline {
  const tree = parseMarkdown(text, previous);
  const cache: Cache = { blocks: new Map(), bodies: new Map() };
  const blocks: PlacedBlock[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const key = `${node.name}\n${indentation(text, node.from)}${text.slice(node.from, node.to)}`;
    let block = cache.blocks.get(key) ?? previous?.cache.blocks.get(key);
    if (!block) block = new BlockReader(text, node, previous, depth).read();
    cache.blocks.set(key, block);
    for (const leaf of block.leaves) cache.bodies.set(leaf.key, leaf.body);
    blocks.push({ block, from: node.from });
  }
  return { text, tree, blocks, cache };
}

/** What stands before a block on its line: a list that starts further in nests its items otherwise. */
function indentation(text: string, from: number): string {
  return text.slice(text.lastIndexOf('\n', from) + 1, from);
}

class BlockReader {
  private readonly leaves: Leaf[] = [];
  private readonly directives: { from: number; to: number }[] = [];
  private nested: Block['nested'] = null;
  private groups = 0;

  constructor(
    private readonly text: string,
    private readonly node: SyntaxNode,
    private readonly previous: Outline | undefined,
    private readonly depth: number,
  ) {}

  read(): Block {
    this.visit(this.node, { leadIn: -1, group: -1, quoted: false, kind: 'paragraph' });
    return { name: this.node.name, leaves: this.leaves, directives: this.directives, nested: this.nested };
  }

  private visit(node: SyntaxNode, place: Place): void {
    switch (node.name) {
      case 'Blockquote':
        this.children(node, { ...place, quoted: true });
        return;
      case 'BulletList':
      case 'OrderedList':
        this.list(node, place);
        return;
      case 'Table':
        this.table(node, place);
        return;
      case 'Paragraph':
      case 'Task':
        this.paragraph(node, place);
        return;
      case 'CommentBlock':
        this.comments(node, place);
        return;
      case 'FencedCode':
        this.fence(node, place);
        return;
      default:
        if (/^(?:ATX|Setext)Heading[1-6]$/.test(node.name)) this.heading(node, place);
    }
  }

  private children(node: SyntaxNode, place: Place): void {
    let before = -1;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'QuoteMark') continue;
      const first = this.leaves.length;
      this.visit(child, { ...place, leadIn: before >= 0 && isIntroduced(child.name) ? before : place.leadIn });
      if (child.name !== 'CommentBlock') before = child.name === 'Paragraph' ? first : -1;
    }
  }

  private list(node: SyntaxNode, place: Place): void {
    const group = this.groups++;
    for (let item = node.firstChild; item; item = item.nextSibling) {
      let own = -1;
      for (let child = item.firstChild; child; child = child.nextSibling) {
        if (child.name === 'ListMark') continue;
        const first = this.leaves.length;
        this.visit(child, { ...place, leadIn: own < 0 ? place.leadIn : own, group, kind: own < 0 ? 'item' : 'paragraph' });
        if (own < 0) own = this.wordsFrom(first);
      }
    }
  }

  /** The first leaf from an index on that is no comment, or -1. */
  private wordsFrom(index: number): number {
    for (let i = index; i < this.leaves.length; i++) if (this.leaves[i]!.body.kind !== 'comment') return i;
    return -1;
  }

  private table(node: SyntaxNode, place: Place): void {
    const group = this.groups++;
    let header = -1;
    for (let row = node.firstChild; row; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
      if (row.name === 'TableHeader') header = this.leaves.length;
      this.add(row, 'row', { ...place, group }, 0, header);
      this.inlineComments(row, { ...place, group });
    }
  }

  private paragraph(node: SyntaxNode, place: Place): void {
    const kind = place.kind;
    const level = kind === 'paragraph' && isBoldHeading(node, this.text) ? 7 : 0;
    this.add(node, level ? 'heading' : kind, place, level, -1);
    this.inlineComments(node, place);
  }

  /** A heading of several lines is a paragraph with a rule under it, as broken front matter often is. */
  private heading(node: SyntaxNode, place: Place): void {
    const lines = this.text.slice(node.from, node.to).split('\n').length;
    const atx = node.name.startsWith('ATX');
    if (atx || lines <= 2) this.add(node, 'heading', place, Number(node.name.slice(-1)), -1);
    else this.add(node, 'paragraph', place, 0, -1);
    this.inlineComments(node, place);
  }

  private inlineComments(node: SyntaxNode, place: Place): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'Comment') this.comment(child.from, child.to, [], place);
      else if (child.firstChild) this.inlineComments(child, place);
    }
  }

  /** A block of comments may hold several, and words beside them. */
  private comments(node: SyntaxNode, place: Place): void {
    const marks = holesOf(node, this.text);
    for (let at = node.from; at < node.to; ) {
      const open = this.find('<!--', at, node.to);
      this.beside(at, open, place);
      const shut = this.find('-->', open + 4, node.to);
      at = Math.min(shut + 3, node.to);
      if (open < node.to) this.comment(open, at, marks, place);
    }
  }

  private find(mark: string, from: number, to: number): number {
    const at = this.text.indexOf(mark, from);
    return at < 0 || at > to ? to : at;
  }

  /** What stands on the line of a comment is shown to readers, unless it is a tag. */
  private beside(from: number, to: number, place: Place): void {
    const words = this.text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (start < end && this.text[start] !== '<') this.push('Beside', place.kind, start, end, [], place, 0, -1);
  }

  private comment(from: number, to: number, marks: readonly Hole[], place: Place): void {
    if (/^<!--\s*clausewright-/.test(this.text.slice(from, from + 60))) {
      this.directives.push({ from: from - this.node.from, to: to - this.node.from });
      return;
    }
    const end = this.text.slice(from, to).endsWith('-->') ? Math.max(to - 3, from + 4) : to;
    const inner = [...marks.filter((hole) => hole.from >= from && hole.to <= end), ...urlHoles(this.text, from, end)];
    const holes: Hole[] = [{ from, to: Math.min(from + 4, end), kind: 'drop' }, ...inner.sort((a, b) => a.from - b.from)];
    if (end < to) holes.push({ from: end, to, kind: 'drop' });
    this.push('Comment', 'comment', from, to, holes, place, 0, -1);
  }

  private fence(node: SyntaxNode, place: Place): void {
    const info = node.getChild('CodeInfo');
    const code = node.getChildren('CodeText');
    if (code.length !== 1 || this.depth >= MAX_NESTING || this.node !== node) return;
    const { from, to } = code[0]!;
    const content = this.text.slice(from, to);
    const tag = info ? this.text.slice(info.from, info.to).trim().toLowerCase().split(/\s/)[0]! : '';
    const holds = contentOf(tag, content);
    if (holds === 'words') this.lines(from, to, place);
    if (holds !== 'markdown') return;
    const before = this.previous?.blocks.find(({ block }) => block.nested)?.block.nested?.outline;
    this.nested = { from: from - this.node.from, outline: readOutline(content, before, this.depth + 1) };
  }

  /** Each line of plain words on its own: the lines of a drawn box or a decision tree are no sentence together. */
  private lines(from: number, to: number, place: Place): void {
    for (const line of this.text.slice(from, to).matchAll(/\S[^\r\n]*/g)) {
      const start = from + line.index;
      this.push('FencedCode', 'comment', start, start + line[0].length, [], place, 0, -1);
    }
  }

  private add(node: SyntaxNode, kind: UnitKind, place: Place, level: number, header: number): void {
    this.push(node.name, kind, node.from, node.to, holesOf(node, this.text), place, level, header);
  }

  private push(name: string, kind: UnitKind, from: number, to: number, holes: Hole[], place: Place, level: number, header: number): void {
    const source = this.text.slice(from, to).trimEnd();
    const key = `${name} ${kind} ${place.quoted ? '>' : ''}${level}\n${source}`;
    const body =
      this.previous?.cache.bodies.get(key) ??
      makeBody(
        kind,
        source,
        holes.map((hole) => shift(hole, from)),
        level,
      );
    this.leaves.push({ body, key, from: from - this.node.from, leadIn: place.leadIn, group: place.group, header, quoted: place.quoted });
  }
}

/** What a paragraph right before it may introduce. */
export function isIntroduced(name: string): boolean {
  return /^(?:BulletList|OrderedList|Table|Blockquote|FencedCode)$/.test(name);
}

interface Place {
  leadIn: number;
  group: number;
  quoted: boolean;
  kind: UnitKind;
}

function shift(hole: Hole, by: number): Hole {
  return { from: hole.from - by, to: hole.to - by, kind: hole.kind };
}

/** Makes a body of a stretch of source; holes are relative to it. */
export function makeBody(kind: UnitKind, source: string, holes: readonly Hole[], level: number): Body {
  const prose = readProse(source, 0, source.length, holes);
  return { kind, source, prose, language: languageOf(prose.text), level };
}

/** `**1\. Purpose**` on its own: templates made with word processors write headings so. */
function isBoldHeading(node: SyntaxNode, text: string): boolean {
  if (node.to - node.from > 120) return false;
  const strong = node.firstChild;
  if (strong?.name !== 'StrongEmphasis' || strong.from !== node.from) return false;
  const rest = text.slice(strong.to, node.to).trim();
  return (rest === '' || rest === ':' || rest === '：') && !/[.。;；]\**$/.test(text.slice(strong.from, strong.to));
}
