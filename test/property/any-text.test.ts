/** Any text is a draft, and whatever is said of it lies inside it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Draft } from '../../server/src/core/draft/draft.js';
import { sourceFrom, sourceTo } from '../../server/src/core/text/prose.js';
import { analyseText } from '../support/analyse.js';
import { check } from '../support/properties.js';
import { soup } from '../support/soup.js';

describe('any text', () => {
  it('makes an analysis without a throw, all of whose places lie inside it', () => {
    check(
      150,
      fc.property(soup(), (text) => {
        const analysis = analyseText(text);
        inside(text, analysis.draft.units, 'units');
        inside(text, analysis.draft.sections, 'sections');
        inside(text, analysis.draft.directives, 'directives');
        inside(text, analysis.draft.frontMatter.values, 'front matter');
        inside(text, analysis.draft.frontMatter.faults, 'front-matter faults');
        inside(text, analysis.reading.citations, 'citations');
        inside(text, analysis.reading.unknown, 'unknown laws');
        inside(text, analysis.findings, 'findings');
        for (const { fixes, related } of analysis.findings) {
          inside(text, related, 'related places');
          for (const { edits } of fixes) inside(text, edits, 'edits');
        }
      }),
    );
  });

  it('has units in order, each in its section, with prose that points into it', () => {
    check(
      150,
      fc.property(soup(), (text) => {
        const { draft } = analyseText(text);
        draft.units.forEach((unit, index) => {
          assert.equal(unit.index, index);
          assert.ok(index === 0 || draft.units[index - 1]!.from <= unit.from, 'units are ordered by place');
          assert.ok(unit.leadIn < index, 'a lead-in stands before what it introduces');
          assert.ok(unit.header <= index && (unit.header < 0 || draft.units[unit.header]!.body.kind === 'row'), 'a header is a row above');
          proseInside(draft, index);
        });
      }),
    );
  });

  it('holds for texts of any characters', () => {
    check(
      150,
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { draft, findings } = analyseText(text);
        inside(text, draft.units, 'units');
        inside(text, findings, 'findings');
      }),
    );
  });
});

function inside(text: string, spans: readonly { from: number; to: number }[], what: string): void {
  for (const { from, to } of spans) assert.ok(0 <= from && from <= to && to <= text.length, `${what}: [${from}, ${to}) of ${text.length}`);
}

function proseInside({ text, units }: Draft, index: number): void {
  const { from, to, body } = units[index]!;
  const { prose } = body;
  assert.equal(prose.at.length, prose.text.length + 1);
  assert.equal(prose.folded.length, prose.text.length);
  for (let i = 0; i <= prose.text.length; i++) {
    assert.ok(i === 0 || prose.at[i - 1]! < prose.at[i]! || i === prose.text.length, 'offsets grow');
    assert.ok(prose.at[i]! <= to - from, 'offsets lie in the unit');
  }
  for (const [i, char] of [...prose.text.split('').entries()]) {
    if (/[\p{Script=Han}A-Za-z0-9]/u.test(char)) assert.equal(text.slice(from + sourceFrom(prose, i), from + sourceTo(prose, i + 1)), char);
  }
}
