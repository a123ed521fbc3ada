/** Where a profile stands in the front matter of a draft: every value, what it means, and which of them bring an obligation in. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Applies, ObligationRecord, ProfileGroup } from '../catalogue/obligation.js';
import type { Draft } from '../draft/draft.js';
import type { FrontMatter } from '../draft/front-matter.js';
import { isWithin } from './applies.js';
import { type Condition, type Profile, withImplied } from './profile.js';
import { LISTED, meantBy, type ProfileKey } from './profile-words.js';

export interface Span {
  from: number;
  to: number;
}

/** A value of the profile as it is written. */
export interface WrittenValue extends Span {
  key: ProfileKey;
  /** Its words, without quotation marks. */
  written: string;
  /** The id that it means, or null. */
  value: string | null;
  /** `policy.systems.0.use`. */
  path: string;
}

/** The values of the keys whose values are listed, in the order of the text. */
export function writtenValues({ data, values }: FrontMatter, view: CatalogueView): WrittenValue[] {
  if (!data) return [];
  return values.flatMap(({ path, from, to }) => {
    const key = keyOf(path);
    const written = key ? scalarAt(data, path) : undefined;
    if (!key || typeof written !== 'string' || written === '') return [];
    return [{ key, written, value: meantBy(view.catalogue, key, written), path, from, to }];
  });
}

/** The key of the profile that a value stands under; null where it stands elsewhere. */
function keyOf(path: string): ProfileKey | null {
  const [top, ...steps] = path.split('.');
  return top === 'policy' ? (LISTED[steps.filter((step) => !/^\d+$/.test(step)).join('.')] ?? null) : null;
}

function scalarAt(data: unknown, path: string): unknown {
  let at = data;
  for (const step of path.split('.')) at = (at as Record<string, unknown> | null | undefined)?.[step];
  return at;
}

/** The most telling first: what a system is says more of why a duty applies than where it runs. */
const TELLING: readonly ProfileKey[] = ['systems', 'route', 'models', 'risk', 'roles', 'entity', 'size', 'frameworks', 'jurisdictions'];

/**
 * The stretch of the draft that brings an obligation in: the most telling value of its profile that does. Where all is inherited,
 * the key `policy`, else the title or the first line.
 */
export function profilePlace(draft: Draft, profile: Profile, obligation: ObligationRecord, view: CatalogueView): Span {
  const written = writtenValues(draft.frontMatter, view);
  const conditions = holding(obligation.applies, profile);
  for (const key of TELLING) {
    const found = written.find((one) => one.key === key && bringsIn(one, obligation, conditions, view));
    if (found) return { from: found.from, to: found.to };
  }
  return policyPlace(draft);
}

/** Where to speak of the profile as a whole. */
export function policyPlace({ frontMatter, units, text }: Draft): Span {
  const key = frontMatter.entries.find(({ path }) => path === 'policy');
  if (key) return { from: key.keyFrom, to: key.keyTo };
  const first = units.find(({ body }) => body.level > 0) ?? units.find(({ body }) => body.kind !== 'meta');
  return first ? { from: first.from, to: first.to } : { from: 0, to: /^.*/.exec(text)![0].length };
}

/** Where a key of the profile (`roles`, `systems.0.use`) stands, or its value; null where it stands nowhere. */
export function placeAt({ frontMatter }: Draft, path: string, what: 'key' | 'value'): Span | null {
  const found = frontMatter.entries.find((one) => one.path === (path === '' ? 'policy' : `policy.${path}`));
  if (!found) return null;
  // A key without a value is all that can be shown.
  return what === 'key' || found.to === found.from ? { from: found.keyFrom, to: found.keyTo } : { from: found.from, to: found.to };
}

function bringsIn({ key, value }: WrittenValue, { instrument }: ObligationRecord, conditions: readonly Condition[], view: CatalogueView): boolean {
  if (value === null || key === 'scope') return false;
  if (key === 'frameworks') return value === instrument;
  if (key === 'jurisdictions') return isWithin(view, value, view.catalogue.instrument(instrument)?.jurisdiction ?? '');
  const meant = withImplied(view, [{ group: key, value }]);
  return meant.some((own) => conditions.some(({ group, value: wanted }) => own.group === group && own.value === wanted));
}

/** The values that an obligation asks for and the profile has. */
function holding(applies: Applies, profile: Profile): Condition[] {
  if ('all' in applies) return applies.all.flatMap((part) => holding(part, profile));
  if ('any' in applies) return applies.any.flatMap((part) => holding(part, profile));
  if ('not' in applies) return [];
  const [group, value] = Object.entries(applies)[0] as [ProfileGroup, string];
  return profile.groups[group].has(value) ? [{ group, value }] : [];
}
