/** How an organisation writes its citations. The form only: no choice here changes which law is cited. */
import type { Language } from '../text/characters.js';

/** What may be chosen, per language; the first of each list is the default. */
export const HOUSE_STYLES = {
  en: {
    /** An instrument where the draft names it first: with its number, by its title alone, with a short name defined, by its short name. */
    first: ['numbered', 'full', 'defined', 'short', 'keep'],
    /** And after that. A short name that the draft itself defines comes before the catalogue's. */
    after: ['short', 'full', 'keep'],
    /** `Article 26(6)`, or `Art. 26(6)`. */
    pinpoint: ['long', 'abbreviated', 'keep'],
  },
  zh: {
    first: ['full', 'numbered', 'defined', 'short', 'keep'],
    after: ['short', 'full', 'keep'],
    /** 第二十六条 of Chinese law and 第26条 of other law; 第二十六条; 第26条. */
    pinpoint: ['customary', 'han', 'digits', 'keep'],
  },
} as const;

export type FirstForm = (typeof HOUSE_STYLES)[Language]['first'][number];
export type AfterForm = (typeof HOUSE_STYLES)[Language]['after'][number];
export type PinpointForm = (typeof HOUSE_STYLES)[Language]['pinpoint'][number];

export interface HouseStyle {
  first: FirstForm;
  after: AfterForm;
  pinpoint: PinpointForm;
}

export type HouseStyles = Readonly<Record<Language, HouseStyle>>;

export const DEFAULT_HOUSE_STYLES: HouseStyles = { en: defaultsOf('en'), zh: defaultsOf('zh') };

function defaultsOf(language: Language): HouseStyle {
  const { first, after, pinpoint } = HOUSE_STYLES[language];
  return { first: first[0], after: after[0], pinpoint: pinpoint[0] };
}
