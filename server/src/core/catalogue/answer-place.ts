/** The index of answers in the compiled catalogue: as steps from each number to the next, byte by byte, which pack to two thirds. */
import { type AnswerIndex, type Postings, postingOf, readPosting } from './answer-index.js';
import type { CatalogueFile, Span } from './file.js';
import type { FileWriter } from './file-writer.js';

/** Where the parts of `Postings` lie: of postings the places, as steps within each list, and the counts apart. */
export interface PostingsPlace {
  hashes: Span;
  starts: Span;
  places: Span;
  wordings: Span;
}
export type AnswersPlace = Readonly<Record<keyof AnswerIndex, Readonly<Record<'en' | 'zh', PostingsPlace>>>>;

/** How many bytes a step takes. */
const BYTES = { hashes: 4, starts: 2, places: 2 };

export function putAnswers(writer: FileWriter, { answers, against }: AnswerIndex): AnswersPlace {
  const put = ({ hashes, starts, postings }: Postings): PostingsPlace => {
    const read = Array.from(postings, readPosting);
    const first = new Set(starts);
    return {
      hashes: writer.put(planes(stepsOf(hashes), BYTES.hashes)),
      starts: writer.put(planes(stepsOf(starts).slice(1), BYTES.starts)),
      places: writer.put(
        planes(
          read.map(({ place }, i) => place - (first.has(i) ? 0 : read[i - 1]!.place)),
          BYTES.places,
        ),
      ),
      wordings: writer.put(Uint8Array.from(read, ({ wordings }) => wordings)),
    };
  };
  return { answers: { en: put(answers.en), zh: put(answers.zh) }, against: { en: put(against.en), zh: put(against.zh) } };
}

function stepsOf(numbers: Uint32Array): number[] {
  return Array.from(numbers, (number, i) => number - (numbers[i - 1] ?? 0));
}

/** All lowest bytes, then all next ones, and so on: the higher ones are mostly alike. */
function planes(steps: readonly number[], bytes: number): Uint8Array {
  const out = new Uint8Array(steps.length * bytes);
  for (let plane = 0; plane < bytes; plane++) for (const [i, step] of steps.entries()) out[plane * steps.length + i] = (step >>> (8 * plane)) & 255;
  return out;
}

export function readAnswers(file: CatalogueFile, { answers, against }: AnswersPlace): AnswerIndex {
  const read = (place: PostingsPlace): Postings => {
    const starts = sums(unplaned(file.bytes(...place.starts), BYTES.starts), 1);
    return { hashes: sums(unplaned(file.bytes(...place.hashes), BYTES.hashes), 0), starts, postings: postingsOf(file, place, starts) };
  };
  return { answers: { en: read(answers.en), zh: read(answers.zh) }, against: { en: read(against.en), zh: read(against.zh) } };
}

function unplaned(planes: Uint8Array, bytes: number): Uint32Array {
  const out = new Uint32Array(planes.length / bytes);
  for (let plane = 0; plane < bytes; plane++) for (let i = 0; i < out.length; i++) out[i]! |= planes[plane * out.length + i]! << (8 * plane);
  return out;
}

/** @param before how many zeros stand before the first sum */
function sums(steps: Uint32Array, before: number): Uint32Array {
  const out = new Uint32Array(steps.length + before);
  for (let i = 0, sum = 0; i < steps.length; i++) out[i + before] = sum += steps[i]!;
  return out;
}

function postingsOf(file: CatalogueFile, place: PostingsPlace, starts: Uint32Array): Uint16Array {
  const steps = unplaned(file.bytes(...place.places), BYTES.places);
  const wordings = file.bytes(...place.wordings);
  const postings = new Uint16Array(steps.length);
  for (let list = 1; list < starts.length; list++)
    for (let i = starts[list - 1]!, at = 0; i < starts[list]!; i++) postings[i] = postingOf((at += steps[i]!), wordings[i]!);
  return postings;
}
