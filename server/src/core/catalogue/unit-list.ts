/**
 * Lists of units as catalogue files write them: `1-6`, `1-2, 2a`, `a-b, ba, bb, c-h`, `75a-75d`, `26A-26E`, `annex-I..annex-XIV`.
 * A hyphen makes a range of plain numbers or letters; two dots make a range of ids that hold hyphens themselves.
 */

const ROMAN: [string, number][] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Writes 1 to 39 as a Roman numeral. */
export function toRoman(value: number): string {
  let rest = value;
  let out = '';
  for (const [letters, worth] of ROMAN) {
    while (rest >= worth) {
      out += letters;
      rest -= worth;
    }
  }
  return out;
}

/** A Roman numeral in letters, where it is written in the one character Ⅲ. */
export function romanOf(written: string): string {
  const value = written.charCodeAt(0) - 0x215f;
  return value >= 1 && value <= 12 ? toRoman(value) : written;
}

/** Reads a Roman numeral of 1 to 39, or returns null. */
export function fromRoman(text: string): number | null {
  for (let value = 1; value < 40; value++) if (toRoman(value) === text.toUpperCase()) return value;
  return null;
}

/** Expands a list to its members, in order; throws an Error that quotes a part it cannot read. */
export function expandUnits(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(expandRange);
}

function expandRange(part: string): string[] {
  const dots = part.split('..');
  if (dots.length === 2) return between(dots[0]!.trim(), dots[1]!.trim(), part);
  const plain = /^(?:\d+-\d+|[a-z]-[a-z]|[A-HJ-UWYZ]-[A-Z]|\d+[a-z]-\d+[a-z]|\d+[A-Z]-\d+[A-Z])$/.test(part) ? part.split('-') : null;
  return plain ? between(plain[0]!, plain[1]!, part) : [part];
}

/** Expands a list of code sections, whose numbers hold hyphens: only two dots make a range there. */
export function expandSections(list: string): string[] {
  const parts = list.split(',').map((part) => part.trim());
  return parts.flatMap((part) => (part.includes('..') ? expandRange(part) : [part]));
}

function between(first: string, last: string, part: string): string[] {
  const low = splitTail(first);
  const high = splitTail(last);
  if (!low || !high || low.stem !== high.stem || low.kind !== high.kind || low.value > high.value) {
    throw new Error(`“${part}” is not a range of units`);
  }
  const out: string[] = [];
  for (let value = low.value; value <= high.value; value++) out.push(low.stem + show(value, low));
  return out;
}

/** `width` is that of a number with zeros before it: 552.051. */
type Tail = { stem: string; kind: 'number' | 'letter' | 'capital' | 'roman'; value: number; width: number };

function splitTail(id: string): Tail | null {
  const roman = /^(.*-)([IVX]+)$/.exec(id);
  const value = roman && fromRoman(roman[2]!);
  if (roman && value) return { stem: roman[1]!, kind: 'roman', value, width: 0 };
  const number = /^(.*?)(\d+)$/.exec(id);
  if (number) return { stem: number[1]!, kind: 'number', value: Number(number[2]), width: number[2]!.startsWith('0') ? number[2]!.length : 0 };
  const letter = /^(.*?)([a-zA-Z])$/.exec(id);
  return letter ? { stem: letter[1]!, kind: /[a-z]/.test(letter[2]!) ? 'letter' : 'capital', value: letter[2]!.charCodeAt(0), width: 0 } : null;
}

function show(value: number, { kind, width }: Tail): string {
  if (kind === 'roman') return toRoman(value);
  return kind === 'number' ? String(value).padStart(width, '0') : String.fromCharCode(value);
}
