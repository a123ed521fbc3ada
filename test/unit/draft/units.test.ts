/** What becomes a unit, of which kind, and what introduces it. */
import assert from 'node:assert/strict';
import { createDraft } from '../../../server/src/core/draft/create.js';
import { CELL } from '../../../server/src/core/text/prose.js';

/** The units in short: kind, level of headings, prose with | between cells, and what leads them in. */
function unitsOf(markdown: string): string[] {
  const { units } = createDraft(markdown);
  return units.map(({ body, leadIn, header, quoted, index }) => {
    const level = body.level > 0 ? String(body.level) : '';
    const lead = leadIn >= 0 ? ` < ${units[leadIn]!.body.prose.text}` : '';
    const under = header >= 0 && header !== index ? ` ^ ${units[header]!.body.prose.text.replaceAll(CELL, '|')}` : '';
    return `${quoted ? '>' : ''}${body.kind}${level} ${body.prose.text.replaceAll(CELL, '|')}${lead}${under}`;
  });
}

describe('units', () => {
  it('are headings, paragraphs, items and rows', () => {
    assert.deepEqual(unitsOf('# A\n\nB\nb\n\n# H\n\n- C\n- D\n\n| E | F |\n|---|---|\n| G | H |\n'), [
      'heading1 A',
      'paragraph B b',
      'heading1 H',
      'item C',
      'item D',
      'row |E|F|',
      'row |G|H| ^ |E|F|',
    ]);
  });

  it('are footnotes too, but not the targets of links', () => {
    const text = '文[^1]。\n\n[^1]: 《网络安全法》第五条。\n\n[b]: https://b.example/《网络安全法》\n';
    assert.deepEqual(unitsOf(text), ['paragraph 文\ufffc。', 'paragraph \ufffc:《网络安全法》第五条。']);
  });

  it('have the source of just themselves', () => {
    const text = '# A\r\n\r\n- *B* x\r\n  y\r\n- C\r\n';
    assert.deepEqual(
      createDraft(text).units.map(({ from, to }) => text.slice(from, to)),
      ['# A', '*B* x\r\n  y', 'C'],
    );
  });

  it('have the rows of a table also where lines end in CRLF, or blanks stand behind the last bar', () => {
    const rows = ['row |A|B|', 'row |c|d| ^ |A|B|'];
    assert.deepEqual(unitsOf('| A | B |\r\n| --- | :-: |\r\n| c | d |\r\n'), rows);
    assert.deepEqual(unitsOf('| A | B |\n| --- | --- |  \n| c | d |\n'), rows);
  });

  it('know their lead-in through lists in lists', () => {
    assert.deepEqual(unitsOf('Duties:\n\n- A:\n  - a1\n  - a2:\n    1. deep\n- B\n'), [
      'paragraph Duties:',
      'item A: < Duties:',
      'item a1 < A:',
      'item a2: < A:',
      'item deep < a2:',
      'item B < Duties:',
    ]);
  });

  it('have a lead-in only right behind a paragraph', () => {
    assert.deepEqual(unitsOf('A:\n\n- b\n\nC.\n\nD:\n\n| e |\n|---|\n'), ['paragraph A:', 'item b < A:', 'paragraph C.', 'paragraph D:', 'row |e| < D:']);
    assert.deepEqual(unitsOf('# A\n\n- b\n'), ['heading1 A', 'item b']);
    assert.deepEqual(unitsOf('A:\n\n---\n\n- b\n'), ['paragraph A:', 'item b']);
  });

  it('keep their lead-in when a comment stands between', () => {
    assert.deepEqual(unitsOf('A:\n\n<!-- clausewright-disable-next-line x/y -- z -->\n- b\n'), ['paragraph A:', 'item b < A:']);
    assert.deepEqual(unitsOf('A:\n\n<!-- note -->\n\n- b\n'), ['paragraph A:', 'comment note', 'item b < A:']);
  });

  it('further paragraphs, tables and quotes of an item belong to it', () => {
    assert.deepEqual(unitsOf('- A:\n\n  second\n\n  | b |\n  |---|\n  | c |\n\n  > d\n'), [
      'item A:',
      'paragraph second < A:',
      'row |b| < A:',
      'row |c| < A: ^ |b|',
      '>paragraph d < A:',
    ]);
  });

  it('in a quote are marked, and led in by the paragraph before them', () => {
    assert.deepEqual(unitsOf('> A:\n> - b\n>\n> C\n>\n> - d\n\nE\n'), ['>paragraph A:', '>item b < A:', '>paragraph C', '>item d < C', 'paragraph E']);
  });

  it('of a table have empty cells too', () => {
    assert.deepEqual(unitsOf('| A | B |\n|---|---|\n| GDPR | 35 |\n| | 22 |\n'), ['row |A|B|', 'row |GDPR|35| ^ |A|B|', 'row ||22| ^ |A|B|']);
  });

  it('of a list or a table share a group', () => {
    const groups = createDraft('- a\n- b\n  - c\n- d\n\n1. e\n\n| f |\n|---|\n| g |\n\n- h\n').units.map(({ group }) => group);
    assert.equal(new Set(groups).size, 5);
    assert.equal(groups[0], groups[1]);
    assert.equal(groups[0], groups[3]);
    assert.equal(groups[5], groups[6]);
  });

  it('read a list that is indented like one that is not, wherever it stands', () => {
    assert.deepEqual(unitsOf('  - a\n  - b\n    - c\n\nx\n\n- a\n  - b\n    - c\n'), [
      'item a',
      'item b',
      'item c < b',
      'paragraph x',
      'item a < x',
      'item b < a',
      'item c < b',
    ]);
  });
});

