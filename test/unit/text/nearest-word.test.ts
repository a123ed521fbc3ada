import assert from 'node:assert/strict';
import { nearestWord } from '../../../server/src/core/text/nearest-word.js';

describe('the nearest word', () => {
  const WORDS = ['provider', 'deployer', 'us-nist-ai-rmf', 'EU', 'CN', 'high'];

  it('is a slip or two away, or holds what is written', () => {
    assert.equal(nearestWord('provder', WORDS), 'provider');
    assert.equal(nearestWord('Deployers', WORDS), 'deployer');
    assert.equal(nearestWord('hihg', WORDS), 'high');
    assert.equal(nearestWord('nist-ai-rmf', WORDS), 'us-nist-ai-rmf');
    assert.equal(nearestWord('NIST AI RMF', WORDS), 'us-nist-ai-rmf');
  });

  it('is none for another word, nor for a short code', () => {
    for (const word of ['wizard', 'hung', 'EX', 'CH', '']) assert.equal(nearestWord(word, WORDS), null, word);
  });
});
