/** From when obligations apply, as far as the profile says which of their dates counts. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import type { Profile } from '../coverage/profile.js';
import type { Language } from '../text/characters.js';
import type { IsoDate } from '../text/dates.js';
import { routeLabel } from './wording.js';

export interface ApplicationDates {
  /** The earliest of `dates`; null where no day is set. */
  from: IsoDate | null;
  /** More than one where the profile does not say by which route a system is high-risk. */
  dates: readonly { from: IsoDate; route: string | null }[];
  /** From which day the provision applies is disputed. */
  contested: boolean;
}

export function applicationDates(
  view: CatalogueView,
  { instrument, provision, from }: ObligationRecord,
  profile: Profile,
  language: Language,
): ApplicationDates {
  const status = view.status(instrument)?.is;
  if (status === 'adopted' || status === 'not-ratified') {
    const next = view.catalogue.instrument(instrument)?.status.find((line) => line.from > view.date && ['in-force', 'partly-applicable'].includes(line.is));
    return next ? { from: later(next.from, from), dates: [{ from: later(next.from, from), route: null }], contested: false } : NONE;
  }
  const application = view.application(instrument, provision);
  if (!application || application.contested) return { from, dates: [{ from, route: null }], contested: application?.contested === true };
  const scheme = view.catalogue.scheme(instrument);
  const chosen = ofProfile(application.dates, profile);
  const dates = chosen.map((date) => ({
    from: later(date.from, from),
    route: date.route !== null && chosen.length > 1 ? routeLabel(date.route, scheme, language) : null,
  }));
  dates.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return dates.length > 0 ? { from: dates[0]!.from, dates, contested: false } : { from, dates: [{ from, route: null }], contested: false };
}

const NONE: ApplicationDates = { from: null, dates: [], contested: false };

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

type Dates = readonly { route: string | null; from: IsoDate }[];

/** The date of the profile's own route; else the general one; else one for each annex that a system may come by; else all. */
function ofProfile(dates: Dates, { groups }: Profile): Dates {
  const general = dates.filter(({ route }) => route === null);
  const own = dates.filter(({ route }) => route !== null && groups.route.has(route));
  const annexes = dates.filter(({ route }) => route?.startsWith('annex-'));
  return [own, general, annexes, dates].find((some) => some.length > 0) ?? [];
}
