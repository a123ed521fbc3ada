/** What a rule reports, as plain data: offsets in the draft, words in one language. */
import type { Language } from '../text/characters.js';
import type { Edit } from '../text/edit.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type { Edit };

export interface Fix {
  title: string;
  /** The meaning cannot change: the fix may be applied with all others at once. */
  safe: boolean;
  edits: readonly Edit[];
}

/** The law a finding rests on. */
export interface Basis {
  instrument?: string;
  provision?: string;
  obligation?: string;
}

export interface Related {
  from: number;
  to: number;
  message: string;
}

export interface Finding {
  from: number;
  to: number;
  /** `group/name`. */
  rule: string;
  severity: Severity;
  message: string;
  language: Language;
  /** The words of the draft it is about. */
  words: string;
  fixes: readonly Fix[];
  basis: Basis;
  related: readonly Related[];
  /** The text cited is dead law, to be shown struck through. */
  dead: boolean;
}
