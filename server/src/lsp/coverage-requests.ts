/** The questions that clients ask about what a draft owes. */
import type { CodeLensParams, Connection } from 'vscode-languageserver';
import { draftLanguage, type Language } from '../core/index.js';
import { COVERAGE, SET_ASIDE, type SetAsideParams } from '../protocol/index.js';
import type { Analysed } from './analyses.js';
import { coverageAnswer, lensesAnswer, setAsideAnswer } from './coverage.js';
import type { OnDraft } from './on-draft.js';
import type { Session } from './session.js';

export function answerOnCoverage(connection: Connection, onDraft: OnDraft, session: () => Session): void {
  /** What is said of a draft is in its own language, as its findings are. */
  const languageOf = ({ analysis }: Analysed): Language => analysis.settings.language ?? draftLanguage(analysis, session().client.language);

  connection.onCodeLens(
    onDraft('code lenses', null, (analysed, { textDocument }: CodeLensParams) =>
      lensesAnswer(textDocument.uri, analysed, languageOf(analysed), session().client),
    ),
  );
  connection.onRequest(
    COVERAGE,
    onDraft('coverage', null, (analysed) => coverageAnswer(analysed, languageOf(analysed))),
  );
  connection.onRequest(
    SET_ASIDE,
    onDraft('setting aside', null, (analysed, params: SetAsideParams) => setAsideAnswer(analysed, params, session().client)),
  );
}
