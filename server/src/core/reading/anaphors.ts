/** What “that Regulation”, 该办法 refer to: the nearest instrument before them of that kind. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { InstrumentRecord } from '../catalogue/record.js';
import type { Prose } from '../text/prose.js';
import type { Signal } from './local.js';

const SUITS: Record<string, (record: InstrumentRecord) => boolean> = {
  'anaphor-act': ({ kind, title }) => kind === 'statute' || kind === 'bill' || / act\b/i.test(title.en ?? ''),
  'anaphor-regulation': ({ kind, jurisdiction }) => kind === 'regulation' || (kind === 'proposal' && jurisdiction === 'EU'),
  'anaphor-order': ({ kind }) => kind === 'executive-order',
  'anaphor-law': ({ kind, title }) => kind === 'statute' || kind === 'regulation' || /law\b/i.test(title.en ?? ''),
  'anaphor-convention': ({ kind }) => kind === 'treaty',
  'anaphor-measures': ({ title }) => /办法$|规定$/.test(title.zh ?? ''),
  'anaphor-framework': ({ kind, title }) => kind === 'framework' || /framework\b(?! convention)/i.test(title.en ?? ''),
  'anaphor-standard': ({ kind }) => kind.includes('standard'),
  'anaphor-ibid': () => true,
  'anaphor-zh-law': ({ kind, title }) => kind === 'statute' || /法$|法案$/.test(title.zh ?? '') || kind === 'regulation',
  'anaphor-zh-measures': ({ title }) => /办法$/.test(title.zh ?? ''),
  'anaphor-zh-provisions': ({ title }) => /规定$/.test(title.zh ?? ''),
  'anaphor-zh-regulation': ({ title }) => /条例/.test(title.zh ?? ''),
  'anaphor-zh-order': ({ kind }) => kind === 'executive-order',
  'anaphor-zh-convention': ({ kind }) => kind === 'treaty',
};

/** Words that in small letters are anybody's: the law at large, the measures that are taken. */
const COMMON = new Set(['anaphor-law', 'anaphor-measures', 'anaphor-framework', 'anaphor-standard', 'anaphor-order']);
/** What makes of “the measures” those for something, and of “that law” a clause of its own. */
const MADE_PLAIN = /^ (?:for|of|on|to|abroad|we|our|you|your|they|their|it|that|which|where|authori[sz]es|allows|permits|or|firm)\b/;

/** Whether a word is at best a name for what its own paragraph names: written small, as ordinary words are, and not the subject that opens a sentence. */
export function isCommon({ text }: Prose, { list, from, to }: Signal): boolean {
  return COMMON.has(list) && !/[A-Z]/.test(text.slice(from, to));
}

/** Whether the words behind show that a common word points at no instrument. */
export function isPlainWord(prose: Prose, anaphor: Signal): boolean {
  const small = COMMON.has(anaphor.list) && !/ [A-Z]/.test(prose.text.slice(anaphor.from, anaphor.to));
  return small && MADE_PLAIN.test(prose.folded.slice(anaphor.to, anaphor.to + 16));
}

/** So many names back a reader still knows what “that Act” is. */
const LOOK_BACK = 200;

/** The first suitable instrument of `before`: those named up to here, the last one first. */
export function antecedent(list: string, before: Iterable<string>, catalogue: Catalogue): string | null {
  const suits = SUITS[list];
  let steps = 0;
  for (const id of before) {
    const record = catalogue.instrument(id);
    if (record && suits?.(record)) return id;
    if (++steps >= LOOK_BACK) return null;
  }
  return null;
}
