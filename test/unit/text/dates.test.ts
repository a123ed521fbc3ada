import assert from 'node:assert/strict';
import { isIsoDate, readDate, showDate } from '../../../server/src/core/text/dates.js';

describe('ISO dates', () => {
  for (const date of ['2026-07-27', '2024-02-29', '2000-02-29', '1999-12-31']) it(`${date} is one`, () => assert.ok(isIsoDate(date)));
  for (const date of ['2026-7-27', '2025-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', ' 2026-01-01', '2026-01-01T00:00', '']) {
    it(`${JSON.stringify(date)} is none`, () => assert.ok(!isIsoDate(date)));
  }
});

describe('dates as people write them', () => {
  const read: [string, string | null][] = [
    ['2026-08-02', '2026-08-02'],
    ['2026/8/2', '2026-08-02'],
    ['2026.08.02', '2026-08-02'],
    ['2026年8月2日', '2026-08-02'],
    ['2 August 2026', '2026-08-02'],
    ['2nd August, 2026', '2026-08-02'],
    ['August 2, 2026', '2026-08-02'],
    ['Aug. 2 2026', '2026-08-02'],
    ['1 Sept 2025', '2025-09-01'],
    ['  2 August 2026 (draft)', '2026-08-02'],
    ['2026-02-30', null],
    ['31 June 2026', null],
    ['2 Foo 2026', null],
    ['August 2026', null],
    ['2026', null],
    ['yesterday', null],
    ['', null],
  ];
  for (const [text, date] of read) it(`reads ${JSON.stringify(text)}`, () => assert.equal(readDate(text), date));

  it('are shown in both languages', () => {
    assert.equal(showDate('2027-12-02', 'en'), '2 December 2027');
    assert.equal(showDate('2027-12-02', 'zh'), '2027年12月2日');
  });

  it('are read as they are shown', () => {
    for (const language of ['en', 'zh'] as const)
      for (const date of ['2024-01-31', '2026-05-09', '2026-11-20']) assert.equal(readDate(showDate(date, language)), date);
  });
});
