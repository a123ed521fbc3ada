/** What the reports speak about: one draft and what was found in it. */
import type { Analysis } from '../core/index.js';

export interface CheckedDraft {
  /** The path as given or found. */
  file: string;
  analysis: Analysis;
}
