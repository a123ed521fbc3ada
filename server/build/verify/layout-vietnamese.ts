/** Vietnamese laws: Điều 4. Heading, clauses 1., points a) b) c) d) đ), chapters in Roman numerals. */
import { type ArticleForm, readBlocks } from './article-blocks.js';
import { type Level, readOutline } from './outline.js';
import type { ParsedText } from './parsed-text.js';

const FORM: ArticleForm = {
  layout: 'vietnamese',
  // the heading is in Vietnamese, the record's are translations
  head: /^Điều (\d+)\. .*$/,
  idOf: ([, number]) => number!,
  chapter: { mark: /^#+ Chương ([IVX]+)/, idOf: ([, number]) => `chapter-${number}` },
};

const LEVELS: Level[] = [
  { kind: 'number', mark: /^(\d{1,2})\.\s+/, group: 'paragraphs' },
  { kind: 'vietnamese', mark: /^([a-zđ])\)\s+/, group: 'points' },
];

/** Reads a Vietnamese law. */
export function readVietnamese(body: string): ParsedText {
  const { parsed, blocks } = readBlocks(body, FORM);
  for (const { id, lines } of blocks) {
    readOutline(id, lines, { levels: LEVELS, idOf: (parent, _, label) => `${parent}(${label})` }, parsed.units);
    parsed.units.get(id)!.heading = null;
  }
  return parsed;
}

/** The head of a Vietnamese article. */
export const VIETNAMESE_HEAD = FORM.head;
