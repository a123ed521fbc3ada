import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldCode } from '../../../server/src/core/text/fold.js';
import { check } from '../../support/properties.js';

describe('fold', () => {
  const cases: [string, string, string][] = [
    ['capitals', 'GDPR Ärzte', 'gdpr ärzte'],
    ['full-width forms', 'ＧＤＰＲ（２０２４）', 'gdpr(2024)'],
    ['traditional characters', '個人信息保護法第十七條', '个人信息保护法第十七条'],
    ['every kind of space', 'a\u00a0b\u2003c\u3000d\te\nf', 'a b c d e f'],
    ['every kind of hyphen', '24‑205 24–205 24—205 24−205', '24-205 24-205 24-205 24-205'],
    ['quotes', '“the Act” ‘x’ 「办法」', '"the act" \'x\' "办法"'],
    ['title marks', '〈办法〉', '《办法》'],
    ['brackets', '〔2024〕【待定】', '[2024][待定]'],
  ];
  for (const [name, from, to] of cases) it(`folds ${name}`, () => assert.equal(fold(from), to));

  it('keeps every character in its place', () => {
    check(
      500,
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const folded = fold(text);
        assert.equal(folded.length, text.length);
        for (let i = 0; i < text.length; i++) assert.equal(folded.charCodeAt(i), foldCode(text.charCodeAt(i)));
      }),
    );
  });

  it('is the same done twice', () => {
    for (let code = 0; code < 0x10000; code++) assert.equal(foldCode(foldCode(code)), foldCode(code), code.toString(16));
  });

  it('does not split a text at the length of its slices', () => {
    const long = '保護'.repeat(9000);
    assert.equal(fold(long), '保护'.repeat(9000));
  });
});
