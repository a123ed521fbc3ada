import assert from 'node:assert/strict';
import { Concordance } from '../../../server/src/core/catalogue/concordance.js';

describe('concordance: where the headings and gists of a text say a word', () => {
  const concordance = new Concordance([
    { heading: { en: 'Logs', zh: '日志' }, gist: { en: 'Catalogs are kept' } },
    {},
    { gist: { en: 'Recording of log files', zh: '保存日志' } },
    { heading: { en: 'Recorders' } },
  ]);

  it('finds whole words by their stems, not parts of words', () => assert.deepEqual(concordance.placesOf('log'), [0, 2]));

  it('takes long words together by their beginning', () => assert.deepEqual(concordance.placesOf('record'), [2, 3]));

  it('finds pairs of Han characters wherever they stand, each provision once', () => assert.deepEqual(concordance.placesOf('日志'), [0, 2]));

  it('finds nothing that nobody says, and forgets no answer', () => {
    assert.deepEqual(concordance.placesOf('zebra'), []);
    assert.equal(concordance.placesOf('log'), concordance.placesOf('log'));
  });

  it('keeps words of two provisions apart', () => {
    const beside = new Concordance([{ heading: { zh: '日' } }, { heading: { zh: '志' } }]);
    assert.deepEqual(beside.placesOf('日志'), []);
  });

  it('tells the words of a provision, and which has none', () => {
    assert.ok(concordance.wordsOf(0).has('日志') && concordance.wordsOf(0).has('log'));
    assert.deepEqual(
      [0, 1, 2, 3].map((place) => concordance.says(place)),
      [true, false, true, true],
    );
  });
});
