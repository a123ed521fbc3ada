/**
 * Saudi laws and regulations: المادة الأولى: …, with the official translation below each article.
 * The copies lose the numbers of Arabic paragraphs in some articles; there the translation is counted.
 */
import { type ArticleBlock, type ArticleForm, addWording, readBlocks } from './article-blocks.js';
import { type Level, readOutline } from './outline.js';
import type { ParsedText, TextUnit } from './parsed-text.js';

const ABJAD = ['أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن'];

const DIGITS = '٠١٢٣٤٥٦٧٨٩';

const FORM: ArticleForm = {
  layout: 'saudi',
  // the heading on the same line is in Arabic
  head: /^المادة [^:：]{3,30}[:：].*$/,
  // articles are numbered in words; they stand in order
  idOf: (_, count) => String(count + 1),
};

const ARABIC: Level[] = [
  {
    kind: 'number',
    mark: /^([0-9٠-٩]{1,2})\s?[-–.]\s*/,
    group: 'paragraphs',
    read: (mark) => mark.replace(/[٠-٩]/g, (digit) => String(DIGITS.indexOf(digit))),
  },
  { kind: 'letter', mark: /^([أبجدهوزحطيكلمن])ـ?\s?[-–.)]\s*/, group: 'points', read: (mark) => 'abcdefghijklmn'[ABJAD.indexOf(mark)] ?? mark },
];

const TRANSLATED: Level[] = [
  { kind: 'number', mark: /^(\d{1,2})\s?[-–.](?:\s+|$|(?=[A-Z]))/, group: 'paragraphs' },
  { kind: 'letter', mark: /^\(?([a-z])\s?[-–.)]\s*(?=[A-Z(])/, group: 'points' },
  { kind: 'letter', mark: /^([A-Z])\.\s+(?=[A-Z])/, group: 'points', read: (mark) => mark.toLowerCase() },
];

/** Reads a Saudi law or regulation. */
export function readSaudi(body: string): ParsedText {
  const { parsed, blocks } = readBlocks(body, FORM);
  for (const block of blocks) {
    const arabic = unitsOf(block.id, block.lines, ARABIC);
    const english = unitsOf(block.id, translation(block), TRANSLATED);
    const lost = arabic.size < english.size && arabic.get(block.id)!.paragraphs!.length === 0;
    for (const [id, unit] of lost ? english : arabic) parsed.units.set(id, unit);
    addWording(parsed, lost ? arabic : english);
    const unit = parsed.units.get(block.id)!;
    unit.heading = block.referenceHeading ?? null;
    if (ledIn(lost ? translation(block) : block.lines, lost ? TRANSLATED : ARABIC)) {
      unit.points = [...unit.paragraphs!, ...unit.points!];
      unit.paragraphs = [];
    }
  }
  return parsed;
}

function translation({ reference }: ArticleBlock): string[] {
  return reference.filter((line) => !/^Article (?:\(?\d+\)?|[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?::.*)?$/.test(line));
}

function unitsOf(head: string, lines: readonly string[], levels: readonly Level[]): Map<string, TextUnit> {
  const units = new Map<string, TextUnit>([[head, { paragraphs: [], points: [], text: '' }]]);
  readOutline(head, lines, { levels, idOf: (parent, _, label) => `${parent}(${label})` }, units);
  return units;
}

/** Numbers below a sentence that leads them in are points of it; numbers without one are paragraphs. */
function ledIn(lines: readonly string[], levels: readonly Level[]): boolean {
  const first = lines.findIndex((line) => levels[0]!.mark.test(line));
  return first > 0;
}

/** The head of a Saudi article. */
export const SAUDI_HEAD = FORM.head;
