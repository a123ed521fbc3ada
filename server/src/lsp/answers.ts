/** Hovers, completions and links, from the core's plain data to the protocol's. */
import {
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  type Hover as LspHover,
  type CompletionItem as LspItem,
  type DocumentLink as LspLink,
  type MarkupContent,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import {
  type CatalogueAge,
  type CatalogueView,
  type Completed,
  type CompletionItem,
  completionNote,
  completions,
  documentLinks,
  hover,
  type Language,
  MARKDOWN,
  type NotChecked,
  notChecked,
  PLAIN,
} from '../core/index.js';
import type { CatalogueState, NotCheckedReport } from '../protocol/index.js';
import type { Analysed } from './analyses.js';
import type { Client } from './client.js';
import { rangeOf, textEdit } from './ranges.js';

function markup(value: string, markdown: boolean): MarkupContent {
  return { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}

export function hoverAnswer({ analysis }: Analysed, position: Position, client: Client): LspHover | null {
  const found = hover(analysis, analysis.lines.offset(position), client.markdownHover ? MARKDOWN : PLAIN, client.linkTooltips);
  return found ? { contents: markup(found.note, client.markdownHover), range: rangeOf(analysis.lines, found) } : null;
}

/** What a completion carries back to have its note made. */
export interface CompletionData extends Completed {
  uri: string;
}

export function completionAnswer(uri: string, { analysis }: Analysed, position: Position, trigger: string | null, client: Client): CompletionList {
  const { items, incomplete, language } = completions(analysis, analysis.lines.offset(position), trigger, client.language);
  return { isIncomplete: incomplete, items: items.map((item) => toItem(item, analysis, uri, language, client)) };
}

const KINDS: Record<CompletionItem['kind'], CompletionItemKind> = {
  instrument: CompletionItemKind.Reference,
  provision: CompletionItemKind.Value,
  clause: CompletionItemKind.Snippet,
  'profile-key': CompletionItemKind.Property,
  'profile-value': CompletionItemKind.EnumMember,
};

function toItem(item: CompletionItem, { lines }: Analysed['analysis'], uri: string, language: Language, client: Client): LspItem {
  const { instrument, provision, clause, profile } = item;
  const data: CompletionData = { uri, instrument, provision, clause: clause?.id ?? null, ...(profile && { profile }), language: clause?.language ?? language };
  const snippet = client.snippets ? clause?.snippet : undefined;
  return {
    label: item.label,
    ...(client.labelDetails ? { labelDetails: { description: item.note } } : { detail: item.note }),
    kind: KINDS[item.kind],
    filterText: item.filter,
    sortText: item.sort,
    textEdit: { range: rangeOf(lines, item), newText: snippet ?? item.text },
    ...(snippet === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    ...(clause && clause.numbers.length > 0 ? { additionalTextEdits: clause.numbers.map((edit) => textEdit(lines, edit)) } : {}),
    ...(item.ended ? { tags: [CompletionItemTag.Deprecated] } : {}),
    data,
  };
}

/** Adds the note to a completion that the person is looking at. */
export function resolvedItem(item: LspItem, view: CatalogueView, client: Client): LspItem {
  const note = completionNote(view, item.data as CompletionData, client.markdownCompletion ? MARKDOWN : PLAIN);
  return note === '' ? item : { ...item, documentation: markup(note, client.markdownCompletion) };
}

export function linksAnswer({ analysis }: Analysed): LspLink[] {
  return documentLinks(analysis).map(({ from, to, target, tooltip }) => ({ range: rangeOf(analysis.lines, { from, to }), target, tooltip }));
}

export function notCheckedAnswer({ analysis }: Analysed, today: string, language: Language): NotCheckedReport {
  const { unknown, unresolved, provisions, catalogue } = notChecked(analysis, today);
  const place = ({ from, to, words }: NotChecked['unknown'][number]) => ({ range: rangeOf(analysis.lines, { from, to }), words });
  return {
    unknown: unknown.map(place),
    unresolved: unresolved.map(place),
    provisions: provisions.map(place),
    catalogue: catalogueState(catalogue, language),
  };
}

export function catalogueState({ date, age, old }: CatalogueAge, language: Language): CatalogueState {
  return { date, age, notice: old ? ageNotice({ date, age }, language) : null };
}

/** What is said of a catalogue that law may have overtaken. */
function ageNotice({ date, age }: { date: string; age: number }, language: Language): string {
  return language === 'zh'
    ? `法规库截至${date}，已有 ${age} 天；此后法规可能有变，请更新 Clausewright。`
    : `The catalogue is of ${date}, ${age} days ago; law may have changed since. Update Clausewright.`;
}
