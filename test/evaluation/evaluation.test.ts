import assert from 'node:assert/strict';
import { type Finding, Lines, RULES } from '../../server/src/core/index.js';
import type { Annotation, CorpusDraft } from './corpus.js';
import { type FoundCitation, matchDraft } from './match.js';
import { type PinpointScheme, provisionsOf } from './pinpoints.js';
import { rates, ratesOfExactSpans, ratesOfSpans, ratesWithProvision, score } from './score.js';
import { slicesOf } from './slices.js';
import { KINDS, supportOf } from './support.js';

const TEXT = 'The EU AI Act and the GDPR: Articles 9-11, Annex III §5(b), Art. 35.\n';

function annotation(text: string, instrument: string, pinpoint: string | null = null, core = true): Annotation {
  const from = TEXT.indexOf(text);
  return { line: 1, from, to: from + text.length, text, instrument, pinpoint, form: pinpoint ? 'pinpoint' : 'instrument', core, errorKind: null, stale: false };
}

function found(text: string, instrument: string | null, provision: string | null = null): FoundCitation {
  const from = TEXT.indexOf(text);
  const place = { line: 1, start: from, endLine: 1, end: from + text.length };
  return {
    file: 'a.md',
    ...place,
    from,
    to: from + text.length,
    text,
    form: provision ? 'pinpoint' : 'name',
    instrument,
    provision,
    status: null,
    provisionStatus: 'not-checked',
  };
}

function match(annotations: readonly Annotation[], entries: readonly FoundCitation[]) {
  const draft: CorpusDraft = { file: 'a.md', language: 'en', category: 'policy', text: TEXT, annotations };
  const matched = matchDraft(draft, entries, () => 'articles');
  return {
    ...matched,
    score: score(
      [matched],
      () => true,
      () => true,
    ),
  };
}

describe('evaluation: annotated pinpoints', () => {
  const cases: [string, PinpointScheme, string[]][] = [
    ['Art. 27(1)(a)', 'articles', ['27(1)(a)']],
    ['Articles 6-7, 9-10, 43', 'articles', ['6', '7', '9', '10', '43']],
    ['Arts. 1,7,8', 'articles', ['1', '7', '8']],
    ['Annex III §5(b)', 'articles', ['annex-III.5(b)']],
    ['Annex II/III', 'articles', ['annex-II', 'annex-III']],
    ['第三章第四节', 'articles', ['chapter-III.section-4']],
    ['第6条第（1）款', 'articles', ['6(1)']],
    ['第 33-34 条', 'articles', ['33', '34']],
    ['第99条和第100条', 'articles', ['99', '100']],
    ['第十七条第一款第（二）项', 'zh-articles', ['17.1.2']],
    ['Articles 12, 47', 'zh-articles', ['12', '47']],
    ['條文 6.1.2 / 8.2', 'clauses', ['6.1.2', '8.2']],
    ['Annex A.5', 'clauses', ['A.5']],
    ['6 RCNY § 5-300 et seq.', 'sections', ['5-300']],
  ];
  for (const [pinpoint, scheme, expected] of cases) {
    it(`reads ${pinpoint}`, () => assert.deepEqual([...provisionsOf(pinpoint, scheme)].sort(), expected.sort()));
  }
});

