import assert from 'node:assert/strict';
import { joinChapters, readCodeOfPractice } from '../../../server/build/verify/layout-code-of-practice.js';
import { read, shape } from './read.js';

describe('verification: layouts of guidelines and frameworks', () => {
  it('numbered headings, among contents, lists and footnotes', () => {
    const body = `1. Background ........................ 3
2. Main part ......................... 4
2.1. First ........................... 4
1. Background
Some words.
1 A footnote on the page.
2.
Main part
Risks are:
1. Small
2. Middling
3. Large
2.1. First
2.1.1. Deep
2.1.2. Deeper
2.2. Second
3. Review
Appendix A. More
A.1. One
A.2. Two`;
    const { layout, heads, units } = shape(body);
    assert.equal(layout, 'numbered');
    assert.equal(heads, '1 2 3');
    assert.equal(units['2'], '1 2 / 1 2');
    assert.equal(units['2.1'], '1 2 / 1 2');
    assert.equal(units['annex-A'], '1 2 / 1 2');
    assert.equal(read(body).units.get('2')!.heading, 'Main part');
  });

  it('numbered paragraphs, of which a column came too early', () => {
    const { heads, units } = shape(`1. PREAMBLE
1.1 The first.
1.2 The second.
2. INTRODUCTION
2.1 The third.
2.3 The fifth.
2.2 The fourth.
2.4 The sixth.
3 A footnote.`);
    assert.equal(heads, '1 2');
    assert.equal(units['2'], '1 2 3 4 / 1 2 3 4');
  });

  it('a resolution: the longest count of paragraphs, points within and across lines', () => {
    const rest = Array.from({ length: 9 }, (_, i) => `${i + 4}. Requests a sample;`).join('\n');
    const { layout, heads, units } = shape(`1. Adopts the text below.
2. Asks for it.

1. Resolves to give a sample;
2. Calls for:
(a) one;
(b) two, in the following ways: (i) first; (ii)
second;
3. Asks for it: (1) soon; and (2) well;
${rest}`);
    assert.equal(layout, 'paragraphs');
    assert.equal(heads.split(' ').length, 12);
    assert.equal(units['2'], '- / a b');
    assert.equal(units['2(b)'], ' / i ii');
    assert.equal(units['3'], '- / 1 2');
  });

  it('named parts: principles, points, boxes in any order', () => {
    const principles = read('Principle 1: You know it 10\nPrinciple 2: You use it 11\nPrinciple 3: You check it 12\nPrinciple 1: You know it\nWords on it.');
    assert.deepEqual(principles.heads, ['1', '2', '3']);
    assert.equal(principles.units.get('1')!.heading, 'You know it');
    assert.match(principles.units.get('1')!.text, /Words on it/);
    assert.deepEqual(read('Pillar I: One\nx\nPillar II: Two\ny\nPillar III: Three').heads, ['1', '2', '3']);
    assert.deepEqual(read('第一點　一、為樣本。\n第二點　二、須判斷。\n第三點　三、不得使用。').heads, ['1', '2', '3']);
    assert.deepEqual(read('1. Accountability\n3. Incident Reporting\n2. Data\n4. Security').heads, ['1', '2', '3', '4']);
  });

  it('a Chinese guide in parts', () => {
    const { layout, units } = shape(
      '一、目的依据\n为了示范。\n二、通用规范\n（一）便捷使用\n1.默认开启。\n2.易于退出。\n（二）其他要求\n说明。\n三、附则\n完。',
    );
    assert.equal(layout, 'chinese-guide');
    assert.equal(units['2'], '- / 1 2');
    assert.equal(units['2.1'], '- / 1 2');
  });

  it('chapters of a code that number their measures alike', () => {
    const chapter = (title: string, measures: string[]) =>
      readCodeOfPractice(
        [`Commitment 1 ${title}`, ...measures.flatMap((measure, i) => [`Measure 1.${i + 1} ${measure}`, 'Signatories will do so.'])].join('\n'),
      );
    const joined = joinChapters([chapter('Documentation', ['Draw up']), chapter('Copyright', ['Respect rights', 'Hear complaints'])]);
    assert.equal(joined.units.get('MEASURE 1')!.heading, 'Commitment 1: Documentation; Copyright');
    assert.equal(joined.units.get('MEASURE 1.1')!.heading, 'Draw up; Respect rights');
    assert.deepEqual(joined.units.get('MEASURE 1')!.points, ['1', '2']);
  });
});
