/** How an instrument is named in house style: its title with its number, or its short name; and what is written around it. */

import type { HouseStyle } from '../catalogue/house-style.js';
import { inBrackets, numberOf, shortNameOf, takesArticle } from '../catalogue/labels.js';
import type { InstrumentRecord } from '../catalogue/record.js';
import type { Mention } from '../reading/local.js';
import type { Language } from '../text/characters.js';

/** A name as it stands in prose. */
export interface NameSite {
  text: string;
  mention: Mention;
  /** The name with its 《》. */
  from: number;
  to: number;
  /** A pinpoint follows it. */
  pinBehind: boolean;
}

/** A stretch of prose and what is written in its place. */
export interface Wording {
  from: number;
  to: number;
  text: string;
}

/** A short name that the draft defines for itself. */
export interface OwnName {
  words: string;
  /** Defined as “the Act”. */
  article: boolean;
}

/** The name of a mention within its 《》; null where what is written around it cannot be told apart. */
export function nameSite(text: string, mention: Mention, pinBehind: boolean): NameSite | null {
  const open = text.lastIndexOf('《', mention.from);
  const shut = text.indexOf('》', mention.to);
  const bracketed = open >= mention.outerFrom && shut >= 0 && shut < mention.outerTo;
  const from = bracketed ? open : mention.from;
  const to = bracketed ? shut + 1 : mention.to;
  const head = text.slice(mention.outerFrom, from);
  if (head !== '' && mention.place === null) return null;
  const tail = text.slice(to, mention.outerTo);
  return tail === '' || STATE.test(tail) || PARENTHESIS.test(tail) ? { text, mention, from, to, pinBehind } : null;
}

