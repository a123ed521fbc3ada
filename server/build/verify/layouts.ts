/** Finds the layout a source text is written in. */
import { readCode, readOrder } from './layout-american.js';
import { readChinese } from './layout-chinese.js';
import { readEuropean, readProposal, readTreaty } from './layout-european.js';
import { readFramework } from './layout-framework.js';
import { readHeads } from './layout-heads.js';
import type { ParsedText } from './parsed-text.js';

const LAYOUTS: { shows: RegExp; read: (body: string) => ParsedText }[] = [
  { shows: /^#### Article \d+ — /m, read: readEuropean },
  { shows: /^\s*Article 1 – /m, read: readTreaty },
  { shows: /^Article 1\s*$/m, read: readProposal },
  { shows: /^GOVERN 1\.1:/m, read: readFramework },
  { shows: /^(?:(?:#+ |- )?\d+-\d+-\d{3,4}\.|## \d+-\d+) [A-Z]/m, read: readCode },
  { shows: /^\s*(?:<u>)?(?:Sec\.|Section)\s+1\./m, read: readOrder },
];

/** Reads a text in its layout, or returns null where none is known. */
export function parseText(body: string): ParsedText | null {
  const japanese = /[ぁ-ん]/.test(body);
  if (!japanese && /^第[一二三四五六七八九十百]+条/m.test(body)) return readChinese(body);
  const parsed = readHeads(body) ?? LAYOUTS.find(({ shows }) => shows.test(body))?.read(body) ?? null;
  return parsed && parsed.heads.length > 0 ? parsed : null;
}
