/**
 * What the provisions of a text say, as features laid flat: every topic and every word has a number, and every provision a list of them.
 * A first draft may cite twenty laws and waits for this; sets of strings for all their provisions would take several times as long.
 */
import { fold } from '../text/fold.js';
import type { PhraseBook } from './phrases.js';
import type { UnitRecord } from './record.js';
import { topicsOfRecord } from './subject.js';
import { eachTellingWord } from './telling-words.js';

/** Topics and words by their numbers, each once. */
export type Numbers = readonly number[];

export interface FeaturesOfUnit {
  topics: Numbers;
  /** Telling words of the heading and the gist. */
  words: Numbers;
}

export class UnitFeatures {
  /** By provision, in the order of the text. */
  readonly provisions = new Map<string, FeaturesOfUnit>();
  /** By their numbers: a topic as `#topic`, or a word. */
  private readonly all: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Lists of topics are few and stand at many provisions. */
  private readonly topics = new Map<string, Numbers>();
  /** Per feature the last list that took it. */
  private readonly takenBy: number[] = [];
  private lists = 0;
  private list: number[] = [];

  constructor(
    units: ReadonlyMap<string, UnitRecord>,
    private readonly phrases: PhraseBook,
  ) {
    for (const [unit, record] of units) this.provisions.set(unit, { topics: this.topicsOf(record), words: this.wordsOf(record) });
  }

  get count(): number {
    return this.all.length;
  }

  /** The number of a topic or word; undefined where no provision says it. */
  numberOf(feature: string): number | undefined {
    return this.numbers.get(feature);
  }

  feature(number: number): string {
    return this.all[number]!;
  }

  private topicsOf(record: UnitRecord): Numbers {
    const key = record.topics?.join() ?? '';
    let topics = this.topics.get(key);
    if (!topics) {
      this.open();
      for (const topic of topicsOfRecord(record, this.phrases)) this.take(`#${topic}`);
      this.topics.set(key, (topics = this.list));
    }
    return topics;
  }

  private wordsOf({ heading, gist }: UnitRecord): Numbers {
    this.open();
    this.read(heading?.en);
    this.read(heading?.zh);
    this.read(gist?.en);
    this.read(gist?.zh);
    return this.list;
  }

  private open(): void {
    this.lists++;
    this.list = [];
  }

  private read(text: string | undefined): void {
    if (text !== undefined) eachTellingWord(fold(text), this.take);
  }

  private readonly take = (feature: string): void => {
    let number = this.numbers.get(feature);
    if (number === undefined) {
      this.numbers.set(feature, (number = this.all.push(feature) - 1));
      this.takenBy.push(0);
    }
    if (this.takenBy[number] === this.lists) return;
    this.takenBy[number] = this.lists;
    this.list.push(number);
  };
}
