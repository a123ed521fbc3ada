/** The references list as Markdown, and the edit that puts it at the end of a draft or in the place of the one that is there. */
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../engine/finding.js';
import type { Language } from '../text/characters.js';
import { showDate } from '../text/dates.js';
import { lineEnd } from '../text/lines.js';
import { encodeTarget, MARKDOWN } from './note-format.js';
import { REFERENCE_GROUPS, type ReferenceEntry, type ReferenceGroup, type ReferenceList, references } from './references.js';
import { LIST_END, LIST_HEADING, LIST_START, type ReferencesSection, referencesSection } from './references-section.js';
import { citesOf, readWith } from './same-law.js';

export const GROUP_HEADING: Record<ReferenceGroup, Record<Language, string>> = {
  binding: { en: 'Binding law', zh: '有约束力的法律文件' },
  voluntary: { en: 'Voluntary texts', zh: '自愿性文件' },
  proposed: { en: 'Drafts, proposals and other texts without force', zh: '草案、提案及其他无约束力的文件' },
};

export const NOT_CHECKED: Record<Language, string> = { en: 'Not checked', zh: '未核对的引用' };

/** The list with its headings; `level` is that of the heading it stands under. */
export function referencesAsMarkdown(list: ReferenceList, level = 2): string {
  const { language, entries, notChecked } = list;
  const mark = '#'.repeat(Math.min(6, level + 1));
  const groups = REFERENCE_GROUPS.flatMap((group) => {
    const lines = entries.filter((entry) => entry.group === group).map((entry) => lineOf(entry, language));
    return lines.length === 0 ? [] : [`${mark} ${GROUP_HEADING[group][language]}`, lines.join('\n')];
  });
  const open = notChecked.length === 0 ? [] : [`${mark} ${NOT_CHECKED[language]}`, notChecked.map((words) => `- ${asCode(words)}`).join('\n')];
  const none = entries.length + notChecked.length === 0 ? [language === 'zh' ? '本文未引用法律文件。' : 'This draft cites no law.'] : [];
  return [basisOf(list), ...none, ...groups, ...open].join('\n\n');
}

/** The same with its heading. */
export function referencesSectionAsMarkdown(list: ReferenceList, level = 2): string {
  return `${'#'.repeat(level)} ${LIST_HEADING[list.language]}\n\n${referencesAsMarkdown(list, level)}\n`;
}

function basisOf({ language, date, catalogue }: ReferenceList): string {
  const [asOf, of] = [showDate(date, language), showDate(catalogue, language)];
  return language === 'zh' ? `法律状态截至${asOf}，依据${of}的 Clausewright 法规库。` : `Law as of ${asOf}, from the Clausewright catalogue of ${of}.`;
}

function lineOf({ title, number, standing, link, unverified }: ReferenceEntry, language: Language): string {
  const zh = language === 'zh';
  const name = link === null ? MARKDOWN.text(title) : `[${MARKDOWN.text(title)}](${encodeTarget(link)})`;
  const known = [name, ...(number === null ? [] : [MARKDOWN.text(number)]), ...(standing === '' ? [] : [MARKDOWN.text(standing)])];
  const check = unverified ? (zh ? '（条目依据一般知识，引用前请核对）' : ' (record from general knowledge; check before relying on it)') : '';
  return `- ${known.join(zh ? '，' : ', ')}${check}${zh ? '。' : '.'}`;
}

/** Words of the draft that are not read again as a citation. */
function asCode(words: string): string {
  return `\`${words}\``;
}

export interface ReferencesUpdate {
  /** None where the list that is there says just this. */
  edits: readonly Edit[];
  /** How many texts it names, and how many citations it could not check. */
  texts: number;
  notChecked: number;
}

/** Inserts or updates the references list. Null where no list can stand, as in a draft that ends within a fence. */
export function updateReferences(analysis: Analysis, language: Language): ReferencesUpdate | null {
  const { draft } = analysis;
  const list = references(analysis, language);
  const section = referencesSection(draft);
  const edit = section ? replaceIn(section, list, draft.text) : append(list, draft.text);
  const found = { texts: list.entries.length, notChecked: list.notChecked.length };
  if (draft.text.slice(edit.from, edit.to) === edit.text) return { edits: [], ...found };
  return isSound(analysis, edit) ? { edits: [edit], ...found } : null;
}

function marked(list: ReferenceList, level: number): string {
  return `${LIST_START}\n\n${referencesAsMarkdown(list, level)}\n\n${LIST_END}`;
}

/** Between its marks; below a heading without marks it is put above what a person has written there. */
function replaceIn({ list: place, behindHeading, level }: ReferencesSection, list: ReferenceList, text: string): Edit {
  const eol = lineEnd(text);
  const written = marked(list, level).replaceAll('\n', eol);
  if (place) return { ...place, text: written };
  const at = behindHeading!;
  const rest = text.slice(at);
  return { from: at, to: at, text: `${eol}${eol}${written}${rest.trim() === '' || /^\s*\n\s*\n/.test(rest) ? '' : eol}` };
}

function append(list: ReferenceList, text: string): Edit {
  const eol = lineEnd(text);
  const end = text.trimEnd().length;
  const section = `## ${LIST_HEADING[list.language]}\n\n${marked(list, 2)}\n`.replaceAll('\n', eol);
  return { from: end, to: text.length, text: (end === 0 ? '' : eol + eol) + section };
}

/** The list is read as one, and what stands before it cites what it cited. */
function isSound(analysis: Analysis, edit: Edit): boolean {
  const after = readWith(analysis, [edit]);
  const list = referencesSection(after.draft)?.list;
  if (!list || !after.draft.text.startsWith(LIST_START, list.from)) return false;
  const before = analysis.reading.units.filter(({ unit }) => unit.to <= edit.from);
  return before.every((unit, i) => citesOf(unit) === citesOf(after.units[i]!));
}
