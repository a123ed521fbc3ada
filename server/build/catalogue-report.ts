/** Writes docs/catalogue.md, the index of all that the catalogue holds (`npm run catalogue:report`). */
import { writeFileSync } from 'node:fs';
import { Catalogue, type CatalogueView } from '../src/core/catalogue/catalogue.js';
import { compiled } from '../src/core/catalogue/compile.js';
import type { CatalogueData } from '../src/core/catalogue/data.js';
import type { InstrumentRecord } from '../src/core/catalogue/record.js';
import { checkedAgainst } from '../src/core/features/wording.js';
import { compileCatalogue } from './compile-catalogue.js';
import { boundBy, cell, instrumentCell, list, many, restsOnCell, statusCell, structureCell, tally } from './report-cells.js';

export const REPORT_FILE = 'docs/catalogue.md';

const INTRO = `# The catalogue

All instruments that Clausewright knows, as its records have them. \`npm run catalogue:report\` writes this page.

- **Status** is that of the day of the catalogue. A message about a draft goes by the date of the draft.
- **Known structure** says what is counted, and how many provisions are described one by one (“units”). What is not counted is never said to be missing.
- **Rests on** says what the record was compared with, when, and which of its parts: an official text, an unofficial or secondary one, or general knowledge.
  What rests on general knowledge is never more than a hint to check, and what is contested supports no error.
- Further names, misnomers and dates stand in the records, one file each below \`server/catalogue\`. [How to add one](adding-an-instrument.md).

This is not legal advice.`;

const HEAD = '| Instrument | Kind and force | Status | Known structure | Obligations | Clauses | Rests on |\n| --- | --- | --- | --- | --: | --: | --- |';

interface Part {
  code: string;
  en: string;
  zh: string;
  records: readonly InstrumentRecord[];
}

/** The page, from a catalogue that was put together. */
export function catalogueReport(data: CatalogueData): string {
  const view = new Catalogue(compiled(data)).at(data.date);
  const parts = partsOf(data);
  return `${[INTRO, totals(data, view), overview(parts, data), ...parts.map((part) => section(part, data, view))].join('\n\n')}\n`;
}

/** Places in the order of the lexicon, a state behind its country; organisations that it does not list come last. */
function partsOf({ instruments, lexicon }: CatalogueData): Part[] {
  const order = Object.keys(lexicon.jurisdictions);
  const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  const codes = [...new Set(instruments.map(({ jurisdiction }) => jurisdiction))];
  const country = (code: string) => code.split('-')[0]!;
  const before = (a: string, b: string) => rank(country(a)) - rank(country(b)) || rank(a) - rank(b) || (a < b ? -1 : 1);
  return codes.sort(before).map((code) => {
    const { en = code, zh = code } = lexicon.jurisdictions[code]?.title ?? {};
    return { code, en, zh, records: instruments.filter(({ jurisdiction }) => jurisdiction === code) };
  });
}

function totals({ date, instruments, obligations, names }: CatalogueData, view: CatalogueView): string {
  const withUnits = instruments.filter(({ id }) => view.structure(id).units.size > 0);
  const units = instruments.reduce((sum, { id }) => sum + view.structure(id).units.size, 0);
  const rows: [string, number | string][] = [
    ['Day of the catalogue', date],
    ['Instruments', instruments.length],
    ['… by force', tally(instruments, boundBy)],
    ['… by what their records rest on', tally(instruments, ({ checked }) => (checked ? checkedAgainst(checked.against, 'en').split(':')[0]! : 'nothing'))],
    ['… with a contested point', instruments.filter(({ contested, application }) => contested || application?.some((entry) => entry.contested)).length],
    ['… with provisions described one by one', withUnits.length],
    ['Provisions described', units],
    ['Obligations and recommendations', obligations.length],
    ['Model clauses, each in both languages', obligations.filter(({ clause }) => clause).length],
    ['Names, numbers and misnomers', names.length],
  ];
  return `## Totals\n\n| | |\n| --- | --- |\n${rows.map(([what, count]) => `| ${what} | ${count} |`).join('\n')}`;
}

function overview(parts: readonly Part[], { obligations }: CatalogueData): string {
  const rows = parts.map(({ code, en, zh, records }) => {
    const own = obligations.filter(({ instrument }) => records.some(({ id }) => id === instrument));
    const clauses = own.filter(({ clause }) => clause).length;
    return `| [${en}](#${anchorOf(en)}) | ${zh} | \`${code}\` | ${records.length} | ${own.length || ''} | ${clauses || ''} |`;
  });
  return `## By jurisdiction\n\n| | | Code | Instruments | Obligations | Clauses |\n| --- | --- | --- | --: | --: | --: |\n${rows.join('\n')}`;
}

function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

function section({ en, records }: Part, { obligations }: CatalogueData, view: CatalogueView): string {
  const rows = records.map((record) => {
    const own = obligations.filter(({ instrument }) => instrument === record.id);
    const cells = [
      instrumentCell(record),
      `${record.kind.replaceAll('-', ' ')}, ${boundBy(record)}`,
      statusCell(record, view),
      structureCell(record, view),
      own.length || '',
      own.filter(({ clause }) => clause).length || '',
      restsOnCell(record),
    ];
    return `| ${cells.map((text) => cell(String(text))).join(' | ')} |`;
  });
  const notes = records.flatMap((record) => notesOf(record));
  return [`## ${en}`, many(records.length, 'instrument'), `${HEAD}\n${rows.join('\n')}`, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n');
}

/** Contested points, and what the record says of its own limits. */
function notesOf({ id, contested, application, checked }: InstrumentRecord): string[] {
  const points = (contested ?? []).map(({ what, units, readings, note }) => {
    const of = units ? ` of ${units}` : '';
    return `contested, ${what}${of}${readings ? ` (${readings.join('; ')})` : ''}: ${note.en ?? note.zh}`;
  });
  const dates = (application ?? [])
    .filter((entry) => entry.contested)
    .map(({ units, note }) => `contested, application of ${units}: ${note?.en ?? note?.zh ?? ''}`);
  const notes = [...points, ...dates, ...(checked?.note ? [checked.note] : [])].map((note) => note.replace(/\.$/, ''));
  return notes.length > 0 ? [`- \`${id}\`: ${list(notes)}.`] : [];
}

if (import.meta.filename === process.argv[1]) writeFileSync(REPORT_FILE, catalogueReport(compileCatalogue()));
