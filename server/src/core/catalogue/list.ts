/** Lists of the compiled catalogue: items by number. They have names, which are not stored. */
import type { CatalogueFile } from './file.js';
import { Lines, type LinesPlace } from './lines.js';

export class List<Packed, Value> {
  private readonly lines: Lines<Packed>;
  /** What has been asked for. */
  private readonly known = new Map<number, Value>();

  constructor(
    file: CatalogueFile,
    place: LinesPlace,
    private readonly unpack: (packed: Packed, name: string) => Value,
  ) {
    this.lines = new Lines(file, place);
  }

  /** An item by its place in the list, which must be one, and its name. */
  at(index: number, name: string): Value {
    let value = this.known.get(index);
    if (value === undefined) this.known.set(index, (value = this.unpack(this.lines.at(index), name)));
    return value;
  }
}
