/** What a draft says it is for, in its front matter. A value that nobody knows decides nothing. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { ProfileGroup } from '../catalogue/obligation.js';
import { type IsoDate, isIsoDate } from '../text/dates.js';
import { isNone, meantBy } from './profile-words.js';

export interface SetAside {
  obligation: string;
  kind: 'not-applicable' | 'answered-elsewhere' | 'not-adopted' | null;
  reason: string;
  document: string | null;
  until: IsoDate | null;
}

export interface Profile {
  /** Codes, without the places that contain them. */
  jurisdictions: readonly string[];
  /** Voluntary instruments that are adopted, as ids of the catalogue. */
  frameworks: readonly string[];
  /** The values of each group. */
  groups: Readonly<Record<ProfileGroup, ReadonlySet<string>>>;
  /** The groups that are given whole: what they do not name is not so. Not those that are left out, nor those with a word that nobody knows. */
  given: ReadonlySet<ProfileGroup>;
  /** The groups that say `none`: what they do not name is not so. */
  denied: ReadonlySet<ProfileGroup>;
  /** Topics that the draft keeps to; empty where it is about all. */
  scope: readonly string[];
  setAside: readonly SetAside[];
  /** Words under a key that mean none of its values. */
  unknown: readonly { key: ProfileGroup | 'scope'; word: string }[];
  /** Any of it is there. */
  isGiven: boolean;
}

/** A value of a group. */
export interface Condition {
  group: ProfileGroup;
  value: string;
}

/** The groups, as keys of the `policy` block name them. */
export const GROUPS: readonly ProfileGroup[] = ['roles', 'systems', 'risk', 'models', 'entity', 'size', 'route'];

export type ProfileData = Readonly<Record<string, unknown>>;

/** A `policy` block over what it inherits: key for key the block's own holds, but one without a value says nothing. */
export function withInherited(block: ProfileData | null, inherited: ProfileData): ProfileData {
  return { ...inherited, ...Object.fromEntries(Object.entries(block ?? {}).filter(([, value]) => value !== null)) };
}

/** Reads the `policy` block of a front matter, over the values inherited from the workspace. */
export function readProfile(view: CatalogueView, block: ProfileData | null, inherited: ProfileData = {}): Profile {
  const data = withInherited(block, inherited);
  const groups = Object.fromEntries(GROUPS.map((group) => [group, new Set<string>()])) as Record<ProfileGroup, Set<string>>;
  const given = new Set<ProfileGroup>();
  const denied = new Set<ProfileGroup>();
  // A list with a word that nobody knows may leave anything out.
  const unknown: { key: ProfileGroup | 'scope'; word: string }[] = [];
  const put = (group: ProfileGroup, value: unknown) => {
    for (const one of list(value)) {
      const known = meantBy(view.catalogue, group, one);
      if (known !== null) groups[group].add(known);
      else if (isNone(one)) denied.add(group);
      else unknown.push({ key: group, word: one });
      given.add(group);
    }
  };
  for (const group of GROUPS) if (group !== 'systems') put(group, data[group]);
  for (const system of many(data['systems'])) {
    if (typeof system === 'object' && system !== null) {
      const { use, class: risk, route } = system as Record<string, unknown>;
      put('systems', use);
      put('risk', risk);
      put('route', route);
    } else put('systems', system);
  }
  const written = GROUPS.flatMap((group) => [...groups[group]].map((value) => ({ group, value })));
  for (const { group, value } of withImplied(view, written)) {
    groups[group].add(value);
    given.add(group);
  }
  for (const { key } of unknown) if (key !== 'scope') given.delete(key);
  const named = (key: 'jurisdictions' | 'frameworks') => list(data[key]).map((one) => meantBy(view.catalogue, key, one) ?? one);
  const jurisdictions = named('jurisdictions');
  const frameworks = named('frameworks');
  // A topic that nobody knows would leave out everything.
  const scope = list(data['scope']).flatMap((word) => {
    const topic = meantBy(view.catalogue, 'scope', word);
    if (topic === null) unknown.push({ key: 'scope', word });
    return topic ?? [];
  });
  return {
    jurisdictions,
    frameworks,
    groups,
    given,
    denied,
    scope,
    setAside: many(data['setAside']).flatMap(setAsideOf),
    unknown,
    isGiven: jurisdictions.length + frameworks.length > 0,
  };
}

/** Some values and all that follows from them. */
export function withImplied(view: CatalogueView, conditions: readonly Condition[]): Condition[] {
  const out = [...conditions];
  // What is added on the way is looked at in turn.
  for (const condition of out)
    for (const implied of impliedBy(view, condition))
      if (!out.some(({ group, value }) => group === implied.group && value === implied.value)) out.push(implied);
  return out;
}

/** What follows from a value: a use has its route, `gpai` under `risk` is a model, a role may be an entity too. */
function impliedBy(view: CatalogueView, { group, value }: Condition): Condition[] {
  const { profile } = view.catalogue.lexicon;
  switch (group) {
    case 'systems': {
      const { route } = profile.systems[value] ?? {};
      return route ? [{ group: 'route', value: route }] : [];
    }
    case 'risk':
      return profile.models[value] ? [{ group: 'models', value }] : [];
    case 'models':
      return value === 'gpai-systemic' ? [{ group: 'models', value: 'gpai' }] : [];
    case 'roles':
      return profile.entity[value] ? [{ group: 'entity', value }] : [];
    case 'entity':
      return profile.roles[value] ? [{ group: 'roles', value }] : [];
    case 'route':
      return /^annex-III\./.test(value) ? [{ group: 'route', value: 'annex-III' }] : [];
    default:
      return [];
  }
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function list(value: unknown): string[] {
  return many(value).filter((one): one is string => typeof one === 'string' && one !== '');
}

function setAsideOf(value: unknown): SetAside[] {
  if (typeof value !== 'object' || value === null) return [];
  const { obligation, kind, reason, document, until } = value as Record<string, unknown>;
  if (typeof obligation !== 'string') return [];
  const day = until instanceof Date ? until.toISOString().slice(0, 10) : until;
  const known = ['not-applicable', 'answered-elsewhere', 'not-adopted'].find((one) => one === kind) as SetAside['kind'];
  return [
    {
      obligation,
      kind: known ?? null,
      reason: typeof reason === 'string' ? reason.trim() : '',
      document: typeof document === 'string' ? document : null,
      until: typeof day === 'string' && isIsoDate(day) ? day : null,
    },
  ];
}
