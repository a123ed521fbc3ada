/** What a draft without a profile lets guess of it: what it cites, follows, and calls by the words of the profile. */
import { hasEnded } from '../catalogue/labels.js';
import type { ProfileValue } from '../catalogue/obligation.js';
import { clausesOf } from '../reading/clauses.js';
import type { Reading } from '../reading/reading.js';
import { isHan } from '../text/characters.js';
import { fold } from '../text/fold.js';

/** A value that a draft speaks for. */
export interface Sign {
  value: string;
  /** What speaks for it, and how often; what speaks most first: instruments by their ids, words as people write them. */
  by: readonly { what: string; count: number }[];
  count: number;
  /** Enough to write it down; else a person should look first. */
  isPlain: boolean;
}

export interface ProfileSigns {
  jurisdictions: readonly Sign[];
  frameworks: readonly Sign[];
  roles: readonly Sign[];
  systems: readonly Sign[];
}

export function profileSigns(reading: Reading): ProfileSigns {
  return { jurisdictions: jurisdictions(reading), frameworks: frameworks(reading), roles: roles(reading), systems: systems(reading) };
}

/** So often a word must stand before it counts, and so large a part of the most frequent one. */
const ROLE = { often: 3, part: 0.25 };
/** What a system is for is also spoken of where it is not the matter: marketing, health, credit. */
const SYSTEM = { often: 5, part: 0.4 };

/** Law in force or to come that is cited, by its place. Law cited once beside much other is an aside. */
function jurisdictions(reading: Reading): Sign[] {
  const { view } = reading;
  const byPlace = new Map<string, Map<string, number>>();
  for (const { instrument, form } of reading.citations) {
    const record = instrument && form !== 'anaphor' ? view.catalogue.instrument(instrument) : undefined;
    const status = record && view.status(record.id)?.is;
    if (record?.force !== 'binding' || (status && hasEnded(status)) || view.catalogue.obligationsOf(record.id).length === 0) continue;
    count(byPlace, record.jurisdiction, record.id);
  }
  // What binds agencies or states alone may be cited by anybody.
  const reaches = ({ by }: Sign) => by.some(({ what }) => view.catalogue.instrument(what)!.binds === 'everyone');
  return signs(byPlace, (sign, most) => reaches(sign) && (sign.count > 1 || most === 1));
}

/** Voluntary texts whose items the catalogue has; followed where a clause that binds the writer cites one. */
function frameworks(reading: Reading): Sign[] {
  const cited = new Map<string, Map<string, number>>();
  const followed = new Set<string>();
  for (const { instrument, form, unit, proseFrom } of reading.citations) {
    if (!instrument || form === 'anaphor' || reading.view.catalogue.instrument(instrument)?.force !== 'voluntary') continue;
    if (reading.view.catalogue.obligationsOf(instrument).length === 0) continue;
    count(cited, instrument, instrument);
    if (isBound(reading, unit, proseFrom)) followed.add(instrument);
  }
  return signs(cited, ({ value }) => followed.has(value));
}

/** Whether the words at a place bind the writer. */
function isBound(reading: Reading, unit: number, at: number): boolean {
  const clause = clausesOf(reading).find((one) => one.unit === unit && one.span.from <= at && at < one.span.to);
  const part = clause?.segments.find(({ from, to }) => clause.span.from + from <= at && at < clause.span.from + to);
  return part !== undefined && (part.strength ?? clause!.inherited) === 'must' && !part.negated && !part.outsider && !part.subordinate;
}

function roles(reading: Reading): Sign[] {
  const { phrases, lexicon } = reading.view.catalogue;
  const found = new Map<string, Map<string, number>>();
  for (const folded of proseOf(reading)) {
    for (const { label, from, to } of phrases.find('roles', folded)) if (lexicon.profile.roles[label]) count(found, label, folded.slice(from, to));
  }
  return signs(found, frequent(ROLE));
}

/** Titles and near-synonyms of the kinds of system. */
function systems(reading: Reading): Sign[] {
  const words = Object.entries(reading.view.catalogue.lexicon.profile.systems).flatMap(([value, record]) => wordsOf(record).map((word) => ({ value, word })));
  const found = new Map<string, Map<string, number>>();
  for (const folded of proseOf(reading)) {
    for (const { value, word } of words) for (let left = occurrences(folded, word); left > 0; left--) count(found, value, word);
  }
  return signs(found, frequent(SYSTEM));
}

function wordsOf({ title, also = [] }: ProfileValue): string[] {
  return [...new Set([title.en, title.zh, ...also].map(fold))];
}

function frequent({ often, part }: typeof ROLE): (sign: Sign, most: number) => boolean {
  return ({ count: own }, most) => own >= often && own >= most * part;
}

function* proseOf(reading: Reading): Iterable<string> {
  for (const { unit } of reading.units) if (!unit.quoted && unit.body.kind !== 'meta' && unit.body.kind !== 'comment') yield unit.body.prose.folded;
}

/** Whole words; an English one also in the plural. */
function occurrences(folded: string, word: string): number {
  let number = 0;
  const isWord = !isHan(word.charCodeAt(0));
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (isWord && (/[a-z]/.test(folded[at - 1] ?? '') || !/^s?(?![a-z])/.test(folded.slice(end, end + 2)))) continue;
    number++;
  }
  return number;
}

function count(found: Map<string, Map<string, number>>, value: string, what: string): void {
  let by = found.get(value);
  if (!by) found.set(value, (by = new Map()));
  by.set(what, (by.get(what) ?? 0) + 1);
}

function signs(found: ReadonlyMap<string, ReadonlyMap<string, number>>, isPlain: (sign: Sign, most: number) => boolean): Sign[] {
  const all = [...found].map(([value, by]) => {
    const sorted = [...by].map(([what, times]) => ({ what, count: times })).sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
    return { value, by: sorted, count: sorted.reduce((sum, one) => sum + one.count, 0), isPlain: false };
  });
  const most = Math.max(0, ...all.map((sign) => sign.count));
  return all.map((sign) => ({ ...sign, isPlain: isPlain(sign, most) })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
