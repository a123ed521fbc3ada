/**
 * Reads names of instruments as real texts write them: npm run evaluate:seeds -- FILE [IDS]
 *
 * FILE holds a row per instrument (JSON lines): `id`, `official_name_zh`, `official_name_en`, `names_in_seeds`, `ambiguous_names`.
 * IDS, also JSON lines, says by `id` and `catalogue_id` what the catalogue calls an instrument, where it calls it otherwise.
 * Exits with 1 where a name is not read as it should be, with 2 where it cannot run.
 */
import { readFileSync } from 'node:fs';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { readSeeds, type SeedKind, type SeedName, type SeedOutcome, type SeedRow } from './seed-names.js';
import { table } from './tables.js';

const OUTCOMES: readonly SeedOutcome[] = ['resolved', 'default', 'candidates', 'in context', 'silent', 'wrong', 'no record'];
const KINDS: Readonly<Record<SeedKind, string>> = { official: 'official names', name: 'names', ambiguous: 'ambiguous names' };

function main(): number {
  const [file, ids] = process.argv.slice(2);
  if (!file) {
    console.error('evaluate:seeds: name the file of the seeds: npm run evaluate:seeds -- FILE [IDS]');
    return 2;
  }
  const renamed = new Map(ids ? readRows<{ id: string; catalogue_id?: string }>(ids).map((row) => [row.id, row.catalogue_id ?? row.id]) : []);
  const rows = readRows<SeedRow>(file);
  const names = readSeeds(rows, bundledCatalogue(), TODAY, (id) => renamed.get(id) ?? id);
  const failures = names.filter(({ passed }) => !passed);
  console.log(`${tableOf(names)}\n\n${names.length} names of ${rows.length} instruments, ${failures.length} not read as they should be.`);
  for (const failure of failures) console.log(lineOf(failure));
  return failures.length > 0 ? 1 : 0;
}

function tableOf(names: readonly SeedName[]): string {
  const rows = Object.entries(KINDS).map(([kind, title]) => {
    const of = names.filter((name) => name.kind === kind);
    return [title, of.length, ...OUTCOMES.map((outcome) => of.filter((name) => name.outcome === outcome).length || '')];
  });
  return table(['', 'all', ...OUTCOMES], rows);
}

function lineOf({ id, name, kind, outcome, read }: SeedName): string {
  return `  ${outcome}  ${id}  “${name}” (${kind})${read.length > 0 ? `  read as ${read.join('; ')}` : ''}`;
}

function readRows<Row>(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

process.exitCode = (() => {
  try {
    return main();
  } catch (error) {
    console.error(`evaluate:seeds: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
})();
