/** What a person may do about the findings in a range: their fixes, all safe fixes of the draft at once, or setting one aside with a reason. */
import type { Analysis } from '../engine/analyse.js';
import type { Edit, Finding } from '../engine/finding.js';
import { ignoreHere } from './ignore.js';

export interface CodeAction {
  kind: 'fix' | 'fix-all' | 'ignore';
  title: string;
  edits: readonly Edit[];
  /** What it is about; null for all of them. */
  finding: Finding | null;
  /** The one thing to do, whose meaning is beyond doubt. */
  preferred: boolean;
  /** Words in an edit's text that the person is to type over. */
  blank?: string;
}

/** The fixes of the findings that touch a range. */
export function quickFixes({ findings }: Analysis, from: number, to: number): CodeAction[] {
  return touching(findings, from, to).flatMap((finding) =>
    finding.fixes.map((fix): CodeAction => ({ kind: 'fix', title: fix.title, edits: fix.edits, finding, preferred: fix.safe && finding.fixes.length === 1 })),
  );
}

/** Setting aside each finding that touches a range. Findings about suppressions cannot be suppressed. */
export function ignores(analysis: Analysis, from: number, to: number): CodeAction[] {
  const { findings } = analysis;
  const open = touching(findings, from, to).filter(({ rule }) => !rule.startsWith('suppression/'));
  // One suppression covers all findings of its rule on a line.
  const once = open.filter((finding, i) => open.findIndex((other) => other.rule === finding.rule && sameLine(analysis, other, finding)) === i);
  return once.map((finding): CodeAction => ({ kind: 'ignore', finding, preferred: false, ...ignoreHere(analysis, finding) }));
}

/** All safe fixes at once; null where there are none. */
export function fixAll({ findings }: Analysis, title: string): CodeAction | null {
  const edits = safeEdits(findings);
  return edits.length === 0 ? null : { kind: 'fix-all', title, edits, finding: null, preferred: false };
}

/** The first safe fix of each finding, without those that touch what an earlier one changes; ordered by place. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix && !fix.edits.some((edit) => taken.some((other) => edit.from <= other.to && other.from <= edit.to))) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.from - b.from);
}

function touching(findings: readonly Finding[], from: number, to: number): Finding[] {
  return findings.filter((finding) => finding.from <= to && from <= finding.to);
}

function sameLine({ lines }: Analysis, a: Finding, b: Finding): boolean {
  return lines.at(a.from).line === lines.at(b.from).line;
}
