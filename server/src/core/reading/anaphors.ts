/** What “that Regulation”, 该办法 refer to: the nearest instrument before them of that kind. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { InstrumentRecord } from '../catalogue/record.js';

const SUITS: Record<string, (record: InstrumentRecord) => boolean> = {
  'anaphor-act': ({ kind, title }) => kind === 'statute' || kind === 'bill' || / act\b/i.test(title.en ?? ''),
  'anaphor-regulation': ({ kind, jurisdiction }) => kind === 'regulation' || (kind === 'proposal' && jurisdiction === 'EU'),
  'anaphor-order': ({ kind }) => kind === 'executive-order',
  'anaphor-law': ({ kind, title }) => kind === 'statute' || kind === 'regulation' || /law\b/i.test(title.en ?? ''),
  'anaphor-convention': ({ kind }) => kind === 'treaty',
  'anaphor-measures': ({ title }) => /办法$|规定$/.test(title.zh ?? ''),
  'anaphor-framework': ({ kind, title }) => kind === 'framework' || /framework/i.test(title.en ?? ''),
  'anaphor-standard': ({ kind }) => kind.includes('standard'),
  'anaphor-ibid': () => true,
  'anaphor-zh-law': ({ kind, title }) => kind === 'statute' || /法$|法案$/.test(title.zh ?? '') || kind === 'regulation',
  'anaphor-zh-measures': ({ title }) => /办法$/.test(title.zh ?? ''),
  'anaphor-zh-provisions': ({ title }) => /规定$/.test(title.zh ?? ''),
  'anaphor-zh-regulation': ({ title }) => /条例/.test(title.zh ?? ''),
  'anaphor-zh-order': ({ kind }) => kind === 'executive-order',
  'anaphor-zh-convention': ({ kind }) => kind === 'treaty',
};

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
