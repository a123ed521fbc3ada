import assert from 'node:assert/strict';
import { createDraft } from '../../../server/src/core/draft/create.js';
import { BARRIER, CELL, readProse, sourceFrom, sourceTo } from '../../../server/src/core/text/prose.js';

/** The prose of each unit of a Markdown text. */
function proseOf(markdown: string): string[] {
  return createDraft(markdown).units.map(({ body }) => body.prose.text);
}

describe('prose', () => {
  const cases: [string, string, string][] = [
    ['drops emphasis beside Han characters, where the parser sees none', '**《办法》**第十七条', '《办法》第十七条'],
    ['drops emphasis of every kind', '*a* **b** _c_ __d__ ~~e~~ f*g*h', 'a b c d e fgh'],
    ['drops marks that never close', '**a *b', 'a b'],
    ['drops escapes and keeps what they escape', '1\\. Purpose \\[x\\] \\#', '1. Purpose [x] #'],
    ['keeps a backslash that escapes nothing', 'a\\b', 'a\\b'],
    ['keeps underscores inside words and blanks to fill in', 'MODEL_CARD ____ a_b_c', 'MODEL_CARD ____ a_b_c'],
    ['reads every white space as one space', 'a\u00a0 \tb\u3000c', 'a b c'],
    ['reads line breaks as spaces', 'the AI\nAct  \nand\\\nmore', 'the AI Act and more'],
    ['reads no space beside Han characters', '第 17 条，第 2 款 GDPR 第\n3条', '第17条，第2款GDPR第3条'],
    ['keeps spaces between Latin words', 'EU AI Act', 'EU AI Act'],
    ['drops soft hyphens and zero-width spaces', 'trans\u00adpar\u200bency', 'transparency'],
    ['reads no-break entities as spaces', 'EU&nbsp;AI&nbsp;Act', 'EU AI Act'],
    ['keeps smart quotes as written', 'the “Act”', 'the “Act”'],
    ['puts a barrier for code', 'see `GDPR` here', `see ${BARRIER} here`],
    [
      'puts a barrier for images, addresses and foreign tags',
      '![GDPR](x) https://e.org/GDPR <https://e.org> a<br>b',
      `${BARRIER} ${BARRIER} ${BARRIER} a${BARRIER}b`,
    ],
    ['puts a barrier for an inline comment', 'a <!-- GDPR --> b', `a ${BARRIER} b`],
    ['drops tags that only dress', '<b>EU</b> <span class="x">AI</span> Act', 'EU AI Act'],
    ['keeps the words of links, not their targets', 'the [AI Act](https://e.org/GDPR "GDPR") and [GDPR][g]', 'the AI Act and GDPR'],
    ['keeps the brackets of a blank', '[Organization] must', '[Organization] must'],
    ['drops the marks of headings, items and quotes', '# A #', 'A'],
    ['drops the box of a task', '- [x] done', 'done'],
    ['keeps emoji and what follows them', '🙂 GDPR 👩‍⚖️', '🙂 GDPR 👩‍⚖️'],
  ];
  for (const [name, markdown, text] of cases) it(name, () => assert.equal(proseOf(markdown)[0], text));

  it('parts the cells of a row', () => {
    assert.deepEqual(proseOf('| **a** | `b` |\n|---|---|\n| c | |'), [`${CELL}a${CELL}b${CELL}`.replace('b', BARRIER), `${CELL}c${CELL}${CELL}`]);
  });

  it('runs through quote marks on wrapped lines', () => assert.deepEqual(proseOf('> the AI\n> Act'), ['the AI Act']));

  it('folds to the same length', () => {
    const { body } = createDraft('**ＧＤＰＲ**第 17 條“x”').units[0]!;
    assert.equal(body.prose.folded, 'gdpr第17条"x"');
    assert.equal(body.prose.folded.length, body.prose.text.length);
  });

  it('knows where each character stands in the source', () => {
    const source = '**《办法》** 第\n17 条';
    const prose = readProse(source, 0, source.length, []);
    assert.equal(prose.text, '《办法》第17条');
    for (let i = 0; i < prose.text.length; i++) assert.equal(source[sourceFrom(prose, i)], prose.text[i]);
    assert.equal(source.slice(sourceFrom(prose, 0), sourceTo(prose, 4)), '《办法》');
    assert.equal(source.slice(sourceFrom(prose, 4), sourceTo(prose, prose.text.length)), '第\n17 条');
  });

  it('ends a span with its last character, not with the marks behind it', () => {
    const source = '**GDPR** x';
    const prose = readProse(source, 0, source.length, []);
    assert.equal(source.slice(sourceFrom(prose, 0), sourceTo(prose, 4)), 'GDPR');
  });

  it('leaves out holes of each kind', () => {
    const source = 'a[b]c d|e';
    const prose = readProse(source, 0, source.length, [
      { from: 1, to: 4, kind: 'drop' },
      { from: 5, to: 6, kind: 'barrier' },
      { from: 7, to: 8, kind: 'cell' },
    ]);
    assert.equal(prose.text, `ac${BARRIER}d${CELL}e`);
  });

  it('reads a part of a text with offsets of the whole', () => {
    const prose = readProse('xx GDPR yy', 3, 7, []);
    assert.equal(prose.text, 'GDPR');
    assert.deepEqual([...prose.at], [3, 4, 5, 6, 7]);
  });

  it('is empty for nothing', () => {
    const prose = readProse('', 0, 0, []);
    assert.equal(prose.text, '');
    assert.equal(sourceTo(prose, 0), 0);
  });
});
