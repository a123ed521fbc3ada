import assert from 'node:assert/strict';
import { figuresOf } from '../../../server/src/core/reading/figures.js';
import { analyseText } from '../../support/analyse.js';

const figures = (text: string) =>
  analyseText(text).reading.units.flatMap((unit) => figuresOf(unit).map(({ kind, bound, value, unit: of }) => `${kind} ${bound} ${value} ${of}`));

describe('figures of a statement', () => {
  const said: [text: string, ...figures: string[]][] = [
    ['Breaches are notified within 72 hours.', 'deadline most 72 hours'],
    ['We answer no later than 30 days after receipt.', 'deadline most 30 days'],
    ['Reports are due 15 days after we become aware.', 'deadline exact 15 days'],
    ['The deadline is 15 days.', 'deadline exact 15 days'],
    ['数据泄露在72小时内通知。', 'deadline most 72 hours'],
    ['备案时限：十个工作日。', 'deadline exact 10 working-days'],
    ['最迟30日报告。', 'deadline most 30 days'],
    ['Candidates are told at least ten business days before use.', 'notice least 10 working-days'],
    ['提前十五日通知。', 'notice exact 15 days'],
    ['Logs are kept for at least six months.', 'retention least 6 months'],
    ['Logs are stored for no longer than 90 days.', 'retention most 90 days'],
    ['日志留存不少于六个月。', 'retention least 6 months'],
    ['报告保存三年以上。', 'retention least 3 years'],
    ['A bias audit takes place annually.', 'interval exact 12 months'],
    ['每季度开展一次评估。', 'interval exact 3 months'],
    ['Children under 13 need consent.', 'age exact 13 years'],
    ['不满十四周岁的未成年人', 'age exact 14 years'],
    ['Fines of up to EUR 35 million or 7 % threaten.', 'fine most 35000000 EUR', 'fine exact 7 percent'],
    ['处五千万元以下罚款。', 'fine most 50000000 CNY'],
    ['More than one million users', 'threshold exact 1000000 persons'],
    ['10^25 FLOPs or more', 'threshold least 1e+25 FLOPs'],
    ['Breach report: 72 hours (by mail).', 'deadline exact 72 hours'],
    ['| Breach report | 72 hours |\n| --- | --- |', 'deadline exact 72 hours'],
  ];
  for (const [text, ...expected] of said) it(text, () => assert.deepEqual(figures(text), expected));

  const none = [
    'The project took 3 months.',
    'The budget is EUR 5 million.',
    'The model is right in 95 % of cases.',
    '项目历时三个月。',
    '预算500万元。',
    'Article 72 has hours of reading.',
  ];
  for (const text of none) it(`${text}: none`, () => assert.deepEqual(figures(text), []));

  it('are those of the unit, read once', () => {
    const [unit] = analyseText('Within 72 hours.').reading.units;
    assert.equal(figuresOf(unit!), figuresOf(unit!));
  });
});
