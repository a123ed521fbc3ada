/** The manifest: its words are there in both languages, and what it says of rules and settings is what they are. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { configSchema, type Manifest, ruleProperties, ruleWords, SCHEMA_FILE, WORDS_FILES, type Words } from '../../server/build/manifest.js';
import { HOUSE_STYLES } from '../../server/src/core/index.js';
import { matchesAny, NO_OPTIONS } from '../../server/src/workspace/index.js';
import { bundledCatalogue } from '../support/catalogue.js';
import { projectFiles, readProjectFile } from '../support/project.js';

interface Command {
  command: string;
  title: string;
}

interface FullManifest extends Manifest {
  contributes: Manifest['contributes'] & {
    commands: Command[];
    keybindings: { command: string; key: string; when: string }[];
    menus: Record<string, { command?: string; when?: string }[]>;
    yamlValidation: { fileMatch: string | string[]; url: string }[];
  };
}

const read = <T>(file: string) => JSON.parse(readProjectFile(file)) as T;
const manifest = read<FullManifest>('package.json');
const words = { en: read<Words>(WORDS_FILES.en), zh: read<Words>(WORDS_FILES.zh) };

describe('the manifest', () => {
  it('has its words in both languages, and no words that nothing uses', () => {
    const named = [...JSON.stringify(manifest.contributes).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key!);
    const used = [...new Set([...named, 'description'])].sort();
    for (const language of ['en', 'zh'] as const) assert.deepEqual(Object.keys(words[language]).sort(), used, WORDS_FILES[language]);
  });

  it('says in English words what a person sees, and in Chinese ones', () => {
    for (const [key, text] of Object.entries(words.en)) assert.doesNotMatch(text, /\p{Script=Han}/u, key);
    for (const [key, text] of Object.entries(words.zh)) assert.match(text, /\p{Script=Han}/u, key);
    for (const { command, title } of manifest.contributes.commands) assert.match(title, /^%command\.\w+%$/, command);
  });

  it('knows the rules: else run npm run gen', () => {
    assert.deepEqual(manifest.contributes.configuration.properties['clausewright.rules']!.properties, ruleProperties());
    for (const language of ['en', 'zh'] as const) {
      const ofRules = Object.fromEntries(Object.entries(words[language]).filter(([key]) => key.startsWith('rule.')));
      assert.deepEqual(ofRules, ruleWords(language));
    }
    assert.deepEqual(read(SCHEMA_FILE), configSchema(manifest, words));
  });

  it('has the settings that are read, and no others', () => {
    const styles = Object.entries(HOUSE_STYLES).flatMap(([language, parts]) => Object.keys(parts).map((part) => `houseStyle.${language}.${part}`));
    // A profile is for the file that drafts inherit it from.
    const keys = [...Object.keys(NO_OPTIONS).filter((key) => key !== 'houseStyle' && key !== 'policy'), ...styles];
    assert.deepEqual(Object.keys(manifest.contributes.configuration.properties).sort(), keys.map((key) => `clausewright.${key}`).sort());
  });

  it('offers the house styles that there are, and none unless it is chosen', () => {
    for (const [language, parts] of Object.entries(HOUSE_STYLES)) {
      for (const [part, choices] of Object.entries(parts)) {
        const setting = manifest.contributes.configuration.properties[`clausewright.houseStyle.${language}.${part}`]!;
        assert.deepEqual([setting['default'], setting['enum']], ['auto', ['auto', ...choices]]);
        assert.equal((setting['enumDescriptions'] as string[]).length, choices.length + 1);
      }
    }
  });

  it('has a schema for .clausewright.yml in which settings with dots are maps', () => {
    const schema = read<{ properties: { houseStyle: { properties: { zh: { properties: { pinpoint: { enum: string[] } } } } } } }>(SCHEMA_FILE);
    assert.deepEqual(schema.properties.houseStyle.properties.zh.properties.pinpoint.enum, ['auto', ...HOUSE_STYLES.zh.pinpoint]);
  });

  it('has settings that may differ from folder to folder', () => {
    for (const [id, { scope }] of Object.entries(manifest.contributes.configuration.properties)) assert.equal(scope, 'resource', id);
  });

  it('has a schema for the profile in .clausewright.yml, with all its keys and what they refer to', () => {
    const { profile, profileKeys } = bundledCatalogue().lexicon;
    const { properties, definitions } = read<{ properties: { policy: { properties: Record<string, unknown> } }; definitions: Record<string, unknown> }>(
      SCHEMA_FILE,
    );
    assert.deepEqual(
      Object.keys(properties.policy.properties),
      Object.keys(profileKeys).filter((key) => !key.includes('.')),
    );
    for (const [, name] of JSON.stringify(properties.policy).matchAll(/#\/definitions\/(\w+)/g)) assert.ok(definitions[name!], name);
    assert.match(JSON.stringify(definitions['roles']), new RegExp(Object.keys(profile.roles).join('.*')));
  });

  it('has YAML checked by the schemas that the files are read by', () => {
    const schemas = manifest.contributes.yamlValidation.map(({ fileMatch, url }) => ({ patterns: [fileMatch].flat(), schema: url.replace('./', '') }));
    const schemaOf = (file: string) => schemas.filter(({ patterns }) => matchesAny(patterns, file)).map(({ schema }) => schema);
    assert.deepEqual(schemaOf('.clausewright.yml'), [SCHEMA_FILE]);
    for (const ending of ['yaml', 'yml']) {
      for (const file of [`standard.clausewright-catalogue.${ending}`, `acme/deep/standard.clausewright-catalogue.${ending}`])
        assert.deepEqual(schemaOf(file), ['server/catalogue/schema.json'], file);
    }
    assert.deepEqual(schemaOf('server/catalogue/eu/ai-act.yaml'), []);
    const examples = projectFiles(['examples/**/*.clausewright-catalogue.yaml']);
    assert.ok(examples.length > 0);
    for (const file of examples) {
      const [, hint] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readProjectFile(file)) ?? [];
      assert.equal(posix.join(posix.dirname(file), hint!), 'server/catalogue/schema.json');
    }
  });

  it('names no command that it does not have, and the client registers each', () => {
    const { commands, keybindings, menus } = manifest.contributes;
    const ids = commands.map(({ command }) => command);
    const named = [...keybindings, ...Object.values(menus).flat()].flatMap(({ command }) => command ?? []);
    assert.deepEqual(
      named.filter((id) => !ids.includes(id)),
      [],
    );
    const registered = [...readProjectFile('client/src/commands/index.ts').matchAll(/register\('(\w+)'/g)].map(([, name]) => `clausewright.${name}`);
    assert.deepEqual(registered.sort(), ids.sort());
  });

  it('binds keys in Markdown only, and none that type letters where AltGr is Ctrl+Alt', () => {
    assert.ok(manifest.contributes.keybindings.length > 0);
    for (const { key, when } of manifest.contributes.keybindings) {
      assert.match(when, /editorTextFocus && editorLangId == markdown/, key);
      assert.doesNotMatch(key, /ctrl\+alt|alt\+ctrl/, key);
    }
  });
});
