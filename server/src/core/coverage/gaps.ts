/** What a draft owes and does not answer: duties by name, and what adopted frameworks recommend, which is never called a duty. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { provisionLabel, theNameOf } from '../catalogue/labels.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Language } from '../text/characters.js';
import { type IsoDate, showDate } from '../text/dates.js';
import type { Coverage, Covered } from './coverage.js';
import type { Profile } from './profile.js';

/** Whether nothing compels what an obligation asks. */
export function isRecommendation(view: CatalogueView, { instrument, duty }: ObligationRecord): boolean {
  return duty === 'should' || duty === 'may' || view.catalogue.instrument(instrument)?.force !== 'binding';
}

/** What is missing as a whole: a part counts only where nothing applies that it is part of. */
export function missingWholes({ covered }: Coverage): Covered[] {
  const ids = new Set(covered.map(({ obligation }) => obligation.id));
  return covered.filter(({ state, obligation: { needsClause, partOf } }) => state === 'missing' && needsClause && !(partOf && ids.has(partOf)));
}

/** The parts of an answered obligation that nothing answers. */
export function missingParts({ covered }: Coverage, whole: ObligationRecord): ObligationRecord[] {
  return covered.flatMap(({ state, obligation }) => (state === 'missing' && obligation.needsClause && obligation.partOf === whole.id ? [obligation] : []));
}

/** How messages speak of an obligation. */
export interface ObligationWords extends Readonly<Record<string, string>> {
  title: string;
  /** The provision. */
  cited: string;
  /** The instrument, as it stands in a sentence. */
  name: string;
  since: string;
  /** A request to look the law up, where the record rests on general knowledge. */
  check: string;
}

export function wordsFor(view: CatalogueView, obligation: ObligationRecord, profile: Profile, language: Language): ObligationWords {
  const record = view.catalogue.instrument(obligation.instrument)!;
  return {
    title: obligation.title[language],
    cited: provisionLabel(schemeOf(record), obligation.provision, language, record.structure?.words),
    name: theNameOf(record, language),
    since: showDate(sinceOf(view, obligation, profile), language),
    check: isChecked(obligation) ? '' : UNCHECKED[language],
  };
}

const UNCHECKED = { en: ' Check it: the catalogue has not been compared with the text here.', zh: '（请核对原文：法规库此处未与文本核对。）' };

function isChecked({ checked }: ObligationRecord): boolean {
  return checked.against !== 'knowledge';
}

/** What rests on general knowledge supports information at most. */
export function mostFor(obligation: ObligationRecord): 'information' | undefined {
  return isChecked(obligation) ? undefined : 'information';
}

/** Since when the law asks it: by the route of the profile, where the routes have different days. */
function sinceOf(view: CatalogueView, { instrument, provision, from }: ObligationRecord, { groups }: Profile): IsoDate {
  const dates = view.application(instrument, provision)?.dates ?? [];
  const own = dates.filter(({ route }) => route !== null && groups.route.has(route)).map((date) => date.from);
  return own.sort()[0] ?? from;
}
