/** Faults of instrument files as text and as JSON. Scripts and CI read the JSON: its shape changes only with a major version. */
import { createColors } from 'picocolors';
import type { Language, Lines, Message } from '../core/index.js';
import { type Place, placeOf } from './place.js';
import { printable } from './printable.js';

/** One instrument file and what is wrong with it. */
export interface FaultReport {
  /** The path as given or found. */
  file: string;
  lines: Lines;
  /** Null where the file cannot be used. */
  instrument: string | null;
  /** How many provisions it describes. */
  units: number;
  /** By place. */
  faults: readonly { from: number; to: number; severity: 'error' | 'warning'; message: Message }[];
  /** Of its messages. */
  language: Language;
}

interface FaultEntry extends Place {
  file: string;
  severity: 'error' | 'warning';
  message: string;
}

/** One array over all files, in their order and by place. */
export function faultsAsJson(reports: readonly FaultReport[]): string {
  const entries = reports.flatMap(({ file, lines, faults, language }) =>
    faults.map(({ from, to, severity, message }): FaultEntry => ({ file, ...placeOf(lines, from, to), severity, message: message[language] })),
  );
  return `${JSON.stringify(entries, null, 2)}\n`;
}

const SEVERITY_WORDS = { error: { en: 'error', zh: '错误' }, warning: { en: 'warning', zh: '警告' } } as const;

/** A line per fault, then what was checked and what to do next. */
export function faultsAsText(reports: readonly FaultReport[], { language, colour }: { language?: Language; colour: boolean }): string {
  const colours = createColors(colour);
  const lines = reports.flatMap(({ file, lines: places, faults, language: own }) =>
    faults.map(({ from, severity, message }) => {
      const { line, character } = places.at(from);
      const paint = severity === 'error' ? colours.red : colours.yellow;
      return `${printable(file)}:${line + 1}:${character + 1}  ${paint(SEVERITY_WORDS[severity][own])}  ${printable(message[own].replace(/\s+/g, ' '))}\n`;
    }),
  );
  const summary = summaryOf(reports, language ?? (reports.every((report) => report.language === 'zh') ? 'zh' : 'en'));
  return `${lines.join('')}${colours.bold(summary)}\n`;
}

function summaryOf(reports: readonly FaultReport[], language: Language): string {
  const count = (severity: 'error' | 'warning') => reports.reduce((sum, { faults }) => sum + faults.filter((fault) => fault.severity === severity).length, 0);
  const instruments = new Set(reports.flatMap(({ instrument }) => instrument ?? [])).size;
  const units = reports.reduce((sum, report) => sum + report.units, 0);
  const [errors, warnings] = [count('error'), count('warning')];
  return language === 'zh' ? inChinese(reports.length, instruments, units, errors, warnings) : inEnglish(reports.length, instruments, units, errors, warnings);
}

function inEnglish(files: number, instruments: number, units: number, errors: number, warnings: number): string {
  const many = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const found = errors + warnings === 0 ? 'Nothing wrong' : `${many(errors, 'error')}, ${many(warnings, 'warning')}`;
  const next =
    errors > 0
      ? 'Next: mend the files and run this again.'
      : 'Next: name them under “catalogues” in .clausewright.yml; “clausewright citations FILE” then shows what a draft cites.';
  return `${found} in ${many(files, 'file')} (${many(instruments, 'instrument')}, ${many(units, 'provision')} described). ${next}`;
}

function inChinese(files: number, instruments: number, units: number, errors: number, warnings: number): string {
  const found = errors + warnings === 0 ? '没有发现问题' : `共${errors}项错误、${warnings}项警告`;
  const next =
    errors > 0
      ? '下一步：修改文件后重新运行。'
      : '下一步：在 .clausewright.yml 的“catalogues”中列出这些文件；“clausewright citations 文件”可查看文稿引用了什么。';
  return `${files}个文件中${found}（${instruments}部法规，描述了${units}条）。${next}`;
}
