/** The compiled catalogue, as the build writes it and the server loads it. */
import type { IsoDate } from '../text/dates.js';
import type { PackedName } from './names.js';
import type { ObligationRecord, ProfileVocabulary } from './obligation.js';
import type { Both, InstrumentRecord } from './record.js';

export interface CatalogueData {
  date: IsoDate;
  instruments: InstrumentRecord[];
  /** Sorted by id. */
  obligations: ObligationRecord[];
  /** The same as JSON, in the compiled catalogue: unpacked when asked for. */
  packedObligations?: string;
  /** All names of the instruments and the shared names, ready to be searched for. */
  names: PackedName[];
  lexicon: Lexicon;
}

export interface Lexicon {
  /** Word lists by id: fixed strings of both languages that the one scan looks for, as prose and folded. */
  words: Record<string, string[]>;
  topics: Record<string, { title: Both; en: string[]; zh: string[] }>;
  /** Words that name a jurisdiction beside a law's name, per code. */
  jurisdictions: Record<string, { title: Both; cues: string[] }>;
  /** What a draft may say of itself. */
  profile: ProfileVocabulary;
}

/** The first line of the compiled catalogue: all but the parts that are unpacked when asked for, and where those lie. */
interface Head extends CatalogueData {
  /** Per instrument, the line that holds its versions, as offsets behind the first line. */
  versionsAt: Record<string, [from: number, to: number]>;
  obligationsAt: [from: number, to: number];
}

/**
 * Writes a catalogue as lines of JSON, in ASCII, which is read and parsed faster than wider text.
 * Versions of instruments and obligations are most of it, and a draft needs a few of them: each has a line of its own.
 */
export function writeCatalogue(data: CatalogueData): string {
  const lines: string[] = [];
  let size = 0;
  const put = (value: unknown): [number, number] => {
    const line = asciiOnly(JSON.stringify(value));
    lines.push(line);
    size += line.length + 1;
    return [size - line.length - 1, size - 1];
  };
  const versionsAt: Head['versionsAt'] = {};
  const instruments = data.instruments.map((record) => {
    if (!record.structure?.versions) return record;
    const { versions, ...structure } = record.structure;
    versionsAt[record.id] = put(versions);
    return { ...record, structure };
  });
  const head: Head = { ...data, instruments, obligations: [], versionsAt, obligationsAt: put(data.obligations) };
  return [asciiOnly(JSON.stringify(head)), ...lines].join('\n');
}

/** Reads what `writeCatalogue` wrote; throws where the text is no catalogue. */
export function readCatalogue(text: string): CatalogueData {
  const start = text.indexOf('\n') + 1;
  const { versionsAt, obligationsAt, ...data } = JSON.parse(text.slice(0, start)) as Head;
  const line = ([from, to]: [number, number]) => text.slice(start + from, start + to);
  for (const { id, structure } of data.instruments) {
    const place = versionsAt[id];
    if (structure && place) structure.packed = line(place);
  }
  return { ...data, packedObligations: line(obligationsAt) };
}

function asciiOnly(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
