/** Numbered principles, commitments, paragraphs and rules: law only beside the name of their instrument. */
import assert from 'node:assert/strict';
import { provisionLabel } from '../../../server/src/core/catalogue/labels.js';
import { analyseText, citationsOf, citedIn } from '../../support/analyse.js';

const many = (instrument: string, ...provisions: string[]) => provisions.map((provision) => `${instrument} ${provision}`);
const GPAI = 'eu-gpai-code';

const FORMS: [string, string[]][] = [
  ['Principle 5 of the UK AI Playbook', many('uk-ai-playbook-2025', '5')],
  ['UK AI Playbook, Principles 1 to 3', many('uk-ai-playbook-2025', '1', '2', '3')],
  ['Principle 1.4 of the OECD AI Principles', many('oecd-ai-recommendation', '1.4')],
  ['ALTAI Requirement 3', many('eu-altai', '3')],
  ["Pillar 2 of America's AI Action Plan", many('us-ai-action-plan', '2')],
  ['Recommendation 3 of Governing AI for Humanity', many('un-governing-ai-for-humanity-final', '3')],
  ['Commitment 4 of the Frontier AI Safety Commitments', many('intl-frontier-ai-safety-commitments', 'IV')],
  ['Action 4 of the Hiroshima Process International Code of Conduct', many('g7-hiroshima-code', '4')],
  ['§ 4 of the G7 Hiroshima Code of Conduct (Action 4)', many('g7-hiroshima-code', '4')],
  ['paragraph 6(b) of A/RES/78/265', many('un-a-res-78-265', '6(b)')],
  ['paragraph 9.5 of the PDPC Advisory Guidelines on AI', many('sg-pdpc-ai-guidelines', '9.5')],
  ['Rule 7(2) of the DPDP Rules 2025', many('in-dpdp-rules', '7(2)')],
  ['APP 11.3 of the Privacy Act 1988 (Cth)', many('au-privacy-act', 'APP 11.3')],
  ['Article 37-2 of the Korean Personal Information Protection Act', many('kr-pipa', '37-2')],
  ['Article 15-9 of the AI Act', many('eu-ai-act', '15')],
  // the code of practice for general-purpose models and the framework of four functions
  ['Commitment 9 of the GPAI Code of Practice', many(GPAI, 'MEASURE 9')],
  ['Commitment 9 of the Safety and Security Chapter of the GPAI Code of Practice', [`${GPAI} MEASURE 9`, GPAI]],
  ['Measure 2.1 of the GPAI Code of Practice', many(GPAI, 'MEASURE 2.1')],
  ['NIST AI RMF (Measure 2.1) and the GPAI Code of Practice (Measure 2.1)', ['us-nist-ai-rmf MEASURE 2.1', `${GPAI} MEASURE 2.1`]],
  ['The GPAI Code of Practice and the NIST AI RMF apply: MEASURE 2.1.', [GPAI, 'us-nist-ai-rmf', 'us-nist-ai-rmf MEASURE 2.1']],
  ['The GPAI Code of Practice applies. See Measure 2.1.', [GPAI, `${GPAI} MEASURE 2.1`]],
  ['The GPAI Code of Practice applies. See GOVERN 1.1 and MEASURE 2.1.', [GPAI]],
  // Chinese
  ['《新一代人工智能治理原则——发展负责任的人工智能》原则五', many('cn-newgen-ai-principles', '5')],
  ['《新一代人工智能治理原则——发展负责任的人工智能》第五项原则', many('cn-newgen-ai-principles', '5')],
  ['行政院及所屬機關（構）使用生成式AI參考指引第三點', many('tw-genai-guidelines', '3')],
  ['七国集团广岛进程国际行为准则行动4', many('g7-hiroshima-code', '4')],
  ['联合国大会第78/265号决议第6(b)段', many('un-a-res-78-265', '6(b)')],
  // what is not bound to a name, or to none that has it
  ['Principle 3: Fairness. We follow the UK AI Playbook.', ['uk-ai-playbook-2025']],
  ['Principle 3 – Fairness, as in the OECD AI Principles', ['oecd-ai-recommendation']],
  ['Requirement 3 of the AI Act', ['eu-ai-act']],
  ['Principle 99 of the UK AI Playbook', ['uk-ai-playbook-2025']],
  ['We require 3 things; requirement 4 is ours.', []],
  ['paragraph 6 of Article 26 of the AI Act', many('eu-ai-act', '26(6)')],
];

describe('numbered items', () => {
  for (const [text, expected] of FORMS) it(text, () => assert.deepEqual(citedIn(text), expected));

  it('make one span with a name beside them', () => {
    assert.deepEqual(citationsOf('See Principle 5 of the UK AI Playbook.'), ['Principle 5 of the UK AI Playbook → uk-ai-playbook-2025 5']);
  });

  it('give no finding where the code has no such function', () => {
    const { findings } = analyseText('The GPAI Code of Practice applies. See GOVERN 1.1.');
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'reference/unknown-provision'),
      [],
    );
  });

  it('are called by the word of their scheme or structure', () => {
    assert.equal(provisionLabel('principles', '4', 'en'), 'Principle 4');
    assert.equal(provisionLabel('principles', '4', 'zh'), '原则4');
    const words = [
      { en: 'Commitment', zh: '承诺' },
      { en: 'Measure', zh: '措施' },
    ];
    assert.equal(provisionLabel('functions', 'MEASURE 9', 'en', words), 'Commitment 9');
    assert.equal(provisionLabel('functions', 'MEASURE 9.1', 'zh', words), '措施9.1');
    assert.equal(provisionLabel('clauses', '6(b)', 'zh', [{ en: 'Paragraph', zh: '第…段' }]), '第6(b)段');
    assert.equal(provisionLabel('clauses', 'annex-A', 'en', words), 'Annex A');
    assert.equal(provisionLabel('functions', 'GOVERN 1.2', 'en'), 'GOVERN 1.2');
    assert.equal(provisionLabel('sections', 'APP 1.7', 'en'), 'APP 1.7');
  });
});
