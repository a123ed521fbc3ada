/** What “that Regulation”, 该办法 refer to: the nearest instrument before them of that kind. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { InstrumentRecord } from '../catalogue/record.js';
import type { Prose } from '../text/prose.js';
import type { Signal } from './local.js';

type Suits = (record: InstrumentRecord) => boolean;

const isZhLaw: Suits = ({ kind, jurisdiction, title }) =>
  kind === 'statute' || /(?<!办)法$|法案$/.test(title.zh ?? '') || (kind === 'regulation' && jurisdiction !== 'CN');
const isZhMeasures: Suits = ({ title }) => /办法$/.test(title.zh ?? '');
const isZhProvisions: Suits = ({ title }) => /规定$/.test(title.zh ?? '');
const isZhRegulation: Suits = ({ title }) => /条例/.test(title.zh ?? '');
const isDirective: Suits = ({ kind, title }) => kind === 'directive' || /directive\b/i.test(title.en ?? '');
const isFramework: Suits = ({ kind, title }) => kind === 'framework' || /framework\b(?! convention)/i.test(title.en ?? '');
const isStandard: Suits = ({ kind }) => kind.includes('standard');
const isOrder: Suits = ({ kind }) => kind === 'executive-order';
const isTreaty: Suits = ({ kind }) => kind === 'treaty';

const SUITS: Record<string, Suits> = {
  'anaphor-act': ({ kind, title }) => kind === 'statute' || kind === 'bill' || / act\b/i.test(title.en ?? ''),
  'anaphor-bill': ({ kind }) => kind === 'bill',
  'anaphor-regulation': ({ kind, jurisdiction }) => kind === 'regulation' || (kind === 'proposal' && jurisdiction === 'EU'),
  'anaphor-directive': isDirective,
  'anaphor-order': isOrder,
  'anaphor-memorandum': ({ kind }) => kind === 'memorandum',
  'anaphor-law': ({ kind, title }) => kind === 'statute' || kind === 'regulation' || /law\b/i.test(title.en ?? ''),
  'anaphor-convention': isTreaty,
  'anaphor-measures': ({ title }) => /办法$|规定$/.test(title.zh ?? ''),
  'anaphor-framework': isFramework,
  'anaphor-standard': isStandard,
  'anaphor-ibid': () => true,
  'anaphor-zh-law': isZhLaw,
  'anaphor-zh-own-law': isZhLaw,
  'anaphor-zh-measures': isZhMeasures,
  'anaphor-zh-own-measures': isZhMeasures,
  'anaphor-zh-provisions': isZhProvisions,
  'anaphor-zh-own-provisions': isZhProvisions,
  'anaphor-zh-regulation': isZhRegulation,
  'anaphor-zh-own-regulation': isZhRegulation,
  'anaphor-zh-directive': isDirective,
  'anaphor-zh-order': isOrder,
  'anaphor-zh-convention': isTreaty,
  'anaphor-zh-standard': isStandard,
  'anaphor-zh-framework': isFramework,
};

/** 前款, “that Article”: a provision and no instrument. 上述规定 may be either. */
export function isOfPlace({ list }: Signal): boolean {
  return list === 'anaphor-place' || list === 'anaphor-zh-provisions';
}

/** 本法, 本办法: the draft's own words for itself, unless a section goes through a law. */
export function isOwnWord({ list }: Signal): boolean {
  return list.startsWith('anaphor-zh-own-');
}

/** “The 2024 Act”: words that point back with a year. */
const DATED = /(?<![a-z])the (?:19|20)\d{2} (act|bill|law|regulation|directive|order|memorandum|framework|measures|provisions|convention|standard)(?![a-z])/g;

/** The dated words of a unit that point back, as signals of the list without the year. */
export function datedAnaphors(folded: string): Signal[] {
  if (!/the (?:19|20)/.test(folded)) return [];
  return [...folded.matchAll(DATED)].map((found) => ({
    list: `anaphor-${found[1] === 'provisions' ? 'measures' : found[1]}`,
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** The year in a word that points back, or null. */
export function yearOf({ folded }: Prose, { from, to }: Signal): string | null {
  return /\d{4}/.exec(folded.slice(from, to))?.[0] ?? null;
}

function isOfYear({ dates, numbers }: InstrumentRecord, year: string): boolean {
  const made = ['adopted', 'signed', 'published', 'inForce'].flatMap((event) => dates?.[event] ?? []);
  return made.some((date) => date.startsWith(year)) || (numbers ?? []).some((number) => number.includes(year));
}

/** Words that in small letters are anybody's: the law at large, the measures that are taken. */
const COMMON = new Set([
  'anaphor-law',
  'anaphor-measures',
  'anaphor-framework',
  'anaphor-standard',
  'anaphor-order',
  'anaphor-memorandum',
  'anaphor-directive',
  'anaphor-bill',
]);
/** What makes of “the measures” those for something, and of “that law” a clause of its own. */
const MADE_PLAIN = /^ (?:for|of|on|to|abroad|we|our|you|your|they|their|it|that|which|where|authori[sz]es|allows|permits|or|firm)\b/;

/** Whether a word is at best a name for what its own paragraph names: written small, as ordinary words are, and not the subject that opens a sentence. */
export function isCommon({ text }: Prose, { list, from, to }: Signal): boolean {
  return COMMON.has(list) && !/[A-Z]/.test(text.slice(from, to));
}

/** Whether the words behind show that a common word points at no instrument. */
export function isPlainWord(prose: Prose, anaphor: Signal): boolean {
  if (prose.folded.startsWith('thereof', anaphor.from)) return true;
  const small = COMMON.has(anaphor.list) && !/ [A-Z]/.test(prose.text.slice(anaphor.from, anaphor.to));
  return small && MADE_PLAIN.test(prose.folded.slice(anaphor.to, anaphor.to + 16));
}

/** So many names back a reader still knows what “that Act” is. */
const LOOK_BACK = 200;

/** The first suitable instrument of `before`: those named up to here, the last one first. */
export function antecedent(list: string, before: Iterable<string>, catalogue: Catalogue, year: string | null = null): string | null {
  const suits = SUITS[list];
  let steps = 0;
  for (const id of before) {
    const record = catalogue.instrument(id);
    if (record && suits?.(record) && (!year || isOfYear(record, year))) return id;
    if (++steps >= LOOK_BACK) return null;
  }
  return null;
}
