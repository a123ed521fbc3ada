/** New policy drafts: the questions before one, and the draft itself. They need no open document. */
import { type CatalogueView, choiceOf, type DraftChoices, isIsoDate, newDraft, nextQuestion } from '../core/index.js';
import type { DraftQuestion, DraftChoices as Given, NewDraft } from '../protocol/index.js';
import type { Session } from './session.js';

const KEYS = ['jurisdictions', 'frameworks', 'roles', 'systems', 'risk', 'route', 'models', 'entity', 'size'] as const;

export function draftQuestion(session: Session, given: Given): DraftQuestion | null {
  const view = viewFor(session, given);
  const question = nextQuestion(view, choicesFrom(view, given));
  return question && { ...question, options: [...question.options] };
}

export function newDraftAnswer(session: Session, given: Given): NewDraft {
  const view = viewFor(session, given);
  return { text: newDraft(view, choicesFrom(view, given)).text };
}

function viewFor({ runtime, setups }: Session, { effective = '' }: Given): CatalogueView {
  const today = runtime.today();
  return setups.bundled.at(isIsoDate(effective) && effective > today ? effective : today);
}

/** Only what is known under a key is taken over. */
function choicesFrom(view: CatalogueView, { language, title, owner, effective, answers }: Given): DraftChoices {
  const known = KEYS.flatMap((key) => {
    const words = answers[key];
    return words ? [[key, withoutNone(words.flatMap((word) => choiceOf(view, key, word) ?? []))] as const] : [];
  });
  return {
    language,
    ...(title ? { title } : {}),
    ...(owner ? { owner } : {}),
    ...(effective && isIsoDate(effective) ? { effective } : {}),
    ...Object.fromEntries(known),
  };
}

/** Beside other values “none of these” was ticked by mistake. */
function withoutNone(values: readonly string[]): readonly string[] {
  return values.length > 1 ? values.filter((value) => value !== 'none') : values;
}
