import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Automaton } from '../../../server/src/core/text/automaton.js';
import { LetterTree, ROOT } from '../../../server/src/core/text/letter-tree.js';
import { check } from '../../support/properties.js';

type Found = [from: number, to: number, string: number];

describe('a tree of letters', () => {
  it('finds what the automaton finds, in the same order, however little room it began with', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '第', '条', '\ud83d'), minLength: 1, maxLength: 5 });
    check(
      400,
      fc.property(fc.uniqueArray(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 30 }), fc.nat(40), (strings, pieces, room) => {
        const text = pieces.join('');
        const expected: Found[] = [];
        new Automaton(strings).scan(text, (...found) => expected.push(found));
        assert.deepEqual(scan(strings, text, room), expected);
      }),
    );
  });

  it('knows of a node where it comes from', () => {
    const tree = new LetterTree(0);
    const a = tree.grow(ROOT, 97);
    const b = tree.grow(a, 98);
    assert.deepEqual([tree.parent(b), tree.letter(b), tree.mark(b)], [a, 98, 0]);
    assert.equal(tree.grow(a, 98), b);
  });

  it('holds many strings with long common starts', () => {
    const strings = Array.from({ length: 3000 }, (_, i) => `regulation (eu) 20${i}/${i * 7}`);
    assert.deepEqual(scan(strings, `x ${strings[2999]} y`, 0).at(-1), [2, 2 + strings[2999]!.length, 2999]);
  });
});

function scan(strings: readonly string[], text: string, room: number): Found[] {
  const tree = new LetterTree(room);
  for (const [index, string] of strings.entries()) {
    let node = ROOT;
    for (let i = 0; i < string.length; i++) node = tree.grow(node, string.charCodeAt(i));
    tree.setMark(node, index + 1);
  }
  const out: Found[] = [];
  tree.scan(text, (from, to, mark) => out.push([from, to, mark - 1]));
  return out;
}
