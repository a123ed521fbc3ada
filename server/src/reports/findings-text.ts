/** Findings as text for people: a code frame each, then the summary. */
import { createColors } from 'picocolors';
import type { Finding, Language, Lines, Severity } from '../core/index.js';
import { frameOf } from './frame.js';
import { printable } from './printable.js';
import { type SummaryInput, summaryLines } from './summary.js';

export interface TextOptions extends SummaryInput {
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
}

type Colours = ReturnType<typeof createColors>;

const SEVERITY_WORDS: Record<Severity, Record<Language, string>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '信息' },
  hint: { en: 'hint', zh: '提示' },
};

export function findingsAsText(options: TextOptions): string {
  const colours = createColors(options.colour);
  const blocks = options.drafts.flatMap(({ file, analysis }) =>
    analysis.findings.map((finding) => block(file, analysis.lines, finding, options.width, colours)),
  );
  const summary = summaryLines(options);
  const last = summary.length - 1;
  return [...blocks, ...summary.map((line, i) => `${i === last ? colours.bold(line) : line}\n`)].join('');
}

function block(file: string, lines: Lines, finding: Finding, width: number, colours: Colours): string {
  const { from, to, language } = finding;
  const at = lines.at(from);
  const paint = colourOf(finding.severity, colours);
  const head = `${printable(file)}:${at.line + 1}:${at.character + 1}  ${paint(SEVERITY_WORDS[finding.severity][language])}  ${colours.dim(finding.rule)}`;
  const rest = [printable(finding.message), ...also(finding, lines), ...finding.fixes.map((fix) => fixLine(fix.title, fix.safe, language, colours))];
  return `${[head, ...frame(lines, from, to, width, paint, colours), ...rest.map((line) => `  ${line}`)].join('\n')}\n\n`;
}

function frame(lines: Lines, from: number, to: number, width: number, paint: (text: string) => string, colours: Colours): string[] {
  const gutter = String(lines.at(to).line + 1).length + 2;
  const rows = frameOf(lines, from, to, Math.max(20, width - gutter - 3));
  return rows.flatMap(({ number, text, column, width: length }) => [
    `${colours.dim(`${String(number).padStart(gutter)} │`)} ${text}`,
    `${colours.dim(`${' '.repeat(gutter)} │`)} ${' '.repeat(column)}${paint('^'.repeat(length))}`,
  ]);
}

/** Where else the finding holds. */
function also({ related, language }: Finding, lines: Lines): string[] {
  const numbers = [...new Set(related.map(({ from }) => lines.at(from).line + 1))];
  if (numbers.length === 0) return [];
  if (language === 'zh') return [`另见第${numbers.join('、')}行`];
  return [`Also on line${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`];
}

function fixLine(title: string, safe: boolean, language: Language, colours: Colours): string {
  const word = language === 'zh' ? (safe ? '修正（安全）：' : '可改：') : safe ? 'Fix (safe): ' : 'Possible fix: ';
  return `${colours.green(word)}${printable(title)}`;
}

function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  switch (severity) {
    case 'error':
      return colours.red;
    case 'warning':
      return colours.yellow;
    case 'information':
      return colours.cyan;
    case 'hint':
      return colours.dim;
  }
}
