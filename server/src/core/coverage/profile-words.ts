/** The words of a profile: every value by its id, its titles in both languages and the near-synonyms that people write for it. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ProfileGroup } from '../catalogue/obligation.js';
import { fold } from '../text/fold.js';

/** Keys of the profile whose values are listed somewhere. */
export type ProfileKey = ProfileGroup | 'jurisdictions' | 'frameworks' | 'scope';

type Meanings = ReadonlyMap<string, string>;

const MEANINGS = new WeakMap<Catalogue, Map<ProfileKey, Meanings>>();

/** The id of the value that a word means under a key; null where nobody knows it. */
export function meantBy(catalogue: Catalogue, key: ProfileKey, word: string): string | null {
  if (key === 'frameworks') return catalogue.instrument(word) ? word : catalogue.named(word);
  return meaningsOf(catalogue, key).get(plain(word)) ?? null;
}

function meaningsOf(catalogue: Catalogue, key: Exclude<ProfileKey, 'frameworks'>): Meanings {
  let kept = MEANINGS.get(catalogue);
  if (!kept) MEANINGS.set(catalogue, (kept = new Map()));
  let meanings = kept.get(key);
  if (!meanings) kept.set(key, (meanings = key === 'jurisdictions' ? places(catalogue) : key === 'scope' ? topics(catalogue) : values(catalogue, key)));
  return meanings;
}

function values({ lexicon }: Catalogue, group: ProfileGroup): Meanings {
  const entries = Object.entries(lexicon.profile[group]);
  return meanings(entries.map(([id, { title, also }]) => [id, [title.en, title.zh, ...(also ?? [])]]));
}

function topics({ lexicon }: Catalogue): Meanings {
  return meanings(Object.entries(lexicon.topics).map(([id, { title }]) => [id, [title.en, title.zh]]));
}

function places({ lexicon }: Catalogue): Meanings {
  const listed = Object.entries(lexicon.jurisdictions);
  const members = listed.flatMap(([, place]) => place.members ?? []);
  return meanings([
    ...listed.map(([code, { title, cues }]) => [code, [title.en, title.zh, ...cues]] as const),
    ...members.map((code) => [code, [REGIONS.en.of(code), REGIONS.zh.of(code)]] as const),
  ]);
}

/** Names of countries, of which the lexicon holds only those that have law in the catalogue. */
const REGIONS = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  zh: new Intl.DisplayNames('zh-CN', { type: 'region' }),
};

/** Ids come before all other words, and of two values with the same word the first has it. */
function meanings(entries: readonly (readonly [string, readonly (string | undefined)[]])[]): Meanings {
  const out = new Map(entries.map(([id]) => [plain(id), id]));
  for (const [id, words] of entries) {
    for (const word of words) if (word !== undefined && !out.has(plain(word))) out.set(plain(word), id);
  }
  return out;
}

/** Capitals, spaces, underscores and hyphens make no difference. */
function plain(word: string): string {
  return fold(word.trim()).replace(/[\s_-]+/g, '-');
}
