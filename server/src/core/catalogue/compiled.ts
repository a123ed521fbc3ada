/** The compiled catalogue: a file of which a draft needs little. Its head is read at once, everything else when it is asked for. */
import { Automaton } from '../text/automaton.js';
import type { IsoDate } from '../text/dates.js';
import { unpackTrie } from '../text/trie.js';
import type { AnswerIndex } from './answer-index.js';
import { type AnswersPlace, readAnswers } from './answer-place.js';
import type { Lexicon } from './data.js';
import { DemandBook } from './demands.js';
import { type CatalogueFile, readJson, type Span } from './file.js';
import { lazily } from './lazily.js';
import type { LinesPlace } from './lines.js';
import { List } from './list.js';
import { type PackedName, unpackName } from './names.js';
import type { ObligationRecord } from './obligation.js';
import { PhraseBook, type PhraseLists, type PlantedLists } from './phrases.js';
import { type PlantedPlace, readPlanted } from './planted-place.js';
import type { InstrumentRecord, VersionRecord } from './record.js';
import { Records, type RecordsPlace } from './records.js';
import type { ChineseTitle, CodeSection, Shelf } from './shelf.js';
import { type Meaning, OneStock, type Strings } from './strings.js';
import { Table, type TablePlace } from './table.js';

/** What stands in the head of the file: where all else lies. */
export interface Head {
  date: IsoDate;
  implied: Span;
  lexicon: PartPlaces<Lexicon>;
  /** Without their expressions. */
  phrases: PartPlaces<PhraseLists>;
  planted: Readonly<Record<keyof PhraseLists, PlantedPlace>>;
  /** Those of an instrument. */
  obligations: TablePlace;
  /** What they say, by feature. */
  answers: AnswersPlace;
  /** What shows that a draft speaks of what they come to. */
  marks: PlantedPlace;
  demands: TablePlace;
  /** Of all fixed strings. */
  trie: Span;
  /** What they mean, by their numbers in the trie. */
  meanings: LinesPlace;
  instruments: TablePlace;
  /** Those of an instrument's text: most of the file. */
  versions: TablePlace;
  drafts: TablePlace;
  sections: TablePlace;
  titles: TablePlace;
}

/** Where the properties of an object lie. */
export interface PartPlaces<Parts> {
  keys: readonly (keyof Parts)[];
  values: RecordsPlace;
}

/** The bytes of the head, whatever it holds. */
export const HEAD_BYTES = 8192;

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
  private readonly byInstrument: Table<readonly ObligationRecord[]>;
  declare readonly strings: Strings;
  /** What the obligations say, by feature. */
  declare readonly answers: AnswerIndex;
  readonly lexicon: Lexicon;
  readonly phrases: PhraseBook;
  readonly demands: DemandBook;

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
    this.byInstrument = new Table(file, head.obligations);
    lazily(this, 'obligations', () => this.byInstrument.values().flat().sort(byId));
    lazily(this, 'strings', () => new OneStock(new Automaton(unpackTrie(file.bytes(...head.trie))), new List(file, head.meanings, unpackMeaning)));
    lazily(this, 'answers', () => readAnswers(file, head.answers));
    this.lexicon = inParts<Lexicon>(file, head.lexicon);
    this.phrases = new PhraseBook(inParts<PhraseLists>(file, head.phrases), plantedLists(file, head.planted));
    this.demands = new DemandBook(() => readPlanted(file, head.marks), new Table(file, head.demands), this.phrases);
  }

  /** What the provisions of an instrument ask, sorted by id. */
  obligationsOf(instrument: string): readonly ObligationRecord[] {
    return this.byInstrument.get(instrument) ?? [];
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Opens what `writeCatalogue` wrote; throws where the file is no catalogue. */
export function readCatalogue(file: CatalogueFile): CompiledCatalogue {
  return new CompiledCatalogue(file, readJson(file, [0, HEAD_BYTES]) as Head);
}

/** An object whose properties are unpacked one by one. */
function inParts<Parts extends object>(file: CatalogueFile, { keys, values }: PartPlaces<Parts>): Parts {
  const records = new Records<Parts[keyof Parts]>(file, values);
  const parts = {} as Parts;
  for (const [number, key] of keys.entries()) lazily(parts, key, () => records.at(number));
  return parts;
}

/** Each unpacked when it is first searched for. */
function plantedLists(file: CatalogueFile, places: Head['planted']): PlantedLists {
  const lists = {} as { -readonly [List in keyof PlantedLists]: PlantedLists[List] };
  for (const list of Object.keys(places) as (keyof PhraseLists)[]) lazily(lists, list, () => readPlanted(file, places[list]));
  return lists;
}

function unpackMeaning([name, words]: PackedMeaning, text: string): Meaning {
  return { names: name && unpackName(name, text), words };
}
