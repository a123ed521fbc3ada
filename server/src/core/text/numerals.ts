/** Numbers as law writes them: Arabic, Chinese (三十五, 一百零二, 二〇二六), Roman, circled. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Whether a folded character can be part of a Chinese numeral. */
export function isChineseNumeral(char: string): boolean {
  return char in DIGITS || char in UNITS;
}

/** Reads a Chinese numeral below ten thousand, positional (二〇二六) or with units (三十五); null where it is none. */
export function fromChinese(text: string): number | null {
  if (text === '') return null;
  const chars = [...text];
  if (!chars.every(isChineseNumeral)) return null;
  if (chars.every((char) => char in DIGITS)) return Number(chars.map((char) => DIGITS[char]).join(''));
  let total = 0;
  let digit: number | null = null;
  for (const char of chars) {
    const unit = UNITS[char];
    if (unit === undefined) digit = DIGITS[char]!;
    else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

/** Reads an Arabic or Chinese numeral; null where it is neither. */
export function readNumber(text: string): number | null {
  return /^[0-9]+$/.test(text) ? Number(text) : fromChinese(text);
}

/** Writes 1 to 9999 as a Chinese numeral, as article numbers are written (第一百零二条). */
export function toChinese(value: number): string {
  const names = '零一二三四五六七八九';
  let out = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) zero = out !== '';
    else {
      out += (zero ? '零' : '') + (unit === 10 && digit === 1 && out === '' ? '' : names[digit]) + name;
      zero = false;
    }
  }
  return out;
}
