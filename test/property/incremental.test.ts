/** What is taken over from the version before never shows: an edited draft reads as one read from scratch. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/core/engine/analyse.js';
import { analyseText } from '../support/analyse.js';
import { plainAnalysis } from '../support/plain.js';
import { POLICIES } from '../support/policies.js';
import { check } from '../support/properties.js';
import { applyEdit, BLOCKS, soup, soupEdit } from '../support/soup.js';

describe('an edited draft equals a fresh one', () => {
  it('for random texts and edits, one after the other', () => {
    check(
      70,
      fc.property(soup(), fc.array(soupEdit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        editInTurn(
          text,
          edits.map((edit) => (before: string) => applyEdit(before, edit)),
        );
      }),
    );
  });

  it('for random edits of whole policies', () => {
    check(
      25,
      fc.property(fc.constantFrom(...POLICIES), fc.array(soupEdit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        editInTurn(
          text,
          edits.map((edit) => (before: string) => applyEdit(before, edit)),
        );
      }),
    );
  });

  it('for a line put in anywhere and taken out again', () => {
    check(
      25,
      fc.property(fc.constantFrom(...POLICIES), fc.constantFrom(...BLOCKS), fc.nat(), fc.boolean(), (text, block, place, crlf) => {
        const end = crlf ? '\r\n' : '\n';
        const lines = text.replaceAll('\n', end).split(end);
        const at = place % lines.length;
        const edited = [...lines.slice(0, at), block, ...lines.slice(at)].join(end);
        editInTurn(lines.join(end), [() => edited, () => lines.join(end)]);
      }),
    );
  });

  for (const [name, from, to] of DELIBERATE()) {
    it(`for an edit of ${name}`, () => {
      for (const policy of POLICIES) {
        if (!policy.includes(from)) continue;
        editInTurn(policy, [(text) => text.replace(from, () => to), (text) => text.replace(to, () => from)]);
      }
    });
  }

  it('has a policy for every deliberate edit', () => {
    for (const [name, from] of DELIBERATE())
      assert.ok(
        POLICIES.some((policy) => policy.includes(from)),
        name,
      );
  });
});

/** What an edit in one place can change in another: name, before, after. */
function DELIBERATE(): [string, string, string][] {
  return [
    ['a fence, opened', '## 4. Oversight', '```\n## 4. Oversight'],
    ['a Markdown fence, closed', '```markdown\n', 'text\n'],
    ['a comment, opened', '## 4. Oversight', '<!-- ## 4. Oversight'],
    ['a comment, closed', '<!-- Guidance', '<!-- --> Guidance'],
    ['a table header', '| Measure | EU AI Act |', '| Measure | GDPR |'],
    ['the first cell of a table', '| GDPR | Article 35 |', '| PIPL | Article 35 |'],
    ['a lead-in', 'Under the EU AI Act the deployer must:', 'Under the GDPR the controller must:'],
    ['a definition', '(the “Act”)', '(the “Law”)'],
    ['a Chinese definition', '（以下简称《办法》）', ''],
    ['a link definition', '[act]: https://example.org/act', '[law]: https://example.org/act'],
    ['a heading', '## 3. Data protection (GDPR)', '## 3. Logs (EU AI Act)'],
    ['the level of a heading', '## 4. Oversight', '#### 4. Oversight'],
    ['front matter', 'effective: 2026-03-01', 'asOf: 2024-09-01'],
    ['the fence of the front matter', '\n---\n\n# ', '\n\n# '],
    ['the indentation of a list item', '\n  - keep', '\n- keep'],
    ['a name that establishes others', 'Regulation (EU) 2024/1689', 'Regulation (EU) 2016/679'],
    ['a suppression', 'clausewright-disable-next-line reference/not-in-force', 'clausewright-disable-next-line reference/unknown-provision'],
  ];
}

function editInTurn(start: string, edits: readonly ((text: string) => string)[]): void {
  let text = start;
  let analysis: Analysis = analyseText(text);
  for (const edit of edits) {
    text = edit(text);
    analysis = analyseText(text, { previous: analysis });
    const [kept, fresh] = [plainAnalysis(analysis), plainAnalysis(analyseText(text))];
    // Comparing text is quick; the deep comparison shows where they part.
    if (JSON.stringify(kept) !== JSON.stringify(fresh)) assert.deepEqual(kept, fresh, `after an edit to ${JSON.stringify(text)}`);
  }
}
