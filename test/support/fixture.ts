/**
 * Caret fixtures: a Markdown draft with rows that point at the line above and say which finding is expected there.
 *
 *     公司依照第14110号行政令报告训练任务。
 *     　　　　＾^^^^^＾＾＾＾ reference/not-in-force: 第14110号行政令已撤销
 *
 * A row is padding, carets, a rule id and, behind a colon, how the message begins. Its column counts UTF-16 units;
 * under a wide character the padding may be `　` and the caret `＾`, so that both stand where a reader sees them.
 * A finding that runs on over the end of a line has `…` behind its carets, and a row of bare carets under its last line.
 */
import type { Analysis } from '../../server/src/core/engine/analyse.js';

export interface Expected {
  /** Zero-based; columns are UTF-16 units of their lines. */
  line: number;
  from: number;
  endLine: number;
  to: number;
  rule: string;
  /** How the message begins; the whole of it where it comes from an analysis. */
  says: string;
}

export interface Fixture {
  draft: string;
  expected: Expected[];
}

const START = /^([ \t　]*)([\^＾]+)(…?) ([a-z-]+\/[a-z-]+)(?:: (.+))?$/;
const END = /^([ \t　]*)([\^＾]+)$/;

/** Splits an annotated draft into the draft itself and the findings its caret rows promise. */
export function readFixture(annotated: string): Fixture {
  const kept: string[] = [];
  const expected: Expected[] = [];
  const open: Expected[] = [];
  for (const row of annotated.split('\n')) {
    const line = kept.length - 1;
    const start = START.exec(row);
    const end = END.exec(row);
    if (start) {
      const [, padding = '', carets = '', goesOn = '', rule = '', says = ''] = start;
      const from = padding.length;
      const finding = { line, from, endLine: line, to: from + carets.length, rule, says };
      expected.push(finding);
      if (goesOn) open.push(finding);
    } else if (end) {
      const finding = open.shift();
      if (!finding) throw new Error(`line ${line + 1}: carets that name no rule and end no finding: ${row}`);
      finding.endLine = line;
      finding.to = end[1]!.length + end[2]!.length;
    } else if (/^[ \t　]*[\^＾]/.test(row)) {
      throw new Error(`line ${line + 1}: a caret row that cannot be read: ${row}`);
    } else kept.push(row);
  }
  return { draft: kept.join('\n'), expected };
}

/** The findings of an analysis in the form of a fixture. */
export function foundIn({ findings, lines }: Analysis): Expected[] {
  return findings.map(({ from, to, rule, message }) => {
    const start = lines.at(from);
    const end = lines.at(to);
    return { line: start.line, from: start.character, endLine: end.line, to: end.character, rule, says: message };
  });
}

/** Cuts what was found down to what was promised, so that only true differences remain. */
export function asPromised(found: readonly Expected[], expected: readonly Expected[]): Expected[] {
  return found.map((finding) => {
    const promise = expected.find((other) => placeOf(other) === placeOf(finding) && finding.says.startsWith(other.says));
    return promise ? { ...finding, says: promise.says } : finding;
  });
}

function placeOf({ line, from, endLine, to, rule }: Expected): string {
  return `${line}:${from}-${endLine}:${to} ${rule}`;
}

/** Writes a draft with its caret rows, aligned for the eye. */
export function writeFixture(draft: string, findings: readonly Expected[]): string {
  const rows: string[] = [];
  draft.split('\n').forEach((row, line) => {
    rows.push(row);
    const text = row.replace(/\r$/, '');
    for (const { from, endLine, to, rule, says } of sorted(findings.filter((finding) => finding.line === line))) {
      const goesOn = endLine > line;
      const carets = drawn(text.slice(from, goesOn ? undefined : to), '^', '＾');
      rows.push(`${drawn(text.slice(0, from), ' ', '　')}${carets}${goesOn ? '…' : ''} ${rule}${says ? `: ${says}` : ''}`);
    }
    for (const { to } of sorted(findings.filter((finding) => finding.endLine === line && finding.line < line))) {
      const start = /^[ \t>]*/.exec(text)![0].length;
      rows.push(`${drawn(text.slice(0, start), ' ', '　')}${drawn(text.slice(start, to), '^', '＾')}`);
    }
  });
  return rows.join('\n');
}

function sorted(findings: Expected[]): Expected[] {
  return findings.sort((a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1));
}

/** One mark per UTF-16 unit, wide under wide characters; a tab stays a tab in padding. */
function drawn(text: string, narrow: string, wide: string): string {
  return text.replace(/[\s\S]/g, (char) => (char === '\t' && narrow === ' ' ? '\t' : isWide(char) ? wide : narrow));
}

function isWide(char: string): boolean {
  return /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/.test(char);
}
