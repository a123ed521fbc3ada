/** Tables of the compiled catalogue: JSON by key, found by the hash of the key and unpacked when it is asked for, without reading the rest. */
import { type CatalogueFile, readJson, readNumbers, type Span } from './file.js';
import type { FileWriter } from './file-writer.js';

/** What a table has in common with a map in memory. */
export interface Lookup<Value> {
  get(key: string): Value | undefined;
  values(): Iterable<Value>;
}

export interface TablePlace {
  /** All entries. */
  entries: Span;
  /** Open addressing: per slot the hash of a key and the span of its entry. An empty span is a free slot. */
  slots: Span;
}

type Entry<Value> = readonly [key: string, value: Value];

/** Numbers in a slot, and the bytes they take. */
const SLOT = 3;
const SLOT_BYTES = 4 * SLOT;

/** Writes a table; no two entries may have the same key. */
export function putTable(writer: FileWriter, entries: readonly Entry<unknown>[]): TablePlace {
  const { whole, each } = writer.lines(entries);
  let count = 4;
  while (count < entries.length * 2) count *= 2;
  const slots = new Uint32Array(count * SLOT);
  for (const [index, [key]] of entries.entries()) {
    const hash = hashOf(key);
    let slot = hash & (count - 1);
    while (slots[slot * SLOT + 2] !== 0) slot = (slot + 1) & (count - 1);
    slots.set([hash, ...each[index]!], slot * SLOT);
  }
  return { entries: whole, slots: writer.numbers(slots) };
}

export class Table<Value> implements Lookup<Value> {
  /** What has been asked for, found or not. */
  private readonly known = new Map<string, Value | undefined>();
  private all: readonly Value[] | null = null;

  /** @param finish what is done to a value when it has been unpacked */
  constructor(
    private readonly file: CatalogueFile,
    private readonly place: TablePlace,
    private readonly finish: (value: Value) => void = () => {},
  ) {}

  get(key: string): Value | undefined {
    if (!this.known.has(key)) this.learn(key, this.find(key));
    return this.known.get(key);
  }

  /** All of them, in the order in which they were put. */
  values(): readonly Value[] {
    this.all ??= (readJson(this.file, this.place.entries) as Entry<Value>[]).map(([key, value]) => this.known.get(key) ?? this.learn(key, value)!);
    return this.all;
  }

  private learn(key: string, value: Value | undefined): Value | undefined {
    if (value !== undefined) this.finish(value);
    this.known.set(key, value);
    return value;
  }

  private find(key: string): Value | undefined {
    const hash = hashOf(key);
    const [start, end] = this.place.slots;
    const count = (end - start) / SLOT_BYTES;
    for (let slot = hash & (count - 1); ; slot = (slot + 1) & (count - 1)) {
      const at = start + slot * SLOT_BYTES;
      const [itsHash, from, to] = readNumbers(this.file, [at, at + SLOT_BYTES]) as unknown as [number, number, number];
      if (to === 0) return undefined;
      if (itsHash !== hash) continue;
      const [itsKey, value] = readJson(this.file, [from, to]) as Entry<Value>;
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
