/** The file of the compiled catalogue, wherever it lies: read in pieces, each when it is asked for. */
import { decode } from '../text/fold.js';

export interface CatalogueFile {
  /** A stretch, in a buffer of its own. */
  bytes(from: number, to: number): Uint8Array;
  /** A stretch of ASCII. */
  text(from: number, to: number): string;
}

/** A stretch of the file, in bytes. */
export type Span = readonly [from: number, to: number];

/** How a text is written: a byte a character, what is not ASCII escaped as JSON has it; or two bytes a UTF-16 unit, little-endian. */
export type Letters = 'ascii' | 'utf16';

/** Bytes of a character. */
export const WIDTH: Readonly<Record<Letters, number>> = { ascii: 1, utf16: 2 };

/** A file that is in memory as a whole. */
export function inMemory(bytes: Uint8Array): CatalogueFile {
  return {
    // What `slice` of Node's own kind of byte array gives is no copy.
    bytes: (from, to) => new Uint8Array(bytes.subarray(from, to)),
    text: (from, to) => decode(new Uint16Array(bytes.subarray(from, to))),
  };
}

/** Unpacks a stretch of JSON. */
export function readJson(file: CatalogueFile, [from, to]: Span, letters: Letters = 'ascii'): unknown {
  return JSON.parse(letters === 'ascii' ? file.text(from, to) : decode(new Uint16Array(file.bytes(from, to).buffer)));
}

/** Whole numbers of four bytes, little-endian, as on all machines we know. */
export function readNumbers(file: CatalogueFile, [from, to]: Span): Uint32Array {
  return new Uint32Array(file.bytes(from, to).buffer);
}
