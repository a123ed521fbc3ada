/** Words that a text had while it was a proposal, in a draft that rests on the text. */
import type { Term } from '../catalogue/phrases.js';
import { outerSpans } from './local.js';
import type { Reading } from './reading.js';
import { overlapsAny, type Span } from './spans.js';
import { wordsIn } from './topics.js';

export interface FormerTerm extends Span {
  term: Term;
}

/** The terms of proposals in a unit, where the draft names the text as adopted and the unit does not speak of the proposal. */
export function formerTerms(reading: Reading, index: number): FormerTerm[] {
  const { unit, local, citations } = reading.units[index]!;
  const { catalogue } = reading.view;
  if (unit.quoted || unit.body.kind === 'meta' || unit.body.kind === 'comment') return [];
  const names = outerSpans(local.mentions);
  const past = local.signals.some(({ list }) => list === 'history' || list === 'pending');
  if (past) return [];
  return wordsIn('terms', unit.body.prose.folded, catalogue).flatMap(({ entry: term, from, to }) => {
    if (term.kind !== 'proposal' || !reading.weights.has(term.instrument) || overlapsAny(names, { from, to })) return [];
    const drafts = catalogue.draftsOf(term.instrument);
    return citations.some(({ instrument }) => instrument !== null && drafts.includes(instrument)) ? [] : [{ from, to, term }];
  });
}
