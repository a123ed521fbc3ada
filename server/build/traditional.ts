/** Writes core/text/traditional.ts: traditional → simplified, one to one, from OpenCC's character table (`npm run gen`). */
import { writeFileSync } from 'node:fs';
// @ts-expect-error the dictionary files carry no types
import table from 'opencc-js/dict/TSCharacters';

const pairs = (table as string)
  .split('|')
  .map((entry) => entry.split(' ') as [string, string])
  .filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to)
  .filter(([from]) => from >= '\u4e00' && from <= '\u9fff')
  .sort(([a], [b]) => (a < b ? -1 : 1));
const rows = pairs
  .map((pair) => pair.join(''))
  .join('')
  .match(/.{1,110}/gu)!;
writeFileSync(
  'server/src/core/text/traditional.ts',
  `/** Traditional characters each followed by its simplified form. Generated from OpenCC (Apache-2.0) by \`npm run gen\`; do not edit. */\nexport const TRADITIONAL_PAIRS =\n${rows.map((row) => `  '${row}'`).join(' +\n')};\n`,
);
