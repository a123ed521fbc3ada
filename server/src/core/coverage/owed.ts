/** What a profile brings in, found out once for as long as profiles say the same. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import { answersOf } from './answers.js';
import { type Applicability, applicabilityOf } from './applies.js';
import { GROUPS, type Profile } from './profile.js';

/** The same object for profiles that bring in the same at the same day. */
export interface Owed {
  /** In the order of the catalogue. */
  obligations: readonly { obligation: ObligationRecord; applicability: Applicability }[];
  /** Those, by their place among all of the catalogue. */
  byPlace: readonly (ObligationRecord | undefined)[];
}

/** So many profiles are remembered: more than drafts that are open beside each other have. */
const REMEMBERED = 16;

const KNOWN = new WeakMap<CatalogueView, Map<string, Owed>>();

export function owedBy(view: CatalogueView, profile: Profile): Owed {
  let known = KNOWN.get(view);
  if (!known) KNOWN.set(view, (known = new Map()));
  const key = keyOf(profile);
  let owed = known.get(key);
  if (!owed) {
    if (known.size === REMEMBERED) known.delete(known.keys().next().value!);
    known.set(key, (owed = find(view, profile)));
  }
  return owed;
}

/** All of a profile that applicability hangs on. */
function keyOf({ jurisdictions, frameworks, groups, given, denied, scope }: Profile): string {
  return JSON.stringify([jurisdictions, frameworks, GROUPS.map((group) => [...groups[group]]), [...given], [...denied], scope]);
}

function find(view: CatalogueView, profile: Profile): Owed {
  const { catalogue } = view;
  const obligations = catalogue.obligations.flatMap((obligation) => {
    const applicability = applicabilityOf(view, obligation, profile);
    return applicability.is === 'no' ? [] : [{ obligation, applicability }];
  });
  const answers = answersOf(catalogue);
  const byPlace = new Array<ObligationRecord | undefined>(catalogue.obligations.length).fill(undefined);
  for (const { obligation } of obligations) byPlace[answers.placeOf(obligation.id)] = obligation;
  return { obligations, byPlace };
}
