/** Words that a text had while it was a proposal, in a draft that rests on the text. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Term } from '../catalogue/phrases.js';
import { type LocalReading, outerSpans } from './local.js';
import type { Reading, UnitReading } from './reading.js';
import { overlapsAny, type Span } from './spans.js';
import { type Worded, wordsIn } from './topics.js';

export interface FormerTerm extends Span {
  term: Term;
}

const KEPT = new WeakMap<LocalReading, WeakMap<Catalogue, readonly Worded<Term>[]>>();

/** The terms of proposals in a unit, whatever the draft rests on: the rule asks for them after every edit. */
function termsOf({ unit, local }: UnitReading, catalogue: Catalogue): readonly Worded<Term>[] {
  let byCatalogue = KEPT.get(local);
  if (!byCatalogue) KEPT.set(local, (byCatalogue = new WeakMap()));
  let terms = byCatalogue.get(catalogue);
  if (!terms) byCatalogue.set(catalogue, (terms = wordsIn('terms', unit.body.prose.folded, catalogue).filter(({ entry }) => entry.kind === 'proposal')));
  return terms;
}

/** The terms of proposals in a unit, where the draft names the text as adopted and the unit does not speak of the proposal. */
export function formerTerms(reading: Reading, index: number): FormerTerm[] {
  const { unit, local, citations } = reading.units[index]!;
  const { catalogue } = reading.view;
  if (unit.quoted || unit.body.kind === 'meta' || unit.body.kind === 'comment') return [];
  const names = outerSpans(local.mentions);
  const past = local.signals.some(({ list }) => list === 'history' || list === 'pending');
  if (past) return [];
  return termsOf(reading.units[index]!, catalogue).flatMap(({ entry: term, from, to }) => {
    if (!reading.weights.has(term.instrument) || overlapsAny(names, { from, to })) return [];
    const drafts = catalogue.draftsOf(term.instrument);
    return citations.some(({ instrument }) => instrument !== null && drafts.includes(instrument)) ? [] : [{ from, to, term }];
  });
}
