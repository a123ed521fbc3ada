/** The index of answers in the compiled catalogue. */
import type { AnswerIndex, Postings } from './answer-index.js';
import { type CatalogueFile, readNumbers, type Span } from './file.js';
import type { FileWriter } from './file-writer.js';

/** Where the parts of `Postings` lie; of `starts` the steps from each to the next, which are small. */
export type PostingsPlace = Readonly<Record<keyof Postings, Span>>;
export type AnswersPlace = Readonly<Record<keyof AnswerIndex, Readonly<Record<'en' | 'zh', PostingsPlace>>>>;

export function putAnswers(writer: FileWriter, { answers, against }: AnswerIndex): AnswersPlace {
  const put = ({ hashes, starts, postings }: Postings): PostingsPlace => ({
    hashes: writer.numbers(hashes),
    starts: writer.put(Uint8Array.from(steps(starts))),
    postings: writer.put(new Uint8Array(postings.buffer, postings.byteOffset, postings.byteLength)),
  });
  return { answers: { en: put(answers.en), zh: put(answers.zh) }, against: { en: put(against.en), zh: put(against.zh) } };
}

/** Two bytes a step, the lower first. */
function* steps(starts: Uint32Array): Iterable<number> {
  for (let i = 1; i < starts.length; i++) {
    const step = starts[i]! - starts[i - 1]!;
    yield step & 255;
    yield step >> 8;
  }
}

export function readAnswers(file: CatalogueFile, { answers, against }: AnswersPlace): AnswerIndex {
  const read = ({ hashes, starts, postings }: PostingsPlace): Postings => ({
    hashes: readNumbers(file, hashes),
    starts: startsOf(file.bytes(...starts)),
    postings: new Uint16Array(file.bytes(...postings).slice().buffer),
  });
  return { answers: { en: read(answers.en), zh: read(answers.zh) }, against: { en: read(against.en), zh: read(against.zh) } };
}

function startsOf(bytes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(bytes.length / 2 + 1);
  for (let i = 0; i < bytes.length; i += 2) starts[i / 2 + 1] = starts[i / 2]! + (bytes[i]! | (bytes[i + 1]! << 8));
  return starts;
}
