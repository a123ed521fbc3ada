import assert from 'node:assert/strict';
import { createDraft } from '../../../server/src/core/draft/create.js';
import { frontMatterPlace } from '../../../server/src/core/draft/front-matter-place.js';

/** `key policy.systems «typed»`; `‸` is the cursor. */
function placeIn(yaml: string, closed = true): string | null {
  const marked = `---\n${yaml}${closed ? '\n---\n# T\n' : ''}`;
  const text = marked.replace('‸', '');
  const place = frontMatterPlace(createDraft(text), marked.indexOf('‸'));
  if (!place) return null;
  assert.equal(text.slice(place.from, marked.indexOf('‸')), place.typed);
  return `${place.is} ${place.keys.join('.')} «${place.typed}»`;
}

describe('a place in the front matter', () => {
  for (const [yaml, place] of [
    ['po‸', 'key  «po»'],
    ['policy:\n  ‸', 'key policy «»'],
    ['policy:\n  roles: [deployer]\n  ri‸', 'key policy «ri»'],
    ['policy:\n  roles: [deployer]\n‸', 'key  «»'],
    ['policy:\n  roles: ‸', 'value policy.roles «»'],
    ['policy:\n  roles: dep‸', 'value policy.roles «dep»'],
    ['policy:\n  roles: [deployer, con‸]', 'value policy.roles «con»'],
    ['policy:\n  roles: [\n    deployer,\n    con‸]', 'value policy.roles «con»'],
    ['policy:\n  roles:\n    - deployer\n    - ‸', 'value policy.roles «»'],
    ['policy:\n  roles:\n  - dep‸', 'value policy.roles «dep»'],
    ['policy: { roles: [deployer], ri‸ }', 'key policy «ri»'],
    ['policy: { roles: [deployer], risk: h‸ }', 'value policy.risk «h»'],
    ['policy:\n  systems:\n    - { use: hiring, cl‸', 'key policy.systems «cl»'],
    ['policy:\n  systems:\n    - { use: hiring, class: ‸', 'value policy.systems.class «»'],
    ['policy:\n  systems:\n    - use: hiring\n      class: hi‸', 'value policy.systems.class «hi»'],
    ['policy:\n  systems:\n    - use: hiring\n      ‸', 'key policy.systems «»'],
    ['policy:\n  systems:\n    - use: hiring\n    - ‸', 'value policy.systems «»'],
    ['policy:\n  owner: "A: b, [c"\n  ‸', 'key policy «»'],
    ['policy:\n  # ro‸', null],
    ['policy: {} # ro‸', null],
  ] as const)
    it(`is known: ${JSON.stringify(yaml)}`, () => assert.equal(placeIn(yaml), place));

  it('is known before the front matter is closed, and nowhere in the text', () => {
    assert.equal(placeIn('policy:\n  ro‸', false), 'key policy «ro»');
    assert.equal(placeIn('policy: {}\n---\n# ‸', false), null);
    assert.equal(placeIn('Above the rule.\n‸', false), null);
  });
});
