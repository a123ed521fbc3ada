/** Chinese guides without articles: 一、, （二）, 1. */
import { fromChinese } from '../../src/core/text/numerals.js';
import { emptyText, type ParsedText } from './parsed-text.js';

const PART = /^([一二三四五六七八九十]+)、(.+)$/;
const SECTION = /^（([一二三四五六七八九十]+)）(.+)$/;
const ITEM = /^(\d{1,2})[.．](?!\d)\s*(.+)$/;

/** Whether a text has at least three parts 一、 二、 三、 in order and no articles. */
export function isChineseGuide(body: string): boolean {
  return !/^第[一二三四五六七八九十]+条/m.test(body) && readChineseGuide(body).heads.length >= 3;
}

/** Reads the parts as 1, 1.2, 1.2.1. */
export function readChineseGuide(body: string): ParsedText {
  const parsed = emptyText('chinese-guide');
  const open: string[] = [];
  const begin = (depth: number, number: number, heading: string) => {
    const siblings = depth === 0 ? parsed.heads : parsed.units.get(open[depth - 1]!)!.points!;
    if (number !== siblings.length + 1) return false;
    siblings.push(String(number));
    open.length = depth;
    open.push(depth === 0 ? String(number) : `${open[depth - 1]}.${number}`);
    parsed.units.set(open[depth]!, {
      heading: heading.length <= 30 && !/[，。；：]/.test(heading) ? heading : undefined,
      paragraphs: null,
      points: [],
      text: '',
    });
    return true;
  };
  for (const raw of body.split('\n')) {
    const line = raw.trim();
    const [part, section, item] = [PART.exec(line), SECTION.exec(line), ITEM.exec(line)];
    const known =
      (part && begin(0, fromChinese(part[1]!) ?? 0, part[2]!)) ||
      (section && open.length > 0 && begin(1, fromChinese(section[1]!) ?? 0, section[2]!)) ||
      (item && open.length > 1 && begin(2, Number(item[1]), item[2]!));
    if (!known && open.length === 0) continue;
    for (const id of open) parsed.units.get(id)!.text += `${line} `;
  }
  return parsed;
}
