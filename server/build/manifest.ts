/**
 * Writes what the extension's manifest says of the rules (`npm run gen`): the setting `clausewright.rules` in package.json, its words in
 * package.nls.json and package.nls.zh-cn.json, and client/config.schema.json, by which editors check `.clausewright.yml`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SEVERITIES } from '../src/core/engine/finding.js';
import type { Rule } from '../src/core/engine/rule.js';
import { SUPPRESSION_RULES } from '../src/core/engine/suppression-findings.js';
import { RULES } from '../src/core/rules/index.js';
import type { Language } from '../src/core/text/characters.js';
import { readLexicon } from './lexicon.js';
import { policyDefinitions, policySchema } from './policy-schema.js';

/** The words of the manifest in one language, by key. */
export type Words = Record<string, string>;

export const WORDS_FILES: Record<Language, string> = { en: 'package.nls.json', zh: 'package.nls.zh-cn.json' };

export const SCHEMA_FILE = 'client/config.schema.json';

const VALUES = [...SEVERITIES, 'off'];

const rules = (): readonly Rule[] => [...RULES, ...SUPPRESSION_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));

const groups = (): string[] => [...new Set(rules().map(({ id }) => id.split('/')[0]!))];

const keyOf = (id: string) => `rule.${id.replace('/', '.')}`;

/** The properties of the setting `clausewright.rules`: the groups, then the rules. */
export function ruleProperties(): Record<string, unknown> {
  return Object.fromEntries([...groups(), ...rules().map(({ id }) => id)].map((id) => [id, { enum: VALUES, description: `%${keyOf(id)}%` }]));
}

/** What the manifest says of each group and rule. */
export function ruleWords(language: Language): Words {
  const ofGroup = (group: string) =>
    language === 'zh' ? `“${group}”组中未单独设定的全部规则。` : `All rules of the group “${group}” that are not set by themselves.`;
  return Object.fromEntries([...groups().map((group) => [keyOf(group), ofGroup(group)]), ...rules().map(({ id, summary }) => [keyOf(id), summary[language]])]);
}

/** The words with those of the rules in place of the ones they had. */
export function withRuleWords(words: Words, language: Language): Words {
  return { ...Object.fromEntries(Object.entries(words).filter(([key]) => !key.startsWith('rule.'))), ...ruleWords(language) };
}

interface Setting {
  [key: string]: unknown;
  properties?: Record<string, { enum: readonly string[]; description: string }>;
}

/** The parts of package.json that are read and written here. */
export interface Manifest {
  contributes: { configuration: { properties: Record<string, Setting> } };
}

/** A JSON schema for `.clausewright.yml`, which has the keys of the settings and the profile; described in both languages, as it has only one set of words. */
export function configSchema({ contributes }: Manifest, words: Record<Language, Words>): unknown {
  const inWords = (text: string) => text.replace(/^%(.+)%$/, (_, key: string) => `${words.en[key]}\n\n${words.zh[key]}`);
  const properties: Properties = {};
  for (const [id, { order, scope, default: _, ignoreSync, ...rest }] of Object.entries(contributes.configuration.properties))
    nest(properties, id.split('.').slice(1), rest);
  // An editor has no setting for it: a profile belongs to the drafts, and to whoever else reads them.
  const { lexicon } = readLexicon();
  properties['policy'] = policySchema(lexicon);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Clausewright',
    type: 'object',
    additionalProperties: false,
    properties,
    definitions: policyDefinitions(lexicon),
  };
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) => (typeof value === 'string' ? inWords(value) : value));
}

type Properties = Record<string, unknown>;

/** A setting with dots in its name is a map in the file. */
function nest(properties: Properties, [key, ...rest]: readonly string[], setting: unknown): void {
  if (rest.length === 0) {
    properties[key!] = setting;
    return;
  }
  properties[key!] ??= { type: 'object', additionalProperties: false, properties: {} };
  nest((properties[key!] as { properties: Properties }).properties, rest, setting);
}

if (import.meta.filename === process.argv[1]) {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const write = (file: string, data: unknown) => writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  const manifest = read('package.json') as Manifest;
  manifest.contributes.configuration.properties['clausewright.rules']!.properties = ruleProperties() as Setting['properties'];
  write('package.json', manifest);
  const words = { en: withRuleWords(read(WORDS_FILES.en) as Words, 'en'), zh: withRuleWords(read(WORDS_FILES.zh) as Words, 'zh') };
  write(WORDS_FILES.en, words.en);
  write(WORDS_FILES.zh, words.zh);
  write(SCHEMA_FILE, configSchema(manifest, words));
}
