/**
 * Where in the headings and gists of a text a telling word stands. All of them are in one string per language, which is searched for a word
 * when somebody asks for it: a draft asks for few, and to take all words of twenty laws apart would make who opens it wait.
 */
import { isHan, isWordCode, type Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import type { UnitRecord } from './record.js';
import { tellingWord, tellingWords } from './telling-words.js';

/** Provisions by their numbers, ascending. */
export type Places = readonly number[];

interface Texts {
  /** Folded, those of each provision behind those of the one before. */
  all: string;
  /** By number of a provision where its texts begin. */
  starts: Uint32Array;
}

export class Concordance {
  private readonly texts: readonly Texts[];
  private readonly known = new Map<string, Places>();

  constructor(private readonly units: readonly UnitRecord[]) {
    this.texts = [textsOf(units, 'en'), textsOf(units, 'zh')];
  }

  /** The provisions that say a telling word. */
  placesOf(word: string): Places {
    let places = this.known.get(word);
    if (!places) this.known.set(word, (places = this.search(word)));
    return places;
  }

  private search(word: string): Places {
    const places = new Set<number>();
    for (const { all, starts } of this.texts) {
      for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) if (isSaid(word, all, at)) places.add(placeAt(starts, at));
    }
    return [...places].sort((a, b) => a - b);
  }

  /** The telling words of a provision. */
  wordsOf(place: number): Set<string> {
    return tellingWords(fold(textOf(this.units[place]!, 'en') + textOf(this.units[place]!, 'zh')));
  }

  /** Whether a provision has telling words. */
  says(place: number): boolean {
    return this.wordsOf(place).size > 0;
  }
}

/** Each of its texts with a space behind it. */
function textOf({ heading, gist }: UnitRecord, language: Language): string {
  const [first, second] = [heading?.[language], gist?.[language]];
  return (first === undefined ? '' : `${first} `) + (second === undefined ? '' : `${second} `);
}

function textsOf(units: readonly UnitRecord[], language: Language): Texts {
  const starts = new Uint32Array(units.length + 1);
  let all = '';
  for (const [place, unit] of units.entries()) {
    all += textOf(unit, language);
    starts[place + 1] = all.length;
  }
  return { all: fold(all), starts };
}

/** Whether what stands at an offset is the word, and not the middle or the start of another. */
function isSaid(word: string, text: string, at: number): boolean {
  if (isHan(word.charCodeAt(0))) return true;
  if (isWordCode(text.charCodeAt(at - 1))) return false;
  let end = at + word.length;
  while (isWordCode(text.charCodeAt(end))) end++;
  return tellingWord(text.slice(at, end)) === word;
}

/** The last provision that begins at an offset or before it, and is not empty. */
function placeAt(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}
