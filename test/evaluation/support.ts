/** Holds findings against annotated errors: which errors a rule finds, and which findings no annotation supports. */
import type { Finding, Lines } from '../../server/src/core/index.js';
import type { Annotation, CorpusDraft } from './corpus.js';

/**
 * The kinds of annotated error that are a rule's business; `stale` is what time has overtaken.
 * A rule with none says what no annotated kind is about: that no provision is named proves no wrong one.
 */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  'reference/ambiguous-reference': ['wrong-name'],
  'reference/binding-as-soft': [],
  'reference/misattributed-provision': ['wrong-pinpoint', 'wrong-scope'],
  'reference/misnamed-instrument': ['wrong-name', 'nonexistent'],
  'reference/missing-pinpoint': [],
  'reference/not-in-force': ['revoked-or-repealed', 'outdated', 'stale'],
  'reference/not-yet-applicable': ['wrong-date', 'stale'],
  'reference/proposal-as-law': ['nonexistent', 'soft-law-as-mandatory'],
  'reference/proposal-era': ['wrong-pinpoint', 'wrong-date', 'wrong-penalty', 'wrong-scope', 'outdated'],
  'reference/renumbered': ['wrong-pinpoint', 'outdated', 'stale'],
  'reference/repealed-provision': ['wrong-pinpoint', 'revoked-or-repealed', 'outdated', 'stale'],
  'reference/soft-law-as-binding': ['soft-law-as-mandatory'],
  'reference/unknown-instrument': ['nonexistent', 'wrong-name'],
  'reference/unknown-provision': ['wrong-pinpoint', 'nonexistent'],
  'reference/wrong-addressee': ['wrong-scope'],
  'reference/wrong-date': ['wrong-date', 'outdated', 'stale'],
  'reference/wrong-figure': ['wrong-date', 'wrong-penalty', 'outdated', 'stale'],
  'reference/wrong-number': ['wrong-name', 'wrong-pinpoint', 'nonexistent'],
  'reference/wrong-penalty': ['wrong-penalty', 'outdated', 'stale'],
};

export interface FoundFinding {
  draft: CorpusDraft;
  finding: Finding;
  /** 1-based. */
  line: number;
  /** The annotations that say the same. */
  support: readonly Annotation[];
  /** Those, and the ones at places that the finding names as related. */
  covers: readonly Annotation[];
}

export function isFault({ errorKind, stale }: Annotation): boolean {
  return errorKind !== null || stale;
}

/** The kind of an annotated fault. */
export function kindOf({ errorKind }: Annotation): string {
  return errorKind ?? 'stale';
}

/** A finding of an annotated draft with the annotated faults that it is about. */
export function supportOf(draft: CorpusDraft, finding: Finding, lines: Lines): FoundFinding {
  const kinds = KINDS[finding.rule] ?? [];
  const faults = (draft.annotations ?? []).filter((annotation) => isFault(annotation) && kinds.includes(kindOf(annotation)));
  const support = faults.filter((annotation) => isAbout(finding, annotation, lines));
  const related = faults.filter((annotation) => finding.related.some(({ from, to }) => from < annotation.to && annotation.from < to));
  return { draft, finding, line: lines.at(finding.from).line + 1, support, covers: [...new Set([...support, ...related])] };
}

/** On the same words, or on the same line about the same instrument. */
function isAbout({ from, to, basis }: Finding, annotation: Annotation, lines: Lines): boolean {
  if (from < annotation.to && annotation.from < to) return true;
  const sameLine = lines.at(from).line + 1 <= annotation.line && annotation.line <= lines.at(to).line + 1;
  return sameLine && basis.instrument === annotation.instrument;
}
