/** Calendar dates as ISO strings (`2026-07-27`), which compare as text. */
import type { Language } from './characters.js';

export type IsoDate = string;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Whether a text is a real calendar date in ISO form. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `2 December 2027`, `2027年12月2日`. */
export function showDate(date: IsoDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** Reads the dates people write in metadata: ISO, `2 August 2026`, `August 2, 2026`, `2026年8月2日`; null where it is none. */
export function readDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![0-9])/.exec(trimmed) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(trimmed);
  if (iso) return make(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})/.exec(trimmed);
  if (dayFirst) return make(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/.exec(trimmed);
  return monthFirst ? make(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2])) : null;
}

/** Whether folded words name a date, or at least its month and year: `2 December 2027`, `December 2, 2027`, `2027-12-02`, `2027年12月`. */
export function namesDate(folded: string, date: IsoDate): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1]!.toLowerCase();
  return [date, `${name} ${year}`, `${name} ${day}, ${year}`, `${year}年${month}月`].some((form) => folded.includes(form));
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function make(year: number, month: number, day: number): IsoDate | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** A date as it stands in a text: a day, or only its month or year. */
export interface WrittenDate {
  from: number;
  to: number;
  /** `2026-07-27`, `2026-07` or `2026`. */
  date: string;
}

const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})`.toLowerCase();
const WRITTEN = new RegExp(
  [
    String.raw`(?<y1>(?:19|20)\d\d)[-/.](?<m1>\d{1,2})[-/.](?<d1>\d{1,2})(?!\d)`,
    String.raw`(?<y2>(?:19|20)\d\d) ?年 ?(?:(?<m2>\d{1,2}) ?月 ?(?:(?<d2>\d{1,2}) ?日)?)?`,
    String.raw`(?<d3>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m3>${MONTH})\.?,? (?<y3>(?:19|20)\d\d)(?!\d)`,
    String.raw`(?<m4>${MONTH})\.? (?:(?<d4>\d{1,2})(?:st|nd|rd|th)?,? )?(?<y4>(?:19|20)\d\d)(?!\d)`,
    String.raw`(?<=\b(?:in|since|from|of|by) )(?<y5>(?:19|20)\d\d)(?![\d/.-]\d|\d)`,
  ]
    .map((form) => `(?<![\\d/.-])${form}`)
    .join('|'),
  'g',
);

/** The dates in folded prose, in order. */
export function findDates(folded: string): WrittenDate[] {
  const out: WrittenDate[] = [];
  for (const found of folded.matchAll(WRITTEN)) {
    const { y1, m1, d1, y2, m2, d2, y3, m3, d3, y4, m4, d4, y5 } = found.groups!;
    const month = m1 ?? m2 ?? ((m3 ?? m4) ? String(monthOf((m3 ?? m4)!)) : undefined);
    const day = d1 ?? d2 ?? d3 ?? d4;
    const parts = [y1 ?? y2 ?? y3 ?? y4 ?? y5, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
    const date = parts.join('-');
    if (parts.length < 3 ? Number(month ?? 1) <= 12 : isIsoDate(date)) out.push({ from: found.index, to: found.index + found[0].length, date });
  }
  return out;
}

/** `August 2025`, `2025`, `2 August 2025`. */
export function showWritten(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day) return showDate(date, language);
  if (!month) return language === 'zh' ? `${year}年` : String(year);
  return language === 'zh' ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`;
}

/** The day that lies a period after another; a day that the month does not have is its last. */
export function addTime(date: IsoDate, { value, unit }: { value: number; unit: string }): IsoDate | null {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const months = unit === 'years' ? value * 12 : unit === 'months' ? value : unit === 'days' ? 0 : Number.NaN;
  if (!Number.isInteger(months) || (unit === 'days' && !Number.isInteger(value)) || value > 36_500) return null;
  const at = month - 1 + months;
  const [y, m] = [year + Math.floor(at / 12), (at % 12) + 1];
  const start = Date.UTC(y, m - 1, Math.min(day, daysIn(y, m)));
  return new Date(start + (unit === 'days' ? value * 86_400_000 : 0)).toISOString().slice(0, 10);
}
