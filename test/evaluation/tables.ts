/** Numbers as Markdown tables, for the terminal and the page alike. */
import { RULES, SEVERITIES } from '../../server/src/core/index.js';
import { type Measured, standing } from './measure.js';
import { rates, ratesWithProvision } from './score.js';
import type { Slice } from './slices.js';
import { kindOf } from './support.js';
import type { VerdictRow } from './verdicts.js';

export type Row = readonly (string | number)[];

export function table(head: readonly string[], rows: readonly Row[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join('\n');
}

const rate = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(3));

const SCORE_HEAD = ['part', 'annotated', 'found', 'extra', 'P', 'R', 'F1', 'P prov.', 'R prov.', 'F1 prov.', 'exact span', 'other law'];

/** One instrument group, part by part. */
export function scoreTable(slices: readonly Slice[]): string {
  return table(
    SCORE_HEAD,
    slices.map(({ name, score }) => {
      const { precision, recall, f1 } = rates(score);
      const provision = ratesWithProvision(score);
      const exact = score.found === 0 ? Number.NaN : score.exact / score.found;
      const outside = score.outside === 0 ? '' : `${score.outsideFound}/${score.outside}`;
      return [
        name,
        score.annotated,
        score.found,
        score.extra,
        ...[precision, recall, f1, provision.precision, provision.recall, provision.f1, exact].map(rate),
        outside,
      ];
    }),
  );
}

/** Annotated faults by kind: how many there are, and how many each rule finds. */
export function faultTable({ faults, findings }: Measured): string {
  const kinds = [...new Set(faults.map(({ annotation }) => kindOf(annotation)))].sort(
    (a, b) => Number(a === 'stale') - Number(b === 'stale') || (a < b ? -1 : 1),
  );
  const foundBy = (rule: string | null) => new Set(findings.filter(({ finding }) => rule === null || finding.rule === rule).flatMap(({ covers }) => covers));
  const counts = (covered: ReadonlySet<unknown>) =>
    kinds.map((kind) => faults.filter(({ annotation }) => kindOf(annotation) === kind && covered.has(annotation)).length || '');
  const all = kinds.map((kind) => faults.filter(({ annotation }) => kindOf(annotation) === kind).length);
  const rows: Row[] = RULES.map(({ id }) => [id, ...counts(foundBy(id))]);
  return table(
    ['rule', ...kinds],
    [['annotated', ...all], ['found by any rule', ...counts(foundBy(null))], ...rows.filter((row) => row.slice(1).some((cell) => cell !== ''))],
  );
}

/** Per rule: its findings on annotated drafts, and how they stand. */
export function ruleTable({ findings }: Measured, verdicts: ReadonlyMap<string, VerdictRow>): string {
  const rules = [...new Set(findings.map(({ finding }) => finding.rule))].sort();
  const of = (rule: string) => findings.filter(({ finding }) => finding.rule === rule);
  return table(
    STANDING_HEAD('rule'),
    rules.map((rule) => [rule, ...standings(of(rule), verdicts)]),
  );
}

/** The same per severity. */
export function severityTable({ findings }: Measured, verdicts: ReadonlyMap<string, VerdictRow>): string {
  return table(
    STANDING_HEAD('severity'),
    SEVERITIES.map((severity) => [
      severity,
      ...standings(
        findings.filter(({ finding }) => finding.severity === severity),
        verdicts,
      ),
    ]),
  );
}

const STANDING_HEAD = (first: string) => [first, 'findings', 'annotated', 'judged right', 'arguable', 'wrong', 'not judged', 'share right'];

function standings(findings: Measured['findings'], verdicts: ReadonlyMap<string, VerdictRow>): Row {
  const count = (state: ReturnType<typeof standing>) => findings.filter((found) => standing(found, verdicts) === state).length;
  const right = count('supported') + count('right');
  const counts = [count('supported'), count('right'), count('arguable'), count('wrong'), count('unjudged')];
  return [findings.length, ...counts, rate(findings.length === 0 ? Number.NaN : right / findings.length)];
}
