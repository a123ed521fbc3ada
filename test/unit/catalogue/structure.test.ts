import assert from 'node:assert/strict';
import type { Scheme, VersionRecord } from '../../../server/src/core/catalogue/record.js';
import { Structure, versionsAt } from '../../../server/src/core/catalogue/structure.js';

function existence(scheme: Scheme, versions: VersionRecord[], provision: string): string {
  const found = new Structure(scheme, versions).existence(provision);
  if (found.is === 'unknown-unit') return `unknown below ${found.below}`;
  return found.is === 'repealed' ? `repealed since ${found.since}, see ${found.successor}` : found.is;
}

describe('existence in a law of articles', () => {
  const first: VersionRecord = {
    from: '2024-01-01',
    counts: { articles: 50, recitals: 10, annexes: 2, chapters: 2 },
    units: {
      'chapter-I': { spans: '1-5' },
      'chapter-II': { spans: '6-50' },
      'annex-I': { points: '1-3' },
      'annex-II': {},
      '5': { paragraphs: '1-2' },
      '5(1)': { points: 'a-c' },
      '5(1)(c)': { points: 'i, ii' },
      '6': { paragraphs: 0, points: '1-9' },
      '7': { paragraphs: 0 },
      '8': { paragraphs: 2, points: 0 },
      '10': { paragraphs: '1-6' },
      '10(5)': { points: 'a-f' },
      '10(5)(a)': {},
    },
  };
  const second: VersionRecord = {
    from: '2026-07-27',
    by: 'amending',
    inserted: '4a, 20a-20c, annex-III',
    repealed: { '10(5)': '4a', '30': null },
    units: { '5': { paragraphs: '1-2, 2a' } },
  };

  const cases: [string, string, string][] = [
    ['1', 'exists', 'exists'],
    ['50', 'exists', 'exists'],
    ['51', 'unknown below null', 'unknown below null'],
    ['0', 'unknown below null', 'unknown below null'],
    ['4a', 'unknown below null', 'exists'],
    ['20b', 'unknown below null', 'exists'],
    ['20d', 'unknown below null', 'unknown below null'],
    ['30', 'exists', 'repealed since 2026-07-27, see null'],
    ['30(1)', 'not-checked', 'repealed since 2026-07-27, see null'],
    ['5(2)', 'exists', 'exists'],
    ['5(2a)', 'unknown below 5', 'exists'],
    ['5(3)', 'unknown below 5', 'unknown below 5'],
    ['5(1)(c)', 'exists', 'exists'],
    ['5(1)(d)', 'unknown below 5(1)', 'unknown below 5(1)'],
    ['5(1)(c)(ii)', 'exists', 'exists'],
    ['5(1)(c)(iv)', 'unknown below 5(1)(c)', 'unknown below 5(1)(c)'],
    ['5(2)(a)', 'not-checked', 'not-checked'],
    ['6(9)', 'exists', 'exists'],
    ['6(10)', 'unknown below 6', 'unknown below 6'],
    ['7(1)', 'not-checked', 'not-checked'],
    ['8(2)', 'exists', 'exists'],
    ['8(3)', 'unknown below 8', 'unknown below 8'],
    ['9(1)', 'not-checked', 'not-checked'],
    ['10(5)', 'exists', 'repealed since 2026-07-27, see 4a'],
    ['10(5)(a)', 'exists', 'repealed since 2026-07-27, see 4a'],
    ['10(6)', 'exists', 'exists'],
    ['recital-10', 'exists', 'exists'],
    ['recital-11', 'unknown below null', 'unknown below null'],
    ['annex-II', 'exists', 'exists'],
    ['annex-III', 'unknown below null', 'exists'],
    ['annex-IV', 'unknown below null', 'unknown below null'],
    ['annex-I.3', 'exists', 'exists'],
    ['annex-I.4', 'unknown below annex-I', 'unknown below annex-I'],
    ['annex-II.1', 'not-checked', 'not-checked'],
    ['chapter-II', 'exists', 'exists'],
    ['chapter-III', 'unknown below null', 'unknown below null'],
    ['title-III', 'not-checked', 'not-checked'],
  ];
  for (const [provision, before, after] of cases) {
    it(provision, () => {
      assert.equal(existence('articles', [first], provision), before);
      assert.equal(existence('articles', [first, second], provision), after);
    });
  }

  it('is not checked where nothing is known', () => {
    for (const provision of ['1', '999', 'annex-I', 'recital-1', 'chapter-I'])
      assert.equal(existence('articles', [{ from: '2024-01-01' }], provision), 'not-checked');
    assert.equal(new Structure('none', []).existence('1').is, 'not-checked');
  });

  it('in a whole version forgets the ones before', () => {
    const whole: VersionRecord = { from: '2026-01-01', whole: true, counts: { articles: 3 }, units: { '1': { paragraphs: '1' } } };
    assert.equal(existence('articles', [first, second, whole], '4a'), 'unknown below null');
    assert.equal(existence('articles', [first, second, whole], '30'), 'unknown below null');
    assert.equal(existence('articles', [first, second, whole], 'annex-I'), 'not-checked');
    assert.equal(existence('articles', [first, second, whole], '5(1)'), 'unknown below null');
  });

  it('keeps no unit below a repealed one', () => assert.ok(!new Structure('articles', [first, second]).units.has('10(5)(a)')));
});

