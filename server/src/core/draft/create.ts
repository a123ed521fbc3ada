/** Text → Draft, whole or after an edit. */
import type { Directive, Draft, Section, Unit } from './draft.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { urlHoles } from './holes.js';
import { mask } from './mask.js';
import { type Block, isIntroduced, makeBody, type Outline, readOutline } from './outline.js';

/** Reads a text as a draft. `previous` is any earlier version: what it shares with the text is taken over. */
export function createDraft(text: string, previous?: Draft): Draft {
  if (previous && previous.text === text) return previous;
  const frontMatter = readFrontMatter(text);
  const outline = readOutline(mask(text, frontMatter), previous?.outline);
  const assembly = new Assembly(text);
  assembly.frontMatter(frontMatter, previous);
  assembly.outline(outline, 0);
  return { text, frontMatter, outline, ...assembly.finish() };
}

class Assembly {
  private readonly units: Unit[] = [];
  private readonly sections: Section[] = [];
  private readonly directives: Directive[] = [];
  private groups = 0;
  /** The innermost open section, and the one that a fence stands in. */
  private current = 0;
  private floor = 0;

  constructor(private readonly text: string) {
    this.sections.push({ heading: -1, level: 0, parent: -1, from: 0, to: text.length });
  }

  frontMatter(frontMatter: FrontMatter, previous?: Draft): void {
    const bodies = new Map(previous?.units.filter((unit) => unit.body.kind === 'meta').map((unit) => [unit.body.source, unit.body]));
    for (const { path, from, to } of frontMatter.values) {
      const source = this.text.slice(from, to);
      const body = bodies.get(source) ?? makeBody('meta', source, urlHoles(source, 0, source.length), 0);
      this.add({ body, from, leadIn: -1, group: -1, header: -1, quoted: false }, to, path);
    }
  }

  outline(outline: Outline, base: number): void {
    let leadIn = -1;
    for (const { block, from } of outline.blocks) {
      const first = this.units.length;
      this.block(block, base + from, isIntroduced(block.name) ? leadIn : -1);
      if (block.name === 'Paragraph') leadIn = first;
      else if (block.name !== 'CommentBlock') leadIn = -1;
      if (block.nested) this.nested(block.nested.outline, base + from + block.nested.from);
    }
  }

  /** The sections of a draft inside a fence end with it. */
  private nested(outline: Outline, base: number): void {
    const { current, floor } = this;
    this.floor = current;
    this.outline(outline, base);
    this.closeSections(current, base + outline.text.length);
    this.floor = floor;
  }

  private block(block: Block, base: number, leadIn: number): void {
    const first = this.units.length;
    const groups = this.groups;
    for (const leaf of block.leaves) {
      const place = {
        ...leaf,
        leadIn: leaf.leadIn < 0 ? leadIn : first + leaf.leadIn,
        group: leaf.group < 0 ? -1 : groups + leaf.group,
        header: leaf.header < 0 ? -1 : first + leaf.header,
      };
      if (leaf.group >= 0) this.groups = Math.max(this.groups, groups + leaf.group + 1);
      this.add({ ...place, from: base + leaf.from }, base + leaf.from + leaf.body.source.length, '');
    }
    for (const { from, to } of block.directives) this.directive(base + from, base + to);
  }

  private add(place: Omit<Unit, 'index' | 'to' | 'section' | 'key'>, to: number, key: string): void {
    const index = this.units.length;
    if (place.body.level > 0) this.openSection(place.body.level, index, place.from);
    const { body, from, leadIn, group, header, quoted } = place;
    this.units.push({ body, index, from, to, section: this.current, leadIn, group, header, quoted, key });
  }

  private openSection(level: number, heading: number, from: number): void {
    let parent = this.current;
    while (parent !== this.floor && this.sections[parent]!.level >= level) parent = this.sections[parent]!.parent;
    this.closeSections(parent, from);
    this.current = this.sections.push({ heading, level, parent, from, to: this.text.length }) - 1;
  }

  /** Ends the open sections below `outer` at an offset. */
  private closeSections(outer: number, to: number): void {
    for (; this.current !== outer; this.current = this.sections[this.current]!.parent) this.sections[this.current]!.to = to;
  }

  private directive(from: number, to: number): void {
    const inner = /^<!--\s*([\s\S]*?)\s*(?:-->)?$/.exec(this.text.slice(from, to))!;
    this.directives.push({ from, to, text: inner[1]!, textFrom: from + inner[0].indexOf(inner[1]!) });
  }

  finish(): Pick<Draft, 'units' | 'sections' | 'directives'> {
    return { units: this.units, sections: this.sections, directives: this.directives };
  }
}
