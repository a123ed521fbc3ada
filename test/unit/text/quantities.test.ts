import assert from 'node:assert/strict';
import { fold } from '../../../server/src/core/text/fold.js';
import { compareQuantities, findQuantities, hoursOf, maySame, parseQuantity, type Quantity } from '../../../server/src/core/text/quantities.js';
import { showQuantity } from '../../../server/src/core/text/show-quantity.js';

const read = (text: string) => findQuantities(fold(text)).map(({ value, unit }) => `${value} ${unit}`);
const quantity = (text: string): Quantity => parseQuantity(text)!;

describe('quantities in text', () => {
  const forms: [text: string, ...found: string[]][] = [
    ['within 72 hours', '72 hours'],
    ['72-hour deadline', '72 hours'],
    ['30 mins', '30 minutes'],
    ['三十分钟', '30 minutes'],
    ['24小时', '24 hours'],
    ['fifteen (15) days', '15 days'],
    ['15 calendar days', '15 days'],
    ['twenty-four hours', '24 hours'],
    ['a month', '1 months'],
    ['half a year', '0.5 years'],
    ['two weeks', '14 days'],
    ['两周', '14 days'],
    ['10 business days', '10 working-days'],
    ['ten working days', '10 working-days'],
    ['十五个工作日', '15 working-days'],
    ['15 个工作日', '15 working-days'],
    ['三十日内', '30 days'],
    ['３０天', '30 days'],
    ['六个月', '6 months'],
    ['6个月', '6 months'],
    ['半年', '0.5 years'],
    ['三年', '3 years'],
    ['ten years', '10 years'],
    ['14周岁', '14 years'],
    ['十四周岁', '14 years'],
    ['16 years of age', '16 years'],
    ['children under 13', '13 years'],
    ['the age of 16', '16 years'],
    ['7 %', '7 percent'],
    ['7 per cent', '7 percent'],
    ['seven percent', '7 percent'],
    ['百分之七', '7 percent'],
    ['百分之1.5', '1.5 percent'],
    ['EUR 35 million', '35000000 EUR'],
    ['€35m', '35000000 EUR'],
    ['35 million euros', '35000000 EUR'],
    ['EUR 7,500,000', '7500000 EUR'],
    ['7 500 000 euros', '7500000 EUR'],
    ['3500万欧元', '35000000 EUR'],
    ['三千五百万欧元', '35000000 EUR'],
    ['五千万元', '50000000 CNY'],
    ['一亿元', '100000000 CNY'],
    ['RMB 50 million', '50000000 CNY'],
    ['人民币100万元', '1000000 CNY'],
    ['US$ 2,500', '2500 USD'],
    ['$1.5 billion', '1500000000 USD'],
    ['200美元', '200 USD'],
    ['£17.5 million', '17500000 GBP'],
    ['one million users', '1000000 persons'],
    ['100万人', '1000000 persons'],
    ['十万名用户', '100000 persons'],
    ['10^25 FLOPs', '1e+25 FLOPs'],
    ['10²⁶ floating-point operations', '1e+26 FLOPs'],
    ['1e26 flops', '1e+26 FLOPs'],
    ['2.5 x 10^23 FLOP', '2.5e+23 FLOPs'],
    ['annually', '12 months'],
    ['every two years', '2 years'],
    ['twice a year', '6 months'],
    ['每季度', '3 months'],
    ['每两年', '2 years'],
    ['每半年', '6 months'],
    ['EUR 35 million or 7 %', '35000000 EUR', '7 percent'],
    ['一万元以上十万元以下', '10000 CNY', '100000 CNY'],
  ];
  for (const [text, ...found] of forms) it(`${text}: ${found.join(', ')}`, () => assert.deepEqual(read(text), found));

  const none = [
    '2 August 2026',
    'August 2, 2026',
    '2026-08-02',
    '2026年8月2日',
    '二〇二六年八月二日',
    '2026年度',
    'Article 73(2)',
    'Articles 9, 10 and 14',
    '第73条第2款',
    '第三十条',
    'Regulation (EU) 2024/1689',
    '第14110号行政令',
    'section 22757.13(c)',
    'ISO/IEC 42001:2023',
    'version 2.0',
    'Annex III, point 4',
    '三人工智能',
    '一日常工作',
    'zero days',
  ];
  for (const text of none) it(`${text}: none`, () => assert.deepEqual(read(text), []));

  it('know what is an age and what is repeated', () => {
    const marks = (text: string) => findQuantities(fold(text)).map(({ age, every }) => [age, every]);
    assert.deepEqual(marks('14周岁'), [[true, false]]);
    assert.deepEqual(marks('12 years old'), [[true, false]]);
    assert.deepEqual(marks('for 12 years'), [[false, false]]);
    assert.deepEqual(marks('every 12 months'), [[false, true]]);
    assert.deepEqual(marks('annually'), [[false, true]]);
  });

  it('lie where they are written, in order, none inside another', () => {
    const text = fold('Within 72 hours, at the latest 3 days, fines up to €20 million or 4 % threaten; logs: 六个月。');
    const found = findQuantities(text);
    assert.deepEqual(
      found.map(({ from, to }) => text.slice(from, to)),
      ['72 hours', '3 days', '€20 million', '4 %', '六个月'],
    );
    for (const [i, { from }] of found.entries()) assert.ok(i === 0 || from >= found[i - 1]!.to);
  });

  for (const piece of ['9', '1 ', '100 ', '1,000,', '10^2', '五', '72 hours ', '三十日', '€', '€1 ', 'under ', 'the age of ', '百分之']) {
    it(`take time in proportion to a line of ${piece}`, () => {
      const time = (size: number) => {
        const text = piece.repeat(size / piece.length);
        const started = process.cpuUsage();
        findQuantities(text);
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      const times: string[] = [];
      for (let attempt = 0; attempt < 3; attempt++) {
        const [half, whole] = [time(60_000), time(120_000)];
        if (whole < 100 || whole / half < 3) return;
        times.push(`${half} ms, ${whole} ms`);
      }
      assert.fail(times.join('; '));
    });
  }
});

describe('quantities of the catalogue', () => {
  it('are read', () => {
    assert.deepEqual(quantity('15 days'), { value: 15, unit: 'days' });
    assert.deepEqual(quantity('10 working-days'), { value: 10, unit: 'working-days' });
    assert.deepEqual(quantity('1 month'), { value: 1, unit: 'months' });
    assert.deepEqual(quantity('35,000,000 EUR'), { value: 35_000_000, unit: 'EUR' });
    assert.deepEqual(quantity('7 % worldwide annual turnover'), { value: 7, unit: 'percent' });
    assert.deepEqual(quantity('1e26 FLOPs'), { value: 1e26, unit: 'FLOPs' });
    assert.equal(parseQuantity('without undue delay'), null);
    assert.equal(parseQuantity('3 moons'), null);
  });
});

describe('quantities compared', () => {
  const same: [string, string, boolean][] = [
    ['72 hours', '3 days', true],
    ['72 hours', '4 days', false],
    ['1 month', '30 days', true],
    ['1 month', '28 days', true],
    ['1 month', '32 days', false],
    ['12 months', '1 years', true],
    ['6 months', '180 days', true],
    ['6 months', '90 days', false],
    ['10 working-days', '14 days', true],
    ['10 working-days', '9 days', false],
    ['2 years', '24 months', true],
    ['4 percent', '4 percent', true],
    ['20 EUR', '20 USD', false],
    ['3 days', '3 persons', false],
  ];
  for (const [a, b, is] of same) {
    it(`${a} ${is ? 'may be' : 'is never'} ${b}`, () => {
      assert.equal(maySame(quantity(a), quantity(b)), is);
      assert.equal(maySame(quantity(b), quantity(a)), is);
    });
  }

  const order: [string, string, number | null][] = [
    ['15 days', '30 days', -1],
    ['96 hours', '3 days', 1],
    ['30 days', '1 month', 0],
    ['45 days', '1 month', 1],
    ['5 working-days', '10 working-days', -1],
    ['10 working-days', '30 days', -1],
    ['10 working-days', '15 days', 0],
    ['3 months', '6 months', -1],
    ['5 years', '100 months', -1],
    ['1 EUR', '1 CNY', null],
    ['1 percent', '2 EUR', null],
  ];
  for (const [a, b, is] of order) {
    it(`${a} to ${b}: ${is}`, () => {
      assert.equal(compareQuantities(quantity(a), quantity(b)), is);
      assert.equal(compareQuantities(quantity(b), quantity(a)), is === null ? null : is === 0 ? 0 : -is);
    });
  }

  it('every period has a shortest and a longest reading', () => {
    for (const unit of ['minutes', 'hours', 'days', 'working-days', 'months', 'years'] as const) {
      for (const value of [1, 2, 5, 7, 10, 30]) {
        const [least, most] = hoursOf({ value, unit })!;
        assert.ok(least > 0 && least <= most, `${value} ${unit}`);
      }
    }
    assert.equal(hoursOf({ value: 7, unit: 'percent' }), null);
  });
});

describe('quantities in words', () => {
  const shown: [string, string, string][] = [
    ['15 days', '15 days', '15日'],
    ['1 months', '1 month', '1个月'],
    ['10 working-days', '10 working days', '10个工作日'],
    ['72 hours', '72 hours', '72小时'],
    ['3 years', '3 years', '3年'],
    ['7 percent', '7 %', '7%'],
    ['35000000 EUR', 'EUR 35 million', '3500万欧元'],
    ['7500000 EUR', 'EUR 7.5 million', '750万欧元'],
    ['100000 CNY', 'CNY 100,000', '10万元'],
    ['100000000 CNY', 'CNY 100 million', '1亿元'],
    ['500 CNY', 'CNY 500', '500元'],
    ['1000000 persons', '1 million people', '100万人'],
  ];
  for (const [given, en, zh] of shown) {
    it(`${given}: ${en}, ${zh}`, () => {
      assert.equal(showQuantity(quantity(given), 'en'), en);
      assert.equal(showQuantity(quantity(given), 'zh'), zh);
    });
  }

  it('are read again as what they are', () => {
    for (const [given] of shown) for (const language of ['en', 'zh'] as const) assert.deepEqual(read(showQuantity(quantity(given), language)), [given]);
  });
});
