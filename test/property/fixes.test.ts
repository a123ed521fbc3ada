/** Fixes: what is applied at once does not overlap, and applying it leaves nothing safe to do. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit } from '../../server/src/core/engine/finding.js';
import { safeEdits } from '../../server/src/core/features/code-actions.js';
import { analyseText } from '../support/analyse.js';
import { check } from '../support/properties.js';
import { soup } from '../support/soup.js';

/** Names and numbers that have a safe fix, beside others that have none. */
const WRONG = [
  'Regulation (EU) 2024/1698',
  'the EU AI Act (Regulation (EU) 2024/1698)',
  'GDPR (Regulation (EU) 2016/697)',
  '《生成式人工智能管理暂行办法》',
  '《生成式人工智能服务管理办法》',
  'the Artificial Inteligence Act',
  'Article 9 of the EU AI Act',
  '《个人信息保护法》第十七条',
  'Executive Order 14110',
];

const draft = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...WRONG), fc.constantFrom(' ', '. ', '\n\n', '\n- ', ' and ', '、', '。')), { minLength: 1, maxLength: 10 }),
    soup(6),
  )
  .map(([pairs, tail]) => `EU AI Act, GDPR.\n\n${pairs.map((pair) => pair.join('')).join('')}\n\n${tail}`);

const policy = { policyDraft: true };

describe('fixes', () => {
  it('have edits that are in order and apart, one by one and all together', () => {
    check(
      80,
      fc.property(draft, (text) => {
        const { findings } = analyseText(text, { settings: policy });
        for (const { fixes } of findings) for (const { edits } of fixes) assertApart(edits);
        assertApart(safeEdits(findings));
      }),
    );
  });

  it('leave nothing safe to fix once all safe ones have been applied', () => {
    check(
      80,
      fc.property(draft, (text) => {
        let current = text;
        for (let round = 0; ; round++) {
          const edits = safeEdits(analyseText(current, { settings: policy }).findings);
          if (edits.length === 0) return;
          assert.ok(round < 3, `still fixing after ${round} rounds: ${JSON.stringify(current)}`);
          current = apply(current, edits);
        }
      }),
    );
  });

  it('are there at all in a draft with a listed misnomer', () => {
    const text = '依据《生成式人工智能管理暂行办法》第四条。';
    assert.equal(apply(text, safeEdits(analyseText(text).findings)), '依据《生成式人工智能服务管理暂行办法》第四条。');
  });
});

function assertApart(edits: readonly Edit[]): void {
  const sorted = [...edits].sort((a, b) => a.from - b.from);
  for (const [i, edit] of sorted.entries()) assert.ok(i === 0 || sorted[i - 1]!.to <= edit.from, `edits overlap: ${JSON.stringify(sorted)}`);
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.from - a.from).reduce((out, { from, to, text: put }) => out.slice(0, from) + put + out.slice(to), text);
}
