/** A cancelled analysis ends with null and leaves nothing behind that a later one could stumble over. */
import assert from 'node:assert/strict';
import { analyseInSteps } from '../../server/src/core/engine/analyse.js';
import { DEFAULT_SETTINGS } from '../../server/src/core/engine/settings.js';
import { RULES } from '../../server/src/core/rules/index.js';
import { analyseText } from '../support/analyse.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { plainAnalysis } from '../support/plain.js';
import { POLICIES } from '../support/policies.js';

const text = Array.from({ length: 8 }, () => POLICIES.map((policy) => policy.replace(/^---[\s\S]*?\n---\n/, '')).join('\n\n')).join('\n\n');
const base = { catalogue: bundledCatalogue(), rules: RULES, settings: DEFAULT_SETTINGS, today: TODAY };

/** Runs and is cancelled when the given number of steps has been asked for; counts them. */
async function run(input: string, steps: number, previous = analyseText('')) {
  let asked = 0;
  let paused = 0;
  const pause = async () => {
    paused++;
  };
  const analysis = await analyseInSteps({ ...base, text: input, previous }, pause, () => asked++ >= steps);
  return { analysis, paused };
}

describe('cancellation', () => {
  it('stops at any step with null', async () => {
    const { paused } = await run(text, Number.POSITIVE_INFINITY);
    assert.ok(paused > 10, `a long draft offers many places to stop, not ${paused}`);
    for (const steps of [0, 1, 2, Math.floor(paused / 2), paused - 1]) {
      const stopped = await run(text, steps);
      assert.equal(stopped.analysis, null);
      assert.ok(stopped.paused <= steps);
    }
  });

  it('lets a later analysis of the same or a newer text be right', async () => {
    const before = analyseText(text);
    const newer = text.replace('Article 14', 'Article 140');
    for (const steps of [1, 3, 10]) assert.equal((await run(newer, steps, before)).analysis, null);
    const { analysis } = await run(newer, Number.POSITIVE_INFINITY, before);
    assert.deepEqual(plainAnalysis(analysis!), plainAnalysis(analyseText(newer)));
  });

  it('says in steps what is said at once', async () => {
    const { analysis } = await run(text, Number.POSITIVE_INFINITY);
    assert.deepEqual(plainAnalysis(analysis!), plainAnalysis(analyseText(text)));
  });
});
