import assert from 'node:assert/strict';
import { nextReview, readInterval } from '../../../server/src/core/coverage/review.js';
import { addTime } from '../../../server/src/core/text/dates.js';

const NONE = { reviewed: null, approved: null, effective: null };

describe('a review', () => {
  it('comes an interval after the last one, the approval or the day of effect', () => {
    assert.equal(nextReview({ ...NONE, review: '12 months', effective: '2026-01-31' }), '2027-01-31');
    assert.equal(nextReview({ review: 'annually', reviewed: '2026-05-02', approved: '2025-05-02', effective: '2025-06-01' }), '2027-05-02');
    assert.equal(nextReview({ ...NONE, review: '每半年', approved: '2026-08-31' }), '2027-02-28');
    assert.equal(nextReview({ ...NONE, review: '2027年5月2日', effective: '2026-01-01' }), '2027-05-02');
  });

  it('cannot be told without an interval or a last day', () => {
    assert.equal(nextReview({ ...NONE, review: '12 months' }), null);
    assert.equal(nextReview({ ...NONE, review: 'regularly', effective: '2026-01-01' }), null);
    assert.equal(nextReview({ ...NONE, review: '', effective: '2026-01-01' }), null);
  });

  it('is read from one period and nothing that makes another of it', () => {
    assert.deepEqual(
      [readInterval('every 12 months')?.value, readInterval('two years')?.value, readInterval('每年一次')?.value, readInterval('Annual')?.unit],
      [12, 2, 1, 'years'],
    );
    for (const text of ['6 to 12 months or 2 years', 'sometimes', '72 hours', '']) assert.equal(readInterval(text), null, text);
  });
});

describe('a day and a period', () => {
  it('make a day that the month has', () => {
    assert.equal(addTime('2024-02-29', { value: 1, unit: 'years' }), '2025-02-28');
    assert.equal(addTime('2026-12-31', { value: 2, unit: 'months' }), '2027-02-28');
    assert.equal(addTime('2026-12-31', { value: 1, unit: 'days' }), '2027-01-01');
    assert.equal(addTime('2026-12-31', { value: 1.5, unit: 'months' }), null);
    assert.equal(addTime('2026-12-31', { value: 1, unit: 'hours' }), null);
  });
});
