/** Tables of the compiled catalogue: records by key, found by the hash of the key and unpacked when it is asked for, without reading the rest. */
import { type CatalogueFile, readNumbers, type Span } from './file.js';
import type { FileWriter } from './file-writer.js';
import { putRecords, Records, type RecordsPlace } from './records.js';

/** What a table has in common with a map in memory. */
export interface Lookup<Value> {
  get(key: string): Value | undefined;
  values(): Iterable<Value>;
}

export interface TablePlace {
  entries: RecordsPlace;
  /** Open addressing: per slot the hash of a key and the number of its entry, counted from one; 0 is a free slot. */
  slots: Span;
}

type Entry<Value> = readonly [key: string, value: Value];

/** Numbers in a slot, and the bytes they take. */
const SLOT = 2;
const SLOT_BYTES = 4 * SLOT;

/** Writes a table; no two entries may have the same key. */
export function putTable(writer: FileWriter, entries: readonly Entry<unknown>[]): TablePlace {
  let count = 4;
  while (count < entries.length * 2) count *= 2;
  const slots = new Uint32Array(count * SLOT);
  for (const [index, [key]] of entries.entries()) {
    const hash = hashOf(key);
    let slot = hash & (count - 1);
    while (slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & (count - 1);
    slots.set([hash, index + 1], slot * SLOT);
  }
  return { entries: putRecords(writer, entries), slots: writer.numbers(slots) };
}

export class Table<Value> implements Lookup<Value> {
  private readonly entries: Records<Entry<Value>>;
  private readonly slots: Span;
  /** What has been asked for, found or not. */
  private readonly known = new Map<string, Value | undefined>();
  private every: readonly Value[] | null = null;

  /** @param finish what is done to a value when it has been unpacked */
  constructor(
    private readonly file: CatalogueFile,
    { entries, slots }: TablePlace,
    private readonly finish: (value: Value) => void = () => {},
  ) {
    this.entries = new Records(file, entries);
    this.slots = slots;
  }

  get(key: string): Value | undefined {
    if (!this.known.has(key)) this.learn(key, this.find(key));
    return this.known.get(key);
  }

  /** All of them, in the order in which they were put. */
  values(): readonly Value[] {
    this.every ??= this.entries.all().map(([key, value]) => this.known.get(key) ?? this.learn(key, value)!);
    return this.every;
  }

  private learn(key: string, value: Value | undefined): Value | undefined {
    if (value !== undefined) this.finish(value);
    this.known.set(key, value);
    return value;
  }

  private find(key: string): Value | undefined {
    const hash = hashOf(key);
    const [start, end] = this.slots;
    const count = (end - start) / SLOT_BYTES;
    for (let slot = hash & (count - 1); ; slot = (slot + 1) & (count - 1)) {
      const at = start + slot * SLOT_BYTES;
      const [itsHash, number] = readNumbers(this.file, [at, at + SLOT_BYTES]) as unknown as [number, number];
      if (number === 0) return undefined;
      if (itsHash !== hash) continue;
      const [itsKey, value] = this.entries.at(number - 1);
      if (itsKey === key) return value;
    }
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
