/** What was not checked: a tool that keeps silent about it is believed too much. */
import type { Analysis } from '../engine/analyse.js';
import { languageAt } from '../engine/run-rules.js';
import type { IsoDate } from '../text/dates.js';
import { citationLabel } from './hover.js';

export interface NotCheckedPlace {
  from: number;
  to: number;
  /** The words of the draft. */
  words: string;
}

export interface NotChecked {
  /** What has the form of a law but is not in the catalogue. */
  unknown: readonly NotCheckedPlace[];
  /** Citations whose instrument is open. */
  unresolved: readonly NotCheckedPlace[];
  /** Provisions of texts that the catalogue does not know so closely; `label` in the language of the place. */
  provisions: readonly (NotCheckedPlace & { label: string })[];
  catalogue: CatalogueAge;
}

export interface CatalogueAge {
  /** The day the catalogue was put together. */
  date: IsoDate;
  /** Days since then. */
  age: number;
  /** So old that law may have changed since: over 90 days. */
  old: boolean;
}

/** Older than this, the catalogue says so. */
const OLD_AFTER_DAYS = 90;
const DAY = 86_400_000;

/** @param today the real day */
export function notChecked({ reading, view, draft, settings }: Analysis, today: IsoDate): NotChecked {
  const place = ({ from, to }: { from: number; to: number }): NotCheckedPlace => ({ from, to, words: draft.text.slice(from, to) });
  const provisions = reading.citations.filter(
    ({ instrument, provision }) => instrument !== null && provision !== null && view.existence(instrument, provision).is === 'not-checked',
  );
  return {
    unknown: reading.unknown.map(place),
    unresolved: reading.citations.filter(({ instrument }) => instrument === null).map(place),
    provisions: provisions.map((citation) => ({
      ...place(citation),
      label: citationLabel(citation, view, languageAt(reading, settings, citation.from)) ?? '',
    })),
    catalogue: catalogueAge(view.catalogue.date, today),
  };
}

export function catalogueAge(date: IsoDate, today: IsoDate): CatalogueAge {
  const age = Math.max(0, Math.round((Date.parse(today) - Date.parse(date)) / DAY));
  return { date, age, old: age > OLD_AFTER_DAYS };
}
