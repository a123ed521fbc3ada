/** What people may set, as `.clausewright.yml` and an editor's settings have it: read, checked, laid over each other. */
import { DEFAULT_SETTINGS, type IsoDate, isIsoDate, type Language, type Message, type Rule, SEVERITIES, type Settings, type Severity } from '../core/index.js';
import type { Path } from './yaml-file.js';

export interface Options {
  /** Rule id or group → severity or `off`. */
  rules: Readonly<Record<string, Severity | 'off'>>;
  /** Replaces today. */
  asOf: IsoDate | null;
  /** Language of messages; null is that of the draft. */
  language: Language | null;
  /** Globs of files that are policy drafts whatever their front matter says. */
  policyDrafts: readonly string[];
  /** Further instrument files, as they are written. */
  catalogues: readonly string[];
}

export const NO_OPTIONS: Options = { rules: {}, asOf: null, language: null, policyDrafts: [], catalogues: [] };

/** A value that cannot be used; the default stands in its place. */
export interface OptionFault {
  path: Path;
  /** The key is at fault, not its value. */
  key: boolean;
  message: Message;
}

/** All rule ids and groups that settings may name. */
export function ruleNames(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ id }) => [id, id.split('/')[0]!]));
}

type Data = Readonly<Record<string, unknown>>;

/**
 * Reads plain data as options. Keys that are absent, null, empty or `auto` are not set.
 * @param known the ids and groups that `rules` may name
 */
export function readOptions(data: unknown, known: ReadonlySet<string>): { options: Options; faults: OptionFault[] } {
  const faults: OptionFault[] = [];
  if (data === undefined || data === null) return { options: NO_OPTIONS, faults };
  if (!isData(data)) return { options: NO_OPTIONS, faults: [fault([], false, EXPECTED.map)] };
  for (const key of Object.keys(data)) {
    if (!(key in NO_OPTIONS)) faults.push(fault([key], true, { en: `“${key}” is not a setting of Clausewright.`, zh: `“${key}”不是 Clausewright 的设置项。` }));
  }
  const options: Options = {
    rules: readRules(data.rules, known, faults),
    asOf: readChoice(data, 'asOf', isIsoDate, EXPECTED.date, faults),
    language: readChoice(data, 'language', (text): text is Language => text === 'en' || text === 'zh', EXPECTED.language, faults),
    policyDrafts: readList(data, 'policyDrafts', faults),
    catalogues: readList(data, 'catalogues', faults),
  };
  return { options, faults };
}

const EXPECTED = {
  map: { en: 'This must be a list of settings (key: value).', zh: '此处应为设置项（键: 值）。' },
  date: { en: 'This must be a calendar date such as 2026-08-02.', zh: '此处应为日期，如 2026-08-02。' },
  language: { en: 'This must be en or zh.', zh: '此处应为 en 或 zh。' },
  list: { en: 'This must be a list of texts.', zh: '此处应为文本列表。' },
  text: { en: 'This must be a text.', zh: '此处应为文本。' },
  severity: { en: `This must be ${SEVERITIES.join(', ')} or off.`, zh: `此处应为 ${SEVERITIES.join('、')} 或 off。` },
} satisfies Record<string, Message>;

function fault(path: Path, key: boolean, message: Message): OptionFault {
  return { path, key, message };
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRules(value: unknown, known: ReadonlySet<string>, faults: OptionFault[]): Options['rules'] {
  if (value === undefined || value === null) return {};
  if (!isData(value)) {
    faults.push(fault(['rules'], false, EXPECTED.map));
    return {};
  }
  const out: Record<string, Severity | 'off'> = {};
  for (const [id, severity] of Object.entries(value)) {
    const wanted = [...SEVERITIES, 'off' as const].find((word) => word === severity);
    if (!known.has(id)) faults.push(fault(['rules', id], true, { en: `There is no rule “${id}”.`, zh: `没有名为“${id}”的规则。` }));
    else if (!wanted) faults.push(fault(['rules', id], false, EXPECTED.severity));
    else out[id] = wanted;
  }
  return out;
}

function readChoice<T extends string>(data: Data, key: string, fits: (text: string) => boolean, expected: Message, faults: OptionFault[]): T | null {
  const value = data[key];
  if (value === undefined || value === null || value === '' || value === 'auto') return null;
  if (typeof value === 'string' && fits(value)) return value as T;
  faults.push(fault([key], false, expected));
  return null;
}

function readList(data: Data, key: string, faults: OptionFault[]): readonly string[] {
  const value = data[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    faults.push(fault([key], false, EXPECTED.list));
    return [];
  }
  value.forEach((item, index) => {
    if (typeof item !== 'string' || item === '') faults.push(fault([key, index], false, EXPECTED.text));
  });
  return value.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** One set of options over another: what `over` sets wins, rules one by one; lists are joined. */
export function layOver(under: Options, over: Options): Options {
  return {
    rules: { ...under.rules, ...over.rules },
    asOf: over.asOf ?? under.asOf,
    language: over.language ?? under.language,
    policyDrafts: [...under.policyDrafts, ...over.policyDrafts],
    catalogues: [...under.catalogues, ...over.catalogues],
  };
}

/** The settings of the core that options amount to. */
export function toSettings({ rules, asOf, language }: Options, policyDraft: boolean, asOfOverride: IsoDate | null = null): Settings {
  return { ...DEFAULT_SETTINGS, rules, asOf, language, policyDraft, asOfOverride };
}
