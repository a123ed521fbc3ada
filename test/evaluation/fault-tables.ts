/** Annotated errors as tables: what is found of those that count, by kind and by rule, and of those that stand apart. */
import { type Fault, type FaultGroup, isFound, shareFound } from './faults.js';
import { type Row, rate, table } from './tables.js';

/** By what a column takes of the faults. */
const COLUMNS: readonly (readonly [string, (fault: Fault) => boolean])[] = [
  ['en', ({ draft }) => draft.language === 'en'],
  ['zh', ({ draft }) => draft.language === 'zh'],
  ['both', () => true],
];

/** Kind by kind and language by language: how many there are, and how many are found. */
export function kindTable(faults: readonly Fault[]): string {
  const head = COLUMNS.flatMap(([name]) => [name, 'found', 'share']);
  const row = (name: string, own: readonly Fault[]): Row => [name, ...countsOf(own)];
  return table(['kind', ...head], [row('all', faults), ...kindsOf(faults).map((kind) => row(kind, ofKind(faults, kind)))]);
}

/** Rule by rule: how many of each kind it finds; several may find the same one. */
export function finderTable(faults: readonly Fault[]): string {
  const kinds = kindsOf(faults);
  const rules = [...new Set(faults.flatMap((fault) => [...fault.rules]))].sort();
  const rows = rules.map((rule): Row => {
    const own = faults.filter((fault) => fault.rules.has(rule));
    return [rule, ...COLUMNS.map(([, of]) => own.filter(of).length), ...kinds.map((kind) => ofKind(own, kind).length || '')];
  });
  return table(['rule', ...COLUMNS.map(([name]) => name), ...kinds], rows);
}

const APART: readonly (readonly [FaultGroup, string])[] = [
  ['other kind', 'what a duty reaches (wrong-scope)'],
  ['claim', 'no citation of its own (claim)'],
  ['other instrument', 'another instrument'],
  ['stale', 'right when it was written (stale)'],
];

/** Those that do not count, by the reason why. */
export function apartTable(faults: readonly Fault[]): string {
  const head = COLUMNS.flatMap(([name]) => [name, 'found', 'share']);
  const rows = APART.map(([group, name]): Row => {
    const own = faults.filter((fault) => fault.group === group);
    return [name, ...countsOf(own), [...new Set(own.flatMap(({ rules }) => [...rules]))].sort().join(', ')];
  });
  return table(['why apart', ...head, 'found by'], rows);
}

function countsOf(faults: readonly Fault[]): (string | number)[] {
  return COLUMNS.flatMap(([, of]) => {
    const own = faults.filter(of);
    return [own.length, own.filter(isFound).length, rate(shareFound(own))];
  });
}

function ofKind(faults: readonly Fault[], kind: string): Fault[] {
  return faults.filter((fault) => fault.kind === kind);
}

/** The most frequent first. */
function kindsOf(faults: readonly Fault[]): string[] {
  const kinds = [...new Set(faults.map(({ kind }) => kind))];
  return kinds.sort((a, b) => ofKind(faults, b).length - ofKind(faults, a).length || (a < b ? -1 : 1));
}
