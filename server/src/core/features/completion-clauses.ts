/** Model clauses where one may begin: as the only thing in its paragraph or list item. */
import type { SyntaxNode } from '@lezer/common';
import type { Catalogue } from '../catalogue/catalogue.js';
import { languageAround } from '../draft/language.js';
import { numbersBehindOwn } from '../draft/list-numbers.js';
import type { Analysis } from '../engine/analyse.js';
import type { Language } from '../text/characters.js';
import { type Clause, clauses } from './clauses.js';
import type { CompletionItem } from './completion.js';
import type { NoteFormat } from './note-format.js';

/** What asks for a clause at the start of a paragraph or list item. Where Chinese is typed, the key of the one often writes the other. */
export const CLAUSE_TRIGGERS: readonly string[] = ['/', '、'];

export interface ClausePlace {
  /** Where the clause will begin: behind indentation and list mark. */
  from: number;
  /** What is written there so far, up to the cursor. */
  typed: string;
  /** The list item that begins here; null for a paragraph. */
  item: SyntaxNode | null;
}

/** Longer than what anybody types to find a clause. */
const LONGEST_TYPED = 60;

/** Indentation, list marks and a box to tick, up to the words of a line. */
const BEFORE_WORDS = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?:\[[ xX]\]\s+)?/;
/** What may stand on the line above an empty paragraph, and below: nothing that would become one with it. */
const ABOVE = /^\s*$|^ {0,3}#{1,6}\s/;
const BELOW = /^\s*(?:$|#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)/;

/** No clause is put in here. */
const CLOSED = /^(?:FencedCode|CodeBlock|HTMLBlock|CommentBlock|ProcessingInstructionBlock|Blockquote|Table|LinkReference|ATXHeading\d)$/;

/** Reads the place before an offset; null where no clause may begin. */
export function clausePlace({ draft, lines }: Analysis, offset: number): ClausePlace | null {
  const { line } = lines.at(offset);
  const start = lines.start(line);
  if (draft.frontMatter.to > start || draft.text.slice(offset, lines.end(line)).trim() !== '') return null;
  const before = draft.text.slice(start, offset);
  const marks = BEFORE_WORDS.exec(before)![0];
  const from = start + marks.length;
  const typed = before.slice(marks.length);
  const above = ancestors(draft.outline.tree.resolveInner(typed === '' ? offset : from, typed === '' ? -1 : 1));
  if (typed.length > LONGEST_TYPED || above.some(({ name }) => CLOSED.test(name))) return null;
  if (typed === '' ? !isFree({ draft, lines }, line, marks.trim() !== '') : !isAlone(above, from, lines.end(line))) return null;
  const item = marks.trim() === '' ? null : above.find((node) => node.name === 'ListItem' && lines.at(node.from).line === line);
  return { from, typed, item: item ?? null };
}

function ancestors(node: SyntaxNode): SyntaxNode[] {
  const out: SyntaxNode[] = [];
  for (let at: SyntaxNode | null = node; at; at = at.parent) out.push(at);
  return out;
}

/** The words from an offset to the end of its line are a paragraph, or all of an item to tick. */
function isAlone(above: readonly SyntaxNode[], from: number, lineEnd: number): boolean {
  const paragraph = above.find(({ name }) => name === 'Paragraph' || name === 'Task');
  if (!paragraph || paragraph.to > lineEnd) return false;
  const box = paragraph.getChild('TaskMarker');
  return box ? box.to < from : paragraph.from === from;
}

/** Words on an empty line would be a paragraph of their own. */
function isFree({ draft, lines }: Pick<Analysis, 'draft' | 'lines'>, line: number, marked: boolean): boolean {
  const above = marked || line === 0 || lines.start(line - 1) < draft.frontMatter.to || ABOVE.test(lines.textOf(line - 1));
  return above && (line + 1 === lines.count || BELOW.test(lines.textOf(line + 1)));
}

/** Whether a place asks for clauses alone: by the trigger character or by what clauses are called. */
export function asksForClause({ typed }: ClausePlace): boolean {
  return CLAUSE_TRIGGERS.includes(typed[0] ?? '') || /^(?:clause|条款)-/i.test(typed);
}

/** All clauses in the language that is written around a place; an editor leaves those that fit what is typed. */
export function clauseItems(analysis: Analysis, place: ClausePlace, offset: number, otherwise: Language): CompletionItem[] {
  const { reading, view, draft, lines } = analysis;
  const trigger = CLAUSE_TRIGGERS.includes(place.typed[0] ?? '') ? place.typed[0]! : '';
  const language = languageAround(analysis, place.from, trigger === '、' ? 'zh' : otherwise);
  const numbers = place.item ? numbersBehindOwn(draft.text, lines, place.item) : [];
  return clauses(view.catalogue, language).map((clause) => {
    const weight = Math.min(reading.weights.get(clause.instrument) ?? 0, 999);
    return {
      kind: 'clause',
      label: clause.title,
      note: clause.cites,
      text: clause.text,
      from: place.from,
      to: offset,
      filter: filterOf(clause, trigger),
      // Behind the instruments that the draft cites and before all others; clauses of what it cites come first.
      sort: `0999${String(999 - weight).padStart(3, '0')}${clause.title}`,
      ended: false,
      instrument: clause.instrument,
      provision: clause.provision,
      clause: { id: clause.id, language, snippet: clause.snippet, numbers },
    };
  });
}

/** Begins with what a person has typed to ask for it, for editors that compare from the start. */
function filterOf({ title, prefix, cites, topics }: Clause, trigger: string): string {
  return [trigger === '' ? prefix : trigger + title, trigger === '' ? title : prefix, ...topics.map((topic) => topic.title), cites].join(' ');
}

/** What an editor shows beside a clause: how it reads, and what it answers. */
export function clauseNote(catalogue: Catalogue, id: string, language: Language, format: NoteFormat): string {
  const clause = clauses(catalogue, language).find((one) => one.id === id);
  return clause ? format.join([[format.text(clause.text)], [format.text(`${clause.cites}${language === 'zh' ? '：' : ': '}${clause.says}`)]]) : '';
}
