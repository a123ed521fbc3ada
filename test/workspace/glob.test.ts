import assert from 'node:assert/strict';
import { matchesAny } from '../../server/src/workspace/index.js';

const FITS: [glob: string, path: string][] = [
  ['*.md', 'policy.md'],
  ['*.md', 'deep/down/policy.md'],
  ['policies/**', 'policies/policy.md'],
  ['policies/**', 'policies/a/b.md'],
  ['./policies/*.md', 'policies/a.md'],
  ['/policies/*.md', 'policies/a.md'],
  ['a/**/b.md', 'a/b.md'],
  ['a/**/b.md', 'a/x/y/b.md'],
  ['**/*policy*', 'x/ai-policy-v2.md'],
  ['{policies,制度}/**/*.{md,markdown}', '制度/2026/总则.markdown'],
  ['{a,{b,c}}.md', 'c.md'],
  ['v?.md', 'v1.md'],
  ['[a-c]x.md', 'bx.md'],
  ['[!a]x.md', 'bx.md'],
  ['**', 'anything/at/all.md'],
];

const DOES_NOT: [glob: string, path: string][] = [
  ['docs/*.md', 'docs/a/b.md'],
  ['docs/*.md', 'x/docs/a.md'],
  ['policies', 'policies/a.md'],
  ['v?.md', 'v10.md'],
  ['[!a]x.md', 'ax.md'],
  ['a/**/b.md', 'ab.md'],
  ['a/**/b.md', 'a/xb.md'],
  ['*.md', 'policy.mdx'],
  ['a.md', 'aXmd'],
  ['', 'a.md'],
];

describe('globs', () => {
  for (const [glob, path] of FITS) it(`${glob} fits ${path}`, () => assert.equal(matchesAny([glob], path), true));
  for (const [glob, path] of DOES_NOT) it(`${glob || 'nothing'} does not fit ${path}`, () => assert.equal(matchesAny([glob], path), false));

  it('take time in proportion, whatever they are', () => {
    const started = Date.now();
    matchesAny([`**/${'*a'.repeat(60)}b`, '{a,b}'.repeat(40), '**/'.repeat(100)], 'a'.repeat(3000));
    assert.ok(Date.now() - started < 2000);
  });
});
