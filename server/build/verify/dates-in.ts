/** The calendar dates that stand in a text, in whatever form. */

import { fromRoman } from '../../src/core/catalogue/unit-list.js';
import { type IsoDate, isIsoDate } from '../../src/core/text/dates.js';
import { fromChinese } from '../../src/core/text/numerals.js';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** Every date in a text as ISO: `2024-06-13`, `13 June 2024`, `June 13, 2024`, `13.6.2024`, `5.IX.2024`, `2023年7月10日`, `2025. 1. 21.`. */
export function datesIn(text: string): Set<IsoDate> {
  const found = new Set<IsoDate>();
  const add = (year: string, month: number | null, day: number | null) => {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (month && day && isIsoDate(date)) found.add(date);
  };
  const flat = text.replace(/[\s\u00a0\u3000]+/g, ' ');
  for (const [, y, m, d] of flat.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)) add(y!, Number(m), Number(d));
  for (const [, y, m, d] of flat.matchAll(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]/g)) add(y!, Number(m), Number(d));
  for (const [, y, m, d] of flat.matchAll(/(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\./g)) add(y!, Number(m), Number(d));
  for (const [, d, m, y] of flat.matchAll(/(\d{1,2})[./](\d{1,2})[./](\d{4})/g)) add(y!, Number(m), Number(d));
  for (const [, d, m, y] of flat.matchAll(/(\d{1,2})\.([IVX]+)\.(\d{4})/g)) add(y!, fromRoman(m!), Number(d));
  for (const [, d, m, y] of flat.matchAll(/ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/g)) add(y!, Number(m), Number(d));
  for (const [, y, m, d] of flat.matchAll(/([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g)) {
    add(String(fromChinese(y!)), fromChinese(m!), fromChinese(d!));
  }
  for (const [, d, m, y] of flat.matchAll(new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: day of)? (${MONTH})\\.?,? (\\d{4})`, 'gi')))
    add(y!, monthOf(m!), Number(d));
  for (const [, m, d, y] of flat.matchAll(new RegExp(`(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)? ?,? (\\d{4})`, 'gi'))) add(y!, monthOf(m!), Number(d));
  return found;
}

function monthOf(name: string): number | null {
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)));
  return index < 0 ? null : index + 1;
}

/** The day a number of days after another: the twentieth day following 2024-07-12. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
