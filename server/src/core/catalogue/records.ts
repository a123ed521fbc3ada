/**
 * Records of the compiled catalogue. Their texts stand apart from the rest, those of each language together: what is alike is packed
 * into half the room when its neighbours are alike, and the package is mostly this file.
 */
import type { Language } from '../text/characters.js';
import type { CatalogueFile } from './file.js';
import type { FileWriter } from './file-writer.js';
import { Lines, type LinesPlace, putLines } from './lines.js';

export type RecordsPlace = Readonly<Record<Language | 'rest', LinesPlace>>;

type Texts = Record<Language, string[]>;

export function putRecords(writer: FileWriter, records: readonly unknown[]): RecordsPlace {
  const parted = records.map(part);
  const texts = (language: Language) => parted.map((record) => record.texts[language]);
  return {
    rest: putLines(
      writer,
      parted.map(({ rest }) => rest),
    ),
    en: putLines(writer, texts('en')),
    // Two bytes a character, where ASCII takes six to escape it.
    zh: putLines(writer, texts('zh'), 'utf16'),
  };
}

export class Records<Value> {
  private readonly rest: Lines<unknown>;
  private readonly texts: Readonly<Record<Language, Lines<string[]>>>;

  constructor(file: CatalogueFile, { rest, en, zh }: RecordsPlace) {
    this.rest = new Lines(file, rest);
    this.texts = { en: new Lines(file, en), zh: new Lines(file, zh) };
  }

  /** The record of a number, which must be one. */
  at(number: number): Value {
    const { en, zh } = this.texts;
    return join(this.rest.at(number), { en: en.at(number), zh: zh.at(number) }) as Value;
  }

  /** All of them, in the order in which they were put. */
  all(): Value[] {
    const [en, zh] = [this.texts.en.all(), this.texts.zh.all()];
    return this.rest.all().map((rest, number) => join(rest, { en: en[number]!, zh: zh[number]! }) as Value);
  }
}

/** Where a text was. */
const TAKEN = 0;

/** Takes the texts out of a value: what stands under `en` and `zh`, as a string or a list of them. */
function part(value: unknown): { rest: unknown; texts: Texts } {
  const texts: Texts = { en: [], zh: [] };
  const take = (value: unknown, language: Language): unknown => {
    if (Array.isArray(value)) return value.map((each) => take(each, language));
    if (typeof value !== 'string') throw new Error(`Under ${language} stands ${JSON.stringify(value)}, and texts are looked for there.`);
    texts[language].push(value);
    return TAKEN;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    // Entries, because a key may be anything.
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, isLanguage(key) ? take(each, key) : walk(each)]])),
    );
  };
  return { rest: walk(value), texts };
}

/** Puts texts back into what has been unpacked of a value, in the order in which they were taken. */
function join(value: unknown, texts: Texts): unknown {
  const next = { en: 0, zh: 0 };
  const put = (place: unknown, language: Language): unknown => {
    if (Array.isArray(place)) return place.map((each) => put(each, language));
    return texts[language][next[language]++];
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value) walk(each);
      return;
    }
    const owner = value as Record<string, unknown>;
    for (const key in owner) {
      if (isLanguage(key)) owner[key] = put(owner[key], key);
      else walk(owner[key]);
    }
  };
  walk(value);
  return value;
}

function isLanguage(key: string): key is Language {
  return key === 'en' || key === 'zh';
}
