/** Coverage as a table for spreadsheets: one row per duty and recommendation. */
import { type CoverageEntry, unsaidLabel } from '../core/index.js';
import { type FileCoverage, placeLabel } from './coverage-words.js';
import { printable } from './printable.js';

/** English, so that the same columns are found whatever the language of the draft. */
const COLUMNS = [
  'kind',
  'id',
  'title',
  'instrument',
  'provision',
  'cites',
  'duty',
  'state',
  'state in words',
  'applies from',
  'text version',
  'lines',
  'places',
  'words',
  'shortfall',
  'questions',
  'set aside',
  'reason',
  'until',
  'law as of',
  'catalogue',
] as const;

/** With a byte order mark, by which spreadsheets know UTF-8, and lines that end as RFC 4180 has them. */
export function coverageAsCsv({ report }: FileCoverage): string {
  const rows = [
    ...report.duties.map((entry) => rowOf('duty', entry, report)),
    ...report.recommendations.map((entry) => rowOf('recommendation', entry, report)),
  ];
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function rowOf(kind: string, entry: CoverageEntry, report: FileCoverage['report']): string[] {
  const { evidence, unsaid, setAside, questions } = entry;
  const row: Record<(typeof COLUMNS)[number], string> = {
    kind,
    id: entry.id,
    title: entry.title,
    instrument: entry.instrumentLabel,
    provision: entry.provisionLabel,
    cites: entry.cites,
    duty: entry.duty,
    state: entry.state,
    'state in words': entry.stateLabel,
    'applies from': entry.applies.from ?? '',
    'text version': entry.version ?? '',
    lines: evidence.map(({ line }) => line).join(' '),
    places: evidence.map((one) => placeLabel(one, report)).join('; '),
    words: evidence.map(({ words }) => words).join(' / '),
    shortfall: [...evidence.flatMap(({ falls }) => falls ?? []), unsaidLabel(unsaid, report.language)].filter((one) => one !== '').join('; '),
    questions: questions.map(({ group, value }) => `${group}:${value}`).join(' '),
    'set aside': setAside?.kind ?? '',
    reason: setAside?.reason ?? '',
    until: setAside?.until ?? '',
    'law as of': report.date,
    catalogue: report.catalogue.date,
  };
  return COLUMNS.map((column) => row[column]);
}

/** What a spreadsheet might take for a formula is made text by an apostrophe. */
function cell(text: string): string {
  const plain = printable(text);
  const safe = /^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
