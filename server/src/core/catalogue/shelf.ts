/** What is known of some instruments, each thing where it is looked for: in maps for a few of them, in tables of a file for many. */
import type { IsoDate } from '../text/dates.js';
import { asProse } from './names.js';
import type { InstrumentRecord } from './record.js';
import type { Lookup } from './table.js';
import { expandSections } from './unit-list.js';

export interface Shelf {
  /** By id. */
  readonly instruments: Lookup<InstrumentRecord>;
  /** By instrument, the ids of its drafts and proposals. */
  readonly drafts: Lookup<readonly string[]>;
  /** By code. */
  readonly sections: Lookup<readonly CodeSection[]>;
  /** Chinese titles by how they begin. */
  readonly titles: Lookup<readonly ChineseTitle[]>;
  /** Instruments that a bare pinpoint may mean even where the draft names none, if its words plainly fit. */
  readonly implied: readonly string[];
}

/** A section of a code that belongs or belonged to an instrument. */
export interface CodeSection {
  section: string;
  instrument: string;
  from?: IsoDate;
  until?: IsoDate;
}

export interface ChineseTitle {
  instrument: string;
  title: string;
  folded: string;
}

/** Shorter titles are not looked for by a part of them. */
const SHORTEST_TITLE = 6;

/** Puts records on a shelf in memory. */
export function shelve(records: Iterable<InstrumentRecord>) {
  const instruments = new Map<string, InstrumentRecord>();
  const drafts = new Map<string, string[]>();
  const sections = new Map<string, CodeSection[]>();
  const titles = new Map<string, ChineseTitle[]>();
  const implied: string[] = [];
  for (const record of records) {
    const { id, relations, codified, title } = record;
    instruments.set(id, record);
    if (record.implied) implied.push(id);
    for (const { type, to } of relations ?? []) if (type === 'draft-of' || type === 'proposal-of') addTo(drafts, to, id);
    for (const { code, sections: list, from, until } of codified ?? [])
      for (const section of expandSections(list)) addTo(sections, code, { section, instrument: id, from, until });
    if (title.zh && title.zh.length >= SHORTEST_TITLE) {
      const folded = foldTitle(title.zh);
      addTo(titles, titleStart(folded), { instrument: id, title: title.zh, folded });
    }
  }
  return { instruments, drafts, sections, titles, implied };
}

/** A Chinese title as titles are compared: folded, without the full style of the state. */
export function foldTitle(title: string): string {
  return asProse(title.replace(/^中华人民共和国/, ''));
}

/** By what titles stand on the shelf; those that begin otherwise are not alike. */
export function titleStart(folded: string): string {
  return folded.slice(0, 2);
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