describe('evaluation: matching', () => {
  it('counts several entries on one annotated span once, and their provisions as a set', () => {
    const list = ['9', '10', '11'].map((provision) => found('Articles 9-11', 'eu-ai-act', provision));
    const whole = match([annotation('Articles 9-11', 'eu-ai-act', 'Articles 9-11')], list);
    assert.deepEqual([whole.score.found, whole.score.right, whole.score.extra], [1, 1, 0]);
    const part = match([annotation('Articles 9-11', 'eu-ai-act', 'Articles 9-11')], list.slice(1));
    assert.deepEqual([part.score.found, part.score.right], [1, 0]);
    assert.equal(rates(part.score).f1, 1);
    assert.equal(ratesWithProvision(part.score).f1, 0);
  });

  it('reads together what one entry covers', () => {
    const { score: counted } = match(
      [annotation('Annex III', 'eu-ai-act', 'Annex III'), annotation('§5(b)', 'eu-ai-act', '§5(b)')],
      [found('Annex III §5(b)', 'eu-ai-act', 'annex-III.5(b)')],
    );
    assert.deepEqual([counted.found, counted.right, counted.exact, counted.extra], [2, 2, 0, 0]);
  });

  it('takes another instrument for a miss and an extra', () => {
    const { score: counted } = match([annotation('Art. 35', 'eu-gdpr', 'Art. 35')], [found('Art. 35', 'eu-ai-act', '35')]);
    assert.deepEqual([counted.found, counted.extra], [0, 1]);
    assert.equal(rates(counted).f1, 0);
    assert.deepEqual([counted.overlapping, counted.exact, counted.stray], [1, 1, 0]);
    assert.equal(ratesOfExactSpans(counted).f1, 1);
  });

  it('tells a span that overlaps from one that is exact', () => {
    const { score: counted } = match([annotation('EU AI Act', 'eu-ai-act')], [found('AI Act', 'eu-ai-act')]);
    assert.deepEqual([counted.found, counted.overlapping, counted.exact], [1, 1, 0]);
    assert.equal(ratesOfSpans(counted).f1, 1);
    assert.equal(ratesOfExactSpans(counted).f1, 0);
  });

  it('counts words that are no citation against the spans', () => {
    const { score: counted } = match([annotation('GDPR', 'eu-gdpr')], [found('GDPR', 'eu-gdpr'), found('Annex III', 'eu-ai-act', 'annex-III')]);
    assert.deepEqual([counted.extra, counted.stray], [1, 1]);
    assert.equal(ratesOfSpans(counted).precision, 0.5);
  });

  it('scores by language, form and category, and tells these apart', () => {
    const { matches, extras } = match([annotation('GDPR', 'eu-gdpr'), annotation('Art. 35', 'eu-gdpr', 'Art. 35')], [found('GDPR', 'eu-gdpr')]);
    const slices = slicesOf([{ matches, extras }], (id) => id === 'eu-gdpr');
    assert.deepEqual(
      slices.map(({ facet, name, score: part }) => [facet, name, part.found, part.annotated]),
      [
        ['all', 'all', 1, 2],
        ['language', 'en', 1, 2],
        ['form', 'instrument', 1, 1],
        ['form', 'pinpoint', 0, 1],
        ['category', 'en policy', 1, 2],
      ],
    );
  });

  it('lets law outside the subject count neither way', () => {
    const { score: counted } = match([annotation('GDPR', 'eu-gdpr', null, false)], [found('GDPR', 'eu-gdpr')]);
    assert.deepEqual([counted.annotated, counted.extra, counted.outsideFound], [0, 0, 1]);
  });

  it('finds a law that does not exist where the reference resolves to nothing', () => {
    const { score: counted } = match([annotation('GDPR', 'nonexistent')], [found('GDPR', null)]);
    assert.deepEqual([counted.found, counted.extra], [1, 0]);
  });
});

describe('evaluation: support of findings', () => {
  const fault = { ...annotation('GDPR', 'eu-gdpr'), errorKind: 'revoked-or-repealed' };
  const draft: CorpusDraft = { file: 'a.md', language: 'en', category: 'policy', text: TEXT, annotations: [fault] };
  const finding = (rule: string, words: string, instrument: string): Finding => {
    const from = TEXT.indexOf(words);
    return {
      from,
      to: from + words.length,
      rule,
      severity: 'warning',
      message: '',
      language: 'en',
      words,
      fixes: [],
      basis: { instrument },
      related: [],
      dead: false,
    };
  };
  const supports = (rule: string, words: string, instrument: string) => supportOf(draft, finding(rule, words, instrument), new Lines(TEXT)).support.length;

  it('takes the same words, or the same line and instrument', () => {
    assert.equal(supports('reference/not-in-force', 'GDPR', 'eu-gdpr'), 1);
    assert.equal(supports('reference/not-in-force', 'Art. 35', 'eu-gdpr'), 1);
    assert.equal(supports('reference/not-in-force', 'EU AI Act', 'eu-ai-act'), 0);
  });

  it('asks that the error be the business of the rule', () => assert.equal(supports('reference/misnamed-instrument', 'GDPR', 'eu-gdpr'), 0));

  it('says of every rule about references what is its business', () => {
    const references = RULES.map(({ id }) => id).filter((id) => id.startsWith('reference/'));
    assert.ok(references.length > 10);
    assert.deepEqual(
      references.filter((id) => !(id in KINDS)),
      [],
    );
  });
});
