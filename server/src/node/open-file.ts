/** A file of which pieces are read when they are asked for. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { CatalogueFile } from '../core/index.js';

export interface OpenFile extends CatalogueFile {
  /** Nothing can be read any more. */
  close(): void;
}

/** Opens a file; should another take its place, the pieces are still of this one. Throws where there is none. */
export function openFile(path: string | URL): OpenFile {
  const file = openSync(path, 'r');
  const read = <Bytes extends Uint8Array>(bytes: Bytes, from: number): Bytes => {
    if (readSync(file, bytes, 0, bytes.length, from) < bytes.length) throw new Error(`${path} ends before byte ${from + bytes.length}.`);
    return bytes;
  };
  return {
    bytes: (from, to) => read(new Uint8Array(to - from), from),
    text: (from, to) => read(Buffer.allocUnsafe(to - from), from).toString('latin1'),
    close: () => closeSync(file),
  };
}
