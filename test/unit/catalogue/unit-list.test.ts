import assert from 'node:assert/strict';
import { expandSections, expandUnits, fromRoman, toRoman } from '../../../server/src/core/catalogue/unit-list.js';

describe('lists of units', () => {
  const lists: [string, string[]][] = [
    ['1-4', ['1', '2', '3', '4']],
    ['7', ['7']],
    ['1-2, 2a', ['1', '2', '2a']],
    ['a-b, ba, bb, c-e', ['a', 'b', 'ba', 'bb', 'c', 'd', 'e']],
    ['75a-75d', ['75a', '75b', '75c', '75d']],
    ['i, ii, iii', ['i', 'ii', 'iii']],
    ['26C-26E', ['26C', '26D', '26E']],
    ['A-C, J', ['A', 'B', 'C', 'J']],
    ['I-V', ['I-V']],
    ['annex-I..annex-IV', ['annex-I', 'annex-II', 'annex-III', 'annex-IV']],
    ['annex-VIII..annex-XI, annex-XIV', ['annex-VIII', 'annex-IX', 'annex-X', 'annex-XI', 'annex-XIV']],
    ['6-1-1701..6-1-1703', ['6-1-1701', '6-1-1702', '6-1-1703']],
    ['5(1)(ba), annex-III.5', ['5(1)(ba)', 'annex-III.5']],
    [' 1 , , 3 ', ['1', '3']],
    ['', []],
    ['6-1-1701', ['6-1-1701']],
  ];
  for (const [list, units] of lists) it(`${list || 'nothing'}`, () => assert.deepEqual(expandUnits(list), units));

  for (const list of ['4-1', '1..a', 'a-1', '75a-76b', 'annex-I..chapter-IV']) {
    it(`${list} is no range`, () => {
      const read = () => expandUnits(list);
      if (list.includes('..') || /^\d+-\d+$|^\d+[a-z]-\d+[a-z]$/.test(list)) assert.throws(read, new RegExp(`“${list.replaceAll('.', '\\.')}” is not a range`));
      else assert.deepEqual(read(), [list]);
    });
  }

  it('of code sections have hyphens in their numbers', () => {
    assert.deepEqual(expandSections('20-870..20-873, 5-300'), ['20-870', '20-871', '20-872', '20-873', '5-300']);
    assert.deepEqual(expandSections('552.009..552.011'), ['552.009', '552.010', '552.011']);
    assert.deepEqual(expandSections('13:16-3.1..13:16-3.2'), ['13:16-3.1', '13:16-3.2']);
  });
});

describe('Roman numerals', () => {
  for (const [value, text] of [
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [19, 'XIX'],
    [39, 'XXXIX'],
  ] as const)
    it(`${value} is ${text}`, () => assert.equal(toRoman(value), text));

  it('are read back, in small letters too', () => {
    for (let value = 1; value < 40; value++) assert.equal(fromRoman(toRoman(value).toLowerCase()), value);
    for (const text of ['', 'IIII', 'VX', 'ABC', '3']) assert.equal(fromRoman(text), null);
  });
});
