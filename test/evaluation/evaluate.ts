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
import { checksOf, type Results } from './checks.js';
import { readCorpus, readMission } from './corpus.js';
import { type Fault, faultsOf, isFound } from './faults.js';
import { citationListing, faultLine, findingLine, idleVerdicts } from './listing.js';
import { measure } from './measure.js';
import { type Report, reportOf } from './report.js';
import { FOURTEEN, slicesOf, type Wanted } from './slices.js';
import { readVerdicts } from './verdicts.js';

const PAGE = new URL('../../docs/evaluation.md', import.meta.url);
const VERDICTS = new URL('verdicts.tsv', import.meta.url);

function main(): number {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' }, write: { type: 'boolean' } } });
  const [corpus, ids] = positionals;
  if (!corpus) {
    console.error('evaluate: name the folder of the corpus: npm run evaluate -- CORPUS [IDS] [--list] [--write]');
    return 2;
  }
  const mission = new Set([...FOURTEEN, ...(ids ? readMission(ids) : [])]);
  const inMission: Wanted = (id) => id !== null && mission.has(id);
  const isOther: Wanted = (id) => !inMission(id);
  const catalogue = bundledCatalogue();
  const measured = measure(readCorpus(corpus), catalogue, TODAY);
  const results: Results = {
    measured,
    mission: slicesOf(measured.matches, inMission),
    fourteen: slicesOf(measured.matches, (id) => id !== null && FOURTEEN.has(id))[0]!,
    faults: faultsOf(measured.drafts, measured.asPolicies, inMission),
    verdicts: readVerdicts(VERDICTS),
  };
  const checks = checksOf(results);
  const others = slicesOf(measured.matches, isOther);
  const measuredOn = new Date().toISOString().slice(0, 10);
  const report = reportOf({ ...results, others, checks, measuredOn, asOf: TODAY, catalogued: [...catalogue.instruments].length });
  console.log(`${report.summary}\n\n${report.numbers}`);
  if (values.list) list(results, inMission, isOther);
  for (const { name, passed, details } of checks) if (!passed) console.log(['', `Broken: ${name}`, ...details].join('\n  '));
  const idle = idleVerdicts(measured, results.verdicts);
  if (idle.length > 0) console.log(`\nVerdicts to take out of the table, for their findings are gone:\n  ${idle.join('\n  ')}`);
  if (values.write) write(report);
  return checks.every(({ passed }) => passed) ? 0 : 1;
}

function list({ measured, faults }: Results, inMission: Wanted, isOther: Wanted): void {
  const missed = faults.filter((fault) => !isFound(fault));
  const missedOf = (wanted: (fault: Fault) => boolean) => missed.filter(wanted).map(faultLine);
  const sections: [string, string[]][] = [
    ['Citations of the instruments that the catalogue is for', citationListing(measured.matches, inMission)],
    ['Citations of other instruments', citationListing(measured.matches, isOther)],
    ['Errors that rules are meant to prove and none finds', missedOf(({ group }) => group === 'provable')],
    ['Errors that stand apart and no rule finds', missedOf(({ group }) => group !== 'provable')],
    ['Findings that no annotation supports', measured.findings.filter(({ support }) => support.length === 0).map(findingLine)],
  ];
  for (const [title, lines] of sections) console.log(`\n### ${title}, one by one\n\n${lines.join('\n')}`);
}

/** Each part of the report stands on the page between marks of its name. */
function write(report: Report): void {
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, text] of Object.entries(report)) {
    const marks = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*(<!-- /${name} -->)`);
    if (!marks.test(page)) throw new Error(`docs/evaluation.md has no place for the ${name}`);
    page = page.replace(marks, (_, open: string, close: string) => `${open}\n${text}\n\n${close}`);
  }
  writeFileSync(PAGE, page);
}

process.exitCode = (() => {
  try {
    return main();
  } catch (error) {
    console.error(`evaluate: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
})();
