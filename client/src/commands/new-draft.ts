/** A new policy draft: questions that the server asks one after the other, then the draft in an editor of its own. */
import { env, l10n, type QuickInputButton, QuickInputButtons, type QuickPickItem, window, workspace } from 'vscode';
import type { DraftChoices, DraftQuestion } from '../../../server/src/protocol/index.js';
import type { Server } from '../client.js';
import { isDate } from '../dates.js';
import type { Host } from './index.js';

/** What is chosen so far; what was not asked yet is not there. */
type Partly = Omit<DraftChoices, 'language'> & { language?: DraftChoices['language'] };

/** Somebody wants to go back, or has gone. */
const BACK = Symbol('back');
const GONE = Symbol('gone');

type Stop = typeof BACK | typeof GONE;

type Answer<Value> = Value | Stop;

export async function newDraft({ server }: Host): Promise<void> {
  await server.start();
  const choices = await ask(server);
  const draft = choices && (await server.ask('clausewright/newDraft', choices));
  if (draft) await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: draft.text }));
}

/** Asks until nothing is left to ask; undefined where somebody has gone. */
async function ask(server: Server): Promise<DraftChoices | undefined> {
  const trail: Partly[] = [];
  let choices: Partly = { answers: {} };
  for (;;) {
    const next = await step(server, choices, trail.length > 0);
    if (next === GONE) return undefined;
    if (next === null) return choices as DraftChoices;
    if (next === BACK) choices = trail.pop()!;
    else {
      trail.push(choices);
      choices = next;
    }
  }
}

/** The choices after the next answer; null where there is nothing to ask. */
async function step(server: Server, choices: Partly, canGoBack: boolean): Promise<Answer<Partly | null>> {
  const { language } = choices;
  if (language === undefined) return withAnswer(await pickLanguage(), (chosen) => ({ ...choices, language: chosen }));
  if (choices.effective === undefined) return withAnswer(await typeDate(canGoBack), (effective) => ({ ...choices, effective }));
  const question = await server.ask('clausewright/draftQuestion', { ...choices, language });
  if (question) return withAnswer(await pick(question, canGoBack), (values) => ({ ...choices, answers: { ...choices.answers, [question.key]: values } }));
  if (choices.title === undefined) return withAnswer(await typeTitle(canGoBack), (title) => ({ ...choices, title }));
  return null;
}

function withAnswer<Value>(answer: Answer<Value>, then: (value: Value) => Partly): Answer<Partly> {
  return isStop(answer) ? answer : then(answer);
}

function isStop(answer: unknown): answer is Stop {
  return answer === BACK || answer === GONE;
}

/** In the order that is likely: the language of the editor first. */
async function pickLanguage(): Promise<Answer<DraftChoices['language']>> {
  const languages = [
    { value: 'en', title: 'English', means: '' },
    { value: 'zh', title: '简体中文', means: '' },
  ];
  if (/^zh\b/i.test(env.language)) languages.reverse();
  const chosen = await pick({ key: 'language', text: l10n.t('Language of the draft'), many: false, options: languages }, false);
  return isStop(chosen) ? chosen : chosen[0] === 'zh' ? 'zh' : 'en';
}

interface OptionItem extends QuickPickItem {
  value: string;
}

function pick({ text, many, options }: DraftQuestion, canGoBack: boolean): Promise<Answer<string[]>> {
  const input = window.createQuickPick<OptionItem>();
  input.title = l10n.t('New Policy Draft');
  input.placeholder = text;
  input.canSelectMany = many;
  input.matchOnDetail = true;
  input.ignoreFocusOut = true;
  input.items = options.map(({ value, title, means }) => ({ value, label: title, ...(means === '' ? {} : { detail: means }) }));
  return answered(input, canGoBack, () => input.selectedItems.map(({ value }) => value));
}

function typeTitle(canGoBack: boolean): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.title = l10n.t('New Policy Draft');
  input.placeholder = l10n.t('Title of the policy');
  input.prompt = l10n.t('Empty for the usual title.');
  input.ignoreFocusOut = true;
  return answered(input, canGoBack, () => input.value.trim());
}

function typeDate(canGoBack: boolean): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.title = l10n.t('New Policy Draft');
  input.prompt = l10n.t('The day it takes effect, such as 2027-12-02; empty for today. Law is read at this day.');
  input.ignoreFocusOut = true;
  const check = () => {
    const text = input.value.trim();
    input.validationMessage = text === '' || isDate(text) ? '' : l10n.t('This must be a calendar date such as 2027-12-02, or nothing.');
  };
  input.onDidChangeValue(check);
  return answered(input, canGoBack, () => (input.validationMessage ? null : input.value.trim()));
}

/** The parts of quick picks and input boxes that end a question. */
interface Asking {
  buttons: readonly QuickInputButton[];
  onDidTriggerButton(listener: (button: QuickInputButton) => void): unknown;
  onDidAccept(listener: () => void): unknown;
  onDidHide(listener: () => void): unknown;
  show(): void;
  dispose(): void;
}

/** @param read what was answered; null where that cannot be taken */
function answered<Value>(input: Asking, canGoBack: boolean, read: () => Value | null): Promise<Answer<Value>> {
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (answer: Answer<Value>) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidTriggerButton(() => end(BACK));
    input.onDidAccept(() => {
      const value = read();
      if (value !== null) end(value);
    });
    input.onDidHide(() => end(GONE));
    input.show();
  });
}
