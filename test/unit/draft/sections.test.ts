import assert from 'node:assert/strict';
import { createDraft } from '../../../server/src/core/draft/create.js';

/** For each unit, the headings above it, outermost first. */
function pathsOf(markdown: string): string[] {
  const { units, sections } = createDraft(markdown);
  return units.map(({ body, section }) => {
    const path: string[] = [];
    for (let at = section; at > 0; at = sections[at]!.parent) path.unshift(units[sections[at]!.heading]!.body.prose.text);
    return `${path.join(' / ')}: ${body.prose.text}`;
  });
}

describe('sections', () => {
  it('nest by level, also where a level is left out', () => {
    assert.deepEqual(pathsOf('x\n\n# A\n\na\n\n### B\n\nb\n\n## C\n\nc\n\n# D\n\nd\n'), [
      ': x',
      'A: A',
      'A: a',
      'A / B: B',
      'A / B: b',
      'A / C: C',
      'A / C: c',
      'D: D',
      'D: d',
    ]);
  });

  it('by bold paragraphs lie in those of real headings', () => {
    assert.deepEqual(pathsOf('# A\n\n**1. B**\n\nb\n\n**2. C**\n\nc\n'), ['A: A', 'A / 1. B: 1. B', 'A / 1. B: b', 'A / 2. C: 2. C', 'A / 2. C: c']);
  });

  it('reach from their heading to the next of their level', () => {
    const text = '# A\n\n## B\n\nb\n\n## C\n\n# D\n';
    const { sections, units } = createDraft(text);
    const spans = sections.map(({ heading, from, to }) => [heading < 0 ? '' : units[heading]!.body.prose.text, text.slice(from, to).trim()]);
    assert.deepEqual(spans, [
      ['', text.trim()],
      ['A', '# A\n\n## B\n\nb\n\n## C'],
      ['B', '## B\n\nb'],
      ['C', '## C'],
      ['D', '# D'],
    ]);
  });

  it('of a draft in a fence end with it', () => {
    assert.deepEqual(pathsOf('## A\n\n```markdown\n# B\n\nb\n```\n\nc\n\n## D\n'), ['A: A', 'A / B: B', 'A / B: b', 'A: c', 'D: D']);
    const text = '## A\n\n```md\n# B\n\nb\n```\n\nc\n';
    const inner = createDraft(text).sections[2]!;
    assert.equal(text.slice(inner.from, inner.to).trim(), '# B\n\nb');
  });
});

describe('drafts inside a draft', () => {
  it('are fences tagged markdown or md, and untagged ones with its structure', () => {
    for (const fence of [
      '```markdown\n# B\n\n- GDPR\n```',
      '~~~md title=x\n# B\n\n- GDPR\n~~~',
      '```MD\n# B\n\n- GDPR\n```',
      '```\n# B\n\n- GDPR\n```',
      '```\n| Law | Place |\n|---|---|\n| GDPR | 35 |\n```',
    ]) {
      const { units } = createDraft(`A\n\n${fence}\n`);
      assert.ok(
        units.some(({ body }) => body.prose.text.includes('GDPR') && body.kind !== 'paragraph'),
        fence,
      );
    }
  });

  it('are no samples of code', () => {
    for (const fence of [
      '```python\n# GDPR\n\n- x\n```',
      '```\n#!/bin/sh\n# GDPR\n\ncurl x\n```',
      '```\n# install\nnpm i\n\npip install x\n```',
      '```yaml\nlaw: GDPR\n```',
    ]) {
      assert.deepEqual(
        createDraft(`A\n\n${fence}\n`)
          .units.filter(({ body }) => body.kind !== 'comment')
          .map(({ body }) => body.prose.text),
        ['A'],
        fence,
      );
    }
  });

  it('stand in their place', () => {
    const text = 'A\n\n```markdown\n# B\n\n- GDPR Article 5\n```\n\nC\n';
    const { units } = createDraft(text);
    assert.deepEqual(
      units.map(({ from, to }) => text.slice(from, to)),
      ['A', '# B', 'GDPR Article 5', 'C'],
    );
    assert.deepEqual(
      units.map(({ index }) => index),
      [0, 1, 2, 3],
    );
  });

  it('may hold fences, to a depth', () => {
    const text = '`````md\n# A\n\n````md\n# B\n\n```md\n# C\n```\n````\n`````\n';
    assert.deepEqual(
      createDraft(text).units.map(({ body }) => body.prose.text),
      ['A', 'B', 'C'],
    );
  });
});
