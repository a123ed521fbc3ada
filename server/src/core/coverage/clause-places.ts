/** Where a clause stands in the draft, and its words. */
import { type Clause, clausesOf } from '../reading/clauses.js';
import type { Reading } from '../reading/reading.js';
import type { Span } from '../reading/spans.js';
import { BARRIER, sourceFrom, sourceTo } from '../text/prose.js';

/** A stretch of the prose of a unit, as offsets in the draft. */
export function inDraft({ units }: Reading, unit: number, { from, to }: Span): Span {
  const { body, from: start } = units[unit]!.unit;
  return { from: start + sourceFrom(body.prose, from), to: start + sourceTo(body.prose, to) };
}

/** A clause without the blanks around it, nor what is no prose there, as offsets in the prose of its unit. */
export function proseSpan({ units }: Reading, { unit, span }: Clause): Span {
  const words = units[unit]!.unit.body.prose.folded.slice(span.from, span.to);
  const from = span.from + EDGE.exec(words)![0].length;
  const to = span.to - EDGE.exec([...words].reverse().join(''))![0].length;
  return { from, to: Math.max(from, to) };
}

const EDGE = new RegExp(`^[\\s${BARRIER}]*`);

/** A clause as offsets in the draft. */
export function placeOf(reading: Reading, clause: Clause): Span {
  return inDraft(reading, clause.unit, proseSpan(reading, clause));
}

/** Each clause by itself: none that is read together with its neighbours, so that nothing is seen twice. */
export function separateClauses(reading: Reading): readonly Clause[] {
  let clauses = SEPARATE.get(reading);
  if (!clauses) {
    const byUnit = new Map<number, Clause[]>();
    for (const clause of clausesOf(reading)) byUnit.set(clause.unit, [...(byUnit.get(clause.unit) ?? []), clause]);
    const isWider = (a: Clause, b: Clause) => a.span.from <= b.span.from && b.span.to <= a.span.to;
    clauses = [...byUnit.values()].flatMap((own) =>
      own.filter((clause, i) => !own.some((other, j) => i !== j && isWider(clause, other) && (j < i || !isWider(other, clause)))),
    );
    SEPARATE.set(reading, clauses);
  }
  return clauses;
}

const SEPARATE = new WeakMap<Reading, readonly Clause[]>();
