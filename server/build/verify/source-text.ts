/** A source text: a header of `key: value` lines between two `---`, then the body as it was found. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../../src/core/text/dates.js';
import { datesIn } from './dates-in.js';
import { parseText } from './layouts.js';
import type { ParsedText } from './parsed-text.js';

export interface SourceText {
  file: string;
  header: Map<string, string>;
  body: string;
  /** `full` is the wording of the whole instrument, `extract` that of some provisions; `part` is a digest, a notice or notes. */
  extent: 'full' | 'extract' | 'part';
  /** False for consolidations and the like that say they are not official. */
  official: boolean;
  dates: ReadonlySet<IsoDate>;
  parsed: ParsedText | null;
}

/** Verbatim, but not the whole instrument: provisions that are there can be compared. */
const EXTRACT = /\bextracts?\b|\bexcerpts?\b|one book of|principles only|摘录|발췌|\btrích\b|\(AI provisions\)/i;

const PARTIAL =
  /\bdigest\b|\bpartial\b|\bsentences\b|abridged|\bdescription\b|news release|not the text|非法规正文|statement only|press release|fact sheet|White House article/i;

/** Reads a source, or returns null where the folder does not have it. */
export function readSource(folder: string, file: string): SourceText | null {
  const full = path.join(folder, file);
  if (!existsSync(full)) return null;
  const text = readFileSync(full, 'utf8').replace(/\r\n?/g, '\n');
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const header = readHeader(block?.[1] ?? '');
  const body = block ? text.slice(block[0].length) : text;
  const about = ['title', 'title_zh', 'title_en', 'title_orig', 'document', 'completeness', 'number'].map((key) => header.get(key) ?? '');
  const remarks = `${header.get('note') ?? ''} ${header.get('provenance') ?? ''}`;
  const part = !block || about.some((line) => PARTIAL.test(line)) || /this file is a description|not the official text/i.test(remarks);
  const extract = about.some((line) => EXTRACT.test(line)) || /^#.*\(excerpt/im.test(body);
  const parsed = part ? null : parseText(body);
  return {
    file,
    header,
    body,
    extent: part ? 'part' : extract ? 'extract' : 'full',
    official: !/unofficial|third-party extraction|conversion/i.test(`${about.join(' ')} ${header.get('note') ?? ''}`),
    dates: datesIn(text),
    parsed: parsed && extract ? { ...parsed, extract: true } : parsed,
  };
}

function readHeader(block: string): Map<string, string> {
  const header = new Map<string, string>();
  for (const line of block.split('\n')) {
    const match = /^([a-z_]+): *(.*)$/i.exec(line);
    if (match) header.set(match[1]!.toLowerCase(), match[2]!);
  }
  return header;
}

/** All title lines of the header. */
export function titlesOf(source: SourceText): string[] {
  return ['title', 'title_zh', 'title_en', 'title_orig', 'document'].map((key) => source.header.get(key) ?? '').filter((title) => title !== '');
}

/** The day the wording of a text is of: the latest date its header gives for adoption, publication or effect. */
export function dayOf(source: SourceText): IsoDate {
  const lines = ['adopted', 'published', 'effective', 'entry_into_force', 'amended'].map((key) => source.header.get(key) ?? '');
  return [...datesIn(lines.join('\n'))].sort().pop() ?? '';
}
