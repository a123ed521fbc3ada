/** Compiles the catalogue: the file is laid out so that a reader takes of it what a draft needs. */
import { packTrie, trieOf } from '../text/trie.js';
import { type CompiledCatalogue, HEAD_BYTES, type Head, type PackedMeaning, type PartPlaces, readCatalogue } from './compiled.js';
import type { CatalogueData } from './data.js';
import { inMemory } from './file.js';
import { FileWriter } from './file-writer.js';
import { putList } from './list.js';
import { packName } from './names.js';
import type { InstrumentRecord } from './record.js';
import { shelve } from './shelf.js';
import { type Meaning, meaningsOf } from './strings.js';
import { putTable } from './table.js';

/** The bytes of the file; the same for the same data. */
export function writeCatalogue({ date, instruments, obligations, names, lexicon, phrases }: CatalogueData): Uint8Array {
  const writer = new FileWriter(HEAD_BYTES);
  const shelf = shelve(instruments);
  const strings = meaningsOf(names, lexicon.words);
  const head: Head = {
    date,
    implied: writer.json(shelf.implied),
    lexicon: putParts(writer, lexicon),
    phrases: putParts(writer, phrases),
    trie: writer.put(packTrie(trieOf([...strings.keys()]))),
    meanings: putList(writer, [...strings.values()].map(packMeaning)),
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
    obligations: writer.json(obligations),
  };
  return writer.under(head);
}

/** The same without a file. */
export function compiled(data: CatalogueData): CompiledCatalogue {
  return readCatalogue(inMemory(writeCatalogue(data)));
}

function putParts<Parts extends object>(writer: FileWriter, parts: Parts): PartPlaces<Parts> {
  return Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, writer.json(value)])) as PartPlaces<Parts>;
}

function packMeaning({ names, words }: Meaning): PackedMeaning {
  return [names && packName(names), words];
}

function withoutVersions(record: InstrumentRecord): InstrumentRecord {
  if (!record.structure) return record;
  const { versions: _, ...structure } = record.structure;
  return { ...record, structure };
}
