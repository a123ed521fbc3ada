/** Putting the model clause of an obligation into a draft: into the section it belongs to, else into a new one at the end. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { Draft } from '../draft/draft.js';
import { insertBelow, insertClause, type Lined, type SnippetEdit } from '../draft/insert-clause.js';
import { draftLanguage } from '../draft/language.js';
import type { Reading } from '../reading/reading.js';
import type { Edit } from '../text/edit.js';
import { Lines, lineEnd } from '../text/lines.js';
import { readNumber, toChinese } from '../text/numerals.js';
import { snippetText } from '../text/snippet.js';
import type { Coverage } from './coverage.js';
import { homeOf } from './home.js';

export interface ModelClause {
  edits: readonly Edit[];
  /** The heading of the section it goes into; null for a new section. */
  section: string | null;
}

/** The edits that insert the model clause of an obligation, every default in its place; null where the catalogue has none. */
export function modelClause(reading: Reading, coverage: Coverage, obligation: ObligationRecord): ModelClause | null {
  const placed = placeClause(reading, coverage, obligation);
  if (!placed) return null;
  const { from, to, snippet, numbers } = placed.edit;
  return { edits: [{ from, to, text: snippetText(snippet) }, ...numbers], section: placed.section };
}

/** The same with tab stops, for editors that have them. */
export function placeClause(reading: Reading, coverage: Coverage, obligation: ObligationRecord): { edit: SnippetEdit; section: string | null } | null {
  const { draft } = reading;
  const language = draftLanguage(reading, 'en');
  const clause = obligation.clause?.[language];
  if (clause === undefined) return null;
  const home = homeOf(reading, coverage, obligation);
  if (home === null) return { edit: newSection(draft, obligation.title[language], clause), section: null };
  const units = draft.units.filter(({ section, body }) => section === home && body.kind !== 'comment');
  const last = units.at(-1)!;
  const lined = { draft, lines: linesOf(draft) };
  const edit = isPlainItem(lined, last.index) ? insertClause(lined, last.to, clause) : insertBelow(lined, last.to, clause);
  return { edit, section: units[0]!.body.prose.text };
}

/** A clause of its own in a list: not one that a lead-in governs (“The deployer must not:”), nor one below another item. */
function isPlainItem({ draft, lines }: Lined, index: number): boolean {
  const { body, leadIn, from, quoted } = draft.units[index]!;
  if (body.kind !== 'item' || quoted || leadIn >= 0) return false;
  return /^(?:[-*+]|\d{1,9}[.)])\s/.test(lines.textOf(lines.at(from).line));
}

/** Behind all that is written, under a heading of the form that the draft's headings have. */
function newSection(draft: Draft, title: string, clause: string): SnippetEdit {
  const { text } = draft;
  const eol = lineEnd(text);
  const end = text.trimEnd().length;
  const lead = end === 0 ? '' : eol + eol;
  const heading = headingLike(draft, title).replace(/[\\$}]/g, '\\$&');
  return { from: end, to: text.length, snippet: `${lead}${heading}${eol}${eol}${clause}${eol}`, numbers: [] };
}

function headingLike({ sections, units }: Draft, title: string): string {
  const headed = sections.filter(({ heading }) => heading >= 0);
  const inner = headed.filter((section, i) => i > 0 || !headed.some(({ parent }) => sections[parent] === section));
  const level = Math.min(...inner.map((section) => section.level));
  const last = inner.filter((section) => section.level === level).at(-1);
  const words = nextNumber(last ? units[last.heading]!.body.prose.text : '') + title;
  return level === BOLD ? `**${words}**` : `${'#'.repeat(Number.isFinite(level) ? level : 2)} ${words}`;
}

/** The level of a short paragraph in bold that serves as a heading. */
const BOLD = 7;

/** The number that follows that of a heading, in its form: `7. `, `第七章 `, 七、; nothing where it has none. */
function nextNumber(heading: string): string {
  const [, before = '', number = '', mark = ''] = /^(第?)(\d{1,3}|[一二三四五六七八九十]{1,3})([章节]|部分|[、.)．](?!\d))/.exec(heading) ?? [];
  const value = readNumber(number);
  if (value === null || (before === '') !== /[、.)．]/.test(mark)) return '';
  // Prose has no blanks beside Han characters, headings do.
  return before + (/\d/.test(number) ? String(value + 1) : toChinese(value + 1)) + mark + (mark === '、' ? '' : ' ');
}

const LINES = new WeakMap<Draft, Lines>();

function linesOf(draft: Draft): Lines {
  let lines = LINES.get(draft);
  if (!lines) LINES.set(draft, (lines = new Lines(draft.text)));
  return lines;
}
