/** Rules: the registry matches the folder, every rule speaks both languages and has its pages. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../../server/build/registry.js';
import { SEVERITIES } from '../../server/src/core/engine/finding.js';
import type { Rule } from '../../server/src/core/engine/rule.js';
import { SUPPRESSION_RULES } from '../../server/src/core/engine/suppression-findings.js';
import { RULES } from '../../server/src/core/rules/index.js';
import { projectFiles, ROOT, readProjectFile } from '../support/project.js';

const FOLDER = 'server/src/core/rules';
const ALL = [...RULES, ...SUPPRESSION_RULES];

describe('the registry of rules', () => {
  it('is what `npm run gen` writes', () => {
    // The formatter may break lines otherwise.
    const bare = (text: string) => text.replace(/\s+/g, ' ');
    assert.equal(bare(readProjectFile(`${FOLDER}/index.ts`)), bare(registry()));
  });

  it('holds every rule file under an id equal to its path', async () => {
    const files = projectFiles(`${FOLDER}/*/*.ts`);
    assert.equal(files.length, RULES.length);
    for (const file of files) {
      const { default: rule } = (await import(join(ROOT, file))) as { default: Rule };
      assert.equal(rule.id, file.slice(FOLDER.length + 1, -'.ts'.length));
      assert.ok(
        RULES.some(({ id }) => id === rule.id),
        rule.id,
      );
    }
  });

  it('has each id once', () => assert.equal(new Set(ALL.map(({ id }) => id)).size, ALL.length));
});

describe('every rule', () => {
  for (const rule of ALL) {
    it(`${rule.id} is named, weighed and worded`, () => {
      assert.match(rule.id, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
      assert.ok(SEVERITIES.includes(rule.severity));
      assert.ok(Object.keys(rule.messages).length > 0);
      for (const message of [rule.summary, ...Object.values(rule.messages)]) {
        assert.match(message.en, /^(?:[A-Z“{§]|\S+ {)[\s\S]*[.!?)}]$/, `not a sentence: ${message.en}`);
        assert.match(message.zh, /\p{Script=Han}[\s\S]*[。？！}]$/u, `not a sentence: ${message.zh}`);
        assert.deepEqual(placeholders(message.zh), placeholders(message.en), `other values in the other language: ${message.en}`);
      }
    });

    it(`${rule.id} has a page in both languages`, () => {
      for (const page of [`docs/rules/${rule.id}.md`, `docs/rules/${rule.id}.zh.md`]) assert.ok(existsSync(join(ROOT, page)), `${page} is missing`);
    });
  }

  it('has no page without a rule', () => {
    const pages = projectFiles('docs/rules/*/*.md').map((file) => file.slice('docs/rules/'.length).replace(/(?:\.zh)?\.md$/, ''));
    assert.deepEqual(
      [...new Set(pages)].filter((id) => !ALL.some((rule) => rule.id === id)),
      [],
    );
  });
});

/** The values a message takes in; a capital only says that one opens the sentence. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!.toLowerCase()))].sort();
}
