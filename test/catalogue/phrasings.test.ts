/** How drafters say the obligations: each that needs a clause has some, in both languages, in drafters' words and without the law that it is. */
import assert from 'node:assert/strict';
import { phrasingFaults } from '../../server/build/check-phrasings.js';
import { readPhrasings } from '../../server/build/phrasings.js';
import { citationsOf } from '../support/analyse.js';

describe('the phrasings of obligations', () => {
  const all = Object.entries(readPhrasings());

  it('are there for every obligation that needs a clause, and well formed', () => assert.deepEqual(phrasingFaults(), []));

  it('name no law and no provision', () => {
    const cited = (['en', 'zh'] as const).flatMap((language) =>
      // A heading each, so that none lends another its law.
      citationsOf(all.map(([, one], i) => `# ${i}\n\n${[...one[language], ...one.against[language]].join('\n\n')}\n`).join('\n')),
    );
    assert.deepEqual(cited, []);
  });

  const sound = {
    en: ['We tell them.', 'They are told.', 'Say it.'],
    zh: ['告知他们。', '应当告知。', '向其说明。'],
    against: { en: ['We say nothing.'], zh: ['不予告知。'] },
  };
  const faulty: [name: string, phrasings: Record<string, unknown>, fault: string][] = [
    ['no obligation of the name', { a: sound, b: sound }, 'phrasings/b: no such obligation'],
    ['none of an obligation that needs a clause', {}, 'phrasings: none of a'],
    ['too few', { a: { ...sound, zh: ['告知他们。'] } }, 'phrasings/a/zh: fewer than 3'],
    ['none that denies it', { a: { ...sound, against: { en: ['We say nothing.'] } } }, 'phrasings/a/against/zh: fewer than 1'],
    ['one twice', { a: { ...sound, en: ['We tell them.', 'We tell them.', 'Say it.'] } }, 'phrasings/a/en: “We tell them.” stands there twice'],
    ['another key', { a: { ...sound, fr: ['On le dit.'] } }, 'phrasings/a: what is fr?'],
  ];
  for (const [name, phrasings, fault] of faulty) {
    it(`are wrong where there is ${name}`, () => assert.deepEqual(phrasingFaults(phrasings, [{ id: 'a', needsClause: true }]), [fault]));
  }
});
