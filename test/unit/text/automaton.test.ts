import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Automaton } from '../../../server/src/core/text/automaton.js';
import { isWordCode } from '../../../server/src/core/text/characters.js';
import { packTrie, type Trie, trieOf, unpackTrie } from '../../../server/src/core/text/trie.js';
import { check } from '../../support/properties.js';

type Found = [from: number, to: number, pattern: number];

describe('the automaton', () => {
  it('finds what a search for each pattern finds', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '-', '第', '条', '《', '\ud83d', '\ude42'), minLength: 1, maxLength: 5 });
    check(
      400,
      fc.property(fc.uniqueArray(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 30 }), (patterns, pieces) => {
        const text = pieces.join('');
        assert.deepEqual(scan(patterns, text).sort(byPlace), search(patterns, text).sort(byPlace));
        assert.deepEqual(scan(stored(patterns), text), scan(patterns, text));
      }),
    );
  });

  it('knows a pattern by its whole text, and nothing else', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '第', '\ud83d'), maxLength: 5 });
    check(
      400,
      fc.property(fc.uniqueArray(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (patterns, others) => {
        const automaton = new Automaton(patterns);
        for (const one of [...patterns, ...others]) assert.equal(automaton.numberOf(one), one === '' ? -1 : patterns.indexOf(one), one);
      }),
    );
  });

  it('finds the last of equal patterns', () => assert.deepEqual(scan(['a', 'b', 'a'], 'a'), [[0, 1, 2]]));

  it('is the same when it has been stored', () => {
    const patterns = ['data', 'data act', '数据', '数据安全法'];
    assert.deepEqual(stored(patterns), trieOf(patterns));
  });

  it('reports by place, shorter patterns first', () => {
    const found = scan(['人工智能', '人工智能法', '智能', '法'], '人工智能法');
    assert.deepEqual(found, [
      [0, 4, 0],
      [0, 5, 1],
      [2, 4, 2],
      [4, 5, 3],
    ]);
  });

  it('does not look inside Latin words, and does inside Han ones', () => {
    assert.deepEqual(scan(['gdpr', '法'], 'ugdpr gdpr 法法'), [
      [6, 10, 0],
      [11, 12, 1],
      [12, 13, 1],
    ]);
  });

  it('knows no pattern of no characters', () => assert.deepEqual(scan(['', 'a'], 'a'), [[0, 1, 1]]));

  it('holds many patterns with long common starts', () => {
    const patterns = Array.from({ length: 3000 }, (_, i) => `regulation (eu) 20${i}/${i * 7}`);
    assert.deepEqual(scan(patterns, `x ${patterns[2999]} y`).at(-1), [2, 2 + patterns[2999]!.length, 2999]);
  });
});

/** As the compiled catalogue holds them. */
function stored(patterns: readonly string[]): Trie {
  return unpackTrie(packTrie(trieOf(patterns)));
}

function scan(patterns: readonly string[] | Trie, text: string): Found[] {
  const out: Found[] = [];
  new Automaton(patterns).scan(text, (from, to, pattern) => out.push([from, to, pattern]));
  return out;
}

/** The same by brute force. */
function search(patterns: readonly string[], text: string): Found[] {
  const out: Found[] = [];
  const insideWord = (at: number) => at > 0 && isWordCode(text.charCodeAt(at)) && isWordCode(text.charCodeAt(at - 1));
  patterns.forEach((pattern, index) => {
    for (let at = 0; at < text.length; at++) if (text.startsWith(pattern, at) && !insideWord(at)) out.push([at, at + pattern.length, index]);
  });
  return out;
}

function byPlace(a: Found, b: Found): number {
  return a[0] - b[0] || a[1] - b[1];
}
