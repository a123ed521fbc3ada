/**
 * Indian and Singaporean acts under `### Section 8 - Heading`, with (1), (a) and (i) on lines of their own or run together,
 * and schedules behind them that the heads do not count.
 */
import { type ArticleForm, readBlocks } from './article-blocks.js';
import { type Level, readOutline } from './outline.js';
import type { ParsedText } from './parsed-text.js';

const FORM: ArticleForm = {
  layout: 'sections',
  head: /^### (?:Section|Rule) (\d+[A-Z]*) - (?!\(Repealed\))(.*)$/,
  idOf: ([, number]) => number!,
  headingOf: ([, , heading]) => heading,
  chapter: { mark: /^## (?:Chapter|PART) ([IVX]+|\d+[A-Z]*) (.*)$/i, idOf: ([, number]) => `chapter-${number}`, headingOf: ([, , heading]) => heading! },
  ends: /^(?:### .* - \(Repealed\)|#+ .*\bSchedule\b|## (?:FORM|ANNEX))/i,
  furniture: /^\[(?:phase status|\d+\/\d{4}|Act \d+|S \d+)/,
};

const LEVELS: Level[] = [
  { kind: 'number', mark: /^\((\d{1,2}[A-Z]{0,2})\)\s*/, group: 'paragraphs' },
  { kind: 'letter', mark: /^\(([a-z]{1,2})\)\s*/, group: 'points' },
  { kind: 'roman', mark: /^\(([ivxl]+)\)\s*/, group: 'points' },
  { kind: 'LETTER', mark: /^\(([A-Z])\)\s*/, group: 'points' },
];

/** `8. Heading.—` or `26D.—` before the first words. */
const OWN_NUMBER = /^\d+[A-Z]*\.\s*(?:—\s*)?/;

/** Reads an act by sections or rules. */
export function readSections(body: string): ParsedText {
  const { parsed, blocks } = readBlocks(body, FORM);
  for (const { id, lines } of blocks) {
    const unit = parsed.units.get(id)!;
    const first = withoutHeading((lines[0] ?? '').replace(OWN_NUMBER, ''), unit.heading ?? '');
    readOutline(
      id,
      [first, ...lines.slice(1)].flatMap(splitAtMarks),
      { levels: LEVELS, idOf: (parent, _, label) => `${parent}(${label})`, again: true },
      parsed.units,
    );
  }
  return parsed;
}

function withoutHeading(line: string, heading: string): string {
  return line.startsWith(heading) ? line.slice(heading.length).replace(/^[\s.]*[—–-]\s*/, '') : line;
}

/** Marks behind the end of a sentence or of a part of it: “…— (a) …; (b) …; and (c) …”. */
function splitAtMarks(line: string): string[] {
  return line.split(/(?<=[:;.,—–”]|[;,—–] ?(?:and|or)) ?(?=\((?:\d{1,2}|[a-z]{1,2}|[ivxl]+)\)(?: |\())/);
}

/** The head of a section or rule. */
export const SECTION_HEAD = FORM.head;
