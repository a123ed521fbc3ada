/** The forms in which English drafts refer to law, and the dresses they wear. */
import assert from 'node:assert/strict';
import { citationsOf, citedIn } from '../../support/analyse.js';
import { ENGLISH_DRESSES } from '../../support/dresses.js';

const many = (instrument: string, ...provisions: string[]) => provisions.map((provision) => `${instrument} ${provision}`);
const AIA = 'eu-ai-act';
const GDPR = 'eu-gdpr';
const span = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, i) => String(low + i));
/** Members of a range stand on its span, so their order says nothing. */
const sorted = (cited: readonly string[]) => [...cited].sort();

/** One of each form; each is read in every dress. */
const DRESSED: [string, string[]][] = [
  ['Article 26(6) of the EU AI Act', many(AIA, '26(6)')],
  ['Art. 26(6) EU AI Act', many(AIA, '26(6)')],
  ['GDPR Article 22', many(GDPR, '22')],
  ['GDPR, Art. 22(3)', many(GDPR, '22(3)')],
  ['Arts 13 and 14 GDPR', many(GDPR, '13', '14')],
  ['Articles 9 to 15 of the AI Act', many(AIA, ...span(9, 15))],
  ['Art. 9-15 AI Act', many(AIA, ...span(9, 15))],
  ['Articles 13, 14 and 26(5)–(7) of the AI Act', many(AIA, '13', '14', '26(5)', '26(6)', '26(7)')],
  ['Recital 71 GDPR', many(GDPR, 'recital-71')],
  ['Annex III point 5(b) of the AI Act', many(AIA, 'annex-III.5(b)')],
  ['AI Act Annex III §5(b)', many(AIA, 'annex-III.5(b)')],
  ['Chapter III, Section 2 of the AI Act', many(AIA, 'chapter-III.section-2')],
  ['AI Act § 26(6)', many(AIA, '26(6)')],
  ['Article 55 of the PIPL', many('cn-pipl', '55')],
  ['ISO/IEC 42001 A.6.2.4', many('iso-42001', 'A.6.2.4')],
  ['ISO 42001 Clause 9.1', many('iso-42001', '9.1')],
  ['NIST AI RMF GOVERN 1.2', many('us-nist-ai-rmf', 'GOVERN 1.2')],
  ['NIST AI RMF MAP-1.1', many('us-nist-ai-rmf', 'MAP 1.1')],
  ['45 C.F.R. § 46', ['us-cfr']],
  ['45 C.F.R. § 164.312(b)', many('us-hipaa', '164.312(b)')],
  ['C.R.S. § 6-1-1702', many('us-co-sb24-205', '6-1-1702')],
  ['N.Y.C. Admin. Code § 20-870', many('us-nyc-ll144', '20-870')],
  ['EO 14110 § 4.2', many('us-eo-14110', '4.2')],
  ['M-25-21', ['us-omb-m-25-21']],
  ['OMB M-25-21, Section 4(b)', many('us-omb-m-25-21', '4(b)')],
  ['Section 5 of the FTC Act', many('us-ftc-act', '5')],
  ['Regulation (EU) 2024/1689', [AIA]],
  ['CELEX 32016R0679', [GDPR]],
  ['Article 17 of the Interim Measures', many('cn-genai-measures', '17')],
  ['Singapore Model AI Governance Framework for Generative AI', ['sg-genai-framework-2024']],
];

