/** Japanese acts: （定義）, 第二条, paragraphs ２, items 一, with a reference translation below each article. */
import { toRoman } from '../../src/core/catalogue/unit-list.js';
import { fromChinese } from '../../src/core/text/numerals.js';
import { type ArticleForm, addWording, readBlocks } from './article-blocks.js';
import { type Level, readOutline } from './outline.js';
import type { ParsedText, TextUnit } from './parsed-text.js';

const FORM: ArticleForm = {
  layout: 'japanese',
  head: /^第([一二三四五六七八九十百]+)条(?:の([一二三四五六七八九十]+))?[\s\u3000]+/,
  idOf: ([, number, branch]) => [number, branch].flatMap((part) => (part ? [String(fromChinese(part))] : [])).join('-'),
  chapter: { mark: /^#+ 第([一二三四五六七八九十]+)章/, idOf: ([, number]) => `chapter-${toRoman(fromChinese(number!) ?? 0)}` },
  ends: /^附\s?則/,
  // the heading in brackets above an article would end the article before it
  furniture: /^（[^（）]{1,40}）$/,
};

const LEVELS: Level[] = [
  { kind: 'number', mark: /^([２-９]|[１-９][０-９])/, group: 'paragraphs', read: (mark) => mark.normalize('NFKC') },
  { kind: 'number', mark: /^([一二三四五六七八九十]+)[\s\u3000]*/, group: 'points', read: (mark) => String(fromChinese(mark) ?? mark) },
];

/** Words that lead items in. Without them a line may begin with a numeral that is a word. */
const LEAD = /次に掲げる|次の各号/;

const TRANSLATED: Level[] = [
  { kind: 'number', mark: /^(?:Article \S+ ?)?\((\d{1,2})\)\s*/, group: 'paragraphs' },
  { kind: 'roman', mark: /^\(([ivx]+)\)\s*/, group: 'points' },
];

/** Reads a Japanese act. The first paragraph of an article bears no number; it counts where a second follows. */
export function readJapanese(body: string): ParsedText {
  const { parsed, blocks } = readBlocks(body, FORM);
  const idOf = (parent: string, _: number, label: string) => `${parent}(${label})`;
  for (const { id, lines, reference, referenceHeading } of blocks) {
    const numbered = lines.some((line) => /^２/.test(line));
    const first = numbered ? lines.map((line, index) => (index === 0 ? `１${line}` : line)) : lines;
    const led = lines.some((line) => LEAD.test(line));
    const levels = (numbered ? [{ ...LEVELS[0]!, mark: /^([１-９][０-９]?)/ }, LEVELS[1]!] : LEVELS).filter(({ group }) => led || group === 'paragraphs');
    readOutline(id, first, { levels, idOf }, parsed.units);
    const translated = new Map<string, TextUnit>([[id, { paragraphs: [], points: [], text: '' }]]);
    readOutline(id, reference, { levels: TRANSLATED, idOf }, translated);
    addWording(parsed, translated);
    parsed.units.get(id)!.heading = referenceHeading ?? null;
  }
  return parsed;
}

/** The head of a Japanese article. */
export const JAPANESE_HEAD = FORM.head;
