/** The corpus of real drafts, read from where it lies. Its documents stay there: nothing of them is copied into the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../server/src/core/index.js';

/** `claim` is a wrong statement without a citation of its own; it is no citation to find. */
export type AnnotatedForm = 'full' | 'instrument' | 'pinpoint' | 'claim';

/** What a reader marked in a document. */
export interface Annotation {
  /** 1-based. */
  line: number;
  /** UTF-16 offsets in the document. */
  from: number;
  to: number;
  text: string;
  instrument: string;
  pinpoint: string | null;
  form: AnnotatedForm;
  /** False for law outside AI and privacy: missing it does not count. */
  core: boolean;
  /** What a careful lawyer would object to, whatever the date of the document. */
  errorKind: string | null;
  /** Right when the document was written, overtaken since. */
  stale: boolean;
}

export interface CorpusDraft {
  /** Relative to the corpus. */
  file: string;
  language: Language;
  category: string;
  text: string;
  /** Null where nobody annotated the document; else it is annotated completely. */
  annotations: readonly Annotation[] | null;
}

interface IndexRow {
  file: string;
  lang: Language;
  category: string;
}

interface AnnotationRow {
  file: string;
  line: number;
  start: number;
  end: number;
  text: string;
  instrument: string;
  pinpoint: string | null;
  form: AnnotatedForm;
  core: boolean;
  error?: string;
  error_kind?: string;
  stale?: string;
}

/** Reads all drafts of a corpus with their annotations. Throws where an annotation does not lie on its text. */
export function readCorpus(folder: string): CorpusDraft[] {
  const rows = new Map<string, AnnotationRow[]>();
  for (const { file } of readRows<{ file: string }>(join(folder, 'citations-docs.jsonl'))) rows.set(file, []);
  for (const row of readRows<AnnotationRow>(join(folder, 'citations.jsonl'))) rows.get(row.file)!.push(row);
  return readRows<IndexRow>(join(folder, 'index.jsonl')).map(({ file, lang, category }) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const annotated = rows.get(file);
    return { file, language: lang, category, text, annotations: annotated ? place(text, annotated) : null };
  });
}

/** The ids that a list of instruments marks as wanted in the catalogue. */
export function readMission(file: string): Set<string> {
  return new Set(
    readRows<{ id: string; in_mission: boolean }>(file)
      .filter((row) => row.in_mission)
      .map(({ id }) => id),
  );
}

/** The rows of a file of JSON lines. */
export function readRows<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Code points of a line become UTF-16 offsets of the document. */
function place(text: string, rows: readonly AnnotationRow[]): Annotation[] {
  const lines = lineStarts(text);
  return rows.map((row) => {
    const start = lines[row.line - 1] ?? text.length;
    const from = start + unitsOf(text, start, row.start);
    const to = from + unitsOf(text, from, row.end - row.start);
    if (text.slice(from, to) !== row.text) throw new Error(`${row.file}:${row.line}: the annotation “${row.text}” does not lie on its text`);
    return {
      line: row.line,
      from,
      to,
      text: row.text,
      instrument: row.instrument,
      pinpoint: row.pinpoint,
      form: row.form,
      core: row.core,
      errorKind: row.error === undefined ? null : (row.error_kind ?? 'other'),
      stale: row.stale !== undefined,
    };
  });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
  return starts;
}

/** How many UTF-16 units a number of code points takes from an offset. */
function unitsOf(text: string, from: number, points: number): number {
  let at = from;
  for (let i = 0; i < points && at < text.length; i++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at - from;
}
