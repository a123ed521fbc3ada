/** Reads the folders of the lexicon that say something of obligations: each file has a list under the folder's name, by the id of the obligation. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

/** Throws where two files speak of the same obligation. */
export function readByObligation<Value>(folder: string): Record<string, Value> {
  const out: Record<string, Value> = {};
  for (const file of globSync(`server/lexicon/${folder}/*.yaml`).sort()) {
    const lists = parse(readFileSync(file, 'utf8'), { schema: 'core', merge: false }) as Record<string, Record<string, Value>>;
    for (const [id, value] of Object.entries(lists[folder]!)) {
      if (out[id]) throw new Error(`${file}: another file speaks of ${id} too.`);
      out[id] = value;
    }
  }
  return out;
}
