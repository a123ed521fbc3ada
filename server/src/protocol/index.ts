/** Messages beyond the Language Server Protocol. The client imports their types only. */
import type { Hover, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type {
  ANSWER_QUESTION,
  AnswerQuestionParams,
  COVERAGE,
  COVERAGE_REPORT,
  CoverageReportPage,
  CoverageReportParams,
  DraftCoverage,
  SET_ASIDE,
  SetAsideParams,
} from './coverage.js';

export * from './coverage.js';

/** Request to the server: what was not checked in an open draft. Params `DraftParams`, result `NotCheckedReport` or null. */
export const NOT_CHECKED = 'clausewright/notChecked';

/** Request to the server: the model clauses in the language of a place in an open draft. Params `PlaceParams`, result `ClauseList` or null. */
export const CLAUSES = 'clausewright/clauses';

/** Request to the server: how one of them is inserted at a place, or where it belongs. Params `InsertClauseParams`, result `ClauseInsertion` or null. */
export const INSERT_CLAUSE = 'clausewright/insertClause';

/** Request to the server: what to ask next for a new policy draft. Params `DraftChoices`, result `DraftQuestion`, or null where all is decided. */
export const DRAFT_QUESTION = 'clausewright/draftQuestion';

/** Request to the server: a new policy draft. Params `DraftChoices`, result `NewDraft`. */
export const NEW_DRAFT = 'clausewright/newDraft';

/** Request to the client, by servers that cannot read where it stands: the text of a file. Params `ReadFileParams`, result string or null. */
export const READ_FILE = 'clausewright/readFile';

export interface DraftParams {
  textDocument: { uri: string };
}

export interface PlaceParams extends DraftParams {
  position: Position;
}

export interface ReadFileParams {
  uri: string;
}

export interface NotCheckedReport {
  /** What has the form of a law but is not in the catalogue. */
  unknown: NotCheckedItem[];
  /** Citations whose instrument is open. */
  unresolved: NotCheckedItem[];
  /** Provisions of texts that the catalogue does not know so closely. */
  provisions: NotCheckedItem[];
  catalogue: CatalogueState;
}

export interface CatalogueState {
  /** The day its data was put together. */
  date: string;
  /** Days since then. */
  age: number;
  /** A sentence to show where the catalogue is over 90 days old; else null. */
  notice: string | null;
}

/** What the server says of itself in `capabilities.experimental`. */
export interface ServerState {
  catalogue: CatalogueState;
}

export interface NotCheckedItem {
  range: Range;
  words: string;
}

export interface ClauseList {
  /** Of all words in the list. */
  language: 'en' | 'zh';
  clauses: ListedClause[];
}

export interface ListedClause {
  id: string;
  title: string;
  /** What the law makes of it: a duty, a prohibition, a recommendation. */
  duty: string;
  /** What is asked, in one sentence. */
  says: string;
  instrument: string;
  /** Instrument and provision. */
  cites: string;
  topics: string[];
  /** The clause as it reads where nothing is changed in it. */
  text: string;
}

export interface InsertClauseParams extends DraftParams {
  /** Where it is left out, the clause goes to the section that it belongs to. */
  position?: Position;
  /** The id of a clause. */
  clause: string;
  /** For a clause with a position; one that goes where it belongs is in the language of the draft. */
  language?: 'en' | 'zh';
}

export interface ClauseInsertion {
  /** Replaced by the snippet; it begins where a line does. */
  range: Range;
  /** With tab stops. */
  snippet: string;
  /** New numbers for the list items below, made in the same step; none of them begins before the end of `range`. */
  numbers: TextEdit[];
}

/** What somebody has chosen so far: the keys of a profile with their values, and how the draft is to be written. */
export interface DraftChoices {
  language: 'en' | 'zh';
  title?: string;
  owner?: string;
  /** A calendar date such as 2027-12-02. */
  effective?: string;
  /** By the keys of the questions; a key that was not asked is not there. */
  answers: Record<string, string[]>;
}

export interface DraftQuestion {
  key: string;
  text: string;
  many: boolean;
  options: DraftOption[];
}

export interface DraftOption {
  value: string;
  title: string;
  means: string;
}

export interface NewDraft {
  text: string;
}

/** The requests that a client may send beside the editor's own, by method: for clients that import types only. */
export interface ServerRequests {
  [NOT_CHECKED]: { params: DraftParams; result: NotCheckedReport | null };
  [CLAUSES]: { params: PlaceParams; result: ClauseList | null };
  [INSERT_CLAUSE]: { params: InsertClauseParams; result: ClauseInsertion | null };
  [DRAFT_QUESTION]: { params: DraftChoices; result: DraftQuestion | null };
  [NEW_DRAFT]: { params: DraftChoices; result: NewDraft | null };
  [COVERAGE]: { params: DraftParams; result: DraftCoverage | null };
  [COVERAGE_REPORT]: { params: CoverageReportParams; result: CoverageReportPage | null };
  [SET_ASIDE]: { params: SetAsideParams; result: WorkspaceEdit | null };
  [ANSWER_QUESTION]: { params: AnswerQuestionParams; result: WorkspaceEdit | null };
  'textDocument/hover': { params: PlaceParams; result: Hover | null };
}

/** What the client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Settings for clients that answer no `workspace/configuration`: as the section `clausewright` would have them. */
  settings?: unknown;
  /** It shows coverage: it is told when that of a draft changes, and has the commands that code lenses name. */
  coverage?: boolean;
}

/** The first message to the server in a web worker; the protocol's own messages follow. */
export interface BrowserStart {
  /** The file of the compiled catalogue. */
  catalogue: Uint8Array;
  version: string;
  /** The URI of the folder of rule pages. */
  rulePages: string;
}
