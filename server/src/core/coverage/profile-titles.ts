/** What the values of a profile are called, and what they mean in law. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { titleOf as fullTitle, nameOf } from '../catalogue/labels.js';
import type { Spoken } from '../catalogue/obligation.js';
import { type ProfileKey, regionName } from './profile-words.js';

/** The title of a value; the value itself where nobody knows it. */
export function titleOf(catalogue: Catalogue, key: ProfileKey, value: string): Spoken {
  const title = written(catalogue, key, value);
  return { en: title?.en ?? value, zh: title?.zh ?? value };
}

function written(catalogue: Catalogue, key: ProfileKey, value: string): { en?: string; zh?: string } | null | undefined {
  const { lexicon } = catalogue;
  switch (key) {
    case 'jurisdictions':
      return lexicon.jurisdictions[value]?.title ?? regionName(value);
    case 'scope':
      return lexicon.topics[value]?.title;
    case 'frameworks': {
      const record = catalogue.instrument(value);
      return record && { en: nameOf(record, 'en'), zh: nameOf(record, 'zh') };
    }
    default:
      return lexicon.profile[key][value]?.title;
  }
}

/** What a value means, in a sentence; null where its title says it all. */
export function meansOf(catalogue: Catalogue, key: ProfileKey, value: string): Spoken | null {
  if (key === 'jurisdictions' || key === 'scope') return null;
  if (key !== 'frameworks') return catalogue.lexicon.profile[key][value]?.means ?? null;
  const record = catalogue.instrument(value);
  return record ? { en: fullTitle(record, 'en'), zh: fullTitle(record, 'zh') } : null;
}
