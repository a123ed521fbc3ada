/** Handlers that are given the analysis of the draft as it is now. */
import type { CancellationToken } from 'vscode-languageserver';
import type { DraftParams } from '../protocol/index.js';
import type { Analysed } from './analyses.js';
import { type Log, safely } from './safely.js';
import type { Session } from './session.js';

export type Handler<Params, Answer> = (params: Params, token: CancellationToken) => Promise<Answer>;

/** Makes a handler behind the guard; `empty` answers for a draft that is not open. */
export type OnDraft = <Params extends DraftParams, Answer>(
  what: string,
  empty: Answer,
  answer: (analysed: Analysed, params: Params) => Answer,
) => Handler<Params, Answer>;

export function handlersOnDrafts(log: Log, session: () => Session): OnDraft {
  return (what, empty, answer) =>
    safely(log, what, empty, async (params, token) => {
      const analysed = await session().analyses.of(params.textDocument.uri, token);
      return analysed ? answer(analysed, params) : empty;
    });
}
