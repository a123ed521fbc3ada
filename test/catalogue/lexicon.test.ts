/** The lexicon: the schema and what it refers to, and every example and near miss of its phrases. */
import assert from 'node:assert/strict';
import { lexiconFaults } from '../../server/build/check-lexicon.js';
import { type Exemplified, writtenLexicon } from '../../server/build/lexicon.js';
import { asProse } from '../../server/src/core/catalogue/names.js';
import { topicsIn, wordsIn } from '../../server/src/core/reading/topics.js';
import { bundledCatalogue } from '../support/catalogue.js';

describe('the lexicon', () => {
  const written = writtenLexicon();

  it('follows its schema and refers to what there is', () => assert.deepEqual(lexiconFaults(), []));

  describe('tells in every example what is spoken of, and in no near miss', () => {
    for (const list of ['topics', 'roles', 'norms', 'vague', 'terms', 'practices'] as const) {
      it(`for ${list}`, () => {
        const entries: [string, Exemplified][] = Object.entries(written[list]);
        assert.ok(entries.length > 0);
        const faults = entries.flatMap(([id, { examples, not }]) => [
          ...sentences(examples).flatMap((sentence) => (labels(list, sentence).includes(id) ? [] : [`${id} is missed in “${sentence}”`])),
          ...sentences(not).flatMap((sentence) => (labels(list, sentence).includes(id) ? [`${id} is seen in “${sentence}”`] : [])),
        ]);
        assert.deepEqual(faults, []);
      });
    }
  });

  it('has no practice that breaks an obligation which is not there', () => {
    const ids = new Set(bundledCatalogue().obligations.map(({ id }) => id));
    const broken = Object.values(written.practices).flatMap(({ breaks, mayBreak = [] }) => [...breaks, ...mayBreak]);
    assert.ok(broken.length > 10);
    assert.deepEqual(
      broken.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('finds the words whose role hangs on whose law is meant', () => {
    const found = wordsIn('roleWords', asProse('处理者应当告知使用者；the operator informs the user.'), bundledCatalogue());
    assert.deepEqual(
      found.map(({ id, entry }) => [id, entry.means['CN']]),
      [
        ['处理者', 'controller'],
        ['使用者', 'user'],
        ['operator', 'platform'],
        ['user', 'user'],
      ],
    );
  });
});

function sentences(of: { en?: string[]; zh?: string[] } | undefined): string[] {
  return [...(of?.en ?? []), ...(of?.zh ?? [])];
}

function labels(list: 'topics' | 'roles' | 'norms' | 'vague' | 'terms' | 'practices', sentence: string): string[] {
  const folded = asProse(sentence);
  if (list === 'topics') return [...topicsIn(folded, bundledCatalogue()).keys()];
  return wordsIn(list, folded, bundledCatalogue()).map(({ id }) => id);
}
