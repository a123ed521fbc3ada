/** What people may set, as `.clausewright.yml` and an editor's settings have it: read, checked, laid over each other. */
import { DEFAULT_SETTINGS, type IsoDate, isIsoDate, type Language, type Rule, SEVERITIES, type Settings, type Severity, withInherited } from '../core/index.js';
import { type HouseStyleOptions, layStyleOver, NO_HOUSE_STYLE, readHouseStyle, toHouseStyles } from './house-style.js';
import { type Data, EXPECTED, fault, isData, type OptionFault, readChoice } from './option-values.js';

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
  /** The profile that drafts inherit, as it is written. */
  policy: Data;
  /** How citations are written, as far as that is set. */
  houseStyle: HouseStyleOptions;
}

export const NO_OPTIONS: Options = { rules: {}, asOf: null, language: null, policyDrafts: [], catalogues: [], policy: {}, houseStyle: NO_HOUSE_STYLE };

/** All rule ids and groups that settings may name. */
export function ruleNames(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ id }) => [id, id.split('/')[0]!]));
}

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
    asOf: readChoice(data, ['asOf'], isIsoDate, EXPECTED.date, faults),
    language: readChoice(data, ['language'], (text): text is Language => text === 'en' || text === 'zh', EXPECTED.language, faults),
    policyDrafts: readList(data, 'policyDrafts', faults),
    catalogues: readList(data, 'catalogues', faults),
    policy: readPolicy(data['policy'], faults),
    houseStyle: readHouseStyle(data['houseStyle'], faults),
  };
  return { options, faults };
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

function readList(data: Readonly<Record<string, unknown>>, key: string, faults: OptionFault[]): readonly string[] {
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

function readPolicy(value: unknown, faults: OptionFault[]): Data {
  if (value === undefined || value === null) return {};
  if (isData(value)) return value;
  faults.push(fault(['policy'], false, EXPECTED.map));
  return {};
}

/** One set of options over another: what `over` sets wins, rules and keys of the profile one by one; lists are joined. */
export function layOver(under: Options, over: Options): Options {
  return {
    rules: { ...under.rules, ...over.rules },
    asOf: over.asOf ?? under.asOf,
    language: over.language ?? under.language,
    policyDrafts: [...under.policyDrafts, ...over.policyDrafts],
    catalogues: [...under.catalogues, ...over.catalogues],
    policy: withInherited(over.policy, under.policy),
    houseStyle: layStyleOver(under.houseStyle, over.houseStyle),
  };
}

/** The settings of the core that options amount to. */
export function toSettings({ rules, asOf, language, policy, houseStyle }: Options, policyDraft: boolean, asOfOverride: IsoDate | null = null): Settings {
  return { ...DEFAULT_SETTINGS, rules, asOf, language, policyDraft, asOfOverride, policy, houseStyle: toHouseStyles(houseStyle) };
}
