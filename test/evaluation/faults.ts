/** Annotated errors: which of them rules are meant to prove, and which rules find them. */
import type { Annotation, CorpusDraft } from './corpus.js';
import type { Wanted } from './slices.js';
import { type FoundFinding, isFault, kindOf } from './support.js';

/** The kinds that the law as the catalogue has it can prove wrong; what a duty reaches (`wrong-scope`) takes a lawyer. */
const PROVABLE: ReadonlySet<string> = new Set([
  'wrong-pinpoint',
  'wrong-penalty',
  'revoked-or-repealed',
  'outdated',
  'wrong-date',
  'wrong-name',
  'nonexistent',
  'soft-law-as-mandatory',
]);

/** Whether an error counts, or why it stands apart; where several reasons hold, the last of these. */
export type FaultGroup = 'provable' | 'other kind' | 'other instrument' | 'claim' | 'stale';

export interface Fault {
  draft: CorpusDraft;
  annotation: Annotation;
  kind: string;
  group: FaultGroup;
  /** The rules that find it. */
  rules: ReadonlySet<string>;
}

/** All annotated errors of a corpus, with the rules among whose findings they are. `inMission` says which instruments count. */
export function faultsOf(drafts: readonly CorpusDraft[], findings: readonly FoundFinding[], inMission: Wanted): Fault[] {
  const rules = new Map<Annotation, Set<string>>();
  for (const { finding, covers } of findings) {
    for (const annotation of covers) rules.set(annotation, (rules.get(annotation) ?? new Set()).add(finding.rule));
  }
  return drafts.flatMap((draft) =>
    (draft.annotations ?? []).filter(isFault).map((annotation) => ({
      draft,
      annotation,
      kind: kindOf(annotation),
      group: faultGroup(annotation, inMission),
      rules: rules.get(annotation) ?? new Set(),
    })),
  );
}

function faultGroup(annotation: Annotation, inMission: Wanted): FaultGroup {
  if (annotation.errorKind === null) return 'stale';
  if (annotation.form === 'claim') return 'claim';
  if (!inMission(annotation.instrument)) return 'other instrument';
  return PROVABLE.has(annotation.errorKind) ? 'provable' : 'other kind';
}

export function isFound({ rules }: Fault): boolean {
  return rules.size > 0;
}

/** Not a number where there are none. */
export function shareFound(faults: readonly Fault[]): number {
  return faults.filter(isFound).length / faults.length;
}
