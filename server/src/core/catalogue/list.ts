/** Lists of the compiled catalogue: JSON by number, unpacked when it is asked for, without reading the rest. The items have names, which are not stored. */
import { type CatalogueFile, readJson, readNumbers, type Span } from './file.js';
import { BETWEEN_LINES, type FileWriter } from './file-writer.js';

/** Where it stands at which byte each item begins, and at which one behind the last would. */
export type ListPlace = Span;

const START_BYTES = 4;

export function putList(writer: FileWriter, items: readonly unknown[]): ListPlace {
  const { each } = writer.lines(items);
  const behind = (each.at(-1)?.[1] ?? 0) + BETWEEN_LINES.length;
  return writer.numbers(Uint32Array.from([...each.map(([from]) => from), behind]));
}

export class List<Packed, Value> {
  /** What has been asked for. */
  private readonly known = new Map<number, Value>();

  constructor(
    private readonly file: CatalogueFile,
    private readonly place: ListPlace,
    private readonly unpack: (packed: Packed, name: string) => Value,
  ) {}

  /** An item by its place in the list, which must be one, and its name. */
  at(index: number, name: string): Value {
    let value = this.known.get(index);
    if (value === undefined) this.known.set(index, (value = this.unpack(this.read(index), name)));
    return value;
  }

  private read(index: number): Packed {
    const at = this.place[0] + index * START_BYTES;
    const [from, next] = readNumbers(this.file, [at, at + 2 * START_BYTES]) as unknown as [number, number];
    return readJson(this.file, [from, next - BETWEEN_LINES.length]) as Packed;
  }
}
