/** What is wrong with a profile, wherever it stands: in the front matter of a draft or in the configuration of a workspace. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { theNameOf } from '../catalogue/labels.js';
import type { ProfileKeyRecord, Spoken } from '../catalogue/obligation.js';
import { type IsoDate, isIsoDate, readDate, showDate } from '../text/dates.js';
import { nearestWord } from '../text/nearest-word.js';
import { placeFault } from './place-faults.js';
import type { ProfileData } from './profile.js';
import { fault, isMap, type ProfileFault } from './profile-fault.js';
import { titleOf } from './profile-titles.js';
import { isNone, isSame, LISTED, meantBy, type ProfileKey } from './profile-words.js';
import { nextReview, type ReviewDates, readInterval } from './review.js';

/** The faults of a `policy` block, in the order of its keys. */
export function profileFaults(catalogue: Catalogue, data: unknown): ProfileFault[] {
  if (data === null || data === undefined) return [];
  if (!isMap(data)) return [fault('', 'block', {})];
  const check = new Check(catalogue);
  for (const [key, value] of Object.entries(data)) check.entry(key, key, value);
  return check.faults;
}

class Check {
  readonly faults: ProfileFault[] = [];

  constructor(private readonly catalogue: Catalogue) {}

  /** @param name the key with those above it, without the numbers of list members: `systems.use` */
  entry(name: string, path: string, value: unknown): void {
    const keys = this.catalogue.lexicon.profileKeys;
    const record = Object.hasOwn(keys, name) ? keys[name]! : null;
    if (record) {
      if (value !== null && value !== undefined) this.value(record, name, path, value);
      return;
    }
    const above = name.slice(0, name.lastIndexOf('.') + 1);
    const word = name.slice(above.length);
    const beside = Object.keys(keys).filter((key) => key.startsWith(above) && !key.slice(above.length).includes('.'));
    const near = nearestWord(
      word,
      beside.map((key) => key.slice(above.length)),
    );
    this.faults.push(near ? fault(path, 'nearKey', { word, near }, { key: true, instead: near }) : fault(path, 'key', { word }, { key: true }));
  }

  private value({ holds }: ProfileKeyRecord, name: string, path: string, value: unknown): void {
    switch (holds) {
      case 'text':
        if (typeof value === 'object') this.faults.push(fault(path, 'text', { key: lastOf(name) }));
        break;
      case 'words':
        this.words(name, path, value);
        break;
      case 'systems':
        this.systems(name, path, value);
        break;
      case 'date':
        this.faults.push(...dateFault(path, value));
        break;
      case 'review':
        if (typeof value === 'object' || (readInterval(String(value)) === null && readDate(String(value)) === null))
          this.faults.push(fault(path, 'interval', { word: shown(value) }));
        break;
      case 'entries':
        this.entries(name, path, value);
    }
  }

  private words(name: string, path: string, value: unknown): void {
    for (const [at, one] of members(path, value)) {
      if (typeof one === 'string' && one !== '') this.word(name, at, one);
      else this.faults.push(fault(at, 'words', { key: lastOf(name) }));
    }
  }

  private systems(name: string, path: string, value: unknown): void {
    for (const [at, one] of members(path, value)) {
      if (typeof one === 'string') this.word(name, at, one);
      else if (isMap(one) && one['use'] !== undefined) for (const [key, inner] of Object.entries(one)) this.entry(`${name}.${key}`, `${at}.${key}`, inner);
      else this.faults.push(fault(at, 'system', {}));
    }
  }

  private entries(name: string, path: string, value: unknown): void {
    if (!Array.isArray(value)) this.faults.push(fault(path, 'entries', { key: name }));
    else
      for (const [at, one] of members(path, value)) {
        if (isMap(one)) for (const [key, inner] of Object.entries(one)) this.entry(`${name}.${key}`, `${at}.${key}`, inner);
        else this.faults.push(fault(at, 'entries', { key: name }));
      }
  }

  private word(name: string, path: string, word: string): void {
    const key = LISTED[name] ?? null;
    // What entries say has rules of its own.
    if (key === null || isNone(word)) return;
    const value = meantBy(this.catalogue, key, word);
    const found = key === 'jurisdictions' ? placeFault(this.catalogue, path, word, value) : key === 'frameworks' && value ? this.framework(path, value) : null;
    if (found) this.faults.push(found);
    else if (value === null) this.faults.push(this.unknown(key, path, word));
    if (value !== null && !isSame(word, value) && found?.severity !== 'warning')
      this.faults.push(fault(path, 'synonym', { word, near: value, title: titleOf(this.catalogue, key, value) }, { severity: 'information', instead: value }));
  }

  private framework(path: string, id: string): ProfileFault | null {
    const record = this.catalogue.instrument(id)!;
    if (record.force === 'voluntary') return null;
    const name = { en: theNameOf(record, 'en'), zh: theNameOf(record, 'zh') };
    return fault(path, record.force === 'binding' ? 'binding' : 'notInForce', { name, place: record.jurisdiction });
  }

  private unknown(key: ProfileKey, path: string, word: string): ProfileFault {
    const known = this.known(key);
    const near = nearestWord(word, known);
    if (near) return fault(path, 'nearValue', { word, key, near, title: titleOf(this.catalogue, key, near) }, { instead: near });
    return known.length <= FEW ? fault(path, 'valueOf', { word, key, known: known.join(', ') }) : fault(path, 'value', { word, key });
  }

  private known(key: ProfileKey): string[] {
    const { lexicon, instruments } = this.catalogue;
    if (key === 'jurisdictions') return Object.entries(lexicon.jurisdictions).flatMap(([code, { members = [] }]) => [code, ...members]);
    if (key === 'frameworks') return [...instruments].filter(({ force }) => force === 'voluntary').map(({ id }) => id);
    return Object.keys(key === 'scope' ? lexicon.topics : lexicon.profile[key]);
  }
}

/** So many values can be told in a message. */
const FEW = 8;

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The members of a list with their paths; a single value stands for a list of one. */
function members(path: string, value: unknown): (readonly [string, unknown])[] {
  return Array.isArray(value) ? value.map((one, i) => [`${path}.${i}`, one] as const) : [[path, value]];
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function dateFault(path: string, value: unknown): ProfileFault[] {
  const word = shown(value);
  if (isIsoDate(word)) return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return [fault(path, 'noSuchDay', { word })];
  const near = readDate(word);
  return [near ? fault(path, 'dateForm', { word, near }, { instead: near }) : fault(path, 'date', { word })];
}

/** The dates of a profile, as far as they can be read. */
export function reviewDates(data: ProfileData): ReviewDates {
  const day = (key: string) => (typeof data[key] === 'string' ? readDate(data[key]) : null);
  return {
    review: typeof data['review'] === 'string' ? data['review'] : '',
    reviewed: day('reviewed'),
    approved: day('approved'),
    effective: day('effective'),
  };
}

/**
 * Dates that cannot follow each other so, and a review that is overdue.
 * @param asOf the day at which the law is read; null where there is no draft, and nothing is overdue
 */
export function dateFaults(dates: ReviewDates, asOf: IsoDate | null): ProfileFault[] {
  const { approved, effective } = dates;
  const out: ProfileFault[] = [];
  const both = (day: IsoDate): Spoken => ({ en: showDate(day, 'en'), zh: showDate(day, 'zh') });
  if (approved && effective && effective < approved) out.push(fault('effective', 'early', { effective: both(effective), approved: both(approved) }));
  const due = nextReview(dates);
  if (due && asOf && due < asOf) out.push(fault('review', 'overdue', { due: both(due), asOf: both(asOf) }));
  return out;
}
