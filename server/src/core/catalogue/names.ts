/** The strings by which instruments are known, and what each says about which instrument. */
import { fold } from '../text/fold.js';
import { readNumber, toChinese } from '../text/numerals.js';
import { readProse } from '../text/prose.js';
import type { InstrumentRecord, SharedName } from './record.js';

/**
 * `title`, `name`, `number`, `acronym` identify anywhere; `context` only where the instrument is at hand;
 * `misnomer` is wrong but understood; `shared` has several bearers by declaration.
 */
export type NameKind = 'title' | 'name' | 'number' | 'acronym' | 'context' | 'misnomer' | 'shared';

export interface NameBearer {
  instrument: string;
  kind: NameKind;
}

export interface NamePattern {
  /** As it is searched for: prose, folded. */
  folded: string;
  /** The listed form, for exact comparison of acronyms and for messages. */
  listed: string;
  bearers: NameBearer[];
  /** The bearer meant where nothing else decides, for shared names. */
  fallback?: string;
}

/** Words with single spaces between them; nothing in them that prose leaves out, or that folding does more to than make it small. */
const PLAIN_LATIN = /^[!-)+-[\]^a-~]+(?: [!-)+-[\]^a-~]+)*$/;
/** The same without spaces, and with what Chinese names hold beside that. */
const PLAIN_CHINESE = /^[!-)+-[\]^a-~、《》（）\u4e00-\u9fff]+$/;

/** A listed name as prose has it. Nearly all are plain, which saves the long way: a workspace may bring thousands. */
export function asProse(name: string): string {
  if (PLAIN_LATIN.test(name)) return name.toLowerCase();
  return PLAIN_CHINESE.test(name) ? fold(name) : readProse(name, 0, name.length, []).folded;
}

/** All names of some instruments, each string once. */
export function collectNames(records: Iterable<InstrumentRecord>, shared: readonly SharedName[]): NamePattern[] {
  const patterns = new Map<string, NamePattern>();
  const add = (name: string | undefined, instrument: string, kind: NameKind) => {
    // A name that is listed in its 《》 is ordinary words without them.
    const listed = name && (kind === 'name' ? plainName(name) : bareName(name));
    if (!listed) return;
    const folded = asProse(listed);
    const known = patterns.get(folded);
    if (!known) patterns.set(folded, { folded, listed, bearers: [{ instrument, kind }] });
    else if (!known.bearers.some((bearer) => bearer.instrument === instrument)) known.bearers.push({ instrument, kind });
  };
  for (const record of records) addRecord(record, add);
  for (const name of shared) {
    const listed = bareName(name.en ?? name.zh ?? '');
    if (listed) patterns.set(asProse(listed), sharedPattern(listed, name));
  }
  return [...patterns.values()];
}

/** Drafts shorten the two words in a title that is long enough to be known without them. */
const LONG_TITLE = /^(?=.*\bArtificial Intelligence\b)(?:\S+ ){5,}/;

function addRecord(record: InstrumentRecord, add: (name: string | undefined, id: string, kind: NameKind) => void): void {
  add(record.title.zh, record.id, 'title');
  add(record.title.en, record.id, 'title');
  add(record.title.other, record.id, 'title');
  if (LONG_TITLE.test(record.title.en ?? '')) add(record.title.en!.replaceAll('Artificial Intelligence', 'AI'), record.id, 'title');
  for (const name of both(record.names)) add(name, record.id, 'name');
  for (const name of record.numbers ?? []) for (const form of numberForms(name)) add(form, record.id, 'number');
  for (const name of record.acronyms ?? []) add(name, record.id, 'acronym');
  for (const { en, zh } of record.misnomers ?? []) {
    add(en, record.id, 'misnomer');
    add(zh, record.id, 'misnomer');
  }
  for (const name of both(record.inContext)) for (const form of numberForms(name)) add(form, record.id, 'context');
}

/** The number of an order or a document as it is also written: 令第790号, 令第七百九十号, 第790号国务院令; 〔2017〕 and （2017）. */
function numberForms(name: string): string[] {
  const year = /^(.*)[〔[]([0-9]{4})[\]〕](.*)$/.exec(name);
  if (year) return [name, `${year[1]}(${year[2]})${year[3]}`];
  const order = /^(?:中华人民共和国)?([\u4e00-\u9fff]{2,20})令第([0-9]{1,4}|[零一二三四五六七八九十百千]{1,7})号$/.exec(name);
  const value = order && readNumber(order[2]!);
  if (!order || !value) return [name];
  const [, issuer] = order;
  return [name, `${issuer}令第${value}号`, `${issuer}令第${toChinese(value)}号`, `第${value}号${issuer}令`, `${issuer}第${value}号令`];
}

function sharedPattern(listed: string, name: SharedName): NamePattern {
  const kind: NameKind = name.context ? 'context' : 'shared';
  const bearers = name.candidates.map((instrument) => ({ instrument, kind }));
  return { folded: asProse(listed), listed, bearers, fallback: name.default };
}

function both(names: { en?: string[]; zh?: string[] } | undefined): string[] {
  return [...(names?.zh ?? []), ...(names?.en ?? [])];
}

/** Book-title marks, a leading article and the full style of the state are understood around every name. */
export function bareName(name: string): string {
  return plainName(name.trim().replace(/^((?:the |The )?)《([^《》]+)》$/, '$1$2'));
}

/** A name without a leading article and the full style of the state. */
function plainName(name: string): string {
  const zh = name
    .trim()
    .replace(/^(?:the|The) /, '')
    .replace(/^中华人民共和国(?=.{3})/, '');
  return zh.replace(/ of the People['’]s Republic of China$/, '').replace(/ of the PRC$/, '');
}

const KINDS: readonly NameKind[] = ['title', 'name', 'number', 'acronym', 'context', 'misnomer', 'shared'];

/** A pattern as the compiled catalogue holds it: listed (empty where that is as folded), bearers as id and kind, fallback. */
export type PackedName = [listed: string, bearers: [id: string, kind: number][], fallback?: string];

export function packName({ folded, listed, bearers, fallback }: NamePattern): PackedName {
  const other = listed === folded ? '' : listed;
  const pairs = bearers.map(({ instrument, kind }): [string, number] => [instrument, KINDS.indexOf(kind)]);
  return fallback ? [other, pairs, fallback] : [other, pairs];
}

export function unpackName([listed, bearers, fallback]: PackedName, folded: string): NamePattern {
  return { folded, listed: listed || folded, bearers: bearers.map(([instrument, kind]) => ({ instrument, kind: KINDS[kind]! })), fallback };
}

/** Joins two patterns of the same string: both sets of bearers stand. */
export function joinNames(a: NamePattern, b: NamePattern): NamePattern {
  const more = b.bearers.filter(({ instrument }) => !a.bearers.some((bearer) => bearer.instrument === instrument));
  return { ...a, bearers: [...a.bearers, ...more], fallback: a.fallback ?? b.fallback };
}

/** Whether a stretch of a draft is written in the capitals of an acronym. */
export function sameCapitals(written: string, listed: string): boolean {
  return written === listed || (fold(written) === fold(listed) && written.replace(/[^A-Z]/g, '') === listed.replace(/[^A-Z]/g, ''));
}
