/**
 * Folding: every character to the one form in which names and keywords are compared.
 * One UTF-16 unit in, one out, so that offsets stand.
 */
import { TRADITIONAL_PAIRS } from './traditional.js';

const FOLDED = new Uint16Array(65536);

function fill(): void {
  for (let code = 0; code < FOLDED.length; code++) FOLDED[code] = code;
  for (let code = 0; code < 0x2000; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    if (lower.length === 1) FOLDED[code] = lower.charCodeAt(0);
  }
  // Full-width forms of ASCII, capitals to lower case with them.
  for (let code = 0xff01; code <= 0xff5e; code++) FOLDED[code] = FOLDED[code - 0xfee0]!;
  const same: [string, string][] = [
    [' ', '\t\n\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63'],
    ["'", '\u2018\u2019\u201a\u201b\u02bc\u0060'],
    ['"', '\u201c\u201d\u201e\u201f\u300c\u300d'],
    ['《', '\u3008\u27ea'],
    ['》', '\u3009\u27eb'],
    ['[', '〔【［'],
    [']', '〕】］'],
    ['~', '～〜∼'],
  ];
  for (const [to, from] of same) for (const char of from) FOLDED[char.charCodeAt(0)] = to.charCodeAt(0);
  for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) {
    FOLDED[TRADITIONAL_PAIRS.charCodeAt(i)] = TRADITIONAL_PAIRS.charCodeAt(i + 1);
  }
  // A few simplified forms are traditional ones of others.
  for (let code = 0; code < FOLDED.length; code++) FOLDED[code] = FOLDED[FOLDED[code]!]!;
}
fill();

/** The folded form of one UTF-16 unit. */
export function foldCode(code: number): number {
  return FOLDED[code]!;
}

/** The folded form of a text, of the same length. */
export function fold(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = FOLDED[text.charCodeAt(i)]!;
  return decode(codes);
}

/** Makes a string of UTF-16 units, in slices that `apply` can take. */
export function decode(codes: Uint16Array): string {
  let out = '';
  for (let i = 0; i < codes.length; i += 8192) out += String.fromCharCode.apply(null, codes.subarray(i, i + 8192) as unknown as number[]);
  return out;
}