describe('existence by other schemes', () => {
  const zh: VersionRecord[] = [{ from: '2024-01-01', counts: { articles: 30 }, units: { '17': { paragraphs: '1-2' }, '17.1': { points: '1-5' } } }];
  const functions: VersionRecord[] = [{ from: '2024-01-01', units: { GOVERN: { points: '1-2' }, 'GOVERN 1': { points: '1-7' } } }];
  const clauses: VersionRecord[] = [
    { from: '2024-01-01', units: { '6.1': {}, '6': { points: '1-3' }, '6.1.2': {}, 'annex-A': { points: '2-10' }, 'A.5': { points: '1-4' } } },
  ];
  const sections: VersionRecord[] = [{ from: '2024-01-01', counts: { sections: 13 }, units: { '4': { points: '1-3' }, '4.2': { points: 'a-c' } } }];
  const code: VersionRecord[] = [{ from: '2024-01-01', counts: { sections: 2 }, units: { '6-1-1701': {}, '6-1-1702': { paragraphs: '1-7' } } }];
  const cases: [Scheme, VersionRecord[], string, string][] = [
    ['zh-articles', zh, '30', 'exists'],
    ['zh-articles', zh, '31', 'unknown below null'],
    ['zh-articles', zh, '17.2', 'exists'],
    ['zh-articles', zh, '17.3', 'unknown below 17'],
    ['zh-articles', zh, '17.1.5', 'exists'],
    ['zh-articles', zh, '17.1.6', 'unknown below 17.1'],
    ['zh-articles', zh, '18.2', 'not-checked'],
    ['functions', functions, 'GOVERN 1.7', 'exists'],
    ['functions', functions, 'GOVERN 1.8', 'unknown below GOVERN 1'],
    ['functions', functions, 'GOVERN 3', 'unknown below GOVERN'],
    ['functions', functions, 'MAP', 'unknown below null'],
    ['clauses', clauses, '6.1.2', 'exists'],
    ['clauses', clauses, '6.4', 'unknown below 6'],
    ['clauses', clauses, '11', 'unknown below null'],
    ['clauses', clauses, 'A.5.4', 'exists'],
    ['clauses', clauses, 'A.5.5', 'unknown below A.5'],
    ['clauses', clauses, 'A.11', 'unknown below annex-A'],
    ['clauses', clauses, '6.1.9', 'not-checked'],
    ['sections', sections, '13', 'exists'],
    ['sections', sections, '14', 'unknown below null'],
    ['sections', sections, '4.2(c)', 'exists'],
    ['sections', sections, '4.2(d)', 'unknown below 4.2'],
    ['sections', sections, '4.4', 'unknown below 4'],
    ['code-sections', code, '6-1-1702(7)', 'exists'],
    ['code-sections', code, '6-1-1702(8)', 'unknown below 6-1-1702'],
    ['code-sections', code, '6-1-1799', 'unknown below null'],
    ['principles', zh, '1', 'not-checked'],
  ];
  for (const [scheme, versions, provision, expected] of cases)
    it(`${scheme}: ${provision}`, () => assert.equal(existence(scheme, versions, provision), expected));
});

describe('the versions at a date', () => {
  const versions: VersionRecord[] = [{ from: '2026-01-01', whole: true }, { from: '2017-06-01' }, { from: '2020-01-01' }, { from: '2027-01-01' }];
  const cases: [string, string[]][] = [
    ['2010-01-01', ['2017-06-01']],
    ['2017-06-01', ['2017-06-01']],
    ['2021-01-01', ['2017-06-01', '2020-01-01']],
    ['2026-01-01', ['2026-01-01']],
    ['2027-01-01', ['2026-01-01', '2027-01-01']],
  ];
  for (const [date, froms] of cases)
    it(`${date}`, () =>
      assert.deepEqual(
        versionsAt({ versions }, date).map(({ from }) => from),
        froms,
      ));

  it('are none where none are given', () => assert.deepEqual(versionsAt({}, '2026-01-01'), []));
});

describe('the spelling of a provision', () => {
  const structure = new Structure('code-sections', [
    {
      from: '2024-01-01',
      inserted: '26D, 4a',
      units: { '6-1-1701': { paragraphs: '1-3, 3A' }, '6-1-1701(2)': { points: 'a-b' }, '6-1-1701(2)(b)': { points: 'I, II' }, '6-1-1701(2)(b)(II)': {} },
    },
  ]);
  for (const [written, spelled] of [
    ['6-1-1701(2)(b)(i)', '6-1-1701(2)(b)(I)'],
    ['6-1-1701(2)(B)(ii)', '6-1-1701(2)(b)(II)'],
    ['6-1-1701(3a)', '6-1-1701(3A)'],
    ['26d(1)(a)', '26D(1)(a)'],
    ['4A', '4a'],
    // what the text does not have stays as it is written
    ['6-1-1701(2)(b)(Iv)', '6-1-1701(2)(b)(Iv)'],
    ['26Z', '26Z'],
  ] as const)
    it(`${written} is ${spelled}`, () => assert.equal(structure.spelled(written), spelled));
});
