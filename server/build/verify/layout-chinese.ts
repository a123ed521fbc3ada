/** Chinese texts: 第X条 at the start of a line, 款 as lines of their own, （一） items, chapters and sections. */

import { fromRoman } from '../../src/core/catalogue/unit-list.js';
import { fromChinese } from '../../src/core/text/numerals.js';
import { emptyText, type ParsedText, type TextUnit } from './parsed-text.js';

const ARTICLE = /^第 ?([〇零一二三四五六七八九十百千]+) ?条[\s\u3000]*/;
const DIVISION = /^(?:#+ *)?第([一二三四五六七八九十]+)(章|节)[\s\u3000]+(.*)$/;
const ENGLISH_CHAPTER = /^#+ Chapter ([IVX]+) (.*)$/;
const ENGLISH_SECTION = /^#+ Section (\d+|[IVX]+)[ :.—-]+(.*)$/;
const ITEM = /^（([一二三四五六七八九十]+)）/;
/** What follows the last article: annexes, and the reference translation that may stand below each article. */
const REFERENCE = /^\[EN reference/;
const ANNEX = /^(?:附件|附录|附表|附[:：]|文章来源)|^\S{0,20}(?:指南|目录|指引)$/;

/** Reads a Chinese text. */
export function readChinese(body: string): ParsedText {
  const parsed: ParsedText = { ...emptyText('chinese'), chapters: [] };
  let chapter: string | null = null;
  let section: string | null = null;
  let article: string | null = null;
  let skipping = false;
  const lines = body
    .split('\n')
    .map((raw) => raw.replace(/^[\s\u3000\u200b]+|[\s\u3000\u200b]+$/g, ''))
    .filter((line) => line !== '');
  for (const [index, line] of lines.entries()) {
    const division = readDivision(line) ?? lostDivision(line, lines[index + 1] ?? '', parsed);
    const number = fromChinese(ARTICLE.exec(line)?.[1] ?? '');
    if (division) {
      if (division.kind === 'chapter') parsed.chapters!.push((chapter = `chapter-${division.number}`));
      section = division.kind === 'section' && chapter ? `${chapter}.section-${division.number}` : null;
      parsed.units.set(section ?? chapter ?? '', { heading: division.title, paragraphs: null, points: null, text: '', spans: [] });
      skipping = false;
      article = null;
    } else if (number !== null && isNext(parsed.heads, number)) {
      article = String(number);
      skipping = false;
      parsed.heads.push(article);
      for (const id of [chapter, section]) if (id) parsed.units.get(id)!.spans!.push(article);
      parsed.units.set(article, { paragraphs: [], points: [], text: '' });
      for (const part of splitAtItems(line.replace(ARTICLE, ''))) addLine(parsed.units, article, part);
    } else if (REFERENCE.test(line) || ANNEX.test(line)) skipping = true;
    else if (article && !skipping && !/^[#>]/.test(line)) for (const part of splitAtItems(line)) addLine(parsed.units, article, part);
  }
  return parsed;
}

function isNext(heads: readonly string[], number: number): boolean {
  const last = heads[heads.length - 1];
  return last === undefined || number === Number(last) + 1;
}

function readDivision(line: string): { kind: 'chapter' | 'section'; number: number; title: string } | null {
  const [, numeral, sort, title] = DIVISION.exec(line) ?? [];
  const number = fromChinese(numeral ?? '');
  if (number) return { kind: sort === '章' ? 'chapter' : 'section', number, title: title! };
  const chapter = ENGLISH_CHAPTER.exec(line);
  if (chapter) return { kind: 'chapter', number: fromRoman(chapter[1]!) ?? 0, title: chapter[2]! };
  const section = ENGLISH_SECTION.exec(line);
  if (section) return { kind: 'section', number: Number(section[1]) || (fromRoman(section[1]!) ?? 0), title: section[2]! };
  return null;
}

/** A chapter whose 第几章 the copy lost: a few words without a full stop, right before the next article. */
function lostDivision(line: string, next: string, { heads, chapters }: ParsedText): ReturnType<typeof readDivision> {
  const follows = fromChinese(ARTICLE.exec(next)?.[1] ?? '') === Number(heads[heads.length - 1]) + 1;
  if (!follows || chapters!.length === 0 || !/^[\p{Script=Han} \u3000]{2,16}$/u.test(line)) return null;
  return { kind: 'chapter', number: chapters!.length + 1, title: line };
}

/** Items that a copy runs together: “下列材料：（一）…；（二）…”. */
function splitAtItems(line: string): string[] {
  return line.split(/(?<=[：；。])(?=（[一二三四五六七八九十]+）)/);
}

/** Adds a line to an article: an item to the 款 before it, anything else as a 款 of its own. */
export function addLine(units: Map<string, TextUnit>, article: string, line: string, item = fromChinese(ITEM.exec(line)?.[1] ?? '')): void {
  if (line === '') return;
  const head = units.get(article)!;
  head.text += `${line} `;
  if (item === null || head.paragraphs!.length === 0) {
    const label = String(head.paragraphs!.length + 1);
    head.paragraphs!.push(label);
    units.set(`${article}.${label}`, { paragraphs: [], points: [], text: `${line} ` });
    return;
  }
  const paragraph = `${article}.${head.paragraphs![head.paragraphs!.length - 1]}`;
  const unit = units.get(paragraph)!;
  unit.text += `${line} `;
  unit.points!.push(String(item));
  units.set(`${paragraph}.${item}`, { paragraphs: [], points: [], text: line });
}
