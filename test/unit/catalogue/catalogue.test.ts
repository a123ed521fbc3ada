import assert from 'node:assert/strict';
import { mergeParts } from '../../../server/src/core/catalogue/merge.js';
import { record, smallCatalogue } from '../../support/small-catalogue.js';

describe('the law at a date', () => {
  const catalogue = smallCatalogue([
    record({
      id: 'act',
      status: [
        { from: '2024-01-01', is: 'adopted' },
        { from: '2024-08-01', is: 'in-force' },
        { from: '2026-03-01', is: 'repealed', by: 'other' },
      ],
      structure: {
        scheme: 'articles',
        versions: [
          { from: '2024-01-01', counts: { articles: 5 } },
          { from: '2025-01-01', inserted: '3a' },
        ],
      },
      application: [
        { units: 'all', from: '2026-08-02' },
        { units: '1-2', from: '2025-02-02' },
        {
          units: '3',
          routes: [
            { route: 'annex-III', from: '2027-12-02', was: '2026-08-02', by: 'other' },
            { route: 'annex-I', from: '2028-08-02' },
          ],
        },
        { units: '3(2)', from: '2025-01-01', contested: true },
      ],
      codified: [{ code: 'code', sections: '1-1..1-3', until: '2026-12-31' }],
    }),
    record({ id: 'later', codified: [{ code: 'code', sections: '1-1..1-2', from: '2027-01-01' }], status: [] }),
    record({ id: 'code', kind: 'code' }),
    record({
      id: 'other',
      status: [
        { from: '2025-11-19', is: 'proposed' },
        { from: '2026-07-08', is: 'adopted' },
      ],
    }),
  ]);

  it('has the status line that holds, or before all the first', () => {
    for (const [date, is] of [
      ['2020-01-01', 'adopted'],
      ['2024-07-31', 'adopted'],
      ['2024-08-01', 'in-force'],
      ['2026-03-01', 'repealed'],
      ['2030-01-01', 'repealed'],
    ] as const)
      assert.equal(catalogue.at(date).status('act')?.is, is);
    assert.equal(catalogue.at('2026-01-01').status('later'), undefined);
    assert.equal(catalogue.at('2026-01-01').status('nothing'), undefined);
  });

  it('has the provisions of its version', () => {
    assert.equal(catalogue.at('2024-06-01').existence('act', '3a').is, 'unknown-unit');
    assert.equal(catalogue.at('2025-06-01').existence('act', '3a').is, 'exists');
    assert.equal(catalogue.at('2025-06-01').existence('nothing', '1').is, 'not-checked');
  });

  it('applies from the date of the closest entry', () => {
    const view = catalogue.at('2026-01-01');
    assert.deepEqual(view.application('act', '4')?.dates, [{ route: null, from: '2026-08-02', was: undefined, by: undefined }]);
    assert.equal(view.application('act', '1(5)')?.dates[0]?.from, '2025-02-02');
    assert.equal(view.application('act', '3(1)')?.contested, false);
    assert.equal(view.application('act', '3(2)(a)')?.contested, true);
    assert.equal(view.application('act', null)?.dates[0]?.from, '2026-08-02');
    assert.equal(view.application('later', '1'), null);
  });

  it('applies from the date before a move until the act that moves it is made', () => {
    const dates = (day: string) =>
      catalogue
        .at(day)
        .application('act', '3(1)')
        ?.dates.map(({ route, from }) => [route, from]);
    assert.deepEqual(dates('2026-01-01'), [
      ['annex-III', '2026-08-02'],
      ['annex-I', '2028-08-02'],
    ]);
    assert.deepEqual(dates('2026-07-08'), [
      ['annex-III', '2027-12-02'],
      ['annex-I', '2028-08-02'],
    ]);
  });

  it('puts a code section into the instrument of the date', () => {
    assert.equal(catalogue.at('2026-01-01').codified('code', '1-1'), 'act');
    assert.equal(catalogue.at('2027-06-01').codified('code', '1-1'), 'later');
    assert.equal(catalogue.at('2027-06-01').codified('code', '1-3'), 'act');
    assert.equal(catalogue.at('2027-06-01').codified('code', '9-9'), 'code');
    assert.equal(catalogue.at('2027-06-01').codified('no-code', '1-1'), null);
  });
});

describe('names in the catalogue', () => {
  const own = record({ id: 'own', title: { en: 'Acme AI Standard' }, acronyms: ['AAS'], jurisdiction: 'INTL' });
  const catalogue = smallCatalogue(
    [
      record({
        id: 'pipl',
        title: { zh: '中华人民共和国个人信息保护法', en: "Personal Information Protection Law of the People's Republic of China" },
        names: { zh: ['个保法'] },
        acronyms: ['PIPL'],
        misnomers: [{ en: 'Privacy Information Law', zh: '个人隐私保护法' }],
      }),
      record({ id: 'a', title: { en: 'The A Act' } }),
      record({ id: 'b', title: { en: 'B Act' } }),
    ],
    [
      { en: 'AI Act', candidates: ['a', 'b'], default: 'a' },
      { en: 'AI Law', candidates: ['a', 'b'] },
    ],
    [own],
  );

  it('are known with and without article, style of the state and title marks', () => {
    for (const name of [
      '个人信息保护法',
      '中华人民共和国个人信息保护法',
      '《个人信息保护法》',
      '個人信息保護法',
      'personal information protection law',
      'Personal Information Protection Law of the People’s Republic of China',
      '个保法',
      'PIPL',
      'Privacy Information Law',
      '个人隐私保护法',
    ]) {
      assert.equal(catalogue.named(name), 'pipl', name);
    }
    assert.equal(catalogue.named('the A Act'), 'a');
    assert.equal(catalogue.named('A Act'), 'a');
  });

  it('that are shared mean their default, if they have one', () => {
    assert.equal(catalogue.named('AI Act'), 'a');
    assert.equal(catalogue.named('AI Law'), null);
    assert.equal(catalogue.named('no law'), null);
  });

  it('of a workspace are known like those of the bundle', () => {
    assert.equal(catalogue.named('Acme AI Standard'), 'own');
    assert.equal(catalogue.named('AAS'), 'own');
    assert.ok([...catalogue.instruments].includes(own));
  });
});

describe('companion files', () => {
  it('join their instrument, versions of one date becoming one', () => {
    const [merged] = mergeParts([
      {
        ...record({ id: 'x' }),
        structure: { scheme: 'articles', versions: [{ from: '2024-01-01', counts: { articles: 2 }, units: { '1': { paragraphs: '1' } } }] },
      },
      {
        id: 'x',
        structure: {
          versions: [
            { from: '2026-01-01', units: { '1': { paragraphs: '1-2' } } },
            { from: '2024-01-01', units: { '2': {} } },
          ],
        },
      },
    ]);
    assert.equal(merged!.structure?.scheme, 'articles');
    assert.deepEqual(merged!.structure?.versions, [
      { from: '2024-01-01', counts: { articles: 2 }, units: { '1': { paragraphs: '1' }, '2': {} } },
      { from: '2026-01-01', units: { '1': { paragraphs: '1-2' } } },
    ]);
  });

  it('without an instrument are left out, and an instrument without a status has none', () => {
    const { status: _, ...bare } = record({ id: 'y' });
    assert.deepEqual(
      mergeParts([{ id: 'x', structure: { versions: [{ from: '2024-01-01' }] } }, bare]).map(({ id, status }) => [id, status]),
      [['y', []]],
    );
  });
});