describe('headings', () => {
  it('are ATX, setext and short paragraphs in bold', () => {
    assert.deepEqual(unitsOf('### A ###\n\nB\n===\n\nC\n---\n\n**1\\. D**\n\n**E:**\n\n**二、职责**\n'), [
      'heading3 A',
      'heading1 B',
      'heading2 C',
      'heading7 1. D',
      'heading7 E:',
      'heading7 二、职责',
    ]);
  });

  it('are no sentences in bold, and no bold start of a paragraph', () => {
    assert.deepEqual(unitsOf('**All staff must comply.**\n\n**A** and more\n\n**这是一句话。**\n'), [
      'paragraph All staff must comply.',
      'paragraph A and more',
      'paragraph 这是一句话。',
    ]);
  });

  it('are no rule under several lines, as broken front matter has', () => {
    assert.deepEqual(unitsOf('[ID]\nAuthor: A\nStatus: draft\n---\n\ntext\n'), ['paragraph [ID] Author: A Status: draft', 'paragraph text']);
  });

  it('are not what front matter without an end looks like', () => {
    assert.deepEqual(
      unitsOf('---\na: 1\nb: 2\n---\n\ntext\n').filter((unit) => unit.startsWith('heading')),
      [],
    );
  });
});

describe('comments', () => {
  it('are units of their own, in blocks, in lines and in cells', () => {
    assert.deepEqual(unitsOf('<!-- A\nB -->\n\nC <!-- D --> E\n\n- <!-- F --> G\n\n| H <!-- I --> |\n|---|\n'), [
      'comment A B',
      'paragraph C \ufffc E',
      'comment D',
      'comment F < C \ufffc E',
      'item G < C \ufffc E',
      'row |H \ufffc|',
      'comment I',
    ]);
  });

  it('may be several on one line, with words beside them', () => {
    assert.deepEqual(unitsOf('<!-- A --><!-- B --> Article 5\nC\n'), ['comment A', 'comment B', 'paragraph Article 5', 'paragraph C']);
  });

  it('that never close go on to the end', () => assert.deepEqual(unitsOf('A\n\n<!-- B\n\n# C\n'), ['paragraph A', 'comment B # C']));

  it('in a quote lose its marks', () => assert.deepEqual(unitsOf('> <!-- A\n> B -->\n'), ['>comment A B']));

  it('hold no addresses', () => assert.deepEqual(unitsOf('<!-- see https://example.org/GDPR for more -->\n'), ['comment see \ufffc for more']));
});

describe('directives', () => {
  it('are comments that speak to Clausewright, and no units', () => {
    const text = 'A\n\n<!-- clausewright-disable-next-line reference/x until 2027-01-31 -- reason -->\n- B <!--clausewright-disable-line x/y--> C\n';
    const { directives, units } = createDraft(text);
    assert.deepEqual(
      directives.map(({ text: said }) => said),
      ['clausewright-disable-next-line reference/x until 2027-01-31 -- reason', 'clausewright-disable-line x/y'],
    );
    for (const { from, to, text: said, textFrom } of directives) {
      assert.match(text.slice(from, to), /^<!--[\s\S]*-->$/);
      assert.equal(text.slice(textFrom, textFrom + said.length), said);
    }
    assert.ok(units.every(({ body }) => body.kind !== 'comment'));
  });

  it('may stand beside other comments and in cells', () => {
    const { directives } = createDraft('<!-- note --> <!-- clausewright-disable a/b -- c -->\n\n| a <!-- clausewright-disable-line d/e -- f --> |\n|---|\n');
    assert.deepEqual(
      directives.map(({ text }) => text),
      ['clausewright-disable a/b -- c', 'clausewright-disable-line d/e -- f'],
    );
  });

  it('in code are none', () => assert.deepEqual(createDraft('`<!-- clausewright-disable -->`\n\n```\n<!-- clausewright-disable -->\n```\n').directives, []));
});

describe('what is not prose', () => {
  it('is no unit: code, raw HTML, link definitions, rules', () => {
    assert.deepEqual(unitsOf('    GDPR\n\n<div>\nGDPR\n</div>\n\n[GDPR]: https://example.org\n\n---\n\n```js\nGDPR\n```\n'), []);
  });

  it('ends where CommonMark ends it, whatever the line ends', () => {
    for (const end of ['\n', '\r\n', '\r'])
      assert.deepEqual(unitsOf(['<div>', 'GDPR', '', '# Title', '', 'A', 'b', ''].join(end)), ['heading1 Title', 'paragraph A b']);
  });
});
