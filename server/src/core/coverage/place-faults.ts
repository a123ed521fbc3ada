/** Places of a profile whose own law the catalogue does not have: said, not held against anybody. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Spoken } from '../catalogue/obligation.js';
import { fault, type ProfileFault } from './profile-fault.js';
import { regionName } from './profile-words.js';

const WITH_LAW = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The places whose law lays obligations that the catalogue has. */
function placesWithLaw(catalogue: Catalogue): ReadonlySet<string> {
  let places = WITH_LAW.get(catalogue);
  if (!places) {
    const instruments = new Set(catalogue.obligations.map(({ instrument }) => instrument));
    const binding = [...instruments].map((id) => catalogue.instrument(id)!).filter(({ force }) => force === 'binding');
    WITH_LAW.set(catalogue, (places = new Set(binding.map(({ jurisdiction }) => jurisdiction))));
  }
  return places;
}

/** What is to be said of a place, if anything; null also for a word that means no place at all. */
export function placeFault(catalogue: Catalogue, path: string, word: string, code: string | null): ProfileFault | null {
  const { jurisdictions } = catalogue.lexicon;
  const place = code ?? placeCode(word);
  if (place === null || placesWithLaw(catalogue).has(place)) return null;
  const named = nameOfPlace(catalogue, place);
  if (named === null) return null;
  const union = Object.entries(jurisdictions).find(([, { members }]) => members?.includes(place));
  if (union) return fault(path, 'member', { place: named, outer: nameOfPlace(catalogue, union[0])! }, { severity: 'information' });
  const above = jurisdictions[place]?.within ?? place.slice(0, Math.max(0, place.lastIndexOf('-')));
  const outer = above && placesWithLaw(catalogue).has(above) ? nameOfPlace(catalogue, above) : null;
  return outer
    ? fault(path, 'within', { place: named, outer }, { severity: 'information' })
    : fault(path, 'elsewhere', { place: named }, { severity: 'information' });
}

/** A code of the form that places have. */
function placeCode(word: string): string | null {
  return /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(word) ? word : null;
}

/** What a place is called; a part of a known country by its code. Null where there is no such place. */
function nameOfPlace({ lexicon }: Catalogue, code: string): Spoken | null {
  const country = code.split('-')[0]!;
  const title = lexicon.jurisdictions[code]?.title ?? (code === country ? regionName(code) : null);
  if (title) return { en: title.en ?? code, zh: title.zh ?? code };
  return code !== country && (lexicon.jurisdictions[country] || regionName(country)) ? { en: code, zh: code } : null;
}
