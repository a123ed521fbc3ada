/** What a report on coverage did not look at: law that the catalogue does not hold, and words it could not resolve. */
import { isWithin } from '../coverage/applies.js';
import type { Analysis } from '../engine/analyse.js';
import type { Language } from '../text/characters.js';
import { type ProfileKey, placeLabel, profileKeyLabel, profileValueLabel } from './coverage-labels.js';

export interface CoverageLimits {
  /** Words of the draft that have the form of a law which the catalogue does not have, or that may mean several; each once. */
  citations: readonly string[];
  /** Places of the profile of which the catalogue holds no duties of their own. */
  places: readonly UnknownPlace[];
  /** Adopted frameworks of which the catalogue holds no recommendations. */
  frameworks: readonly { id: string; label: string }[];
  /** Values of the profile that nobody knows: they decide nothing. */
  values: readonly { key: ProfileKey; label: string; id: string }[];
}

export interface UnknownPlace {
  id: string;
  label: string;
  /** A member state of the European Union: the law of the Union was read, its own was not. */
  memberState: boolean;
  /** Law of a place that contains it was read. */
  within: boolean;
}

export function coverageLimits({ coverage, reading, draft, view }: Analysis, language: Language): CoverageLimits {
  const { catalogue } = view;
  const open = [...reading.unknown, ...reading.citations.filter(({ instrument }) => instrument === null)].sort((a, b) => a.from - b.from);
  const words = open.map(({ from, to }) => draft.text.slice(from, to).replace(/[*_`]/g, '').replace(/\s+/g, ' '));
  const { jurisdictions = [], frameworks = [] } = coverage?.profile ?? {};
  const held = new Set(catalogue.obligations.map(({ instrument }) => instrument));
  const places = new Set([...held].flatMap((id) => catalogue.instrument(id)?.jurisdiction ?? []));
  return {
    citations: [...new Set(words)],
    places: jurisdictions
      .filter((code) => !places.has(code))
      .map((id) => ({
        id,
        label: placeLabel(view, id, language),
        memberState: catalogue.lexicon.jurisdictions['EU']?.members?.includes(id) === true,
        within: [...places].some((place) => isWithin(view, id, place)),
      })),
    values: (coverage?.profile.unknown ?? []).map(({ key, word }) => ({ key, label: profileKeyLabel(view, key, language), id: word })),
    frameworks: frameworks.filter((id) => !held.has(id)).map((id) => ({ id, label: profileValueLabel(view, 'frameworks', id, language) })),
  };
}
