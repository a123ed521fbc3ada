import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asProse } from '../../../server/src/core/catalogue/names.js';
import { readProse } from '../../../server/src/core/text/prose.js';
import { check } from '../../support/properties.js';

describe('a listed name', () => {
  it('is what prose makes of it, on the short way and on the long one', () => {
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
    const others = [
      '法',
      '條',
      '条',
      '《',
      '》',
      '（',
      '）',
      '、',
      '：',
      '’',
      '“',
      '–',
      'É',
      'ß',
      'İ',
      'Ａ',
      '\u00a0',
      '\u00ad',
      '\u200b',
      '\u3000',
      '\t',
      '─',
    ];
    const name = fc.string({ unit: fc.constantFrom(...ascii, ...others, ...others), maxLength: 12 });
    check(
      2000,
      fc.property(name, (listed) => assert.equal(asProse(listed), readProse(listed, 0, listed.length, []).folded)),
    );
    for (const code of Array.from({ length: 0x10000 }, (_, i) => i)) {
      const letter = String.fromCharCode(code);
      assert.equal(asProse(`a${letter}b`), readProse(`a${letter}b`, 0, 3, []).folded, code.toString(16));
    }
  });
});
