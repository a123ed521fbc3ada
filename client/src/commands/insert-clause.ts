/** A list of model clauses in the draft's language to choose from; the server says how the chosen one is put in. */
import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  type TextEditor,
  ThemeIcon,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ClauseInsertion, ListedClause } from '../../../server/src/protocol/index.js';
import { activeDraft, placeOf, rangeOf } from '../drafts.js';
import { ClausePreview } from './clause-preview.js';
import type { Host } from './index.js';

interface ClauseItem extends QuickPickItem {
  clause?: ListedClause;
}

/** How the list is grouped; the button goes from one to the next. */
const GROUPINGS: readonly ((clause: ListedClause) => string)[] = [({ topics }) => topics[0] ?? '', ({ instrument }) => instrument, ({ duty }) => duty];

export async function insertClause({ server }: Host): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  const place = placeOf(editor);
  const list = await server.ask('clausewright/clauses', place);
  if (!list) return;
  const clause = await choose(list.clauses, new ClausePreview(editor, l10n.t('Clause')));
  if (!clause) return;
  const insertion = await server.ask('clausewright/insertClause', { ...place, clause: clause.id, language: list.language });
  if (!insertion) return;
  await window.showTextDocument(editor.document, editor.viewColumn);
  await putClause(insertion, editor);
}

/** All at once: one step for whoever undoes it, and no gap for what is typed meanwhile. */
export async function putClause({ range, snippet, numbers }: ClauseInsertion, { document }: TextEditor): Promise<void> {
  const edit = new WorkspaceEdit();
  const renumbered = numbers.map(({ range: at, newText }) => TextEdit.replace(rangeOf(at), newText));
  edit.set(document.uri, [SnippetTextEdit.replace(rangeOf(range), new SnippetString(snippet)), ...renumbered]);
  await workspace.applyEdit(edit);
}

function choose(clauses: readonly ListedClause[], preview: ClausePreview): Promise<ListedClause | undefined> {
  const pick = window.createQuickPick<ClauseItem>();
  let grouping = 0;
  pick.title = l10n.t('Insert Clause');
  pick.placeholder = l10n.t('Search by topic, instrument or duty');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = [{ iconPath: new ThemeIcon('group-by-ref-type'), tooltip: l10n.t('Group by topic, instrument or duty') }];
  pick.items = grouped(clauses, GROUPINGS[grouping]!);
  pick.onDidTriggerButton(() => {
    grouping = (grouping + 1) % GROUPINGS.length;
    pick.items = grouped(clauses, GROUPINGS[grouping]!);
  });
  pick.onDidChangeActive(([item]) => item?.clause && preview.show(item.clause));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.clause);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      preview.dispose();
      pick.dispose();
    });
    pick.show();
  });
}

/** The clauses under the headings of a grouping, both in the order of their first letters. */
function grouped(clauses: readonly ListedClause[], heading: (clause: ListedClause) => string): ClauseItem[] {
  const headings = [...new Set(clauses.map(heading))].sort((a, b) => a.localeCompare(b));
  return headings.flatMap((label) => {
    const under = clauses.filter((clause) => heading(clause) === label).sort((a, b) => a.title.localeCompare(b.title));
    return [{ label, kind: QuickPickItemKind.Separator }, ...under.map(asItem)];
  });
}

function asItem(clause: ListedClause): ClauseItem {
  const { title, cites, duty, topics, text } = clause;
  return { label: title, description: [cites, duty, ...topics].join(' · '), detail: text, clause };
}
