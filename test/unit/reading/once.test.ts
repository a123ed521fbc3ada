import assert from 'node:assert/strict';
import { once } from '../../../server/src/core/reading/once.js';
import { analyseText } from '../../support/analyse.js';

describe('once: what is asked of a citation again and again', () => {
  const text = '# Policy\n\nWe keep logs under Article 26(6) of the EU AI Act.\n\nWe inform people under Article 50 of the EU AI Act.\n';

  it('is found out once, for each citation by itself, and after an edit only where something changed', () => {
    const asked: string[] = [];
    const ask = once((_, { provision }) => asked.push(provision ?? ''));
    const first = analyseText(text);
    const askAll = ({ reading }: typeof first) => reading.citations.map((citation) => ask(reading, citation));
    assert.deepEqual(askAll(first), [1, 2]);
    assert.deepEqual(askAll(first), [1, 2]);
    assert.deepEqual(asked, ['26(6)', '50']);
    askAll(analyseText(text.replace('Article 50', 'Article 52'), { previous: first }));
    assert.deepEqual(asked, ['26(6)', '50', '52']);
  });
});
