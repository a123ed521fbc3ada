/**
 * Scores the engine against a corpus of annotated drafts.
 *
 *   npm run evaluate -- CORPUS [IDS] [--list] [--write]
 *
 * CORPUS is the folder of the corpus; IDS a list of instruments (JSON lines) that marks which ones the catalogue is for.
 * `--list` prints misses and false alarms, `--write` puts the numbers into docs/evaluation.md.
 * Exits with 1 where a check fails, with 2 where it cannot run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { type Check, checksOf } from './checks.js';
import { readCorpus, readMission } from './corpus.js';
import { citationListing, findingLine, idleVerdicts, missedFaults } from './listing.js';
import { type Measured, measure } from './measure.js';
import { FOURTEEN, type Slice, slicesOf, type Wanted } from './slices.js';
import { faultTable, ruleTable, scoreTable, severityTable } from './tables.js';
import { readVerdicts, type VerdictRow } from './verdicts.js';

const PAGE = new URL('../../docs/evaluation.md', import.meta.url);
const VERDICTS = new URL('verdicts.tsv', import.meta.url);
const MARKS = /(<!-- numbers -->\n)[\s\S]*(<!-- \/numbers -->)/;

interface Group {
  title: string;
  wanted: Wanted;
}

function groupsOf(mission: ReadonlySet<string> | null): Group[] {
  const fourteen = { title: 'The fourteen instruments of the first catalogue', wanted: (id: string | null) => id !== null && FOURTEEN.has(id) };
  if (!mission) return [fourteen, { title: 'All other instruments', wanted: (id) => id === null || !FOURTEEN.has(id) }];
  return [
    fourteen,
    { title: 'All instruments that the catalogue is for', wanted: (id) => id !== null && mission.has(id) },
    { title: 'Other instruments', wanted: (id) => id === null || !mission.has(id) },
  ];
}

/** The report as Markdown: tables and checks. */
function reportOf(
  measured: Measured,
  groups: readonly (Group & { slices: Slice[] })[],
  verdicts: ReadonlyMap<string, VerdictRow>,
  checks: readonly Check[],
): string {
  const { drafts, elsewhere } = measured;
  const annotated = drafts.filter(({ annotations }) => annotations !== null);
  const others = Object.entries(elsewhere)
    .map(([severity, count]) => `${severity} ${count}`)
    .join(', ');
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}, law read as of ${TODAY}: ${drafts.length} documents, ${annotated.length} of them annotated.`,
    ...groups.map(({ title, slices }) => `### ${title}\n\n${scoreTable(slices)}`),
    `### Annotated errors found\n\n${faultTable(measured)}`,
    `### Findings on annotated documents\n\n${severityTable(measured, verdicts)}\n\n${ruleTable(measured, verdicts)}`,
    `Findings on the other ${drafts.length - annotated.length} documents, not judged: ${others}.`,
    `### Checks\n\n${checks.map(({ name, passed }) => `- ${passed ? 'Passed' : 'Failed'}: ${name}.`).join('\n')}`,
  ].join('\n\n');
}

function main(): number {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' }, write: { type: 'boolean' } } });
  const [corpus, ids] = positionals;
  if (!corpus) {
    console.error('evaluate: name the folder of the corpus: npm run evaluate -- CORPUS [IDS] [--list] [--write]');
    return 2;
  }
  const measured = measure(readCorpus(corpus), bundledCatalogue(), TODAY);
  const verdicts = readVerdicts(VERDICTS);
  const groups = groupsOf(ids ? readMission(ids) : null).map((group) => ({ ...group, slices: slicesOf(measured.matches, group.wanted) }));
  const checks = checksOf(measured, groups[0]!.slices[0]!.score, verdicts);
  const report = reportOf(measured, groups, verdicts, checks);
  console.log(report);
  if (values.list) list(measured, groups);
  for (const { name, details } of checks) if (details.length > 0) console.log(`\nFailed: ${name}\n  ${details.join('\n  ')}`);
  const idle = idleVerdicts(measured, verdicts);
  if (idle.length > 0) console.log(`\nVerdicts to take out of the table, for their findings are gone:\n  ${idle.join('\n  ')}`);
  if (values.write)
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replace(MARKS, (_, open: string, close: string) => `${open}\n${report}\n\n${close}`),
    );
  return checks.every(({ passed }) => passed) ? 0 : 1;
}

function list(measured: Measured, groups: readonly Group[]): void {
  const shown = groups.map(({ title, wanted }, index) => ({
    title,
    wanted: (id: string | null) => wanted(id) && groups.slice(0, index).every((earlier) => !earlier.wanted(id)),
  }));
  for (const { title, wanted } of shown) console.log(`\n### ${title}, one by one\n\n${citationListing(measured.matches, wanted).join('\n')}`);
  console.log(`\n### Annotated errors that no rule finds\n\n${missedFaults(measured).join('\n')}`);
  console.log(
    `\n### Findings that no annotation supports\n\n${measured.findings
      .filter(({ support }) => support.length === 0)
      .map(findingLine)
      .join('\n')}`,
  );
}

process.exitCode = (() => {
  try {
    return main();
  } catch (error) {
    console.error(`evaluate: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
})();
