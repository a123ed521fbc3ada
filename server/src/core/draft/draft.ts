/**
 * What is written. Any text is a draft; nothing here fails, judges or knows the catalogue.
 * Units are the smallest stretches that are read on their own, in the order of the text.
 */
import type { Language } from '../text/characters.js';
import type { Prose } from '../text/prose.js';
import type { FrontMatter } from './front-matter.js';
import type { Outline } from './outline.js';

/** `meta` is a value of the front matter; a comment is read for references only. */
export type UnitKind = 'heading' | 'paragraph' | 'item' | 'row' | 'comment' | 'meta';

/** What a unit says, without where it stands: shared between versions of a draft while its source is unchanged. */
export interface Body {
  kind: UnitKind;
  source: string;
  /** Offsets in it are offsets in `source`. */
  prose: Prose;
  language: Language;
  /** 1 to 6 as written, 7 for a short paragraph all in bold that serves as a heading, 0 for no heading. */
  level: number;
}

export interface Unit {
  body: Body;
  index: number;
  /** Offsets in the draft. */
  from: number;
  to: number;
  /** Index into `Draft.sections`. */
  section: number;
  /** The unit that introduces this one (a list's lead-in, the item above a nested list), or -1. */
  leadIn: number;
  /** A number shared by the units of one list or table, or -1. */
  group: number;
  /** The header row of the unit's table, or -1; the header row itself has its own index. */
  header: number;
  quoted: boolean;
  /** Front-matter path of a `meta` unit, such as `policy.title` or `articles.0`. */
  key: string;
}

export interface Section {
  /** The heading's unit, or -1 before the first heading. */
  heading: number;
  level: number;
  parent: number;
  from: number;
  to: number;
}

/** A comment that speaks to Clausewright: `<!-- clausewright-… -->`. */
export interface Directive {
  from: number;
  to: number;
  /** What stands between `<!--` and `-->`, trimmed, and its offset. */
  text: string;
  textFrom: number;
}

export interface Draft {
  text: string;
  frontMatter: FrontMatter;
  units: readonly Unit[];
  sections: readonly Section[];
  directives: readonly Directive[];
  /** What the next version of the draft can take over. */
  outline: Outline;
}
