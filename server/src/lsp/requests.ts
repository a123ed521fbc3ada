/** The questions that clients ask about a draft, each behind the guard. */
import type {
  CancellationToken,
  CodeActionParams,
  CompletionItem,
  CompletionParams,
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  HoverParams,
} from 'vscode-languageserver';
import {
  CLAUSES,
  DRAFT_QUESTION,
  type DraftChoices,
  INSERT_CLAUSE,
  type InsertClauseParams,
  NEW_DRAFT,
  NOT_CHECKED,
  type PlaceParams,
} from '../protocol/index.js';
import { type CompletionData, completionAnswer, hoverAnswer, linksAnswer, notCheckedAnswer, resolvedItem } from './answers.js';
import { clauseInsertion, clauseList } from './clauses.js';
import { codeActions } from './code-actions.js';
import { answerOnCoverage } from './coverage-requests.js';
import { pull } from './diagnostics.js';
import { draftQuestion, newDraftAnswer } from './new-draft.js';
import { handlersOnDrafts } from './on-draft.js';
import { safely } from './safely.js';
import { tokensAnswer } from './semantic-tokens.js';
import type { Session } from './session.js';

/** @param session the session, once there is one: no client asks before */
export function answerRequests(connection: Connection, session: () => Session): void {
  const { console: log, languages } = connection;

  const onDraft = handlersOnDrafts(log, session);
  const none: DocumentDiagnosticReport = { kind: 'full', items: [] };
  languages.diagnostics.on(
    safely(log, 'diagnostics', none, ({ textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken) =>
      pull(session().analyses, textDocument.uri, previousResultId, token, session().show),
    ),
  );
  connection.onHover(onDraft('hover', null, (analysed, { position }: HoverParams) => hoverAnswer(analysed, position, session().client)));
  connection.onCompletion(
    onDraft('completion', null, (analysed, { textDocument, position, context }: CompletionParams) =>
      completionAnswer(textDocument.uri, analysed, position, context?.triggerCharacter ?? null, session().client),
    ),
  );
  connection.onCompletionResolve((item: CompletionItem, token: CancellationToken) => {
    const resolve = onDraft('completion note', item, ({ analysis }) => resolvedItem(item, analysis.view, session().client));
    return resolve({ textDocument: { uri: (item.data as CompletionData).uri } }, token);
  });
  connection.onCodeAction(onDraft('code actions', null, (analysed, params: CodeActionParams) => codeActions(analysed, params, session().client)));
  connection.onDocumentLinks(onDraft('links', null, linksAnswer));
  languages.semanticTokens.on(onDraft('semantic tokens', { data: [] }, tokensAnswer));
  connection.onRequest(
    CLAUSES,
    onDraft('clauses', null, (analysed, { position }: PlaceParams) => clauseList(analysed, position, session().client.language)),
  );
  connection.onRequest(
    INSERT_CLAUSE,
    onDraft('inserting a clause', null, (analysed, params: InsertClauseParams) => clauseInsertion(analysed, params, session().client.language)),
  );
  answerOnCoverage(connection, onDraft, session);
  connection.onRequest(
    DRAFT_QUESTION,
    safely(log, 'a question for a new draft', null, (choices: DraftChoices) => draftQuestion(session(), choices)),
  );
  connection.onRequest(
    NEW_DRAFT,
    safely(log, 'a new draft', null, (choices: DraftChoices) => newDraftAnswer(session(), choices)),
  );
  connection.onRequest(
    NOT_CHECKED,
    onDraft('what was not checked', null, (analysed) =>
      notCheckedAnswer(analysed, session().runtime.today(), analysed.analysis.settings.language ?? session().client.language),
    ),
  );
}
