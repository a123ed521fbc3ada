import assert from 'node:assert/strict';
import { readSnippet, snippetText } from '../../server/src/core/text/snippet.js';
import { snippet } from '../support/snippets.js';

describe('snippets', () => {
  it('fall into text and tab stops', () => {
    assert.deepEqual(readSnippet(snippet('#{1:The owner} keeps logs for #{2:six months}.')), [
      { stop: 1, text: 'The owner' },
      ' keeps logs for ',
      { stop: 2, text: 'six months' },
      '.',
    ]);
    assert.deepEqual(readSnippet(''), []);
    assert.deepEqual(readSnippet('无制表位。'), ['无制表位。']);
  });

  it('leave their text, with defaults in place and escapes undone', () => {
    assert.equal(snippetText(snippet('#{1:负责人}应当保存#{2:六个月}。')), '负责人应当保存六个月。');
    assert.equal(snippetText(snippet('pay \\#5 {set\\} \\\\ and #{1:a \\} or \\#}')), 'pay $5 {set} \\ and a } or $');
  });

  it('refuse what editors would read otherwise', () => {
    for (const body of ['costs #5', '#{1}', '#{0:end}', '#{1|a,b|}', '#{1:a #{2:b}}', '#{name:x}', 'a } b', 'lone \\ here', '#TM_FILENAME', '#{1:}']) {
      assert.throws(() => readSnippet(snippet(body)), /not a tab stop/, body);
    }
  });
});
