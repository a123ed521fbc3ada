import { parseText } from '../../../server/build/verify/layouts.js';
import type { ParsedText } from '../../../server/build/verify/parsed-text.js';

/** The units of a text as `id: paragraphs / points`, with `-` for a level that is not read. */
export function shape(body: string): { layout: string; heads: string; units: Record<string, string> } {
  const parsed = read(body);
  const list = (labels: string[] | null) => (labels === null ? '-' : labels.join(' '));
  const units = [...parsed.units].map(([id, { paragraphs, points }]): [string, string] => [id, `${list(paragraphs)} / ${list(points)}`]);
  return { layout: parsed.layout, heads: parsed.heads.join(' '), units: Object.fromEntries(units) };
}

/** Reads a text that some layout must know. */
export function read(body: string): ParsedText {
  const parsed = parseText(body);
  if (!parsed) throw new Error('no layout');
  return parsed;
}
