/** Messages about what a draft owes by its profile, and how it answers. */
import type { Range } from 'vscode-languageserver';
import type { CoverageGrouping, ReportedState, SetAsideKind } from '../core/index.js';
import type { DraftOption, DraftParams } from './index.js';

export type { CoverageGrouping, ReportedState, SetAsideKind };

/** Request to the server: the coverage of an open draft. Params `DraftParams`, result `DraftCoverage` or null where it is no policy draft. */
export const COVERAGE = 'clausewright/coverage';

/** Request to the server: the report on it, for a page of the editor or for a file. Params `CoverageReportParams`, result `CoverageReportPage` or null. */
export const COVERAGE_REPORT = 'clausewright/coverageReport';

/** Request to the server: how an obligation is set aside. Params `SetAsideParams`, result `WorkspaceEdit` or null where it cannot be. */
export const SET_ASIDE = 'clausewright/setAside';

/** Request to the server: an answer to what the profile leaves open. Params `AnswerQuestionParams`, result `WorkspaceEdit` or null where nothing changes. */
export const ANSWER_QUESTION = 'clausewright/answerQuestion';

/** Notification to the client, where it shows coverage: that of a draft may be different now. Params `CoverageChangedParams`. */
export const COVERAGE_CHANGED = 'clausewright/coverageChanged';

export interface CoverageChangedParams {
  uri: string;
  version: number;
}

/** All words of it are in the language of the draft. */
export interface DraftCoverage {
  version: number;
  /** Null where the draft says nothing of what it is for: then there are no items. */
  status: {
    /** What it is for: `EU · Deployer · Hiring`. */
    profile: string;
    /** For a place with little room. */
    short: string;
    summary: string;
  } | null;
  /** The day at which the law is read, in words. */
  date: string;
  items: CoverageItem[];
  groups: Record<CoverageGrouping, CoverageGroup[]>;
  /** What the profile leaves open, that which decides on most first. */
  questions: CoverageQuestion[];
}

export interface CoverageQuestion {
  /** The key of the profile. */
  group: string;
  text: string;
  /** Several answers may hold. */
  many: boolean;
  options: DraftOption[];
  /** Indices into the items: what hangs on it. */
  items: number[];
}

export interface CoverageItem {
  /** The id of the obligation. */
  obligation: string;
  title: string;
  says: string;
  /** The provision alone, and with its instrument. */
  provision: string;
  cites: string;
  state: ReportedState;
  stateLabel: string;
  /** Never a duty, so never missing. */
  recommendation: boolean;
  /** A duty that the draft does not answer, answers in part or contradicts. */
  isOpen: boolean;
  questions: string[];
  /** Kind, reason and end, where it is set aside; else empty. */
  setAside: string;
  /** What a partial answer does not speak of; empty where it is none. */
  unsaid: string;
  answers: { range: Range; words: string; lacks: string | null }[];
  /** There is a model clause for it. */
  hasClause: boolean;
}

export interface CoverageGroup {
  label: string;
  /** Indices into the items. */
  items: number[];
  /** The heading of the section that it stands for. */
  range: Range | null;
}

export interface CoverageReportParams extends DraftParams {
  /** A page shows itself in the colours of the editor and leads to the places it names; a file opens anywhere. */
  for: 'panel' | 'file';
  /** Of a panel: what the policy of the page lets its style and script through by. */
  nonce?: string;
}

export interface CoverageReportPage {
  title: string;
  html: string;
  version: number;
}

export interface AnswerQuestionParams extends DraftParams {
  group: string;
  values: string[];
}

export interface SetAsideParams extends DraftParams {
  obligation: string;
  kind: SetAsideKind;
  reason: string;
  document: string | null;
  /** An ISO date. */
  until: string | null;
}
