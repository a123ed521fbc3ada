/** Writes the outcome into the `checked` block of a catalogue file, and leaves all else as it stands. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isPair, isScalar, parseDocument } from 'yaml';
import { type Claim, claimed } from './claims.js';

/** Sets `on`, `against` and `what`; returns whether the file changed. A record that no longer qualifies falls back to `secondary`. */
export function writeChecked(file: string, claim: Claim, on: string): boolean {
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text, { schema: 'core' });
  const root = document.contents;
  const pair = isMap(root) ? root.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === 'checked') : undefined;
  if (!pair || !isMap(pair.value) || !pair.value.range) throw new Error(`${file}: no checked block`);
  const [start, end] = pair.value.range;
  const after = claimed(text.slice(start, end), claim, on);
  if (after === text.slice(start, end)) return false;
  writeFileSync(file, text.slice(0, start) + after + text.slice(end));
  return true;
}
