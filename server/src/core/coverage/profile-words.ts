/** The words of a profile: every value by its id, its titles in both languages and the near-synonyms that people write for it. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ProfileGroup, Spoken } from '../catalogue/obligation.js';
import { fold } from '../text/fold.js';

/** Keys of the profile whose values are listed somewhere. */
export type ProfileKey = ProfileGroup | 'jurisdictions' | 'frameworks' | 'scope';

/** The keys whose values are listed somewhere, by their names: those of a system with a dot. */
export const LISTED: Readonly<Record<string, ProfileKey>> = {
  jurisdictions: 'jurisdictions',
  frameworks: 'frameworks',
  roles: 'roles',
  systems: 'systems',
  'systems.use': 'systems',
  'systems.class': 'risk',
  'systems.route': 'route',
  risk: 'risk',
  models: 'models',
  entity: 'entity',
  size: 'size',
  route: 'route',
  scope: 'scope',
};

/** Says of a group of the profile that nothing in it is so. */
export const NONE = 'none';

export function isNone(word: string): boolean {
  return [NONE, '无'].includes(plain(word));
}

type Meanings = ReadonlyMap<string, string>;

const MEANINGS = new WeakMap<Catalogue, Map<ProfileKey, Meanings>>();

/** The id of the value that a word means under a key; null where nobody knows it. */
export function meantBy(catalogue: Catalogue, key: ProfileKey, word: string): string | null {
  if (key === 'frameworks') return catalogue.instrument(word) ? word : catalogue.named(word);
  // Points of Annex III that follow from no use and stand in no list.
  if (key === 'route' && /^annex-III\.\d(?:\([a-z]\))?$/.test(word)) return word;
  const meanings = meaningsOf(catalogue, key);
  return meanings.get(plain(word)) ?? (key === 'jurisdictions' ? country(word, meanings) : null);
}

function meaningsOf(catalogue: Catalogue, key: Exclude<ProfileKey, 'frameworks'>): Meanings {
  let kept = MEANINGS.get(catalogue);
  if (!kept) MEANINGS.set(catalogue, (kept = new Map()));
  let meanings = kept.get(key);
  if (!meanings) kept.set(key, (meanings = key === 'jurisdictions' ? places(catalogue) : key === 'scope' ? topics(catalogue) : values(catalogue, key)));
  return meanings;
}

function values({ lexicon }: Catalogue, group: ProfileGroup): Meanings {
  const { profile } = lexicon;
  // A kind of model is often given as a class of risk.
  const entries = Object.entries(group === 'risk' ? { ...profile.risk, ...profile.models } : profile[group]);
  return meanings(entries.map(([id, { title, also }]) => [id, [title.en, title.zh, ...(also ?? [])]]));
}

function topics({ lexicon }: Catalogue): Meanings {
  return meanings(Object.entries(lexicon.topics).map(([id, { title }]) => [id, [title.en, title.zh]]));
}

function places({ lexicon }: Catalogue): Meanings {
  const listed = Object.entries(lexicon.jurisdictions);
  return meanings(listed.map(([code, { title, cues }]) => [code, [title.en, title.zh, ...cues]]));
}

let countries: Meanings | undefined;

/** Any country of the world, by its letters or names; where the catalogue has it under letters of its own (GB, UK), by those. */
function country(word: string, listed: Meanings): string | null {
  countries ??= meanings(
    LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
      const name = regionName(code);
      return name ? [[code, [name.en, name.zh]] as const] : [];
    }),
  );
  const code = countries.get(plain(word));
  return code === undefined ? null : (listed.get(plain(regionName(code)!.en)) ?? code);
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names of countries, of which the lexicon holds only those that have law in the catalogue. */
const REGIONS = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  zh: new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'none' }),
};

/** A country by its two letters; null where there is none. */
export function regionName(code: string): Spoken | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const [en, zh] = [REGIONS.en.of(code), REGIONS.zh.of(code)];
  return en !== undefined && zh !== undefined && code !== 'ZZ' ? { en, zh } : null;
}

/** Ids come before all other words, and of two values with the same word the first has it. */
function meanings(entries: readonly (readonly [string, readonly (string | undefined)[]])[]): Meanings {
  const out = new Map(entries.map(([id]) => [plain(id), id]));
  for (const [id, words] of entries) {
    for (const word of words) if (word !== undefined && !out.has(plain(word))) out.set(plain(word), id);
  }
  return out;
}

/** Whether two words are written alike. */
export function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** Capitals, spaces, underscores and hyphens make no difference. */
function plain(word: string): string {
  return fold(word.trim()).replace(/[\s_-]+/g, '-');
}
