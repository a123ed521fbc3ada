/**
 * Measures coverage on our annotated set: `npm run evaluate:coverage -- [--unseen] [--list]`.
 * Half of the set is left unseen while the lexicon and the rules are worked on; it is only measured at the end.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Covered, coverageOf } from '../../server/src/core/coverage/coverage.js';
import { readProfile } from '../../server/src/core/coverage/profile.js';
import { policyOf } from '../../server/src/core/engine/draft-date.js';
import { analyseText } from '../support/analyse.js';

interface Label {
  file: string;
  obligation: string;
  state: Covered['state'];
  kind: string;
}

interface Row extends Label {
  language: string;
  found: Covered | undefined;
}

const ANSWERED: readonly string[] = ['addressed', 'cited'];

function rowsOf(language: string, half: string): Row[] {
  const folder = fileURLToPath(new URL(`./coverage/${language}/${half}/`, import.meta.url));
  const labels = readFileSync(`${folder}labels.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);
  const covered = new Map<string, Map<string, Covered>>();
  for (const file of new Set(labels.map((label) => label.file))) {
    const { reading } = analyseText(readFileSync(folder + file, 'utf8'));
    const profile = readProfile(reading.view, policyOf(reading.draft));
    covered.set(file, new Map(coverageOf(reading, profile).covered.map((one) => [one.obligation.id, one])));
  }
  return labels.map((label) => ({ ...label, language, found: covered.get(label.file)!.get(label.obligation) }));
}

function measure(rows: readonly Row[], states: readonly string[]): string {
  const is = (state: string | undefined) => state !== undefined && states.includes(state);
  const right = rows.filter(({ state, found }) => is(state) && is(found?.state)).length;
  const found = rows.filter((row) => is(row.found?.state)).length;
  const wanted = rows.filter(({ state }) => is(state)).length;
  return `${wanted} labelled, ${found} found, precision ${share(right, found)}, recall ${share(right, wanted)}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

const args = process.argv.slice(2);
const half = args.includes('--unseen') ? 'unseen' : 'seen';
const rows = ['en', 'zh'].flatMap((language) => rowsOf(language, half));
console.log(`Coverage on the ${half} half: ${rows.length} labels.`);
for (const language of ['en', 'zh', null]) {
  const some = rows.filter((row) => language === null || row.language === language);
  console.log(`\n${language ?? 'both'}`);
  console.log(`  answered       ${measure(some, ANSWERED)}`);
  for (const state of ['partial', 'contradicted', 'missing', 'set-aside', 'undetermined', 'not-yet-applicable'])
    console.log(`  ${state.padEnd(14)} ${measure(some, [state])}`);
}
if (args.includes('--list') && half === 'seen') {
  for (const { language, file, obligation, state, kind, found } of rows) {
    const same = found?.state === state || (ANSWERED.includes(state) && ANSWERED.includes(found?.state ?? ''));
    if (!same)
      console.log(
        [
          language,
          file,
          obligation,
          `${state} (${kind})`,
          found?.state ?? 'not of the profile',
          found?.evidence[0]?.shortfall ?? '',
          found?.evidence[0]?.clause.words.slice(0, 70) ?? '',
        ].join('\t'),
      );
  }
}
