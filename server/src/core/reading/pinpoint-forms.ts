/** How a pinpoint is written in house style: `Article 26(6)` or `Art. 26(6)`; 第二十六条 or 第26条. */

import type { PinpointForm } from '../catalogue/house-style.js';
import { provisionLabel } from '../catalogue/labels.js';
import type { InstrumentRecord } from '../catalogue/record.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Language } from '../text/characters.js';
import { readNumber, toChinese } from '../text/numerals.js';
import type { PinGroup } from './local.js';
import type { PinKind } from './pin.js';

export interface PinpointSite {
  /** As it is written, with all members of a list. */
  words: string;
  kind: PinKind;
  record: InstrumentRecord;
  /** The one provision that is meant; null for a list or range. */
  provision: string | null;
}

/** What a group of pinpoints is, by its words; null where its members are of different kinds. */
export function kindOf({ items }: PinGroup): PinKind | null {
  const kind = items[0]?.pin.kind ?? null;
  return items.every(({ pin }) => pin.kind === kind) ? kind : null;
}

/** A pinpoint in the form asked for; null where it stays as it is written. */
export function pinpointInForm(site: PinpointSite, form: PinpointForm, language: Language): string | null {
  if (form === 'keep' || (site.kind !== 'article' && site.kind !== 'section')) return null;
  const han = /[条款]/.test(site.words);
  if (han !== (language === 'zh')) return null;
  const said = han ? inChinese(site, form) : inEnglish(site, form);
  return said === null || plain(said) === plain(site.words) ? null : said;
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** Numerals, whatever they count; a pinpoint with marks between its numbers is numbered in its own way. */
function inChinese({ words, record }: PinpointSite, form: PinpointForm): string | null {
  if (/\d[.\-–—]\d|[A-Za-z]{2}|§/.test(words)) return null;
  const scheme = schemeOf(record);
  if (form === 'customary' && scheme !== 'zh-articles' && scheme !== 'articles') return null;
  const han = form === 'han' || (form === 'customary' && scheme === 'zh-articles');
  return words.replace(/[零〇一二三四五六七八九十百千]+|\d+/g, (numeral) => {
    const value = readNumber(numeral);
    if (value === null || value < 1 || value > 9999) return numeral;
    return han ? toChinese(value) : String(value);
  });
}

const WORDS: Partial<Record<PinKind, Record<'long' | 'abbreviated', readonly [one: string, more: string]>>> = {
  article: { long: ['Article', 'Articles'], abbreviated: ['Art.', 'Arts.'] },
  section: { long: ['Section', 'Sections'], abbreviated: ['Sec.', 'Secs.'] },
};

const KEYWORD = /^(articles?|arts?\b\.?|sections?|secs?\b\.?)\s*/i;

function inEnglish({ words, kind, record, provision }: PinpointSite, form: PinpointForm): string | null {
  const [one, more] = WORDS[kind]![form === 'abbreviated' ? 'abbreviated' : 'long'];
  const written = KEYWORD.exec(words);
  if (provision !== null) {
    const label = provisionLabel(schemeOf(record), provision, 'en', record.structure?.words);
    const [long] = WORDS[kind]!.long;
    if (label.startsWith(`${long} `) && !words.includes('§')) return `${/^section/.test(words) ? one.toLowerCase() : one}${label.slice(long.length)}`;
  }
  if (!written) return null;
  const word = provision === null || /s\.?$/i.test(written[1]!) ? more : one;
  // “section 5” is how many write of a code; only an abbreviation is a form of its own.
  if (kind === 'section' && /^sections?$/i.test(written[1]!) && form === 'long') return null;
  return `${word} ${words.slice(written[0].length)}`;
}
