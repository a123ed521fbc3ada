/** Lines of the compiled catalogue: JSON by number, unpacked when it is asked for, without reading the rest. */
import { type CatalogueFile, type Letters, readJson, readNumbers, type Span, WIDTH } from './file.js';
import type { FileWriter } from './file-writer.js';

export interface LinesPlace {
  letters: Letters;
  /** A JSON array of all. */
  whole: Span;
  /** At which byte each line begins, and at which one behind the last would. */
  starts: Span;
}

/** What stands around and between the lines. */
const OPENING = '[\n';
const BETWEEN = ',\n';
const CLOSING = '\n]\n';

const START_BYTES = 4;

export function putLines(writer: FileWriter, items: readonly unknown[], letters: Letters = 'ascii'): LinesPlace {
  const [from] = writer.text(OPENING, letters);
  const starts: number[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0) writer.text(BETWEEN, letters);
    starts.push(writer.json(item, letters)[0]);
  }
  const [behind, to] = writer.text(CLOSING, letters);
  return { letters, whole: [from, to], starts: writer.numbers(Uint32Array.from([...starts, behind + BETWEEN.length * WIDTH[letters]])) };
}

export class Lines<Value> {
  constructor(
    private readonly file: CatalogueFile,
    private readonly place: LinesPlace,
  ) {}

  /** The line of a number, which must be one. */
  at(number: number): Value {
    const { letters, starts } = this.place;
    const at = starts[0] + number * START_BYTES;
    const [from, next] = readNumbers(this.file, [at, at + 2 * START_BYTES]) as unknown as [number, number];
    return readJson(this.file, [from, next - BETWEEN.length * WIDTH[letters]], letters) as Value;
  }

  all(): Value[] {
    return readJson(this.file, this.place.whole, this.place.letters) as Value[];
  }
}
