/** Which obligations of the catalogue a profile brings in, and which questions it leaves open. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Applies, ObligationRecord, ProfileGroup } from '../catalogue/obligation.js';
import type { Profile } from './profile.js';

/** A value of the profile that would decide. */
export interface Question {
  group: ProfileGroup;
  value: string;
}

export type Applicability =
  | { is: 'applies' }
  | { is: 'no' }
  /** It applies from a later day. */
  | { is: 'later' }
  | { is: 'open'; questions: readonly Question[] };

/** Whether an obligation is one of the profile's at the date of the view. */
export function applicabilityOf(view: CatalogueView, obligation: ObligationRecord, profile: Profile): Applicability {
  if (!isOfProfile(view, obligation, profile) || !isInScope(view, obligation, profile)) return { is: 'no' };
  const questions: Question[] = [];
  const holds = evaluate(obligation.applies, profile, questions);
  if (holds === false) return { is: 'no' };
  const state = stateOf(view, obligation);
  if (state === 'no') return { is: 'no' };
  if (holds === null) return { is: 'open', questions: unique(questions) };
  return state === 'later' ? { is: 'later' } : { is: 'applies' };
}

/** Law of the profile's places and of what contains them; a voluntary text where it is adopted. */
function isOfProfile(view: CatalogueView, { instrument, duty }: ObligationRecord, { jurisdictions, frameworks }: Profile): boolean {
  const record = view.catalogue.instrument(instrument);
  if (!record) return false;
  if (record.force !== 'binding' || duty === 'should' || duty === 'may') return frameworks.includes(instrument);
  return jurisdictions.some((code) => isWithin(view, code, record.jurisdiction));
}

/** Whether a place is another or lies in it: US-NYC in US-NY and US. */
export function isWithin(view: CatalogueView, place: string, other: string): boolean {
  const { jurisdictions } = view.catalogue.lexicon;
  if (jurisdictions[other]?.members?.includes(place)) return true;
  for (let at: string | undefined = place; at !== undefined; at = jurisdictions[at]?.within ?? outer(at)) if (at === other) return true;
  return false;
}

function outer(code: string): string | undefined {
  const dash = code.lastIndexOf('-');
  return dash > 0 ? code.slice(0, dash) : undefined;
}

function isInScope(view: CatalogueView, { elements }: ObligationRecord, { scope }: Profile): boolean {
  return scope.length === 0 || elements.some((element) => view.catalogue.phrases.broader(element).some((topic) => scope.includes(topic)));
}

function stateOf(view: CatalogueView, { instrument, provision, from }: ObligationRecord): 'now' | 'later' | 'no' {
  const status = view.status(instrument)?.is;
  if (status === 'not-ratified' || status === 'adopted') return 'later';
  if (status && !['in-force', 'partly-applicable', 'current'].includes(status)) return 'no';
  const application = view.application(instrument, provision);
  const days = application && !application.contested ? application.dates.map((date) => date.from) : [];
  const first = days.length > 0 && days.every((day) => day > view.date) ? 'later' : 'now';
  return from > view.date ? 'later' : first;
}

/** True, false, or null where the profile does not decide; then with the questions. */
function evaluate(applies: Applies, profile: Profile, questions: Question[]): boolean | null {
  if ('all' in applies) return combined(applies.all, false, profile, questions);
  if ('any' in applies) return combined(applies.any, true, profile, questions);
  if ('not' in applies) {
    const inner = evaluate(applies.not, profile, questions);
    return inner === null ? null : !inner;
  }
  const [group, value] = Object.entries(applies)[0] as [ProfileGroup, string];
  if (profile.groups[group].has(value)) return true;
  if (isDecided(group, value, profile)) return false;
  questions.push({ group, value });
  return null;
}

/** All (deciding: false) or any (deciding: true) of some conditions. */
function combined(parts: readonly Applies[], deciding: boolean, profile: Profile, questions: Question[]): boolean | null {
  let open = false;
  const asked: Question[] = [];
  for (const part of parts) {
    const holds = evaluate(part, profile, asked);
    if (holds === deciding) return deciding;
    if (holds === null) open = true;
  }
  if (!open) return !deciding;
  questions.push(...asked);
  return null;
}

/** A group that is given is given whole, but a route may be more exact than what follows from a use. */
function isDecided(group: ProfileGroup, value: string, { groups, given, denied }: Profile): boolean {
  if (denied.has(group)) return true;
  if (group === 'models') return given.has('models') || given.has('roles');
  // Who does not say that it exercises public power is no public body.
  if (group === 'entity' && value === 'public-body') return given.has('entity') || given.has('roles');
  if (group === 'route' && groups.route.has('annex-III') && value.startsWith('annex-III.'))
    return [...groups.route].some((route) => route.startsWith('annex-III.'));
  return given.has(group);
}

function unique(questions: readonly Question[]): Question[] {
  return questions.filter((one, i) => questions.findIndex(({ group, value }) => group === one.group && value === one.value) === i);
}
