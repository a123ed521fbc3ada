/** How well the words around a pinpoint fit what a provision is about. */
import type { UnitRecord } from '../catalogue/record.js';
import { tellingWords } from '../catalogue/telling-words.js';
import { isHan } from '../text/characters.js';
import { fold } from '../text/fold.js';

interface RecordWords {
  /** Per language. */
  headings: readonly Set<string>[];
  gist: Set<string>;
}

const RECORDS = new WeakMap<UnitRecord, RecordWords>();

function wordsOf(record: UnitRecord): RecordWords {
  let words = RECORDS.get(record);
  if (!words) {
    const { heading, gist, topics } = record;
    words = {
      headings: [heading?.en, heading?.zh].filter((text) => text !== undefined).map((text) => tellingWords(fold(text))),
      gist: tellingWords(`${fold(gist?.en ?? '')} ${fold(gist?.zh ?? '')} ${(topics ?? []).join(' ').replace(/-/g, ' ')}`),
    };
    RECORDS.set(record, words);
  }
  return words;
}

/** 0 to 8: how much of a provision's heading, or failing that of its gist, stands in the words. */
export function affinity(words: ReadonlySet<string>, record: UnitRecord | undefined): number {
  if (!record) return 0;
  const { headings, gist } = wordsOf(record);
  const part = Math.max(
    0,
    ...headings.map((heading) => (heading.size === 0 ? 0 : shared(words, heading) / Math.min(isHeadingOfPairs(heading) ? 6 : 4, heading.size))),
  );
  return Math.min(8, Math.min(1, part) * 6 + Math.min(2, shared(words, gist) * 0.4));
}

function isHeadingOfPairs(heading: ReadonlySet<string>): boolean {
  for (const word of heading) return isHan(word.charCodeAt(0));
  return false;
}

function shared(words: ReadonlySet<string>, of: ReadonlySet<string>): number {
  let count = 0;
  for (const word of of) if (words.has(word)) count++;
  return count;
}
