/**
 * Measures how long the engine takes: `npm run bench`. Medians, in one process, after a warm-up, on the core as it ships.
 * Exits with 1 where a budget is broken; BENCH_TOLERANCE=1.5 widens all budgets for a noisy machine.
 */

import { CatalogueCases } from './catalogue-cases.js';
import { DraftCases } from './draft-cases.js';
import type { Result } from './result.js';
import { shippedCore } from './shipped-core.js';

const tolerance = Number(process.env.BENCH_TOLERANCE ?? 1);

function main(): number {
  if (!(tolerance > 0)) {
    console.error('bench: BENCH_TOLERANCE is a factor, such as 1.5');
    return 2;
  }
  const core = shippedCore();
  const drafts = new DraftCases(core);
  const catalogue = new CatalogueCases(core);
  const results = [...catalogue.opening(), ...drafts.cold(), ...drafts.edits(), ...catalogue.growth(), ...drafts.growth()];
  print([['', 'median', 'best', 'processor', 'budget', ''], ...results.map(rowOf)]);
  const count = results.filter(isBroken).length;
  console.log(count === 0 ? '\nAll budgets held.' : `\n${count} budgets broken${tolerance === 1 ? '' : ` (tolerance ${tolerance})`}.`);
  return count === 0 ? 0 : 1;
}

function rowOf(result: Result): string[] {
  const { name, value, times, unit, budget } = result;
  const more = times ? [`${short(times.best)} ms`, `${short(times.cpu)} ms`] : ['', ''];
  return [name, `${short(value)} ${unit}`, ...more, budget === null ? '' : `≤ ${budget} ${unit}`, isBroken(result) ? 'broken' : ''];
}

function isBroken({ value, budget }: Result): boolean {
  return budget !== null && !(value <= budget * tolerance);
}

function short(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function print(rows: readonly string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    );
}

process.exitCode = main();
