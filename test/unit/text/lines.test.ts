import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines } from '../../../server/src/core/text/lines.js';
import { check } from '../../support/properties.js';

describe('lines', () => {
  it('end with LF, CRLF or CR, which belong to none', () => {
    const text = 'one\ntwo\r\nthree\rfour';
    const lines = new Lines(text);
    assert.equal(lines.count, 4);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.textOf(line)),
      ['one', 'two', 'three', 'four'],
    );
  });

  it('are one more than their ends', () => {
    for (const [text, count] of [
      ['', 1],
      ['a', 1],
      ['a\n', 2],
      ['\r\n', 2],
      ['\n\r', 3],
      ['\r\r\n\n', 4],
    ] as const)
      assert.equal(new Lines(text).count, count, JSON.stringify(text));
  });

  it('count UTF-16 units, a BOM among them', () => {
    const text = '\ufeff🙂a\r\nb';
    assert.deepEqual(new Lines(text).at(text.indexOf('a')), { line: 0, character: 3 });
    assert.deepEqual(new Lines(text).at(text.indexOf('b')), { line: 1, character: 0 });
  });

  it('hold a position inside the text and its line', () => {
    const lines = new Lines('ab\r\ncd');
    assert.equal(lines.offset({ line: 0, character: 99 }), 2);
    assert.equal(lines.offset({ line: 9, character: 0 }), 6);
    assert.equal(lines.offset({ line: -1, character: -1 }), 0);
    assert.equal(lines.offset({ line: 1, character: 99 }), 6);
  });

  it('give back the offset of every position', () => {
    check(
      300,
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '第', '🙂'), maxLength: 40 }), (text) => {
        const lines = new Lines(text);
        const parts = text.split(/\r\n|\r|\n/);
        assert.deepEqual(
          Array.from({ length: lines.count }, (_, line) => lines.textOf(line)),
          parts,
        );
        for (let offset = 0; offset <= text.length; offset++) {
          const position = lines.at(offset);
          assert.equal(lines.start(position.line) + position.character, offset);
          const inBreak = offset > lines.end(position.line);
          assert.equal(lines.offset(position), inBreak ? lines.end(position.line) : offset);
        }
      }),
    );
  });
});
