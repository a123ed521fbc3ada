import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/engine/analyse.js';
import { defineRule } from '../../server/src/core/engine/rule.js';
import { DEFAULT_SETTINGS } from '../../server/src/core/engine/settings.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';

/** The rules that ran over a text. */
function ranOver(text: string): string[] {
  const ran = new Set<string>();
  const rules = (
    [
      ['reference/plain', 'warning'],
      ['reference/hint', 'hint'],
      ['drafting/plain', 'warning'],
    ] as const
  ).map(([id, severity]) => defineRule({ id, severity, summary: { en: 'x', zh: 'x' }, messages: { x: { en: 'x', zh: 'x' } }, check: () => void ran.add(id) }));
  analyse({ text, catalogue: bundledCatalogue(), rules, settings: DEFAULT_SETTINGS, today: TODAY });
  return [...ran].sort();
}

describe('rules whose findings cannot show', () => {
  const CITES = 'We keep logs under Article 26(6) of the EU AI Act.\n';

  it('all run over policy drafts', () =>
    assert.deepEqual(ranOver(`---\npolicy:\n  title: AI policy\n---\n\n# AI policy\n\n${CITES}`), ['drafting/plain', 'reference/hint', 'reference/plain']));

  it('do not run over what is no policy draft', () => assert.deepEqual(ranOver(`# Notes on a bicycle trip\n\n${CITES}`), ['reference/plain']));

  it('run where a suppression names them, which they may tell to be needed', () =>
    assert.deepEqual(ranOver(`# Notes on a bicycle trip\n\n<!-- clausewright-disable-next-line drafting/plain -- meant so -->\n${CITES}`), [
      'drafting/plain',
      'reference/plain',
    ]));
});
