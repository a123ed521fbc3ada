/** The questions that clients ask about a draft, each behind the guard. */
import type { CancellationToken, Connection, DocumentDiagnosticReport } from 'vscode-languageserver';
import { type DraftParams, NOT_CHECKED } from '../protocol/index.js';
import type { Analysed } from './analyses.js';
import { type CompletionData, completionAnswer, hoverAnswer, linksAnswer, notCheckedAnswer, resolvedItem } from './answers.js';
import { codeActions } from './code-actions.js';
import { pull } from './diagnostics.js';
import { safely } from './safely.js';
import type { Session } from './session.js';

/** @param session the session, once there is one: no client asks before */
export function answerRequests(connection: Connection, session: () => Session): void {
  const { console: log } = connection;
  const none: DocumentDiagnosticReport = { kind: 'full', items: [] };
  connection.languages.diagnostics.on(
    safely(log, 'diagnostics', none, (params, token: CancellationToken) => pull(session().analyses, params.textDocument.uri, params.previousResultId, token, session().show)),
  );
  connection.onHover(
    safely(log, 'hover', null, ({ textDocument, position }, token: CancellationToken) => about(textDocument.uri, token, null, (analysed) => hoverAnswer(analysed, position, session().client))),
  );
  connection.onCompletion(
    safely(log, 'completion', null, ({ textDocument: { uri }, position, context }, token: CancellationToken) =>
      about(uri, token, null, (analysed) => completionAnswer(uri, analysed, position, context?.triggerCharacter ?? null, session().client)),
    ),
  );
  connection.onCompletionResolve(async (item, token) => {
    const { uri } = item.data as CompletionData;
    const resolve = safely(log, 'completion note', item, () => about(uri, token, item, ({ analysis }) => resolvedItem(item, analysis.view, session().client)));
    return resolve();
  });
  connection.onCodeAction(
    safely(log, 'code actions', null, (params, token: CancellationToken) => about(params.textDocument.uri, token, null, (analysed) => codeActions(analysed, params, session().client))),
  );
  connection.onDocumentLinks(safely(log, 'links', null, ({ textDocument }, token: CancellationToken) => about(textDocument.uri, token, null, linksAnswer)));
  connection.onRequest(
    NOT_CHECKED,
    safely(log, 'what was not checked', null, ({ textDocument }: DraftParams, token: CancellationToken) =>
      about(textDocument.uri, token, null, (analysed) => notCheckedAnswer(analysed, session().runtime.today(), analysed.analysis.settings.language ?? session().client.language)),
    ),
  );

  async function about<Answer>(uri: string, token: CancellationToken, empty: Answer, answer: (analysed: Analysed) => Answer): Promise<Answer> {
    const analysed = await session().analyses.of(uri, token);
    return analysed ? answer(analysed) : empty;
  }
}
