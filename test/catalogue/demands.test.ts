/** What the obligations come to: well formed, and found where it is said. */
import assert from 'node:assert/strict';
import { demandFaults } from '../../server/build/check-demands.js';
import { readPhrasings } from '../../server/build/phrasings.js';
import type { MarkedDemand } from '../../server/src/core/catalogue/demands.js';
import { demandsMet, shareMet } from '../../server/src/core/coverage/demands-met.js';
import type { Language } from '../../server/src/core/text/characters.js';
import { fold } from '../../server/src/core/text/fold.js';
import { snippetText } from '../../server/src/core/text/snippet.js';
import { bundledCatalogue } from '../support/catalogue.js';

const LANGUAGES = ['en', 'zh'] as const;

const { demands, obligations } = bundledCatalogue();

function isWhole(list: readonly MarkedDemand[], words: string, language: Language): boolean {
  return shareMet(demandsMet(list, { own: demands.marksIn(fold(words)), above: [] }, language)) === 1;
}

describe('what obligations come to', () => {
  it('is there for every obligation that needs a clause, and well formed', () => assert.deepEqual(demandFaults(), []));

  it('is all said by the model clauses', () => {
    const short = obligations.flatMap(({ id, clause }) =>
      LANGUAGES.flatMap((language) => {
        const list = demands.of(id);
        return clause && list.length > 0 && !isWhole(list, snippetText(clause[language]), language) ? [`${id} (${language})`] : [];
      }),
    );
    assert.deepEqual(short, []);
  });

  it('is mostly said by how drafters say them, and hardly ever by how they say another', () => {
    const all = Object.entries(readPhrasings());
    let own = 0;
    let count = 0;
    let others = 0;
    for (const [i, [id, phrasings]] of all.entries()) {
      const other = all[(i + 400) % all.length]![0];
      for (const language of LANGUAGES) {
        for (const wording of phrasings[language]) {
          count++;
          if (isWhole(demands.of(id), wording, language)) own++;
          if (isWhole(demands.of(other), wording, language)) others++;
        }
      }
    }
    assert.ok(own > 0.92 * count && others < 0.02 * count, `${own} and ${others} of ${count}`);
  });

  const sound = { says: { en: 'notice', zh: '告知' }, en: [['=tell', 'hear*']], zh: [['告知']] };
  const faulty: [name: string, demands: Record<string, unknown>, fault: string][] = [
    ['no obligation of the name', { a: [sound], b: [sound] }, 'demands/b: no such obligation'],
    ['nothing of an obligation that needs a clause', {}, 'demands: none of a'],
    ['too much of one', { a: Array.from({ length: 7 }, () => sound) }, 'demands/a: there must be 1 to 6'],
    ['another key', { a: [{ ...sound, fr: [['avis']] }] }, 'demands/a/1: what is fr?'],
    ['no name', { a: [{ ...sound, says: { en: 'notice' } }] }, 'demands/a/1: it does not say what it is in zh'],
    ['no word', { a: [{ ...sound, en: [[]] }] }, 'demands/a/1/en: a group of nothing'],
    ['no such concept', { a: [{ ...sound, en: [['=shout']] }] }, 'demands/a/1/en: there is no concept shout'],
    ['an expression that cannot be read', { a: [{ ...sound, en: [['(a']] }] }, 'demands/a/1/en: “(a”: a bracket is not closed'],
  ];
  for (const [name, given, fault] of faulty) {
    it(`is wrong where there is ${name}`, () => assert.deepEqual(demandFaults(given, [{ id: 'a', needsClause: true }], ['tell']), [fault]));
  }
});

describe('the demands that words meet', () => {
  const demand = (...groups: number[][]): MarkedDemand => ({ says: { en: '', zh: '' }, groups: [groups, [[9]]] });

  it('are those of which every group is found, in the clause or above it', () => {
    const met = demandsMet([demand([1, 2], [3]), demand([4]), demand([5])], { own: new Set([2, 4]), above: [new Set([3])] }, 'en');
    assert.deepEqual(met, { own: 0b10, withAbove: 0b11, of: 3 });
    assert.equal(shareMet(met), 2 / 3);
    assert.equal(demandsMet([demand([1])], { own: new Set([9]), above: [] }, 'zh').own, 1);
  });

  it('are half met where nobody has written them down', () => assert.equal(shareMet(demandsMet([], { own: new Set(), above: [] }, 'en')), 0.5));
});
