/** Answers what the profile leaves open: the drafter chooses, and the server writes it into the front matter. */
import { l10n, type QuickPickItem, window } from 'vscode';
import type { CoverageItem, CoverageQuestion } from '../../../server/src/protocol/index.js';
import type { Server } from '../client.js';
import type { CoverageNode } from './tree.js';
import type { CoverageView } from './view.js';

/** One question of the tree, or one after the other until none is left or the drafter stops. */
export async function answerQuestions(view: CoverageView, server: Server, about: unknown): Promise<void> {
  const node = about as CoverageNode | undefined;
  if (node?.kind === 'question') return void (await answer(view, server, node.question));
  const asked = new Set<string>();
  for (;;) {
    const question = view.shown.coverage?.questions.find(({ group }) => !asked.has(group));
    if (!question || !(await answer(view, server, question))) return;
    asked.add(question.group);
  }
}

interface OptionItem extends QuickPickItem {
  value: string;
}

/** Whether it was answered. */
async function answer({ shown }: CoverageView, server: Server, question: CoverageQuestion): Promise<boolean> {
  const { document } = shown;
  if (!document) return false;
  const values = await choose(question, decided(question, shown.coverage?.items ?? []));
  if (!values?.length) return false;
  const edit = await server.ask('clausewright/answerQuestion', { textDocument: { uri: document.uri.toString() }, group: question.group, values });
  if (!edit) {
    void window.showWarningMessage(l10n.t('The front matter of this draft cannot be read; nothing was changed.'));
    return false;
  }
  await server.apply(edit);
  await shown.refresh();
  return true;
}

/** So many are named. */
const MOST = 3;

function decided({ items }: CoverageQuestion, all: readonly CoverageItem[]): string {
  const names = items.flatMap((index) => all[index]?.title ?? []);
  return names.slice(0, MOST).join(' · ') + (names.length > MOST ? ' …' : '');
}

async function choose({ text, many, options }: CoverageQuestion, about: string): Promise<string[] | undefined> {
  const choices = options.map(({ value, title, means }): OptionItem => ({ value, label: title, ...(means === '' ? {} : { detail: means }) }));
  const how = { title: text, placeHolder: l10n.t('decides on {0}', about), matchOnDetail: true, ignoreFocusOut: true };
  if (many) return (await window.showQuickPick(choices, { ...how, canPickMany: true }))?.map(({ value }) => value);
  const chosen = await window.showQuickPick(choices, how);
  return chosen && [chosen.value];
}
