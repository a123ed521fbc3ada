/** The source texts of one record: which of them are its own wording, and of which version. */
import type { InstrumentRecord } from '../../src/core/catalogue/record.js';
import { bare } from './parsed-text.js';
import { dayOf, readSource, type SourceText, titlesOf } from './source-text.js';

export interface TextSet {
  /** All sources that are there. */
  named: SourceText[];
  missing: string[];
  /** Those that are the instrument itself, oldest first. */
  own: SourceText[];
  /** The parsed text of a version, by its first day. */
  byVersion: Map<string, SourceText>;
}

/** Reads the sources a record names. */
export function readTexts(folder: string, record: InstrumentRecord): TextSet {
  const named: SourceText[] = [];
  const missing: string[] = [];
  for (const file of record.checked?.sources ?? []) {
    const source = readSource(folder, file);
    if (source) named.push(source);
    else missing.push(file);
  }
  const byNumber = named.filter((source) => (record.numbers ?? []).some((number) => bare(ownLines(source)).includes(bare(number))));
  const titles = Object.values(record.title).map((title) => bare(title.replace(/ \([^)]*\)$/, '')));
  const byTitle = named.filter((source) => titles.some((title) => bare(titlesOf(source).join(' ')).includes(title)));
  const own = [...(byNumber.length > 0 ? byNumber : byTitle)].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  return { named, missing, own, byVersion: assign(record, own) };
}

/** Title and number, without the acts that a text is amended by or amends. */
function ownLines(source: SourceText): string {
  const lines = [...titlesOf(source), source.header.get('number') ?? '', source.header.get('doc_number') ?? ''];
  return lines.map((line) => line.replace(/(?:as amended|amended by|amending|; amendment).*/, '')).join('\n');
}

function assign(record: InstrumentRecord, own: readonly SourceText[]): Map<string, SourceText> {
  const versions = record.structure?.versions ?? [];
  const texts = own.filter(({ parsed }) => parsed !== null);
  const out = new Map<string, SourceText>();
  if (texts.length === versions.length) for (const [index, { from }] of versions.entries()) out.set(from, texts[index]!);
  else {
    for (const text of texts) {
      const version = [...versions].reverse().find(({ from }) => from <= dayOf(text)) ?? versions[0];
      if (version) out.set(version.from, text);
    }
  }
  return out;
}
