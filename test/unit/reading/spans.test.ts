import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstBeyond, overlapsAny } from '../../../server/src/core/reading/spans.js';
import { check } from '../../support/properties.js';

const spans = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }).map((steps) => {
  let at = 0;
  return steps.map((step) => ({ from: (at += step), to: (at += 1 + (step % 3)) }));
});

describe('spans in order', () => {
  it('are found as by looking at each', () => {
    check(
      300,
      fc.property(spans, fc.integer({ min: -1, max: 60 }), fc.integer({ min: 0, max: 9 }), (list, from, length) => {
        const to = from + length;
        assert.equal(
          overlapsAny(list, { from, to }),
          list.some((span) => span.from < to && from < span.to),
        );
        const beyond = list.findIndex((span) => span.from > from);
        assert.equal(
          firstBeyond(list, from, (span) => span.from),
          beyond < 0 ? list.length : beyond,
        );
      }),
    );
  });
});
