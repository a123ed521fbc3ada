/** What a draft says it is for, in its front matter. A value that nobody knows is kept for the rule that speaks of it and decides nothing. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { ProfileGroup } from '../catalogue/obligation.js';
import { type IsoDate, isIsoDate } from '../text/dates.js';

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
  /** The values of each group; of a group that is left out there is none and nothing is known. */
  groups: Readonly<Record<ProfileGroup, ReadonlySet<string>>>;
  given: ReadonlySet<ProfileGroup>;
  /** Topics that the draft keeps to; empty where it is about all. */
  scope: readonly string[];
  setAside: readonly SetAside[];
  /** Any of it is there. */
  isGiven: boolean;
}

const GROUPS: readonly ProfileGroup[] = ['roles', 'systems', 'risk', 'models', 'entity', 'size', 'route'];

/** Reads the `policy` block of a front matter, over the values inherited from the workspace. */
export function readProfile(view: CatalogueView, block: Readonly<Record<string, unknown>> | null, inherited: Readonly<Record<string, unknown>> = {}): Profile {
  const data: Readonly<Record<string, unknown>> = { ...inherited, ...block };
  const groups = Object.fromEntries(GROUPS.map((group) => [group, new Set<string>()])) as Record<ProfileGroup, Set<string>>;
  const given = new Set<ProfileGroup>();
  const put = (group: ProfileGroup, value: unknown) => {
    for (const one of list(value)) {
      groups[group].add(one);
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
  meanMore(view, groups, given);
  const frameworks = list(data['frameworks']).map((name) => (view.catalogue.instrument(name) ? name : (view.catalogue.named(name) ?? name)));
  return {
    jurisdictions: list(data['jurisdictions']),
    frameworks,
    groups,
    given,
    scope: list(data['scope']),
    setAside: many(data['setAside']).flatMap(setAsideOf),
    isGiven: list(data['jurisdictions']).length + frameworks.length > 0,
  };
}

/** What follows from what is given: a use has its route, `gpai` under `risk` is a model, a role may be an entity too. */
function meanMore(view: CatalogueView, groups: Record<ProfileGroup, Set<string>>, given: Set<ProfileGroup>): void {
  const { profile } = view.catalogue.lexicon;
  const imply = (group: ProfileGroup, value: string) => {
    groups[group].add(value);
    given.add(group);
  };
  for (const use of groups.systems) {
    const { route } = profile.systems[use] ?? {};
    if (route) imply('route', route);
  }
  for (const value of groups.risk) if (profile.models[value]) imply('models', value);
  if (groups.models.has('gpai-systemic')) imply('models', 'gpai');
  for (const role of groups.roles) if (profile.entity[role]) imply('entity', role);
  for (const entity of groups.entity) if (profile.roles[entity]) imply('roles', entity);
  for (const route of [...groups.route]) if (/^annex-III\./.test(route)) imply('route', 'annex-III');
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
