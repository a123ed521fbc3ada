/** Every model clause, dropped into a policy with its defaults, is clean and cites just what it answers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { snippetFile } from '../../server/build/snippets.js';
import { type Analysis, analyse, type Clause, clauses, DEFAULT_SETTINGS, type Language, RULES } from '../../server/src/core/index.js';
import { toChinese } from '../../server/src/core/text/numerals.js';
import { readSnippet } from '../../server/src/core/text/snippet.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The instruments that a policy needs clauses for before any other. */
const FIRST = [
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

/** `11` of `11(3)`, `21` of `21.2`. */
const headOf = (provision: string) => provision.split(/[(.]/)[0]!;

for (const language of LANGUAGES) {
  const all = clauses(bundledCatalogue(), language);

  describe(`model clauses (${language})`, () => {
    it('are at least 250, and every one of the first instruments has some', () => {
      assert.ok(all.length >= 250, `${all.length}`);
      const instruments = new Set(all.map(({ instrument }) => instrument));
      assert.deepEqual(
        FIRST.filter((id) => !instruments.has(id)),
        [],
      );
    });

    for (const clause of all) {
      it(`${clause.id} cites ${expected(clause)} and is clean`, () => {
        const analysis = read(language, [clause.text]);
        assert.deepEqual(loud(analysis), []);
        const [first, ...more] = cited(analysis);
        assert.equal(first, expected(clause));
        // A clause may rest on a second paragraph beside its own provision.
        assert.deepEqual(
          more.filter((other) => !other.startsWith(`${clause.instrument} ${headOf(clause.provision)}`)),
          [],
        );
      });
    }

    for (const instrument of new Set(all.map((clause) => clause.instrument))) {
      const beside = all.filter((clause) => clause.instrument === instrument);
      it(`of ${instrument} stay clean beside one another`, () => {
        const analysis = read(
          language,
          beside.map(({ text }) => text),
        );
        assert.deepEqual(loud(analysis), []);
        const said = cited(analysis);
        assert.deepEqual(
          said.filter((one, i) => beside.some((clause) => one === expected(clause)) || i === 0),
          beside.map(expected),
        );
      });
    }

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

    it('say every figure of their obligation that is not of a special case or a threshold', () => {
      const texts = new Map(all.map(({ id, text }) => [id, text]));
      const silent = bundledCatalogue().obligations.flatMap(({ id, figures }) => {
        const text = texts.get(id);
        if (text === undefined) return [];
        const meant = (figures ?? []).filter((figure) => !figure.case && figure.kind !== 'threshold' && figure.kind !== 'fine');
        return meant.filter(({ value }) => !wordsFor(value, language).some((words) => text.includes(words))).map(({ value }) => `${id}: ${value} in “${text}”`);
      });
      assert.deepEqual(silent, []);
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

const ENGLISH: Record<string, string> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [String(i + 1), word]),
);
const UNITS: Record<string, readonly [readonly string[], readonly string[]]> = {
  hours: [['hour'], ['小时', '个小时']],
  days: [
    ['day', 'calendar day'],
    ['天', '日', '个日历日'],
  ],
  'working-days': [['working day', 'business day'], ['个工作日']],
  months: [['month'], ['个月']],
  years: [['year'], ['年', '周岁', '岁']],
  persons: [
    ['person', 'people', 'individual', 'user'],
    ['人', '名', '个'],
  ],
};

/** How a clause may write a figure such as `10 working-days`. */
function wordsFor(value: string, language: Language): string[] {
  const [number, unit] = value.split(' ') as [string, string];
  if (value === '1 years' && language === 'zh') return ['一年', '每年', '1年'];
  if (value === '1 years') return ['one year', '1 year', 'every year', 'each year', 'a year', 'annual', 'yearly'];
  const [en, zh] = UNITS[unit] ?? [[unit], [unit]];
  if (language === 'zh') {
    const numbers = [number, toChinese(Number(number)), toChinese(Number(number)).replace(/^二(?=个|年|名|$)/, '两')];
    return numbers.flatMap((n) => zh.map((u) => n + u));
  }
  const numbers = [number, ENGLISH[number] ?? number];
  return numbers.flatMap((n) => en.flatMap((u) => [`${n} ${u}`, `${n} further ${u}`])).concat(unit === 'years' ? numbers.map((n) => `under ${n}`) : []);
}
