/** What the profile in the front matter may hold: keys, and the values of each. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { fullLabel } from '../catalogue/labels.js';
import type { ProfileGroup } from '../catalogue/obligation.js';
import { titleOf } from '../coverage/profile-titles.js';
import { LISTED, NONE, type ProfileKey, regionName } from '../coverage/profile-words.js';
import { type FrontMatterPlace, frontMatterPlace } from '../draft/front-matter-place.js';
import type { Analysis } from '../engine/analyse.js';
import type { Language } from '../text/characters.js';
import type { CompletionItem } from './completion.js';

/** In a list between brackets a value follows. */
export const PROFILE_TRIGGER = '[';

/** What is offered for one key or value. */
interface Offer {
  value: string;
  title: string;
  /** All words by which it may be found. */
  words: readonly string[];
}

/** What may stand at an offset of the profile; null where that is none of its places, or takes free text. */
export function profileItems(analysis: Analysis, offset: number, language: Language): CompletionItem[] | null {
  const place = frontMatterPlace(analysis.draft, offset);
  if (!place) return null;
  const [top, ...keys] = place.keys;
  const context: Place = { analysis, place, offset, language };
  if (top === undefined) return place.is === 'key' && !has(analysis, 'policy') ? [item(context, 'policy', policyOffer(language), 0, ': ')] : null;
  if (top !== 'policy') return null;
  return place.is === 'key' ? keyItems(context, keys) : valueItems(context, keys.join('.'));
}

interface Place {
  analysis: Analysis;
  place: FrontMatterPlace;
  offset: number;
  language: Language;
}

function has({ draft }: Analysis, path: string): boolean {
  return draft.frontMatter.entries.some((entry) => entry.path === path);
}

function policyOffer(language: Language): Offer {
  return { value: 'policy', title: language === 'zh' ? '制度的概况' : 'What the policy is for', words: ['profile', '适用范围'] };
}

/** The keys below some keys, in their own order, without those that are there. */
function keyItems(context: Place, keys: readonly string[]): CompletionItem[] {
  const { analysis, language } = context;
  const { profileKeys } = analysis.view.catalogue.lexicon;
  const above = keys.map((key) => `${key}.`).join('');
  return Object.entries(profileKeys)
    .filter(([name]) => name.startsWith(above) && !name.slice(above.length).includes('.') && (above !== '' || !has(analysis, `policy.${name}`)))
    .map(([name, { title }], i) => {
      const value = name.slice(above.length);
      return item(context, name, { value, title: title[language], words: [title.en, title.zh] }, i, ': ');
    });
}

function valueItems(context: Place, name: string): CompletionItem[] | null {
  const { catalogue } = context.analysis.view;
  const record = Object.hasOwn(catalogue.lexicon.profileKeys, name) ? catalogue.lexicon.profileKeys[name]! : null;
  if (!record) return null;
  const offers = record.values
    ? Object.entries(record.values).map(([value, { title }]) => ({ value, title: title[context.language], words: [title.en, title.zh] }))
    : name === 'setAside.obligation'
      ? obligations(context)
      : record.holds === 'review'
        ? INTERVALS.map(([value, en, zh]) => ({ value, title: context.language === 'zh' ? zh : en, words: [en, zh] }))
        : listed(catalogue, LISTED[name], context.language);
  return offers?.map((offer, i) => item(context, name, offer, i)) ?? null;
}

const INTERVALS = [
  ['12 months', 'Every year', '每年'],
  ['6 months', 'Every half year', '每半年'],
  ['24 months', 'Every two years', '每两年'],
] as const;

/** The values of a key in the order of the lexicon; null of one that takes no words of a list. */
function listed(catalogue: Catalogue, key: ProfileKey | undefined, language: Language): Offer[] | null {
  if (!key) return null;
  const { profile } = catalogue.lexicon;
  const offers = valuesOf(catalogue, key).map((value) => {
    const title = titleOf(catalogue, key, value);
    const also = profile[key as ProfileGroup]?.[value]?.also ?? [];
    return { value, title: title[language], words: [title.en, title.zh, ...also] };
  });
  return Object.hasOwn(profile, key) ? [...offers, { value: NONE, title: language === 'zh' ? '均不属于' : 'None of these', words: ['无'] }] : offers;
}

function valuesOf(catalogue: Catalogue, key: ProfileKey): string[] {
  const { jurisdictions, topics, profile } = catalogue.lexicon;
  switch (key) {
    case 'jurisdictions': {
      const members = Object.values(jurisdictions).flatMap(({ members: of = [] }) => of.filter((code) => regionName(code) !== null));
      return [...new Set([...Object.keys(jurisdictions), ...members])];
    }
    case 'frameworks':
      return frameworks(catalogue);
    case 'scope':
      return Object.keys(topics);
    default:
      return Object.keys(profile[key]);
  }
}

/** Voluntary texts, those whose items the catalogue has first. */
function frameworks(catalogue: Catalogue): string[] {
  const voluntary = [...catalogue.instruments].filter(({ force }) => force === 'voluntary').map(({ id }) => id);
  const itemised = voluntary.filter((id) => catalogue.obligationsOf(id).length > 0);
  return [...itemised, ...voluntary.filter((id) => !itemised.includes(id))];
}

/** What may be set aside: what the profile brings in, and what is missing first. */
function obligations({ analysis, language }: Place): Offer[] {
  const { catalogue } = analysis.view;
  const own = [...(analysis.coverage?.covered ?? [])]
    .sort((a, b) => Number(b.state === 'missing') - Number(a.state === 'missing'))
    .map(({ obligation }) => obligation);
  return (own.length > 0 ? own : catalogue.obligations).map(({ id, title, instrument, provision }) => {
    const cites = fullLabel(catalogue.instrument(instrument)!, provision, language);
    return { value: id, title: `${title[language]} · ${cites}`, words: [title.en, title.zh, cites] };
  });
}

function item({ place, offset }: Place, key: string, { value, title, words }: Offer, order: number, behind = ''): CompletionItem {
  return {
    kind: behind === '' ? 'profile-value' : 'profile-key',
    label: value,
    note: title,
    text: value + behind,
    from: place.from,
    to: offset,
    filter: [value, ...words].join(' '),
    sort: String(order).padStart(5, '0'),
    ended: false,
    instrument: '',
    provision: null,
    clause: null,
    profile: { key, value: behind === '' ? value : null },
  };
}
