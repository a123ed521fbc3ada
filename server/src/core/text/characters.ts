/** Kinds of characters, on UTF-16 units. */

/** A Han character of the basic plane (with its extension A and the ideographic zero). */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** CJK punctuation: 《》、。（） and the like. */
export function isCjkMark(code: number): boolean {
  return (code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff65 && !isWordCode(code));
}

/** A letter or digit of a script that separates words by spaces. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x370 && code <= 0x52f);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

export type Language = 'en' | 'zh';

/** The language of a stretch of text, by its script: `zh` where Han characters outweigh Latin words. */
export function languageOf(text: string): Language {
  let han = 0;
  let words = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (isWordCode(code) && (i === 0 || !isWordCode(text.charCodeAt(i - 1)))) words++;
  }
  return han > words * 1.5 ? 'zh' : 'en';
}
