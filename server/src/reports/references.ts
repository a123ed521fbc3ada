/** The references of drafts as text, Markdown or JSON. Scripts read the JSON: its shape changes only with a major version. */
import { createColors } from 'picocolors';
import {
  GROUP_HEADING,
  type IsoDate,
  type Language,
  NOT_CHECKED,
  REFERENCE_GROUPS,
  type ReferenceEntry,
  type ReferenceGroup,
  type ReferenceList,
  referencesSectionAsMarkdown,
  type StatusWord,
  showDate,
} from '../core/index.js';
import { printable } from './printable.js';

/** The references of one file. */
export interface FileReferences {
  file: string;
  list: ReferenceList;
}

interface ReferencesEntry {
  file: string;
  /** The day at which law is read, and that of the catalogue. */
  date: IsoDate;
  catalogue: IsoDate;
  references: {
    instrument: string;
    group: ReferenceGroup;
    jurisdiction: string;
    title: string;
    number: string | null;
    made: IsoDate | null;
    status: StatusWord | null;
    since: IsoDate | null;
    link: string | null;
    /** The record was compared with no text. */
    unverified: boolean;
  }[];
  notChecked: readonly string[];
}

export function referencesAsJson(files: readonly FileReferences[]): string {
  const entries = files.map(
    ({ file, list }): ReferencesEntry => ({
      file,
      date: list.date,
      catalogue: list.catalogue,
      references: list.entries.map(({ instrument, group, jurisdiction, title, number, made, status, link, unverified }) => ({
        instrument,
        group,
        jurisdiction,
        title,
        number,
        made: made?.on ?? null,
        status: status?.is ?? null,
        since: status?.from ?? null,
        link,
        unverified,
      })),
      notChecked: list.notChecked,
    }),
  );
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** The section as the editor inserts it, without its marks; each under the name of its file where there are several. */
export function referencesAsMarkdown(files: readonly FileReferences[]): string {
  const sections = files.map(({ file, list }) => {
    const section = referencesSectionAsMarkdown(list);
    return files.length === 1 ? section : `# \`${file.replaceAll('`', '')}\`\n\n${section}`;
  });
  return sections.join('\n').split('\n').map(printable).join('\n');
}

export function referencesAsText(files: readonly FileReferences[], colour: boolean): string {
  const { bold, dim } = createColors(colour);
  return files
    .map(({ file, list }) => {
      const { language, entries, notChecked } = list;
      const groups = REFERENCE_GROUPS.flatMap((group) =>
        block(
          GROUP_HEADING[group][language],
          entries.filter((entry) => entry.group === group).flatMap((entry) => rows(entry, language)),
        ),
      );
      const open = block(
        NOT_CHECKED[language],
        notChecked.map((words) => `  ${words}`),
      );
      const lines = [...groups, ...open].map((line) => (line.startsWith(' ') || line === '' ? printable(line) : dim(printable(line))));
      return [bold(printable(file)), ...lines, '', basis(list)].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function rows({ instrument, title, number, standing, link, unverified }: ReferenceEntry, language: Language): string[] {
  const zh = language === 'zh';
  const check = unverified ? (zh ? '条目依据一般知识，引用前请核对' : 'record from general knowledge; check before relying on it') : '';
  const known = [number ?? '', standing, check].filter((part) => part !== '').join(zh ? '；' : '; ');
  return [
    `  ${title}`,
    ...[known, [instrument, link ?? ''].filter((part) => part !== '').join('  ')].filter((line) => line !== '').map((line) => `      ${line}`),
  ];
}

/** What the list rests on, and that it is no advice. */
function basis({ language, date, catalogue, entries, notChecked }: ReferenceList): string {
  const [asOf, of] = [showDate(date, language), showDate(catalogue, language)];
  if (language === 'zh') return `${entries.length}份文件，${notChecked.length}处未核对；法律状态截至${asOf}（法规库日期：${of}）。本结果不构成法律意见。`;
  const texts = `${entries.length} ${entries.length === 1 ? 'text' : 'texts'}`;
  return `${texts}, ${notChecked.length} not checked; law as of ${asOf} (catalogue of ${of}). Not legal advice.`;
}
