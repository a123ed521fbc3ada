/** Duties of the one who writes that a clause leaves to somebody outside: “The supplier must inform our works council”. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { Reading } from '../reading/reading.js';
import { wordsIn } from '../reading/topics.js';
import type { Coverage } from './coverage.js';
import type { Evidence } from './evidence.js';
import { isRecommendation } from './gaps.js';

export interface LeftToOther {
  obligation: ObligationRecord;
  evidence: Evidence;
  /** Who is to act, in the words of the clause. */
  other: string;
}

/** How plainly a clause must be about a duty, and no other duty be nearer. */
const LIKELY = 0.7;
const RANK = 0.9;

const KNOWN = new WeakMap<Coverage, readonly LeftToOther[]>();

/** Each clause once, for the duty that it is most plainly about; only duties that no clause takes up. */
export function leftToOthers(reading: Reading, coverage: Coverage): readonly LeftToOther[] {
  let left = KNOWN.get(coverage);
  if (!left) KNOWN.set(coverage, (left = readLeft(reading, coverage)));
  return left;
}

function readLeft(reading: Reading, coverage: Coverage): LeftToOther[] {
  const best = new Map<string, LeftToOther>();
  for (const { obligation, state, evidence } of coverage.covered) {
    if (state !== 'missing' || !obligation.needsClause || obligation.duty !== 'must' || isRecommendation(reading.view, obligation)) continue;
    // A sentence is read by itself and with its neighbours: by itself it says who acts.
    const found = evidence
      .filter((one) => one.shortfall === 'actor' && one.likely >= LIKELY && one.rank >= RANK)
      .sort((a, b) => Number(a.clause.together) - Number(b.clause.together))[0];
    const other = found ? otherIn(reading, coverage, obligation, found) : null;
    if (!found || other === null) continue;
    const key = `${found.clause.unit} ${found.clause.span.from + found.asked.outsider!.from}`;
    const known = best.get(key);
    if (!known || found.likely > known.evidence.likely) best.set(key, { obligation, evidence: found, other });
  }
  return [...best.values()].sort((a, b) => a.evidence.clause.unit - b.evidence.clause.unit || a.evidence.clause.span.from - b.evidence.clause.span.from);
}

/** Null where the one who acts has a role of the profile, or one that the duty is laid on too. */
function otherIn(reading: Reading, { profile }: Coverage, { actor }: ObligationRecord, { clause, asked }: Evidence): string | null {
  const { from, to } = asked.outsider!;
  const roles = wordsIn('roles', clause.words.slice(from, to), reading.view.catalogue).map(({ id }) => id);
  if (roles.some((role) => profile.groups.roles.has(role) || actor.includes(role))) return null;
  return reading.units[clause.unit]!.unit.body.prose.text.slice(clause.span.from + from, clause.span.from + to);
}
