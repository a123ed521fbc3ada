/** What a new policy is for, as somebody chooses it: the values of a profile, and how the draft is to be written. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { ObligationRecord, ProfileGroup } from '../catalogue/obligation.js';
import type { Language } from '../text/characters.js';
import type { IsoDate } from '../text/dates.js';
import { type Applicability, applicabilityOf, type Question } from './applies.js';
import { type Profile, readProfile } from './profile.js';

/** The values of a group stand under its name; a group that nobody was asked about is left out. */
export interface DraftChoices extends Partial<Record<ProfileGroup, readonly string[]>> {
  /** Of the draft. */
  language: Language;
  jurisdictions?: readonly string[];
  /** Ids of instruments. */
  frameworks?: readonly string[];
  title?: string;
  owner?: string;
  effective?: IsoDate;
}

/** An obligation that a policy needs a clause for, and whether the choices bring it in. */
export interface Chosen {
  obligation: ObligationRecord;
  applicability: Exclude<Applicability, { is: 'no' }>;
}

export function profileOf(view: CatalogueView, { language: _, ...choices }: DraftChoices): Profile {
  return readProfile(view, choices);
}

/** What choices bring in at the date of the view, in the order of the catalogue. */
export function chosenObligations(view: CatalogueView, choices: DraftChoices): Chosen[] {
  const profile = profileOf(view, choices);
  return view.catalogue.obligations.flatMap((obligation) => {
    if (!obligation.needsClause) return [];
    const applicability = applicabilityOf(view, obligation, profile);
    return applicability.is === 'no' ? [] : [{ obligation, applicability }];
  });
}

/** A group of the profile that is still to be asked about: values that decide, and the obligations that hang on them. */
export interface OpenGroup {
  group: ProfileGroup;
  values: readonly string[];
  obligations: readonly ObligationRecord[];
}

/** The groups of the open questions, in the order of the profile. */
export function openGroups(chosen: readonly Chosen[]): OpenGroup[] {
  const asked = chosen.flatMap(({ obligation, applicability }) =>
    applicability.is === 'open' ? applicability.questions.map((question): Question & { obligation: ObligationRecord } => ({ ...question, obligation })) : [],
  );
  return ORDER.flatMap((group) => {
    const own = asked.filter((question) => question.group === group);
    if (own.length === 0) return [];
    return [{ group, values: [...new Set(own.map(({ value }) => value))], obligations: [...new Set(own.map(({ obligation }) => obligation))] }];
  });
}

const ORDER: readonly ProfileGroup[] = ['roles', 'systems', 'risk', 'route', 'models', 'entity', 'size'];
