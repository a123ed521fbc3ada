/** What is wrong with what a profile sets aside: nothing is set aside without a reason that somebody can check, and no duty under law at will. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { fullLabel } from '../catalogue/labels.js';
import { type IsoDate, isIsoDate, showDate } from '../text/dates.js';
import { nearestWord } from '../text/nearest-word.js';
import type { ProfileData } from './profile.js';
import { fault, isMap, type ProfileFault } from './profile-fault.js';
import { isSame } from './profile-words.js';
import type { SetAsideMessage } from './set-aside-messages.js';

export type SetAsideFault = ProfileFault<SetAsideMessage>;

/**
 * The faults of `setAside`, in its order; entries that are none are spoken of with the rest of the profile.
 * @param date the day at which the law is read; null where there is no draft, and nothing has run out
 */
export function setAsideFaults(catalogue: Catalogue, data: ProfileData | null, date: IsoDate | null): SetAsideFault[] {
  const entries = data?.['setAside'];
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, i) => (isMap(entry) ? faultsOf(catalogue, entry, `setAside.${i}`, date) : []));
}

function faultsOf(catalogue: Catalogue, entry: ProfileData, path: string, date: IsoDate | null): SetAsideFault[] {
  const { obligation, kind, reason, document, until } = entry;
  const out: SetAsideFault[] = [];
  const id = typeof obligation === 'string' ? obligation : '';
  const kinds = catalogue.lexicon.profileKeys['setAside.kind']!.values!;
  const known = Object.keys(kinds).join(', ');
  // An entry is spoken of where it names its obligation.
  const at = id === '' ? path : `${path}.obligation`;
  const record = id === '' ? undefined : catalogue.obligations.find((one) => one.id === id);
  if (id === '') out.push(fault(path, 'noObligation', {}));
  else if (!record) out.push(unknown(catalogue, `${path}.obligation`, id));
  const word = typeof kind === 'string' ? kind : '';
  if (word === '') out.push(fault(at, 'noKind', { known }));
  else if (!Object.hasOwn(kinds, word)) {
    const titled = Object.entries(kinds).find(([, { title }]) => isSame(title.en, word) || isSame(title.zh, word));
    out.push(fault(`${path}.kind`, 'unknownKind', { word, known }, { instead: titled?.[0] ?? nearestWord(word, Object.keys(kinds)) }));
  }
  if (typeof reason !== 'string' || reason.trim() === '') out.push(fault(reason === undefined ? at : `${path}.reason`, 'noReason', {}));
  if (word === 'answered-elsewhere' && (typeof document !== 'string' || document.trim() === '')) out.push(fault(`${path}.kind`, 'noDocument', {}));
  if (word === 'not-adopted' && record && isDuty(catalogue, record)) {
    const law = catalogue.instrument(record.instrument)!;
    const cites = { en: fullLabel(law, record.provision, 'en'), zh: fullLabel(law, record.provision, 'zh') };
    out.push(fault(`${path}.kind`, 'dutyNotAdopted', { title: record.title, cites }));
  }
  if (typeof until === 'string' && isIsoDate(until) && date && until < date) {
    const day = (of: IsoDate) => ({ en: showDate(of, 'en'), zh: showDate(of, 'zh') });
    out.push(fault(`${path}.until`, 'expired', { until: day(until), asOf: day(date) }));
  }
  return out;
}

function isDuty(catalogue: Catalogue, { instrument, duty }: { instrument: string; duty: string }): boolean {
  return catalogue.instrument(instrument)?.force === 'binding' && (duty === 'must' || duty === 'must-not');
}

function unknown(catalogue: Catalogue, path: string, id: string): SetAsideFault {
  const whole = catalogue.obligations.find(({ replaces }) => replaces?.includes(id));
  const near =
    whole?.id ??
    nearestWord(
      id,
      catalogue.obligations.map((one) => one.id),
    );
  return near ? fault(path, 'nearObligation', { word: id, near }, { instead: near }) : fault(path, 'unknownObligation', { word: id });
}
