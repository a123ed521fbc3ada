/** Finds the layout a source text is written in. */

import { shows } from './article-blocks.js';
import { readCode, readOrder } from './layout-american.js';
import { readChinese } from './layout-chinese.js';
import { isChineseGuide, readChineseGuide } from './layout-chinese-guide.js';
import { isCode, readCodeSections } from './layout-code.js';
import { CODE_OF_PRACTICE, readCodeOfPractice } from './layout-code-of-practice.js';
import { readEuropean, readProposal, readTreaty } from './layout-european.js';
import { readFramework } from './layout-framework.js';
import { JAPANESE_HEAD, readJapanese } from './layout-japanese.js';
import { KOREAN_HEAD, readKorean } from './layout-korean.js';
import { MEMORANDUM, readMemorandum } from './layout-memorandum.js';
import { isNumbered, readNumbered } from './layout-numbered.js';
import { isInParagraphs, readParagraphs } from './layout-paragraphs.js';
import { isByPrinciples, readPrinciples } from './layout-principles.js';
import { readSaudi, SAUDI_HEAD } from './layout-saudi.js';
import { readSections, SECTION_HEAD } from './layout-sections.js';
import { readTaiwanese, TAIWANESE_HEAD } from './layout-taiwanese.js';
import { readVietnamese, VIETNAMESE_HEAD } from './layout-vietnamese.js';
import type { ParsedText } from './parsed-text.js';

const LAYOUTS: { shows: { test(body: string): boolean }; read: (body: string) => ParsedText }[] = [
  { shows: /^#### Article \d+ — /m, read: readEuropean },
  { shows: /^\s*Article 1 – /m, read: readTreaty },
  { shows: /^Article 1\s*$/m, read: readProposal },
  // a profile of the framework refers to the same subcategories; it is read by its own sections
  { shows: { test: (body) => /^GOVERN 1\.1:/m.test(body) && !/^[A-Z]{2}-\d\.\d-\d{3}/m.test(body) }, read: readFramework },
  { shows: /^(?:(?:#+ |- )?\d+-\d+-\d{3,4}\.|## \d+-\d+) [A-Z]/m, read: readCode },
  { shows: /^\s*(?:<u>)?(?:Sec\.|Section)\s+1\./m, read: readOrder },
  { shows: MEMORANDUM, read: readMemorandum },
  { shows: CODE_OF_PRACTICE, read: readCodeOfPractice },
  { shows: { test: isCode }, read: readCodeSections },
  { shows: { test: isByPrinciples }, read: readPrinciples },
  { shows: { test: isChineseGuide }, read: readChineseGuide },
  { shows: { test: isNumbered }, read: readNumbered },
  { shows: { test: isInParagraphs }, read: readParagraphs },
];

/** Layouts that show by the heads of their articles, of which there are at least five. */
const BY_HEADS: { head: RegExp; read: (body: string) => ParsedText }[] = [
  { head: KOREAN_HEAD, read: readKorean },
  { head: JAPANESE_HEAD, read: readJapanese },
  { head: TAIWANESE_HEAD, read: readTaiwanese },
  { head: VIETNAMESE_HEAD, read: readVietnamese },
  { head: SAUDI_HEAD, read: readSaudi },
  { head: SECTION_HEAD, read: readSections },
];

/** Reads a text in its layout, or returns null where none is known. */
export function parseText(body: string): ParsedText | null {
  const japanese = /[ぁ-ん]/.test(body);
  if (!japanese && /^第[〇零一二三四五六七八九十百千]+条/m.test(body)) return readChinese(body);
  const form = BY_HEADS.find(({ head }) => shows(body, head)) ?? LAYOUTS.find((layout) => layout.shows.test(body));
  const parsed = form?.read(body) ?? null;
  return parsed && parsed.heads.length > 0 ? parsed : null;
}
