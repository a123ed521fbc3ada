/**
 * How well the catalogue tells the provisions of an instrument apart, measured on its own model clauses: cited for what they say they are
 * left alone; cited with a wrong article of the same instrument, most are noticed, and the right one is offered.
 */
import assert from 'node:assert/strict';
import { subjectOf } from '../../../server/src/core/catalogue/subject.js';
import { subjectsOf } from '../../../server/src/core/catalogue/subjects.js';
import { type Clause, clauses, type Language } from '../../../server/src/core/index.js';
import { betterHome } from '../../../server/src/core/reading/better-home.js';
import { fold } from '../../../server/src/core/text/fold.js';
import { analyseText } from '../../support/analyse.js';
import { bundledCatalogue, TODAY } from '../../support/catalogue.js';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const view = bundledCatalogue().at(TODAY);

/** The same numbers on every run. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** What the clause says with its citation turned to `provision`, and what the rule's reading then offers. */
function offered({ text, instrument, provision }: Clause, instead: string): { is: 'silent' } | { is: 'offered'; unit: string } | null {
  const { reading } = analyseText(text);
  const citation = reading.citations.find((one) => one.instrument === instrument && one.provision === provision);
  if (!citation) return null;
  const unit = betterHome(reading, { ...citation, provision: instead });
  return unit ? { is: 'offered', unit } : { is: 'silent' };
}

describe('what a provision is about', () => {
  for (const language of LANGUAGES) {
    const all = clauses(bundledCatalogue(), language);

    it(`fits the model clauses that cite it (${language})`, () => {
      const spoken = all.filter((clause) => offered(clause, clause.provision)?.is === 'offered').map(({ id }) => id);
      assert.ok(spoken.length <= all.length / 100, `${spoken.length} of ${all.length}: ${spoken.join(', ')}`);
    });

    it(`tells when another article of the instrument is cited, and which one is right (${language})`, () => {
      const random = randoms(20261120);
      let tried = 0;
      let found = 0;
      let right = 0;
      for (const clause of all) {
        const subjects = subjectsOf(view, clause.instrument);
        const own = subjects.headOf(clause.provision);
        const others = [...view.structure(clause.instrument).units.keys()].filter(
          (unit) => !/^(?:chapter|title|annex|recital)-/.test(unit) && subjects.headOf(unit) === unit && unit !== own && subjects.speaksOf(unit),
        );
        if (others.length === 0) continue;
        const result = offered(clause, others[Math.floor(random() * others.length)]!);
        if (!result) continue;
        tried++;
        if (result.is === 'silent') continue;
        found++;
        if (subjects.headOf(result.unit) === own) right++;
      }
      assert.ok(tried >= all.length / 2, `${tried} of ${all.length} tried`);
      assert.ok(found / tried >= 0.45, `${found} of ${tried} found`);
      assert.ok(right / found >= 0.85, `${right} of ${found} right`);
    });
  }

  it('is known of the article as a whole and of its parts', () => {
    const subjects = subjectsOf(view, 'eu-ai-act');
    assert.equal(subjects.headOf('26(6)'), '26');
    assert.equal(subjects.headOf('annex-III.1'), 'annex-III.1');
    assert.ok(subjects.speaksOf('14(4)(a)'));
    assert.ok(!subjects.speaksOf('999'));
    const oversight = subjectOf(fold('human oversight of high-risk systems'), view.catalogue.phrases);
    assert.ok(subjects.fitWhole(oversight, '14').score > subjects.fitWhole(oversight, '72').score);
    assert.ok(subjects.closest(oversight, 0.85).some(({ unit }) => subjects.headOf(unit) === '14'));
  });

  it('is the same in both languages', () => {
    for (const [en, zh] of [
      ['serious incident', '严重事件'],
      ['human oversight', '人工监督'],
      ['technical documentation', '技术文件'],
    ] as const) {
      const [a, b] = [en, zh].map((text) => subjectOf(fold(text), view.catalogue.phrases).topics);
      assert.ok(
        [...a!].some((topic) => b!.has(topic)),
        `${en}: ${[...a!]}; ${zh}: ${[...b!]}`,
      );
    }
  });

  it('is read once for each text', () => assert.equal(subjectsOf(view, 'eu-gdpr'), subjectsOf(view, 'eu-gdpr')));
});
