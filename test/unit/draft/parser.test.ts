import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mask } from '../../../server/src/core/draft/mask.js';
import { changeBetween, parseMarkdown } from '../../../server/src/core/draft/parser.js';
import { check } from '../../support/properties.js';
import { applyEdit, soup, soupEdit } from '../../support/soup.js';

describe('the change between two texts', () => {
  it('is all that differs, and no more than one stretch', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    check(
      500,
      fc.property(text, text, (before, after) => {
        const { fromA, toA, fromB, toB } = changeBetween(before, after);
        assert.ok(fromA <= toA && fromB <= toB && fromA === fromB);
        assert.equal(before.slice(0, fromA) + after.slice(fromB, toB) + before.slice(toA), after);
      }),
    );
  });
});

describe('a table', () => {
  const rows = ['| Duty | Time |', '| --- | :-: |', '| Report | 72 hours |', ''];
  const inQuote = rows.map((row) => `> ${row}`);
  const names = (text: string) => shape(parseMarkdown(mask(text, { from: 0, to: 0 }))).match(/Table\w*/g);

  for (const [name, lines, end] of [
    ['with line feeds', rows, '\n'],
    ['with carriage returns', rows, '\r\n'],
    ['with space at the end of its lines', rows, '  \n'],
    ['of one column', ['| Duty |', '| --- |', '| Report |', ''], '\r\n'],
    ['in a quote', inQuote, '\r\n'],
    ['without outer borders', ['Duty | Time', '--- | ---', 'Report | 72 hours', ''], '\r\n'],
  ] as const) {
    it(`is one ${name}`, () => {
      const found = names(lines.join(end));
      assert.ok(found?.includes('TableHeader') && found.includes('TableRow'), String(found));
    });
  }

  it('keeps every offset of its text', () => {
    const text = rows.join('  \r\n');
    assert.equal(mask(text, { from: 0, to: 0 }).length, text.length);
  });

  it('is not made of a rule of dashes or a row of words', () => {
    for (const text of ['a | b |  ', 'x\n\n- | a |  ', '| - not a border |  ']) assert.equal(mask(text, { from: 0, to: 0 }), text);
  });
});

describe('parsing again', () => {
  it('gives the tree of the new text', () => {
    check(
      200,
      fc.property(soup(30), soupEdit, (text, edit) => {
        const before = mask(text, { from: 0, to: 0 });
        const after = mask(applyEdit(text, edit), { from: 0, to: 0 });
        const again = parseMarkdown(after, { text: before, tree: parseMarkdown(before) });
        assert.equal(shape(again), shape(parseMarkdown(after)));
      }),
    );
  });

  for (const [name, before, after] of [
    ['when the start of an indented line goes', 'x\n\n02\n     a\nb\n', '   a\nb\n'],
    ['when a list mark goes', '- a\n  b\n', 'a\n  b\n'],
    ['when a fence opens far above', `a\n\n${'b\n\n'.repeat(100)}`, `\`\`\`\na\n\n${'b\n\n'.repeat(100)}`],
    ['when a quote mark goes', '> a\n> b\n\nc\n', 'a\n> b\n\nc\n'],
    ['when a line joins the one before', 'a\n\n    b\n', 'a\n    b\n'],
  ] as const) {
    it(name, () => assert.equal(shape(parseMarkdown(after, { text: before, tree: parseMarkdown(before) })), shape(parseMarkdown(after))));
  }
});

describe('what the parser may see', () => {
  it('is as long as the text, and the same but for front matter, BOM and line ends', () => {
    const text = '\ufeff---\r\na: 1\r\n---\r\n# A\rb';
    const seen = mask(text, { from: 1, to: text.indexOf('\r\n# A') });
    assert.equal(seen.length, text.length);
    assert.equal(seen.trim(), '# A\nb');
  });

  it('has no marks without end on one line', () => {
    for (const mark of ['>', '> ', '- ', '1. ', '- > ']) {
      const text = `${mark.repeat(500)}x\n\ny`;
      const seen = mask(text, { from: 0, to: 0 });
      assert.equal(seen.length, text.length);
      assert.ok(depthOf(seen) < 150, `${mark}: ${depthOf(seen)}`);
      assert.ok(seen.endsWith('x\n\ny'));
    }
  });

  it('keeps the marks of people', () => {
    for (const text of ['> > > a', '- - - a', '--- ', '* * * * * * * * * *', '-'.repeat(300), '*'.repeat(300), '>'.repeat(20)])
      assert.equal(mask(text, { from: 0, to: 0 }), text);
  });
});

function shape(tree: ReturnType<typeof parseMarkdown>): string {
  const out: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void out.push(`${name} ${from} ${to}`) });
  return out.join('\n');
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  parseMarkdown(text).iterate({ enter: () => void (deepest = Math.max(deepest, ++depth)), leave: () => void depth-- });
  return deepest;
}
