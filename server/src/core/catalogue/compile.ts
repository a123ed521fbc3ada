/** Compiles the catalogue: the file is laid out so that a reader takes of it what a draft needs. */
import { packTrie, trieOf } from '../text/trie.js';
import { indexAnswers } from './answer-index.js';
import { putAnswers } from './answer-place.js';
import { type CompiledCatalogue, HEAD_BYTES, type Head, type PackedMeaning, type PartPlaces, readCatalogue } from './compiled.js';
import type { CatalogueData } from './data.js';
import { markDemands } from './demands.js';
import { inMemory } from './file.js';
import { FileWriter } from './file-writer.js';
import { putLines } from './lines.js';
import { packName } from './names.js';
import type { ObligationRecord } from './obligation.js';
import { PhraseBook, type PhraseLists, type Phrases, plantList, withoutExpressions } from './phrases.js';
import { putPlanted } from './planted-place.js';
import type { InstrumentRecord } from './record.js';
import { putRecords } from './records.js';
import { shelve } from './shelf.js';
import { type Meaning, meaningsOf } from './strings.js';
import { putTable } from './table.js';

/** The bytes of the file; the same for the same data. */
export function writeCatalogue({ date, instruments, obligations, names, lexicon, phrases, phrasings, demands }: CatalogueData): Uint8Array {
  const writer = new FileWriter(HEAD_BYTES);
  const shelf = shelve(instruments);
  const strings = meaningsOf(names, lexicon.words);
  const planted = eachList(phrases, plantList);
  const { planted: marks, marked } = markDemands(demands, Object.keys(phrases.concepts));
  const head: Head = {
    date,
    implied: writer.json(shelf.implied),
    lexicon: putParts(writer, lexicon),
    phrases: putParts(writer, eachList(phrases, (list) => mapEach(list, withoutExpressions)) as PhraseLists),
    planted: mapEach(planted, (list) => putPlanted(writer, list)) as Head['planted'],
    answers: putAnswers(writer, indexAnswers(obligations, new PhraseBook(phrases, planted), phrasings)),
    marks: putPlanted(writer, marks),
    demands: putTable(writer, [...marked]),
    trie: writer.put(packTrie(trieOf([...strings.keys()]))),
    meanings: putLines(writer, [...strings.values()].map(packMeaning)),
    instruments: putTable(
      writer,
      [...shelf.instruments].map(([id, record]) => [id, withoutVersions(record)] as const),
    ),
    versions: putTable(
      writer,
      instruments.flatMap(({ id, structure }) => (structure?.versions ? [[id, structure.versions] as const] : [])),
    ),
    drafts: putTable(writer, [...shelf.drafts]),
    sections: putTable(writer, [...shelf.sections]),
    titles: putTable(writer, [...shelf.titles]),
    obligations: putTable(writer, [...byInstrument(obligations)]),
  };
  return writer.under(head);
}

/** The same without a file. */
export function compiled(data: CatalogueData): CompiledCatalogue {
  return readCatalogue(inMemory(writeCatalogue(data)));
}

function byInstrument(obligations: readonly ObligationRecord[]): Map<string, ObligationRecord[]> {
  const out = new Map<string, ObligationRecord[]>();
  for (const obligation of obligations) out.set(obligation.instrument, [...(out.get(obligation.instrument) ?? []), obligation]);
  return out;
}

function putParts<Parts extends object>(writer: FileWriter, parts: Parts): PartPlaces<Parts> {
  return { keys: Object.keys(parts) as (keyof Parts)[], values: putRecords(writer, Object.values(parts)) };
}

function eachList<To>(lists: PhraseLists, to: (list: Record<string, Phrases>) => To): Record<keyof PhraseLists, To> {
  return mapEach(lists as unknown as Record<string, Record<string, Phrases>>, to) as Record<keyof PhraseLists, To>;
}

function mapEach<From, To>(record: Record<string, From>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

function packMeaning({ names, words }: Meaning): PackedMeaning {
  return [names && packName(names), words];
}

function withoutVersions(record: InstrumentRecord): InstrumentRecord {
  if (!record.structure) return record;
  const { versions: _, ...structure } = record.structure;
  return { ...record, structure };
}
