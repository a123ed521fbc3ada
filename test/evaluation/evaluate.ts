/**
 * Scores the engine against a corpus of annotated drafts.
 *
 *   npm run evaluate -- CORPUS [IDS] [--list] [--write] [--unseen] [--set FOLDER]
 *
 * CORPUS is the folder of the corpus; IDS a list of instruments (JSON lines) that marks which ones the catalogue is for.
 * `--list` prints misses and false alarms, `--write` puts the numbers into docs/evaluation.md.
 * `--unseen` measures coverage on the unseen half of the labelled drafts too; `--set` names a folder to take these from instead of ours.
 * Exits with 1 where a check fails, with 2 where it cannot run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { answerListing } from './answer-listing.js';
import { answerTables } from './answer-tables.js';
import { type Answers, answersIn } from './answered.js';
import { checksOf, type Results } from './checks.js';
import { readCorpus, readMission } from './corpus.js';
import { type Fault, faultsOf, isFound } from './faults.js';
import { corpusDrafts, type Half, ownDrafts } from './labelled.js';
import { leftOutTable } from './left-out.js';
import { citationListing, faultLine, findingLine, idleVerdicts } from './listing.js';
import { measure } from './measure.js';
import { reportOf } from './report.js';
import { FOURTEEN, slicesOf, type Wanted } from './slices.js';
import { readVerdicts } from './verdicts.js';

const PAGE = new URL('../../docs/evaluation.md', import.meta.url);
const VERDICTS = new URL('verdicts.tsv', import.meta.url);

function main(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean' }, write: { type: 'boolean' }, unseen: { type: 'boolean' }, set: { type: 'string' } },
  });
  const [corpus, ids] = positionals;
  if (!corpus) {
    console.error('evaluate: name the folder of the corpus: npm run evaluate -- CORPUS [IDS] [--list] [--write] [--unseen] [--set FOLDER]');
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
  const answersOf = (half: Half) => answersIn([...ownDrafts(half, values.set), ...corpusDrafts(half, corpus, values.set)]);
  const seen = answersOf('seen');
  const coverage = { seen: answerReport(seen, measuredOn), ...(values.unseen ? { unseen: answerReport(answersOf('unseen'), measuredOn) } : {}) };
  for (const [half, text] of Object.entries(coverage)) console.log(`\n### Coverage on the ${half} half\n\n${text}`);
  const leftOut = leftOutTable(catalogue);
  console.log(`\n### Phrasings left out\n\n${leftOut}`);
  if (values.list) list(results, inMission, isOther, seen);
  for (const { name, passed, details } of checks) if (!passed) console.log(['', `Broken: ${name}`, ...details].join('\n  '));
  const idle = idleVerdicts(measured, results.verdicts);
  if (idle.length > 0) console.log(`\nVerdicts to take out of the table, for their findings are gone:\n  ${idle.join('\n  ')}`);
  if (values.write) write({ ...report, ...coverage, 'left out': leftOut });
  return checks.every(({ passed }) => passed) ? 0 : 1;
}

/** No bound here breaks the evaluation: what is missed is said. */
function answerReport(answers: Answers, measuredOn: string): string {
  return `Measured on ${measuredOn}: ${answerTables(answers)}`;
}

/** The unseen half is never listed. */
function list({ measured, faults }: Results, inMission: Wanted, isOther: Wanted, seen: Answers): void {
  const missed = faults.filter((fault) => !isFound(fault));
  const missedOf = (wanted: (fault: Fault) => boolean) => missed.filter(wanted).map(faultLine);
  const sections: [string, string[]][] = [
    ['Citations of the instruments that the catalogue is for', citationListing(measured.matches, inMission)],
    ['Citations of other instruments', citationListing(measured.matches, isOther)],
    ['Errors that rules are meant to prove and none finds', missedOf(({ group }) => group === 'provable')],
    ['Errors that stand apart and no rule finds', missedOf(({ group }) => group !== 'provable')],
    ['Findings that no annotation supports', measured.findings.filter(({ support }) => support.length === 0).map(findingLine)],
    ['Coverage on the seen half, where it is read otherwise than labelled', answerListing(seen)],
  ];
  for (const [title, lines] of sections) console.log(`\n### ${title}, one by one\n\n${lines.join('\n')}`);
}

/** Each part stands on the page between marks of its name. */
function write(parts: Readonly<Record<string, string>>): void {
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, text] of Object.entries(parts)) {
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
