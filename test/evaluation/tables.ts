/** Numbers as Markdown tables, for the terminal and the page alike. */
import { SEVERITIES } from '../../server/src/core/index.js';
import type { Check } from './checks.js';
import { type Measured, shareRight, standing } from './measure.js';
import { rates, ratesOfExactSpans, ratesOfSpans, ratesWithProvision } from './score.js';
import type { Slice } from './slices.js';
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

export const rate = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(3));

const SCORE_HEAD = ['part', 'annotated', 'found', 'extra', 'P', 'R', 'F1', 'F1 prov.', 'F1 span', 'F1 exact span', 'other law'];

/** One instrument group, part by part. */
export function scoreTable(slices: readonly Slice[]): string {
  return table(
    SCORE_HEAD,
    slices.map(({ name, score }) => {
      const { precision, recall, f1 } = rates(score);
      const others = [ratesWithProvision(score), ratesOfSpans(score), ratesOfExactSpans(score)].map((own) => own.f1);
      const outside = score.outside === 0 ? '' : `${score.outsideFound}/${score.outside}`;
      return [name, score.annotated, score.found, score.extra, ...[precision, recall, f1, ...others].map(rate), outside];
    }),
  );
}

/** What must hold, and whether it does. */
export function checkTable(checks: readonly Check[]): string {
  return table(
    ['what', 'must be', 'is', ''],
    checks.map(({ name, wanted, measured, passed }) => [name, wanted, measured, passed ? 'holds' : 'broken']),
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

const STANDING_HEAD = (first: string) => [first, 'findings', 'annotated', 'judged right', 'arguable', 'false alarms', 'not judged', 'share right'];

function standings(findings: Measured['findings'], verdicts: ReadonlyMap<string, VerdictRow>): Row {
  const count = (state: ReturnType<typeof standing>) => findings.filter((found) => standing(found, verdicts) === state).length;
  const counts = [count('supported'), count('right'), count('arguable'), count('wrong'), count('unjudged')];
  return [findings.length, ...counts, rate(shareRight(findings, verdicts))];
}
