/**
 * Prose: the words of a stretch of source as a reader sees them.
 * Emphasis marks, escapes and line breaks are gone, white space is one space or, beside a Han character, none;
 * what must not be read (code, link targets, tags) is one BARRIER. Every unit keeps its offset in the source.
 */
import { isCjkMark, isHan, isSpace, isWordCode } from './characters.js';
import { decode, foldCode } from './fold.js';

/** Stands for something that is not prose; no name or pinpoint reaches across it. */
export const BARRIER = '\uFFFC';

export interface Prose {
  /** As written. */
  text: string;
  /** The same, folded, of the same length. */
  folded: string;
  /** For each unit of `text` its offset in the source, and at the end the offset behind the last. */
  at: Uint32Array;
}

/** Stands for the border between two cells of a table row. */
export const CELL = '\u241F';

/** A stretch of source to leave out (`drop`) or to read as white space, as a barrier or as a border of cells. */
export interface Hole {
  from: number;
  to: number;
  kind: 'drop' | 'space' | 'barrier' | 'cell';
}

const BARRIER_CODE = BARRIER.charCodeAt(0);
const CELL_CODE = CELL.charCodeAt(0);

/** Reads `source[from, to)` as prose; `holes` are sorted, may nest, and are in source offsets, as `at` will be. */
export function readProse(source: string, from: number, to: number, holes: readonly Hole[]): Prose {
  const codes = new Uint16Array(to - from + holes.length + 1);
  const at = new Uint32Array(codes.length + 1);
  let size = 0;
  let space = -1;
  let hole = 0;
  let end = from;
  const put = (code: number, offset: number) => {
    if (space >= 0 && size > 0 && keepsSpace(codes[size - 1]!, code)) {
      codes[size] = 32;
      at[size++] = space;
    }
    space = -1;
    codes[size] = code;
    at[size++] = offset;
    end = offset + 1;
  };
  for (let i = from; i < to; ) {
    while (hole < holes.length && holes[hole]!.to <= i) hole++;
    const next = holes[hole];
    if (next && next.from <= i && next.to > i) {
      if (next.kind === 'barrier') put(BARRIER_CODE, i);
      else if (next.kind === 'cell') put(CELL_CODE, i);
      else if (next.kind === 'space' && space < 0) space = i;
      i = Math.min(next.to, to);
      continue;
    }
    const code = source.charCodeAt(i);
    if (isSpace(code) || isBox(code)) {
      if (space < 0) space = i;
    } else if (!isMark(source, i, code)) put(code, i);
    i++;
  }
  at[size] = end;
  const text = codes.subarray(0, size);
  const folded = new Uint16Array(size);
  for (let i = 0; i < size; i++) folded[i] = foldCode(text[i]!);
  return { text: decode(text), folded: decode(folded), at: at.slice(0, size + 1) };
}

/** A stretch of prose folded but for its capitals: they tell (I) from (i), and laws write 26D. */
export function withCapitals({ text, folded }: Prose, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const plain = code >= 0xff21 && code <= 0xff3a ? code - 0xfee0 : code;
    out += plain >= 0x41 && plain <= 0x5a ? String.fromCharCode(plain) : folded[i];
  }
  return out;
}

/** Lines of boxes drawn in text. */
function isBox(code: number): boolean {
  return code >= 0x2500 && code <= 0x259f;
}

/** Emphasis runs, escaping backslashes, zero-width characters: present in the source, not in the words. */
function isMark(source: string, i: number, code: number): boolean {
  if (code === 42 || code === 0x200b || code === 0x2060 || code === 0xad) return true;
  if (code === 95) return !isInsideWord(source, i);
  return code === 92 && /[!-/:-@[-`{-~]/.test(source[i + 1] ?? '');
}

/** An underscore inside a word (`MODEL_CARD`) is a letter of it, and a run of three or more is a blank to fill in. */
function isInsideWord(source: string, i: number): boolean {
  let left = i;
  let right = i;
  while (source.charCodeAt(left - 1) === 95) left--;
  while (source.charCodeAt(right + 1) === 95) right++;
  if (right - left >= 2) return true;
  return isWordCode(source.charCodeAt(left - 1)) && isWordCode(source.charCodeAt(right + 1));
}

function keepsSpace(before: number, after: number): boolean {
  if (before === CELL_CODE || after === CELL_CODE) return false;
  if (before === BARRIER_CODE || after === BARRIER_CODE) return true;
  return !(isHan(before) || isCjkMark(before) || isHan(after) || isCjkMark(after));
}

/** The source offset where prose offset `index` begins. */
export function sourceFrom(prose: Prose, index: number): number {
  return prose.at[index]!;
}

/** The source offset behind the prose unit before `index`. */
export function sourceTo(prose: Prose, index: number): number {
  return index === 0 ? prose.at[0]! : index >= prose.text.length ? prose.at[prose.text.length]! : prose.at[index - 1]! + 1;
}
