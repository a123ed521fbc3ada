/** What a report on coverage did not look at: law that the catalogue does not hold, and words it could not resolve. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { ProfileGroup, ProfileVocabulary } from '../catalogue/obligation.js';
import { isWithin } from '../coverage/applies.js';
import type { Profile } from '../coverage/profile.js';
import type { Analysis } from '../engine/analyse.js';
import type { Language } from '../text/characters.js';
import { PROFILE_GROUPS, type ProfileKey, placeLabel, profileKeyLabel, profileValueLabel } from './coverage-labels.js';

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
    values: coverage ? unknownValues(coverage.profile, view, language) : [],
    frameworks: frameworks.filter((id) => !held.has(id)).map((id) => ({ id, label: profileValueLabel(view, 'frameworks', id, language) })),
  };
}

function unknownValues({ groups, scope }: Profile, { catalogue: { lexicon } }: CatalogueView, language: Language): CoverageLimits['values'] {
  const values: [ProfileKey, string[]][] = [
    ...PROFILE_GROUPS.map((group): [ProfileKey, string[]] => [
      group,
      [...groups[group]].filter((id) => !(id in lexicon.profile[group]) && !isElsewhere(group, id, lexicon.profile)),
    ]),
    ['scope', scope.filter((id) => !(id in lexicon.topics))],
  ];
  return values.flatMap(([key, ids]) => ids.map((id) => ({ key, label: profileKeyLabel(key, language), id })));
}

/** Routes follow from uses, more exact than the vocabulary; a model may stand under `risk`. */
function isElsewhere(group: ProfileGroup, id: string, profile: ProfileVocabulary): boolean {
  if (group === 'route') return Object.values(profile.systems).some(({ route }) => route === id) || /^annex-III\.\d/.test(id);
  return group === 'risk' && id in profile.models;
}
