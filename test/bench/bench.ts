/**
 * Measures how long the engine takes: `npm run bench`. Medians, in one process, after a warm-up.
 * Exits with 1 where a budget is broken; BENCH_TOLERANCE=1.5 widens all budgets for a noisy machine.
 */
import { DraftCases, loadCases, type Result } from './cases.js';

const tolerance = Number(process.env['BENCH_TOLERANCE'] ?? 1);
if (!(tolerance > 0)) {
  console.error('bench: BENCH_TOLERANCE is a factor, such as 1.5');
  process.exit(2);
}

const results = loadCases();
const drafts = new DraftCases();
results.push(...drafts.cold(), ...drafts.edits(), ...drafts.instruments(), ...drafts.growth());

const shown = results.map((result) => [result.name, show(result), result.budget === null ? '' : `≤ ${result.budget} ${result.unit}`, broken(result) ? 'broken' : '']);
const widths = [0, 1, 2].map((column) => Math.max(...shown.map((row) => row[column]!.length)));
for (const [name, value, budget, verdict] of shown) console.log(`${name!.padEnd(widths[0]!)}  ${value!.padStart(widths[1]!)}  ${budget!.padEnd(widths[2]!)}  ${verdict}`.trimEnd());

const count = results.filter(broken).length;
console.log(count === 0 ? '\nAll budgets held.' : `\n${count} budgets broken${tolerance === 1 ? '' : ` (tolerance ${tolerance})`}.`);
process.exitCode = count === 0 ? 0 : 1;

function broken({ value, budget }: Result): boolean {
  return budget !== null && !(value <= budget * tolerance);
}

function show({ value, unit }: Result): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`;
}
