/** Findings as JSON. Scripts and CI read this: its shape changes only with a major version. */
import type { Basis, Finding, Fix, Lines, Severity } from '../core/index.js';
import type { CheckedDraft } from './checked-draft.js';
import { type Place, placeOf } from './place.js';

interface FindingEntry extends Place {
  file: string;
  rule: string;
  severity: Severity;
  message: string;
  words: string;
  fixes: FixEntry[];
  /** Parts that do not apply are left out. */
  basis: Basis;
}

interface FixEntry {
  title: string;
  safe: boolean;
  edits: (Place & { text: string })[];
}

/** One array over all drafts, in their order and by place. */
export function findingsAsJson(drafts: readonly CheckedDraft[]): string {
  const entries = drafts.flatMap(({ file, analysis }) => analysis.findings.map((finding) => entryOf(file, analysis.lines, finding)));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function entryOf(file: string, lines: Lines, finding: Finding): FindingEntry {
  const { from, to, rule, severity, message, words, fixes, basis } = finding;
  return { file, ...placeOf(lines, from, to), rule, severity, message, words, fixes: fixes.map((fix) => fixEntry(lines, fix)), basis: { ...basis } };
}

function fixEntry(lines: Lines, { title, safe, edits }: Fix): FixEntry {
  return { title, safe, edits: edits.map(({ from, to, text }) => ({ ...placeOf(lines, from, to), text })) };
}
