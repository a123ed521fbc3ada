import assert from 'node:assert/strict';
import { versionsOf } from '../../server/src/core/catalogue/structure.js';
import { statusSince } from '../../server/src/core/features/wording.js';
import { figureLabel, MARKDOWN, routeLabel } from '../../server/src/core/index.js';
import { bundledCatalogue } from '../support/catalogue.js';

type Figure = Parameters<typeof figureLabel>[0];

const FIGURES: [figure: Figure, en: string, zh: string][] = [
  [{ kind: 'deadline', value: '15 days', limit: 'ceiling' }, 'within 15 days', '15日内'],
  [{ kind: 'deadline', value: '10 working-days', limit: 'floor' }, 'at least 10 working days before', '至少提前10个工作日'],
  [
    { kind: 'retention', value: '6 months', limit: 'floor', case: { en: 'network logs', zh: '网络日志' } },
    'kept for at least 6 months (network logs)',
    '保存不少于6个月（网络日志）',
  ],
  [{ kind: 'fine', value: '35000000 EUR', limit: 'ceiling' }, 'fine up to EUR 35,000,000', '罚款最高3500万欧元'],
  [{ kind: 'fine', value: '7 % turnover', limit: 'ceiling' }, 'fine up to 7% of turnover', '罚款最高营业额的7%'],
  [{ kind: 'interval', value: '1 years' }, 'every 1 year', '每1年一次'],
  [{ kind: 'age', value: '14 years' }, 'age 14 years', '14岁'],
  [{ kind: 'threshold', value: '10^25 FLOPs', limit: 'floor' }, 'at least 10^25 FLOPs', '不少于10^25次浮点运算'],
  [{ kind: 'threshold', value: '1000000 persons' }, '1,000,000 persons', '100万人'],
];

describe('the words of notes', () => {
  for (const [figure, en, zh] of FIGURES) {
    it(`say ${figure.kind} ${figure.value} in both languages`, () => {
      assert.equal(figureLabel(figure, 'en'), en);
      assert.equal(figureLabel(figure, 'zh'), zh);
    });
  }

  it('say every figure of the catalogue without its raw unit', () => {
    const figures = [...bundledCatalogue().instruments].flatMap(({ structure }) =>
      versionsOf(structure ?? {}).flatMap(({ units }) => Object.values(units ?? {}).flatMap((unit) => unit.figures ?? [])),
    );
    assert.ok(figures.length > 150);
    for (const figure of figures) {
      assert.doesNotMatch(figureLabel({ ...figure, case: undefined }, 'en'), /working-days|undefined|% %/);
      assert.match(figureLabel({ ...figure, case: undefined }, 'zh'), /^(?!.*(?:days|months|years|hours|persons|turnover)).*$/, JSON.stringify(figure));
    }
  });

  it('say for what a date of application is', () => {
    assert.equal(routeLabel('annex-III', 'articles', 'en'), 'Annex III');
    assert.equal(routeLabel('annex-III', 'articles', 'zh'), '附件三');
    assert.equal(routeLabel('placed-before-2025-08-02', 'articles', 'en'), 'placed on the market before 2 August 2025');
  });

  it('say since when a status holds, and on what day one ended the text', () => {
    assert.equal(statusSince('in-force', '2024-08-01', '', 'en'), 'in force since 1 August 2024');
    assert.equal(statusSince('revoked', '2025-01-20', 'EO 14148', 'en'), 'revoked on 20 January 2025 by EO 14148');
    assert.equal(statusSince('revoked', '2025-01-20', 'EO 14148', 'zh'), '已撤销（自2025年1月20日起，依据EO 14148）');
  });
});

describe('notes in Markdown', () => {
  it('take nothing for markup, a link or HTML', () => {
    assert.equal(MARKDOWN.text('a *b* _c_ `d` [e](f) <g> ![h] | # ~ & $(x)'), 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\!\\[h\\] \\| \\# \\~ \\& \\$(x)');
    assert.equal(MARKDOWN.text('see https://x.example, www.x.example, a@x.example'), 'see https\\://x.example, www\\.x.example, a\\@x.example');
    assert.equal(MARKDOWN.text('1. one\n# two'), '1\\. one \\# two');
    assert.equal(MARKDOWN.text('- one'), '\\- one');
  });

  it('link to https only, and to the end of the address', () => {
    assert.equal(MARKDOWN.link('page', 'https://example.org/a_(b)'), '[page](<https://example.org/a_%28b%29>)');
    for (const target of ['http://example.org', 'command:run', 'javascript:x', 'https://a b', 'https://a>b', 'https://a\nb'])
      assert.equal(MARKDOWN.link('page', target), 'page');
  });
});
