/** Where a clause stands in the draft, and its words. */
import type { Clause } from '../reading/clauses.js';
import type { Reading } from '../reading/reading.js';
import type { Span } from '../reading/spans.js';
import { sourceFrom, sourceTo } from '../text/prose.js';

/** A stretch of the prose of a unit, as offsets in the draft. */
export function inDraft({ units }: Reading, unit: number, { from, to }: Span): Span {
  const { body, from: start } = units[unit]!.unit;
  return { from: start + sourceFrom(body.prose, from), to: start + sourceTo(body.prose, to) };
}

/** A clause without the blanks around it, as offsets in the prose of its unit. */
export function proseSpan({ units }: Reading, { unit, span }: Clause): Span {
  const { folded } = units[unit]!.unit.body.prose;
  const words = folded.slice(span.from, span.to);
  const from = span.from + words.length - words.trimStart().length;
  return { from, to: Math.max(from, span.to - (words.length - words.trimEnd().length)) };
}

/** A clause as offsets in the draft. */
export function placeOf(reading: Reading, clause: Clause): Span {
  return inDraft(reading, clause.unit, proseSpan(reading, clause));
}
