import assert from 'node:assert/strict';
import { readProfile } from '../../../server/src/core/coverage/profile.js';
import { profilePlace } from '../../../server/src/core/coverage/profile-places.js';
import { policyOf } from '../../../server/src/core/engine/draft-date.js';
import { analyseText } from '../../support/analyse.js';

const WHOLE =
  '---\npolicy:\n  jurisdictions: [EU, CN]\n  frameworks: [us-nist-ai-rmf]\n  roles: [deployer]\n  systems: [{ use: hiring, class: high }]\n---\n# Hiring\n';

/** The words that bring an obligation in. */
function placeOf(text: string, id: string, inherited: Record<string, unknown> = {}): string {
  const { draft, view } = analyseText(text);
  const profile = readProfile(view, policyOf(draft), inherited);
  const obligation = view.catalogue.obligations.find((one) => one.id === id)!;
  const { from, to } = profilePlace(draft, profile, obligation, view);
  return text.slice(from, to);
}

describe('the place of an obligation in the profile', () => {
  it('is the system before its class, the class before the role', () => {
    assert.equal(placeOf(WHOLE, 'eu-aia-26-11-inform-persons'), 'hiring');
    assert.equal(placeOf(WHOLE, 'eu-aia-26-6-logs'), 'high');
    assert.equal(placeOf(WHOLE.replace('deployer', 'controller'), 'eu-gdpr-35-dpia'), 'controller');
  });

  it('is the place where the law reaches everybody, and the framework where one is adopted', () => {
    const everyone = '---\npolicy: { jurisdictions: [FR], systems: [hiring] }\n---\n# T\n';
    assert.equal(placeOf(everyone, 'eu-aia-4-literacy'), 'FR');
    assert.equal(placeOf(WHOLE, 'us-rmf-govern-1-1'), 'us-nist-ai-rmf');
  });

  it('is the key, the title or the first line where the value is inherited', () => {
    const inherited = { jurisdictions: ['EU'], roles: ['deployer'], risk: 'high' };
    assert.equal(placeOf('---\npolicy: { owner: HR }\n---\n# Hiring\n', 'eu-aia-26-6-logs', inherited), 'policy');
    assert.equal(placeOf('Foreword.\n\n# Hiring\n', 'eu-aia-26-6-logs', inherited), '# Hiring');
    assert.equal(placeOf('First line.\nSecond.\n', 'eu-aia-26-6-logs', inherited), 'First line.\nSecond.');
    assert.equal(placeOf('', 'eu-aia-26-6-logs', inherited), '');
  });
});
