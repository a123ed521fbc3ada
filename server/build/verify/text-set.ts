/** The source texts of one record: which of them are its own wording, and of which version. */
import type { InstrumentRecord } from '../../src/core/catalogue/record.js';
import { joinChapters } from './layout-code-of-practice.js';
import { bare, type ParsedText } from './parsed-text.js';
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
  const names = [...(record.names?.en ?? []), ...(record.names?.zh ?? [])].map(bare);
  const byTitle = named.filter(
    (source) =>
      titles.some((title) => bare(titlesOf(source).join(' ')).includes(title)) ||
      titlesOf(source).some((title) => names.includes(bare(title.replace(/ \([^)]*\)$/, '')))),
  );
  const fitting = byNumber.length > 0 ? [...new Set([...byNumber, ...byTitle.filter(amends)])] : byTitle;
  const own = [...fitting].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  return { named, missing, own, byVersion: assign(record, own) };
}

/** The text in force: the newest that was read. */
export function newest({ own, byVersion }: TextSet): SourceText | undefined {
  const versions = [...byVersion.keys()].sort();
  return byVersion.get(versions[versions.length - 1] ?? '') ?? [...own].reverse().find(({ parsed }) => parsed !== null);
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
  if (texts.length > 1 && versions.length === 1 && texts.every(({ parsed }) => parsed!.layout === 'code-of-practice')) {
    return out.set(versions[0]!.from, { ...texts[0]!, parsed: joinChapters(inOrder(texts).map(({ parsed }) => parsed!)) });
  }
  if (texts.length === versions.length) for (const [index, { from }] of versions.entries()) out.set(from, texts[index]!);
  else {
    for (const text of texts) {
      const version = [...versions].reverse().find(({ from }) => from <= dayOf(text)) ?? versions[0];
      const before = version && out.get(version.from);
      if (!version) continue;
      const parts = before?.parsed?.extract && text.parsed!.extract;
      const joined = before && (amends(text) || parts) ? { ...text, parsed: overlay(before.parsed!, text.parsed!) } : text;
      out.set(version.from, joined);
    }
  }
  return out;
}

/** Chapters of one code, in the order in which they end: the longest, which goes beyond the others, comes last. */
function inOrder(texts: readonly SourceText[]): SourceText[] {
  return [...texts].sort((a, b) => a.parsed!.units.size - b.parsed!.units.size);
}

/** An act that only gives the sections it amends or adds. */
function amends(source: SourceText): boolean {
  return /\bamend/i.test(titlesOf(source).join(' '));
}

/** A text with the sections of an amending act in the place of its own; a number that sections share has those of both. */
function overlay(base: ParsedText, amending: ParsedText): ParsedText {
  // the sections of the amending act itself, which only say what they amend, are not sections of the code
  const heads = amending.heads.filter((head) => amending.units.get(head)!.points !== null);
  const units = new Map([...base.units].filter(([id]) => !heads.some((head) => id === head || id.startsWith(`${head}(`))));
  for (const [id, unit] of amending.units) {
    if (unit.points === null) continue;
    const here = units.get(id);
    units.set(id, here && !heads.includes(id) ? { ...here, points: [...new Set([...(here.points ?? []), ...unit.points])] } : unit);
  }
  return { ...base, heads: [...base.heads, ...heads.filter((head) => !base.heads.includes(head))], units };
}
