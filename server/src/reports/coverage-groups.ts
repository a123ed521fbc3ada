/** The duties of a coverage report as people read them: what to act on first. */
import { type CoverageEntry, type CoverageReport, coverageGaps, type ReportedState } from '../core/index.js';

export interface CoverageGroups {
  /** Contradicted, missing, partly answered. */
  gaps: readonly CoverageEntry[];
  answered: readonly CoverageEntry[];
  later: readonly CoverageEntry[];
  setAside: readonly CoverageEntry[];
  noClause: readonly CoverageEntry[];
  /** Recommendations that the draft takes up, at least in part, and the rest. */
  takenUp: readonly CoverageEntry[];
  notTakenUp: readonly CoverageEntry[];
}

export function groupsOf(report: CoverageReport): CoverageGroups {
  const { contradicted, missing, partial } = coverageGaps(report);
  const of = (...states: ReportedState[]) => report.duties.filter(({ state }) => states.includes(state));
  return {
    gaps: [...contradicted, ...missing, ...partial],
    answered: of('cited', 'addressed'),
    later: of('not-yet-applicable'),
    setAside: of('set-aside'),
    noClause: of('no-clause-needed'),
    takenUp: report.recommendations.filter(({ state }) => state !== 'not-taken-up'),
    notTakenUp: report.recommendations.filter(({ state }) => state === 'not-taken-up'),
  };
}

/** How many duties are in each state that calls for one or the other; nothing is added up to a score. */
export function countsOf({ duties }: CoverageReport): { state: ReportedState; label: string; count: number }[] {
  return COUNTED.flatMap((state) => {
    // An open question that hangs on no clause is not asked.
    const some = duties.filter((entry) => entry.state === state && (state !== 'undetermined' || entry.needsClause));
    return some.length === 0 ? [] : [{ state, label: some[0]!.stateLabel, count: some.length }];
  });
}

const COUNTED: readonly ReportedState[] = ['contradicted', 'missing', 'partial', 'undetermined', 'addressed', 'cited', 'not-yet-applicable', 'set-aside'];