const STATE = /^,? ?(?:of the People['’]s Republic of China|of the PRC|\(PRC\))$/i;
const PARENTHESIS = /^[ ,]?[(（].*[)）]$/s;

/** Orders, memoranda and standards are known by their numbers; their titles are no names. */
const BY_NUMBER = new Set(['executive-order', 'memorandum', 'standard', 'requirements-standard']);

/** The name where the draft names the instrument first; null where it stays as written. */
export function firstName(site: NameSite, record: InstrumentRecord, language: Language, { first, after }: HouseStyle): Wording | null {
  if (first === 'keep') return null;
  const short = shortNameOf(record, language);
  if (first === 'short' || BY_NUMBER.has(record.kind)) return short === null ? null : shorter(site, short, language);
  const official = record.title[language];
  const tail = tailOf(site);
  if (official === undefined || STATE.test(tail) || /中华人民共和国/.test(insideOf(site))) return null;
  const title = language === 'zh' ? inBrackets(official) : official;
  const number = first === 'full' ? null : numberOf(record, language);
  const added = number !== null && !saysToo(title, number) && !/[)）]$/.test(title) ? [number] : [];
  const defined = first === 'defined' && after === 'short' && short !== null && short !== title ? [definitionOf(short, language) ?? []].flat() : [];
  if (tail.includes(official) || !keepsInside(site, title) || losesPlace(site, title)) return null;
  const isRepeated = site.mention.inner.every(({ text }) => saysToo(`${title} ${added}`, text)) && !saysMore(site);
  if (tail !== '' && !isRepeated) return place(site, title, site.to, language);
  return place(site, parenthesised(title, [...added, ...defined], language), site.mention.outerTo, language);
}

/** The name after that. A short name that the draft defines comes first; one that nobody gives changes nothing. */
export function laterName(site: NameSite, record: InstrumentRecord, language: Language, { after }: HouseStyle, own: OwnName | null): Wording | null {
  const official = record.title[language];
  if (after === 'keep') return null;
  if (after === 'full')
    return official === undefined || tailOf(site) !== '' ? null : place(site, language === 'zh' ? inBrackets(official) : official, site.to, language);
  if (own) return { from: site.mention.outerFrom, to: site.mention.outerTo, text: own.words };
  const bare = site.text.slice(site.from, site.to).replace(/^《|》$/g, '');
  const short = shortNameOf(record, language) ?? (language === 'zh' && bare === official ? inBrackets(bare) : null);
  return short === null ? null : shorter(site, short, language);
}

/** A short name takes the place of the parenthesis that repeats the longer one. */
function shorter(site: NameSite, short: string, language: Language): Wording | null {
  const tail = tailOf(site);
  const written = site.text.slice(site.mention.from, site.mention.to);
  if (short.endsWith(` ${written}`) || losesNumber(site, short)) return null;
  if (!keepsInside(site, short) || (tail !== '' && !STATE.test(tail) && saysMore(site))) return null;
  return place(site, short, site.mention.outerTo, language);
}

/** Whether a name says what another one does: its words, or all its numbers. */
export function saysToo(name: string, other: string): boolean {
  const numbers = other.match(/\d+/g) ?? [];
  return name.includes(other) || (numbers.length > 0 && numbers.every((number) => name.includes(number)));
}

/** “China's Data Security Law”, “NYC Local Law 144”: a title that is silent on the place does not stand for a name that has it. */
function losesPlace({ text, mention }: NameSite, title: string): boolean {
  const place = /^(?:NYC|UK|US|U\.S\.|PRC|[A-Z][a-z]+['’]s|Chinese)(?= )/.exec(text.slice(mention.from, mention.to))?.[0];
  return place !== undefined && !title.includes(place);
}

/** “SOC 2 Type I”, “ISO/IEC 42001:2023”: a short name that leaves out a type or an edition says less. An official number is another name. */
function losesNumber({ text, mention }: NameSite, short: string): boolean {
  const written = text.slice(mention.from, mention.to);
  const isNumber = mention.names.bearers.some(({ kind }) => kind === 'number');
  if (isNumber && !written.startsWith(short)) return false;
  return (written.match(/\d+|\b[IVX]+\b/g) ?? []).some((part) => !short.includes(part));
}

function tailOf({ text, mention, to }: NameSite): string {
  return text.slice(to, mention.outerTo);
}

/** What stands beside the name inside its 《》: 《欧盟…》, 《…（试行）》. */
function insideOf({ text, mention, from, to }: NameSite): string {
  return (text.slice(from, mention.from) + text.slice(mention.to, to)).replace(/[《》]/g, '');
}

function keepsInside(site: NameSite, name: string): boolean {
  const inside = insideOf(site).replace(/^中华人民共和国|^中国/, '');
  return inside === '' || name.includes(inside);
}

/** Whether the parenthesis behind a name holds anything but other names of it. */
function saysMore({ text, mention, to }: NameSite): boolean {
  const parts = [...mention.inner].sort((a, b) => b.from - a.from);
  const rest = parts.reduce((left, part) => left.slice(0, part.from - to) + left.slice(part.to - to), text.slice(to, mention.outerTo));
  return /[\p{L}\d]/u.test(rest);
}

/** With the place word before the name, unless the new name says it too. */
function place({ text, mention, from }: NameSite, name: string, to: number, language: Language): Wording {
  const head = text.slice(mention.outerFrom, from);
  const said = language === 'zh' ? head.replace(/的$/, '') : (/^\w+/.exec(head)?.[0] ?? '');
  const repeats = said !== '' && (language === 'zh' ? name.startsWith(said) : name.includes(said));
  return { from: repeats ? mention.outerFrom : from, to, text: name };
}

function parenthesised(title: string, parts: readonly string[], language: Language): string {
  if (parts.length === 0) return title;
  return language === 'zh' ? `${title}（${parts.join('，')}）` : `${title} (${parts.join(', ')})`;
}

/** A definition that reads as one; null for a short name that would define something else with it. */
function definitionOf(short: string, language: Language): string | null {
  if (language === 'zh') return /^《[^《》]+》$/.test(short) ? `以下简称${short}` : null;
  return takesArticle(short) ? `the “${short}”` : null;
}
