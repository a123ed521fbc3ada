/** The questions that clients ask about what a draft owes. */
import type { CodeLensParams, Connection } from 'vscode-languageserver';
import {
  ANSWER_QUESTION,
  type AnswerQuestionParams,
  COVERAGE,
  COVERAGE_REPORT,
  type CoverageReportParams,
  SET_ASIDE,
  type SetAsideParams,
} from '../protocol/index.js';
import { answerEdit, coverageAnswer, lensesAnswer, reportAnswer, setAsideAnswer } from './coverage.js';
import type { OnDraft } from './on-draft.js';
import type { Session } from './session.js';

export function answerOnCoverage(connection: Connection, onDraft: OnDraft, session: () => Session): void {
  const today = () => session().runtime.today();
  connection.onCodeLens(
    onDraft('code lenses', null, (analysed, { textDocument }: CodeLensParams) => lensesAnswer(textDocument.uri, analysed, today(), session().client)),
  );
  connection.onRequest(
    COVERAGE,
    onDraft('coverage', null, (analysed) => coverageAnswer(analysed, today())),
  );
  connection.onRequest(
    COVERAGE_REPORT,
    onDraft('coverage report', null, (analysed, params: CoverageReportParams) => reportAnswer(analysed, params, today())),
  );
  connection.onRequest(
    SET_ASIDE,
    onDraft('setting aside', null, (analysed, params: SetAsideParams) => setAsideAnswer(analysed, params, session().client)),
  );
  connection.onRequest(
    ANSWER_QUESTION,
    onDraft('answering a question', null, (analysed, params: AnswerQuestionParams) => answerEdit(analysed, params, session().client)),
  );
}
