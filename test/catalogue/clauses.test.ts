/** Every model clause, dropped into a policy with its defaults, is clean and cites just what it answers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { snippetFile } from '../../server/build/snippets.js';
import { type Analysis, analyse, type Clause, clauses, DEFAULT_SETTINGS, type Language, RULES } from '../../server/src/core/index.js';
import { readSnippet } from '../../server/src/core/text/snippet.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** Those of the fourteen first instruments that are living law or current texts in 2028. */
const INSTRUMENTS = [
  'cn-ai-labelling',
  'cn-algo-rec',
  'cn-csl',
  'cn-deep-synthesis',
  'cn-genai-measures',
  'cn-pipl',
  'coe-ai-convention',
  'eu-ai-act',
  'eu-gdpr',
  'iso-42001',
  'us-co-sb26-189',
  'us-nist-ai-rmf',
];

/** By then all of them apply. */
const FRONT_MATTER = '---\npolicy:\n  title: Policy\n  asOf: 2028-12-01\n---\n\n';
const OPENING: Record<Language, string> = {
  en: '# Responsible AI policy\n\n## Purpose\n\nThis policy sets out how our company builds, buys and uses AI.\n\n## Rules\n\n',
  zh: '# 人工智能管理制度\n\n## 目的\n\n本制度规定本公司开发、采购和使用人工智能的要求。\n\n## 要求\n\n',
};

function read(language: Language, texts: readonly string[]): Analysis {
  const text = `${FRONT_MATTER}${OPENING[language]}${texts.map((clause) => `- ${clause}\n`).join('')}`;
  return analyse({ text, catalogue: bundledCatalogue(), rules: RULES, settings: DEFAULT_SETTINGS, today: TODAY });
}

function cited({ reading }: Analysis): string[] {
  return reading.citations.map(({ instrument, provision }) => `${instrument} ${provision}`);
}

function loud({ findings }: Analysis): string[] {
  return findings.filter(({ severity }) => severity !== 'hint').map(({ rule, message }) => `${rule}: ${message}`);
}

const expected = ({ instrument, provision }: Clause) => `${instrument} ${provision}`;

for (const language of LANGUAGES) {
  const all = clauses(bundledCatalogue(), language);

  describe(`model clauses (${language})`, () => {
    it('are at least 40, from all the instruments', () => {
      assert.ok(all.length >= 40, `${all.length}`);
      assert.deepEqual([...new Set(all.map(({ instrument }) => instrument))].sort(), INSTRUMENTS);
    });

    for (const clause of all) {
      it(`${clause.id} cites ${expected(clause)} and is clean`, () => {
        const analysis = read(language, [clause.text]);
        assert.deepEqual(loud(analysis), []);
        assert.deepEqual(cited(analysis), [expected(clause)]);
      });
    }

    it('stay clean beside one another', () => {
      const analysis = read(
        language,
        all.map(({ text }) => text),
      );
      assert.deepEqual(loud(analysis), []);
      assert.deepEqual(cited(analysis), all.map(expected));
    });

    it('appear once: no two share a title, a prefix or their words', () => {
      for (const key of ['id', 'title', 'prefix', 'text'] as const) assert.equal(new Set(all.map((clause) => clause[key])).size, all.length, key);
    });

    it('begin with someone who acts, to be named, and say how strongly', () => {
      const strong = language === 'en' ? /\bmust\b/ : /应当|不得/;
      const adopted = language === 'en' ? /^We adopt / : /^采用/;
      for (const { id, duty, snippet, text } of all) {
        assert.ok(
          readSnippet(snippet).some((part) => typeof part !== 'string' && part.stop === 1),
          id,
        );
        assert.match(text, duty === 'should' ? adopted : strong, id);
        if (duty === 'must-not') assert.match(text, /must not|不得/, id);
      }
    });

    it('say every figure of their obligation', () => {
      for (const { id, figures } of bundledCatalogue().obligations) {
        const text = all.find((clause) => clause.id === id)?.text ?? '';
        for (const { value } of figures ?? [])
          assert.ok(
            wordsFor(value, language).some((words) => text.includes(words)),
            `${id}: ${value} in “${text}”`,
          );
      }
    });

    it('are what the snippet file has', () => {
      const file = readFileSync(new URL(`../../snippets/clauses.${language}.json`, import.meta.url), 'utf8');
      assert.equal(file, snippetFile(bundledCatalogue(), language), 'run `npm run gen`');
      const entries: object[] = Object.values(JSON.parse(file));
      assert.equal(entries.length, all.length);
      // By a prefix editors would offer them in completions a second time.
      assert.deepEqual(
        entries.filter((entry) => 'prefix' in entry),
        [],
      );
    });
  });
}

const NUMBERS: Record<string, readonly [string, string]> = {
  1: ['one', '一'],
  2: ['two', '两'],
  3: ['three', '三'],
  6: ['six', '六'],
  10: ['ten', '十'],
  20: ['twenty', '二十'],
};
const UNITS: Record<string, readonly [string, readonly string[]]> = {
  hours: ['hour', ['小时']],
  days: ['day', ['天', '日']],
  'working-days': ['working day', ['个工作日']],
  months: ['month', ['个月']],
  years: ['year', ['年', '周岁']],
};

/** How a clause may write a figure such as `10 working-days`. */
function wordsFor(value: string, language: Language): string[] {
  const [number, unit] = value.split(' ') as [string, string];
  const [en, zh] = UNITS[unit]!;
  if (language === 'zh') return [number, NUMBERS[number]?.[1] ?? number, ...(number === '14' ? ['十四'] : [])].flatMap((n) => zh.map((u) => n + u));
  return [number, NUMBERS[number]?.[0] ?? number].flatMap((n) => [`${n} ${en}`, `${n} further ${en}`, ...(unit === 'years' ? [`under ${n}`] : [])]);
}
