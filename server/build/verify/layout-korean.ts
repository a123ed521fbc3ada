/** Korean acts: 제3조(기본원칙), paragraphs ①, items 1. and 4의2., sub-items 가., with a reference translation below each article. */
import { toRoman } from '../../src/core/catalogue/unit-list.js';
import { type ArticleForm, addWording, readBlocks } from './article-blocks.js';
import { type Level, readOutline } from './outline.js';
import type { ParsedText, TextUnit } from './parsed-text.js';

const SUB_ITEMS = '가나다라마바사아자차카타파하';

const FORM: ArticleForm = {
  layout: 'korean',
  head: /^제(\d+)조(?:의(\d+))?\([^)]*\)/,
  idOf: ([, number, branch]) => (branch ? `${number}-${branch}` : number!),
  chapter: { mark: /^#+ 제(\d+)장/, idOf: ([, number]) => `chapter-${toRoman(Number(number))}` },
  ends: /^부칙/,
  furniture: /^\[(?:본조신설|제목개정|전문개정|Title Amended|This Article)/,
};

const LEVELS: Level[] = [
  { kind: 'number', mark: /^([①-⑳㉑-㉟])\s*/, group: 'paragraphs', read: (mark) => String(mark.normalize('NFKC')) },
  { kind: 'number', mark: /^(\d{1,2}(?:의\d+)?)\.\s+/, group: 'points', read: (mark) => mark.replace('의', '-') },
  { kind: 'letter', mark: /^([가-하])\.\s+/, group: 'points', read: (mark) => 'abcdefghijklmn'[SUB_ITEMS.indexOf(mark)] ?? mark },
];

const TRANSLATED: Level[] = [
  { kind: 'number', mark: /^(?:Article \S+ \([^)]*\) )?\((\d{1,2})\)\s*/, group: 'paragraphs' },
  { kind: 'number', mark: /^(\d{1,2}(?:-\d+)?)\.\s+/, group: 'points' },
  { kind: 'letter', mark: /^([a-z])\.\s+/, group: 'points' },
];

/** Reads a Korean act. */
export function readKorean(body: string): ParsedText {
  const { parsed, blocks } = readBlocks(body, FORM);
  const idOf = (parent: string, _: number, label: string) => `${parent}(${label})`;
  for (const { id, lines, reference, referenceHeading } of blocks) {
    readOutline(id, lines, { levels: LEVELS, idOf }, parsed.units);
    const translated = new Map<string, TextUnit>([[id, { paragraphs: [], points: [], text: '' }]]);
    readOutline(id, reference, { levels: TRANSLATED, idOf }, translated);
    addWording(parsed, translated);
    parsed.units.get(id)!.heading = referenceHeading ?? null;
  }
  return parsed;
}

/** The head of a Korean article. */
export const KOREAN_HEAD = FORM.head;
