/** Whatever is asked at whatever place of whatever text: an answer whose places lie inside the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completions, documentLinks, hover, ignores, notChecked, quickFixes } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';
import { TODAY } from '../support/catalogue.js';
import { check } from '../support/properties.js';
import { soup } from '../support/soup.js';

describe('features at any place', () => {
  it('answer inside the text and never throw', () => {
    check(
      60,
      fc.property(soup(12), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), (text, places) => {
        const analysis = analyseText(text);
        const inside = (list: readonly { from: number; to: number }[]) => {
          for (const { from, to } of list) assert.ok(0 <= from && from <= to && to <= text.length, `${from}–${to} of ${text.length}`);
        };
        for (const place of places) {
          const offset = Math.floor(place * text.length);
          const found = hover(analysis, offset);
          if (found) {
            inside([found]);
            assert.ok(found.from <= offset && offset <= found.to);
            assert.notEqual(found.note, '');
          }
          const { items } = completions(analysis, offset, null);
          inside(items);
          for (const { from, to, text: put } of items) assert.ok(from <= offset && to === offset && put !== '' && !text.slice(from, to).includes('\n'));
          for (const { edits } of [...quickFixes(analysis, offset, offset), ...ignores(analysis, offset, offset)]) inside(edits);
        }
        const links = documentLinks(analysis);
        inside(links);
        for (const [i, link] of links.entries()) assert.ok(i === 0 || links[i - 1]!.to <= link.from, 'links do not overlap');
        inside(notChecked(analysis, TODAY).unknown);
      }),
    );
  });
});
