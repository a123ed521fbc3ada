/** Planted expressions in the compiled catalogue. */
import type { Planted } from '../text/planted.js';
import { packTrie, unpackTrie } from '../text/trie.js';
import { type CatalogueFile, readJson, readNumbers, type Span } from './file.js';
import type { FileWriter } from './file-writer.js';

/** Where the parts of `Planted` lie; of `starts` the steps from each to the next, which are alike and pack well. */
export type PlantedPlace = Readonly<Record<keyof Planted, Span>>;

export function putPlanted(writer: FileWriter, { labels, expressions, wordings, starts, parts }: Planted): PlantedPlace {
  return {
    labels: writer.json(labels),
    expressions: writer.numbers(expressions),
    wordings: writer.put(packTrie(wordings)),
    starts: writer.numbers(starts.map((start, wording) => start - (starts[wording - 1] ?? 0))),
    parts: writer.numbers(parts),
  };
}

export function readPlanted(file: CatalogueFile, { labels, expressions, wordings, starts, parts }: PlantedPlace): Planted {
  return {
    labels: readJson(file, labels) as string[],
    expressions: readNumbers(file, expressions),
    wordings: unpackTrie(file.bytes(...wordings)),
    starts: fromSteps(readNumbers(file, starts)),
    parts: readNumbers(file, parts),
  };
}

/** Changes the steps into what they lead to. */
function fromSteps(steps: Uint32Array): Uint32Array {
  for (let index = 1; index < steps.length; index++) steps[index]! += steps[index - 1]!;
  return steps;
}
