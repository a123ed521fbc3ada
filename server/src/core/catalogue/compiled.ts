/** The compiled catalogue: a file of which a draft needs little. Its head is read at once, everything else when it is asked for. */
import { Automaton } from '../text/automaton.js';
import type { IsoDate } from '../text/dates.js';
import { unpackTrie } from '../text/trie.js';
import type { Lexicon } from './data.js';
import { type CatalogueFile, readJson, type Span } from './file.js';
import { lazily } from './lazily.js';
import { List, type ListPlace } from './list.js';
import { type PackedName, unpackName } from './names.js';
import type { ObligationRecord } from './obligation.js';
import { PhraseBook, type PhraseLists } from './phrases.js';
import type { InstrumentRecord, VersionRecord } from './record.js';
import type { ChineseTitle, CodeSection, Shelf } from './shelf.js';
import { type Meaning, OneStock, type Strings } from './strings.js';
import { Table, type TablePlace } from './table.js';

/** What stands in the head of the file: where all else lies. */
export interface Head {
  date: IsoDate;
  implied: Span;
  lexicon: PartPlaces<Lexicon>;
  phrases: PartPlaces<PhraseLists>;
  obligations: Span;
  /** Of all fixed strings. */
  trie: Span;
  /** What they mean, by their numbers in the trie. */
  meanings: ListPlace;
  instruments: TablePlace;
  /** Those of an instrument's text: most of the file. */
  versions: TablePlace;
  drafts: TablePlace;
  sections: TablePlace;
  titles: TablePlace;
}

/** Where each property of an object lies. */
export type PartPlaces<Parts> = Record<keyof Parts, Span>;

/** The bytes of the head, whatever it holds. */
export const HEAD_BYTES = 2048;

export type PackedMeaning = readonly [name: PackedName | null, words: readonly string[]];

export class CompiledCatalogue implements Shelf {
  /** The day the data was put together. */
  readonly date: IsoDate;
  readonly instruments: Table<InstrumentRecord>;
  readonly drafts: Table<readonly string[]>;
  readonly sections: Table<readonly CodeSection[]>;
  readonly titles: Table<readonly ChineseTitle[]>;
  declare readonly implied: readonly string[];
  /** Sorted by id. */
  declare readonly obligations: readonly ObligationRecord[];
  declare readonly strings: Strings;
  readonly lexicon: Lexicon;
  readonly phrases: PhraseBook;

  constructor(file: CatalogueFile, head: Head) {
    const versions = new Table<VersionRecord[]>(file, head.versions);
    const withVersions = ({ id, structure }: InstrumentRecord) => {
      if (structure) lazily(structure, 'versions', () => versions.get(id));
    };
    this.date = head.date;
    this.instruments = new Table(file, head.instruments, withVersions);
    this.drafts = new Table(file, head.drafts);
    this.sections = new Table(file, head.sections);
    this.titles = new Table(file, head.titles);
    lazily(this, 'implied', () => readJson(file, head.implied) as string[]);
    lazily(this, 'obligations', () => readJson(file, head.obligations) as ObligationRecord[]);
    lazily(this, 'strings', () => new OneStock(new Automaton(unpackTrie(file.bytes(...head.trie))), new List(file, head.meanings, unpackMeaning)));
    this.lexicon = inParts<Lexicon>(file, head.lexicon);
    this.phrases = new PhraseBook(inParts<PhraseLists>(file, head.phrases));
  }
}

/** Opens what `writeCatalogue` wrote; throws where the file is no catalogue. */
export function readCatalogue(file: CatalogueFile): CompiledCatalogue {
  return new CompiledCatalogue(file, readJson(file, [0, HEAD_BYTES]) as Head);
}

/** An object whose properties are unpacked one by one. */
function inParts<Parts extends object>(file: CatalogueFile, places: PartPlaces<Parts>): Parts {
  const parts = {} as Parts;
  for (const key of Object.keys(places) as (keyof Parts)[]) lazily(parts, key, () => readJson(file, places[key]) as Parts[keyof Parts]);
  return parts;
}

function unpackMeaning([name, words]: PackedMeaning, text: string): Meaning {
  return { names: name && unpackName(name, text), words };
}
