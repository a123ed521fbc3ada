/** Messages beyond the Language Server Protocol. The client imports their types only. */
import type { Range } from 'vscode-languageserver';

/** Request to the server: what was not checked in an open draft. Params `DraftParams`, result `NotCheckedReport` or null. */
export const NOT_CHECKED = 'clausewright/notChecked';

/** Request to the client, by servers without a file system: the text of a file. Params `ReadFileParams`, result string or null. */
export const READ_FILE = 'clausewright/readFile';

export interface DraftParams {
  textDocument: { uri: string };
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
  catalogue: {
    /** The day its data was put together. */
    date: string;
    /** Days since then. */
    age: number;
    /** A sentence to show where the catalogue is over 90 days old; else null. */
    notice: string | null;
  };
}

export interface NotCheckedItem {
  range: Range;
  words: string;
}

/** What the client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Settings for clients that answer no `workspace/configuration`: as the section `clausewright` would have them. */
  settings?: unknown;
}

/** The first message to the server in a web worker; the protocol's own messages follow. */
export interface BrowserStart {
  /** The text of the compiled catalogue. */
  catalogue: string;
  version: string;
  /** The URI of the folder of rule pages. */
  rulePages: string;
}
