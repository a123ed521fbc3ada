import assert from 'node:assert/strict';
import { provisionLabel } from '../../../server/src/core/catalogue/labels.js';
import { below, lastStep, lineage, parentOf } from '../../../server/src/core/catalogue/provision.js';
import type { Scheme } from '../../../server/src/core/catalogue/record.js';

describe('provisions', () => {
  const cases: [Scheme, string, string[]][] = [
    ['articles', '26', []],
    ['articles', '5(1)(ba)', ['5(1)', '5']],
    ['articles', 'annex-III.5(b)', ['annex-III.5', 'annex-III']],
    ['articles', 'annex-VIII.section-A.5', ['annex-VIII.section-A', 'annex-VIII']],
    ['articles', 'chapter-III.section-2', ['chapter-III']],
    ['articles', 'recital-27', []],
    ['zh-articles', '17.2.3', ['17.2', '17']],
    ['zh-articles', '285-1.1', ['285-1']],
    ['sections', '4.2(a)(i)', ['4.2(a)', '4.2', '4']],
    ['code-sections', '6-1-1704(3)(a)', ['6-1-1704(3)', '6-1-1704']],
    ['clauses', '6.1.2', ['6.1', '6']],
    ['clauses', 'A.6.2.4', ['A.6.2', 'A.6', 'annex-A']],
    ['functions', 'GOVERN 1.2', ['GOVERN 1', 'GOVERN']],
  ];
  for (const [scheme, provision, above] of cases)
    it(`${provision} lies in ${above.join(', ') || 'nothing'}`, () => assert.deepEqual(lineage(scheme, provision).slice(1), above));

  it('have a last step', () => {
    for (const [scheme, provision, step] of [
      ['articles', '26(6)', '6'],
      ['articles', 'annex-III.5', '5'],
      ['articles', '26', '26'],
      ['zh-articles', '17.2.3', '3'],
      ['functions', 'GOVERN 1.2', '2'],
      ['functions', 'GOVERN 1', '1'],
      ['clauses', 'A.5.2', '2'],
      ['clauses', 'A.5', '5'],
    ] as const) {
      assert.equal(lastStep(scheme, provision), step, provision);
    }
  });

  it('get steps below them', () => {
    for (const [scheme, provision, step, made] of [
      ['articles', '26', '6', '26(6)'],
      ['articles', 'annex-III', '5', 'annex-III.5'],
      ['articles', 'annex-III.5', 'b', 'annex-III.5(b)'],
      ['zh-articles', '17', '2', '17.2'],
      ['clauses', 'A.5', '2', 'A.5.2'],
      ['functions', 'GOVERN', '1', 'GOVERN 1'],
      ['functions', 'GOVERN 1', '2', 'GOVERN 1.2'],
      ['sections', '4', 'b', '4(b)'],
    ] as const) {
      assert.equal(below(scheme, provision, step), made);
      assert.equal(parentOf(scheme, made), provision);
    }
  });
});

describe('labels of provisions', () => {
  const cases: [Scheme, string, string, string][] = [
    ['articles', '26(6)', 'Article 26(6)', '第26条第6款'],
    ['articles', '5(1)(a)', 'Article 5(1)(a)', '第5条第1款第(a)项'],
    ['articles', 'annex-III.5(b)', 'Annex III point 5(b)', '附件三第5(b)点'],
    ['articles', 'annex-VIII.section-A.5', 'Annex VIII, Section A point 5', '附件八第A部分第5点'],
    ['articles', 'recital-27', 'Recital 27', '序言第27段'],
    ['articles', 'chapter-III.section-2', 'Chapter III, Section 2', '第三章第二节'],
    ['zh-articles', '17', 'Article 17', '第十七条'],
    ['zh-articles', '17.2.3', 'Article 17(2)(3)', '第十七条第二款第（三）项'],
    ['zh-articles', '285-1', 'Article 285-1', '第二百八十五条之一'],
    ['zh-articles', '17.1.a', 'Article 17(1)(a)', '第十七条第一款第（a）项'],
    ['zh-articles', 'chapter-2', 'Chapter 2', '第二章'],
    ['sections', '4(b)', 'Section 4(b)', '第4(b)条'],
    ['code-sections', '6-1-1704(3)', 'section 6-1-1704(3)', '第6-1-1704(3)条'],
    ['clauses', '9.1', 'Clause 9.1', '第9.1条'],
    ['clauses', 'A.5.2', 'A.5.2', 'A.5.2'],
    ['functions', 'GOVERN 1.2', 'GOVERN 1.2', 'GOVERN 1.2'],
  ];
  for (const [scheme, provision, en, zh] of cases) {
    it(provision, () => assert.deepEqual([provisionLabel(scheme, provision, 'en'), provisionLabel(scheme, provision, 'zh')], [en, zh]));
  }
});
