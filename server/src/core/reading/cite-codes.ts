/** Citations of sections of codes. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Unit } from '../draft/draft.js';
import type { LocalReading } from './local.js';
import { canonical } from './pin.js';
import { placeIn } from './place-in.js';
import type { Citation } from './reading.js';
import { firstBeyond } from './spans.js';

/** Adds the sections of codes in a unit. A number of the instrument or the name of the code inside one (`42 U.S.C. 12101`) says no more than it. */
export function citeCodes(unit: Unit, local: LocalReading, view: CatalogueView, citations: Citation[]): void {
  const names = [...citations].sort((a, b) => a.proseFrom - b.proseFrom);
  const said = new Set<Citation>();
  for (const code of local.codes) {
    const instrument = view.codified(code.code, code.section);
    const inside = names.slice(
      firstBeyond(names, code.from - 1, ({ proseFrom }) => proseFrom),
      firstBeyond(names, code.to - 1, ({ proseFrom }) => proseFrom),
    );
    if (inside.some((name) => (name.instrument !== instrument && name.instrument !== code.code) || name.pin)) continue;
    for (const name of inside) said.add(name);
    const record = instrument ? view.catalogue.instrument(instrument) : undefined;
    const provision = record ? canonical(code.pin, schemeOf(record), record.structure?.prefix, view.structure(record.id)) : null;
    citations.push({
      ...placeIn(unit, code.from, code.to),
      unit: unit.index,
      proseFrom: code.from,
      proseTo: code.to,
      form: 'full',
      instrument,
      candidates: [],
      provision,
      pin: code.pin,
      pinSpan: null,
      name: null,
      certainty: 'stated',
    });
  }
  if (said.size > 0) citations.splice(0, citations.length, ...citations.filter((citation) => !said.has(citation)));
}
