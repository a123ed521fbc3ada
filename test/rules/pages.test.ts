/**
 * The pages of the rules, executed: bad examples yield their rule, good ones nothing, and what a page quotes is what is said.
 * `UPDATE=1` rewrites what follows from the rules: the line below the title, quoted messages, the tables of the index.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { analyse, DEFAULT_SETTINGS, type Finding, type Language, RULES, type Rule, SUPPRESSION_RULES } from '../../server/src/core/index.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { type Example, examplesOf, factsLine, HEADINGS, headingsOf, quotation, SHOWN_IN, severityWord } from '../support/rule-page.js';

const UPDATE = process.env['UPDATE'] === '1';
const PAGES = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const LANGUAGES: readonly Language[] = ['en', 'zh'];
const ALL: readonly Rule[] = [...RULES, ...SUPPRESSION_RULES];

function pageOf(id: string, language: Language): string {
  return path.join(PAGES, `${id}${language === 'zh' ? '.zh' : ''}.md`);
}

function read(file: string): string {
  return readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
}

/** The findings of an example above a hint, which is how much a reader of the page would be told. */
function findingsOf(draft: string): Finding[] {
  const { findings } = analyse({
    text: draft,
    catalogue: bundledCatalogue(),
    rules: RULES,
    settings: { ...DEFAULT_SETTINGS, policyDraft: true },
    today: TODAY,
  });
  return [...findings];
}

function aboveHint(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'hint');
}

function update(file: string, rule: Rule, language: Language): void {
  let page = read(file);
  for (const example of examplesOf(page).reverse()) {
    if (example.kind === 'good') continue;
    page = page.slice(0, example.quotedFrom) + quotation(messagesOf(rule.id, example)) + page.slice(example.quotedTo);
  }
  const rows = page.split('\n');
  rows[2] = factsLine(rule.id, rule.severity, language);
  writeFileSync(file, rows.join('\n'));
}

function messagesOf(id: string, { draft }: Example): string[] {
  return [
    ...new Set(
      findingsOf(draft)
        .filter(({ rule }) => rule === id)
        .map(({ message }) => message),
    ),
  ];
}

function checkExample(rule: Rule, example: Example): void {
  const { kind, draft, quoted } = example;
  const rows = draft.split('\n').filter((row) => row.trim() !== '');
  assert.ok(rows.length >= 2 && rows.length <= 6, `${rows.length} lines instead of two to six:\n${draft}`);
  const findings = findingsOf(draft);
  const others = aboveHint(findings).filter((finding) => kind === 'good' || finding.rule !== rule.id);
  assert.deepEqual(
    others.map(({ rule: id, message }) => `${id}: ${message}`),
    [],
    `${kind} example:\n${draft}`,
  );
  if (kind === 'good')
    assert.deepEqual(
      findings.filter((finding) => finding.rule === rule.id),
      [],
      `good example:\n${draft}`,
    );
  else assert.deepEqual(quoted, messagesOf(rule.id, example), `bad example:\n${draft}`);
}

for (const rule of ALL) {
  describe(`pages of ${rule.id}`, () => {
    for (const language of LANGUAGES) {
      const file = pageOf(rule.id, language);

      it(`has its parts (${language})`, () => {
        if (UPDATE) update(file, rule, language);
        const page = read(file);
        const rows = page.split('\n');
        assert.match(rows[0]!, /^# \S/);
        assert.equal(rows[2], factsLine(rule.id, rule.severity, language));
        assert.deepEqual(headingsOf(page), HEADINGS[language]);
        for (const part of page.split(/^## .+$/m).slice(1)) assert.notEqual(part.trim(), '');
      });

      it(`shows examples that hold, in both languages (${language})`, () => {
        const examples = examplesOf(read(file));
        for (const shown of LANGUAGES) {
          const under = examples.filter((example) => example.under === SHOWN_IN[language][shown]);
          assert.deepEqual([...new Set(under.map(({ kind }) => kind))].sort(), ['bad', 'good'], `${file}: ${SHOWN_IN[language][shown]}`);
        }
        for (const example of examples) checkExample(rule, example);
        for (const { draft } of examples.filter(({ kind }) => kind === 'bad')) assert.ok(messagesOf(rule.id, { draft } as Example).length > 0, draft);
      });

      it(`links to what exists (${language})`, () => {
        for (const [, target] of read(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
          if (!/^https:/.test(target!)) assert.ok(existsSync(path.join(path.dirname(file), target!)), `${file} links to ${target}`);
        }
      });
    }

    it('shows the same examples in both languages', () => {
      const drafts = LANGUAGES.map((language) =>
        examplesOf(read(pageOf(rule.id, language)))
          .map(({ kind, draft }) => `${kind}\n${draft}`)
          .sort(),
      );
      assert.deepEqual(drafts[0], drafts[1]);
    });
  });
}

describe('index of the rule pages', () => {
  const file = path.join(PAGES, 'README.md');

  for (const language of LANGUAGES) {
    it(`lists every rule (${language})`, () => {
      if (UPDATE)
        writeFileSync(
          file,
          read(file).replace(TABLES[language], () => tableOf(language)),
        );
      assert.equal(TABLES[language].exec(read(file))?.[0], tableOf(language));
    });
  }

  it('has no page without a rule', () => {
    const expected = ALL.flatMap(({ id }) => LANGUAGES.map((language) => path.relative(PAGES, pageOf(id, language)).replaceAll(path.sep, '/')));
    assert.deepEqual(globSync('*/**', { cwd: PAGES }).sort(), expected.sort());
  });
});

/** The table of each language, from its header row to its last row. */
const TABLES: Readonly<Record<Language, RegExp>> = { en: /^\| Rule \|.*\n(?:\|.*\n)+/m, zh: /^\| 规则 \|.*\n(?:\|.*\n)+/m };

function tableOf(language: Language): string {
  const head = language === 'en' ? '| Rule | Severity | Finds |\n| --- | --- | --- |\n' : '| 规则 | 级别 | 查什么 |\n| --- | --- | --- |\n';
  const rows = ALL.map(
    ({ id, severity, summary }) => `| [${id}](${id}${language === 'zh' ? '.zh' : ''}.md) | ${severityWord(severity, language)} | ${summary[language]} |\n`,
  );
  return head + rows.join('');
}