/** More of each kind, plain. */
const PLAIN: [string, string[]][] = [
  // the article and its steps
  ['Article 26, paragraphs 5 to 7, of the AI Act', many(AIA, '26(5)', '26(6)', '26(7)')],
  ['Article 26, paragraphs 5, 6 and 11 of the AI Act', many(AIA, '26(5)', '26(6)', '26(11)')],
  ['Article 5(1), points (a) to (d), of the AI Act', many(AIA, '5(1)(a)', '5(1)(b)', '5(1)(c)', '5(1)(d)')],
  ['Article 5(1), points a and c, of the AI Act', many(AIA, '5(1)(a)', '5(1)(c)')],
  ['Article 3, points (1) and (63), of the AI Act', many(AIA, '3(1)', '3(63)')],
  ['points (a) and (b) of Article 5(1) of the AI Act', many(AIA, '5(1)(a)', '5(1)(b)')],
  ['points (a) and (b) of paragraph 1 of Article 5 of the AI Act', many(AIA, '5(1)(a)', '5(1)(b)')],
  ['paragraphs 5 to 7 of Article 26 of the AI Act', many(AIA, '26(5)', '26(6)', '26(7)')],
  ['points 1 to 4 of Annex III to the AI Act', many(AIA, 'annex-III.1', 'annex-III.2', 'annex-III.3', 'annex-III.4')],
  ['Article 50(4), first subparagraph, of the AI Act', many(AIA, '50(4)')],
  ['the second subparagraph of Article 50(4) of the AI Act', many(AIA, '50(4)')],
  ['Article 35 et seq. GDPR', many(GDPR, '35')],
  ['Articles 12 ff. of the GDPR', many(GDPR, '12')],
  ['PIPL Article 55, item 2', many('cn-pipl', '55.1.2')],
  // German
  ['Art. 6 Abs. 1 lit. f DSGVO', many(GDPR, '6(1)(f)')],
  ['Art. 6 Abs. 1 S. 1 lit. f DSGVO', many(GDPR, '6(1)(f)')],
  ['Art. 9 Abs. 2 Buchst. a der DS-GVO', many(GDPR, '9(2)(a)')],
  ['We follow the DSGVO.', [GDPR]],
  // recitals, annexes, chapters
  ['recitals (27) to (29) of the AI Act', many(AIA, 'recital-27', 'recital-28', 'recital-29')],
  ['Recitals 27, 28 and 30 AI Act', many(AIA, 'recital-27', 'recital-28', 'recital-30')],
  ['Annex III, points 1(a) and 5(b), of the AI Act', many(AIA, 'annex-III.1(a)', 'annex-III.5(b)')],
  ['Annex III, points 1 to 3 of the AI Act', many(AIA, 'annex-III.1', 'annex-III.2', 'annex-III.3')],
  ['Annexes 3, 4 and 5 of the AI Act', many(AIA, 'annex-III', 'annex-IV', 'annex-V')],
  ['Annex Ⅲ of the AI Act', many(AIA, 'annex-III')],
  ['Annexes XI–XIII AI Act', many(AIA, 'annex-XI', 'annex-XII', 'annex-XIII')],
  ['AI Act Ch. III Sec. 2', many(AIA, 'chapter-III.section-2')],
  ['Chapters II and III of the AI Act', many(AIA, 'chapter-II', 'chapter-III')],
  // a section sign beside a law of articles
  ['AI Act, Sec. 26', many(AIA, '26')],
  ['GDPR §§ 13, 14', many(GDPR, '13', '14')],
  ['Section 26(6) of the AI Act', many(AIA, '26(6)')],
  ['Section 2 of the AI Act', [AIA]],
  ['AI Act § 500', [AIA]],
  // before and behind the name
  ['Article 22(3) – GDPR', many(GDPR, '22(3)')],
  ['Article 22(3) / GDPR', many(GDPR, '22(3)')],
  ['Article 22(3) [GDPR]', many(GDPR, '22(3)')],
  ['GDPR (Art. 22(3))', many(GDPR, '22(3)')],
  ['the GDPR’s Article 22(3)', many(GDPR, '22(3)')],
  ['Article 26 of 欧盟《人工智能法》', many(AIA, '26')],
  ['Article 55 of 《个人信息保护法》', many('cn-pipl', '55')],
  // standards and frameworks
  ['controls A.6.2.4 and A.6.2.6 of ISO/IEC 42001', many('iso-42001', 'A.6.2.4', 'A.6.2.6')],
  ['ISO 42001 § 6.1.4', many('iso-42001', '6.1.4')],
  ['GOVERN 1.2 (NIST AI RMF)', many('us-nist-ai-rmf', 'GOVERN 1.2')],
  ['NIST AI RMF MEASURE 2.1–MEASURE 2.3', many('us-nist-ai-rmf', 'MEASURE 2.1', 'MEASURE 2.2', 'MEASURE 2.3')],
  // codes
  ['12 C.F.R. § 1002.9(a)(2)', many('us-ecoa', '1002.9(a)(2)')],
  ['Colo. Rev. Stat. § 6-1-1702(1)', many('us-co-sb24-205', '6-1-1702(1)')],
  ['Section 20-871 of the N.Y.C. Administrative Code', many('us-nyc-ll144', '20-871')],
  ['FTC Act Section 5(a)', many('us-ftc-act', '5(a)')],
  ['Section 5(a) of the Federal Trade Commission Act', many('us-ftc-act', '5(a)')],
  // numbers
  ['Regulation (EU) No 2024/1689', [AIA]],
  ['(EU) 2024/1689', [AIA]],
  ['CELEX:32024R1689', [AIA]],
  ['OJ L, 2024/1689, 12.7.2024', [AIA]],
  ['OJ L 119, 4.5.2016, p. 1', [GDPR]],
  ['Article 22 of Regulation (EU) 2016/679', many(GDPR, '22')],
  ['Executive Order 14110, sec. 10.1(b)', many('us-eo-14110', '10.1(b)')],
  // what only looks like a list
  ['GDPR Article 5, paragraph 1 and 30 days later', many(GDPR, '5(1)')],
  ['AI Act Annex III, point 5 and 30 days later', many(AIA, 'annex-III.5')],
];

describe('English forms', () => {
  for (const [words, expected] of DRESSED) {
    it(words, () => {
      for (const [dress, wear] of ENGLISH_DRESSES) assert.deepEqual(sorted(citedIn(wear(words))), sorted(expected), dress);
    });
  }
  for (const [words, expected] of PLAIN) it(words, () => assert.deepEqual(sorted(citedIn(words)), sorted(expected)));

  it('in marks of their own', () => {
    for (const text of [
      '**Article 22** of the **GDPR**',
      '[Article 22](https://example.org/22) of the [GDPR](https://example.org)',
      'GDPR [Article 22](https://example.org/22)',
      '**GDPR** — Art. 22',
      '*Art. 22* GDPR',
    ])
      assert.deepEqual(citedIn(text), ['eu-gdpr 22'], text);
  });

  it('stand each where its number does', () => {
    assert.deepEqual(citationsOf('points (a) and (c) of Article 5(1) of the AI Act'), [
      'points (a) and (c) of Article 5(1) of the AI Act → eu-ai-act 5(1)(a)',
      'c → eu-ai-act 5(1)(c)',
    ]);
    assert.deepEqual(citationsOf('Article 26, paragraphs 5 and 6, of the AI Act'), [
      'Article 26, paragraphs 5 and 6, of the AI Act → eu-ai-act 26(5)',
      '6 → eu-ai-act 26(6)',
    ]);
  });
});
