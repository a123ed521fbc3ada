import assert from 'node:assert/strict';
import { fromChinese, readNumber, toChinese } from '../../../server/src/core/text/numerals.js';

describe('Chinese numerals', () => {
  const read: [string, number | null][] = [
    ['一', 1],
    ['十', 10],
    ['十七', 17],
    ['二十', 20],
    ['三十五', 35],
    ['一百', 100],
    ['一百零二', 102],
    ['一百一十三', 113],
    ['两百', 200],
    ['一千零三十四', 1034],
    ['二〇二六', 2026],
    ['一二', 12],
    ['〇', 0],
    ['', null],
    ['第', null],
    ['3', null],
    ['十a', null],
  ];
  for (const [text, value] of read) it(`reads ${text || 'nothing'}`, () => assert.equal(fromChinese(text), value));

  const written: [number, string][] = [
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [100, '一百'],
    [102, '一百零二'],
    [110, '一百一十'],
    [113, '一百一十三'],
    [1034, '一千零三十四'],
    [1260, '一千二百六十'],
    [2000, '二千'],
    [9999, '九千九百九十九'],
  ];
  for (const [value, text] of written) it(`writes ${value}`, () => assert.equal(toChinese(value), text));

  it('reads back whatever it writes', () => {
    for (let value = 1; value <= 9999; value++) assert.equal(fromChinese(toChinese(value)), value);
  });
});

describe('numbers of either kind', () => {
  for (const [text, value] of [
    ['17', 17],
    ['十七', 17],
    ['007', 7],
    ['17a', null],
    ['', null],
  ] as const)
    it(`${text || 'nothing'}`, () => assert.equal(readNumber(text), value));
});
