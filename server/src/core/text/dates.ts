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
