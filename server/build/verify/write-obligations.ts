/** Writes the outcome into the `checked` blocks of an obligation file, and leaves all else as it stands. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
import { type Claim, claimed } from './claims.js';

/** Sets the block of each obligation that has a claim; returns how many changed. */
export function writeObligations(file: string, claims: ReadonlyMap<string, Claim>, on: string): number {
  const text = readFileSync(file, 'utf8');
  const root = parseDocument(text, { schema: 'core' }).contents;
  const blocks = (isSeq(root) ? root.items : []).flatMap((item) => {
    const claim = isMap(item) ? claims.get(String(item.get('id'))) : undefined;
    const checked = isMap(item) ? item.get('checked', true) : undefined;
    return claim && isMap(checked) && checked.range ? [{ claim, start: checked.range[0], end: checked.range[1] }] : [];
  });
  let out = text;
  let changed = 0;
  // from the end, so that earlier places stay where they are
  for (const { claim, start, end } of blocks.reverse()) {
    const before = text.slice(start, end);
    const after = claimed(before, claim, on);
    if (after === before) continue;
    out = out.slice(0, start) + after + out.slice(end);
    changed++;
  }
  if (changed > 0) writeFileSync(file, out);
  return changed;
}
