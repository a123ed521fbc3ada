/** Every English form of a pinpoint, beside its instrument. */
import assert from 'node:assert/strict';
import { analyseText, citationsOf, citedIn } from '../../support/analyse.js';

const AIA = 'eu-ai-act';
const many = (instrument: string, ...provisions: string[]) => provisions.map((provision) => `${instrument} ${provision}`);

const FORMS: [string, string[]][] = [
  // articles
  ['Article 9 of the EU AI Act', many(AIA, '9')],
  ['Art. 86 EU AI Act', many(AIA, '86')],
  ['EU AI Act Art. 50', many(AIA, '50')],
  ['GDPR Art.22', many('eu-gdpr', '22')],
  ['GDPR Art 22', many('eu-gdpr', '22')],
  ['GDPR ARTICLE 22', many('eu-gdpr', '22')],
  ['GDPR\u00a0Art.\u00a022', many('eu-gdpr', '22')],
  ["the GDPR's Article 22", many('eu-gdpr', '22')],
  ['(Article 22, GDPR)', many('eu-gdpr', '22')],
  ['**GDPR** — Art. 22', many('eu-gdpr', '22')],
  ['EU AI Act (Regulation (EU) 2024/1689), Article 73', many(AIA, '73')],
  ['AI Act: Article 53(2)', many(AIA, '53(2)')],
  ['AI Act Art. 27(1)(a)', many(AIA, '27(1)(a)')],
  ['AI Act Art. 5(1)(ba)', many(AIA, '5(1)(ba)')],
  ['Article 4a of the AI Act', many(AIA, '4a')],
  ['Article 6 (1) GDPR', many('eu-gdpr', '6(1)')],
  ['AI Act Article 26, paragraph 6', many(AIA, '26(6)')],
  ['AI Act Article 5(1), point (a)', many(AIA, '5(1)(a)')],
  ['AI Act Article 5 paragraph 1 point (f)', many(AIA, '5(1)(f)')],
  ['Article 28 of PIPL', many('cn-pipl', '28')],
  ['Charter Art. 21', many('eu-charter', '21')],
  // steps before the article
  ['point (f) of Article 5(1) of the AI Act', many(AIA, '5(1)(f)')],
  ['paragraph 6 of Article 26 of the AI Act', many(AIA, '26(6)')],
  ['point (a) of paragraph 1 of Article 5 of the AI Act', many(AIA, '5(1)(a)')],
  ['At this point of Article 9 of the AI Act', many(AIA, '9')],
  // lists
  ['GDPR Art. 22, Art. 35', many('eu-gdpr', '22', '35')],
  ['Articles 13, 14, and 15 GDPR', many('eu-gdpr', '13', '14', '15')],
  ['Articles 13 and/or 14 of the GDPR', many('eu-gdpr', '13', '14')],
  ['GDPR Arts 13/14', many('eu-gdpr', '13', '14')],
  ['Charter Arts. 1,7,8,11', many('eu-charter', '1', '7', '8', '11')],
  ['Art. 22(1), 22(3) and 35 GDPR', many('eu-gdpr', '22(1)', '22(3)', '35')],
  ['AI Act, Article 6(1), (2) and (3)', many(AIA, '6(1)', '6(2)', '6(3)')],
  ['AI Act Article 5(1)(a), (b) and (c)', many(AIA, '5(1)(a)', '5(1)(b)', '5(1)(c)')],
  ['GDPR Article 5(1)(c) and Recital 39', ['eu-gdpr 5(1)(c)', 'eu-gdpr recital-39']],
  // ranges
  ['AI Act Articles 50-52', many(AIA, '50', '51', '52')],
  ['AI Act Articles 8 to 10', many(AIA, '8', '9', '10')],
  ['AI Act Articles 8 through 10', many(AIA, '8', '9', '10')],
  ['GDPR Art. 13–14', many('eu-gdpr', '13', '14')],
  ['AI Act: Articles 6-7, 8-10, 43-44', many(AIA, '6', '7', '8', '9', '10', '43', '44')],
  ['AI Act Article 26(5)-(7)', many(AIA, '26(5)', '26(6)', '26(7)')],
  ['AI Act Article 5(1)(a)–(c)', many(AIA, '5(1)(a)', '5(1)(b)', '5(1)(c)')],
  ['AI Act Articles 75a-75d', many(AIA, '75a', '75b', '75c', '75d')],
  ['AI Act Articles 4a-6', many(AIA, '4a', '5', '6')],
  ['AI Act Articles 4-4a', many(AIA, '4', '4a')],
  ['AI Act Articles 15-9', many(AIA, '15')],
  ['Articles 1-999 of the AI Act', many(AIA, '1', '999')],
  // what only looks like a list
  ['AI Act Article 9, 30 days later', many(AIA, '9')],
  ['AI Act Article 9 and 2 August 2026', many(AIA, '9')],
  ['AI Act Article 9, 5% of turnover', many(AIA, '9')],
  // annexes, recitals, chapters
  ['AI Act Annex III', many(AIA, 'annex-III')],
  ['AI Act Annex III §5(b)', many(AIA, 'annex-III.5(b)')],
  ['**EU AI Act** — Annex III §5(b)', many(AIA, 'annex-III.5(b)')],
  ['AI Act Annex III, point 5(b)', many(AIA, 'annex-III.5(b)')],
  ['AI Act, Annex III point 5 (b)', many(AIA, 'annex-III.5(b)')],
  ['Point 5(b) of Annex III to the AI Act', many(AIA, 'annex-III.5(b)')],
  ['AI Act Annex IV(2)(g)', many(AIA, 'annex-IV.2(g)')],
  ['AI Act Annexes III and IV', many(AIA, 'annex-III', 'annex-IV')],
  ['AI Act Annex II/III', many(AIA, 'annex-II', 'annex-III')],
  ['AI Act Annex VIII, Section A, point 5', many(AIA, 'annex-VIII.section-A.5')],
  ['AI Act Annex 3', many(AIA, 'annex-III')],
  ['recital (27) of the AI Act', many(AIA, 'recital-27')],
  ['AI Act Recitals 27 and 28', many(AIA, 'recital-27', 'recital-28')],
  ['AI Act Chapter III, Section 2', many(AIA, 'chapter-III.section-2')],
  ['Section 2 of Chapter III of the AI Act', many(AIA, 'chapter-III.section-2')],
  ['Chapter III of the AI Act', many(AIA, 'chapter-III')],
  // sections of orders, acts and codes
  ['Executive Order 14110 Section 4.2', many('us-eo-14110', '4.2')],
  ['Section 4.2(a)(i) of Executive Order 14110', many('us-eo-14110', '4.2(a)(i)')],
  ['EO 14110 § 4(b)', many('us-eo-14110', '4(b)')],
  ['Sec. 2 of Executive Order 14179', many('us-eo-14179', '2')],
  ['SB 24-205 § 6-1-1704(3)', many('us-co-sb24-205', '6-1-1704(3)')],
  ['§ 6-1-1704(3) of SB 26-189', many('us-co-sb26-189', '6-1-1704(3)')],
  ['section 1704(3) of SB 24-205', many('us-co-sb24-205', '6-1-1704(3)')],
  ['§ 26 BDSG', many('de-federal-data-protection-act', '26')],
  ['C.R.S. § 6-1-1702(1)', many('us-co-sb24-205', '6-1-1702(1)')],
  ['15 U.S.C. 9401(3)', many('us-national-ai-initiative-act', '9401(3)')],
  ['NYC Admin. Code § 20-870 et seq.', many('us-nyc-ll144', '20-870')],
  ['6 RCNY § 5-300 et seq.', ['us-nyc-aedt-rules']],
  ['29 CFR § 1607', ['us-uniform-guidelines-employee-selection']],
  ['RCW 42.56', ['us-wa-public-records-act']],
  ['42 U.S.C. 12101', ['us-ada']],
  // sections in lists and ranges, with the letters that laws insert
  ['Executive Order 14110, Sections 4-10', many('us-eo-14110', '4', '5', '6', '7', '8', '9', '10')],
  ['Texas HB 149, §§ 552.051-552.053', many('us-tx-hb149', '552.051', '552.052', '552.053')],
  ['Texas HB 149, sections 552.051 to § 552.053', many('us-tx-hb149', '552.051', '552.052', '552.053')],
  ['Utah HB 452, § 13-72a-201', many('us-ut-hb452', '13-72a-201')],
  ['section 26WH of the Privacy Act 1988 (Cth)', many('au-privacy-act', '26WH')],
  ['§ 7001(ddd) of the CCPA ADMT regulations', many('us-ca-ccpa-admt-regulations', '7001(ddd)')],
  // letters as the law writes them, however the draft does
  ['C.R.S. § 6-1-1701(1)(b)(I)', many('us-co-sb24-205', '6-1-1701(1)(b)(I)')],
  ['C.R.S. § 6-1-1701(1)(b)(ii)', many('us-co-sb24-205', '6-1-1701(1)(b)(II)')],
  ['SB 26-189, § 6-1-1708(3)(d)(II)', many('us-co-sb26-189', '6-1-1708(3)(d)(II)')],
  ['section 26d(1) of the Singapore PDPA', many('sg-pdpa', '26D(1)')],
  ['Article 22a of the UK GDPR', many('uk-gdpr', '22A')],
  ['ARTICLE 4A OF THE EU AI ACT', many(AIA, '4a')],
  ['AI Act Articles 75A-75D', many(AIA, '75a', '75b', '75c', '75d')],
  ['AI Act Article 5(1)(A)-(C)', many(AIA, '5(1)(a)', '5(1)(b)', '5(1)(c)')],
  ['Illinois HB 3773, § 2-102(l)', many('us-il-hb3773', '2-102(L)')],
  ['AI Act Article 22Z', many(AIA, '22Z')],
  // clauses, controls, functions
  ['ISO 42001 Clause 9.1', many('iso-42001', '9.1')],
  ['ISO 42001 clauses 6.1.2, 8.2 and 9.1', many('iso-42001', '6.1.2', '8.2', '9.1')],
  ['ISO/IEC 42001:2023, A.6.2.4', many('iso-42001', 'A.6.2.4')],
  ['ISO 42001 Annex A.5', many('iso-42001', 'A.5')],
  ['ISO 42001 Annex A', many('iso-42001', 'annex-A')],
  ['ISO 42001 Control A.6.2.4', many('iso-42001', 'A.6.2.4')],
  ['ISO 42001 A.5.2–A.5.4', many('iso-42001', 'A.5.2', 'A.5.3', 'A.5.4')],
  ['NIST AI RMF GOVERN 1.2', many('us-nist-ai-rmf', 'GOVERN 1.2')],
  ['NIST AI RMF (Govern 1.2)', many('us-nist-ai-rmf', 'GOVERN 1.2')],
  ['NIST AI RMF: GOVERN 1.2, MAP 1.1 and MEASURE 2.7', many('us-nist-ai-rmf', 'GOVERN 1.2', 'MAP 1.1', 'MEASURE 2.7')],
  ['NIST AI RMF GOVERN 1.1-1.3', many('us-nist-ai-rmf', 'GOVERN 1.1', 'GOVERN 1.2', 'GOVERN 1.3')],
  ['We govern 1.2 million people by the NIST AI RMF.', ['us-nist-ai-rmf']],
];

describe('English pinpoints', () => {
  for (const [text, expected] of FORMS) it(text, () => assert.deepEqual(citedIn(text), expected));

  it('make one span with a name beside them, and one each in a list', () => {
    assert.deepEqual(citationsOf('See Article 9 of the EU AI Act, GDPR Art. 22 and 35.'), [
      'Article 9 of the EU AI Act → eu-ai-act 9',
      'GDPR Art. 22 → eu-gdpr 22',
      '35 → eu-gdpr 35',
    ]);
    assert.deepEqual(citationsOf('**EU AI Act (Regulation (EU) 2024/1689)** Article 9(2)**(a)**'), [
      'EU AI Act (Regulation (EU) 2024/1689)** Article 9(2)**(a) → eu-ai-act 9(2)(a)',
    ]);
  });

  it('between the ends of a range share its span', () => {
    assert.deepEqual(citationsOf('Under the AI Act, Articles 8-10 apply.'), [
      'AI Act, Articles 8 → eu-ai-act 8',
      'Articles 8-10 → eu-ai-act 9',
      '10 → eu-ai-act 10',
    ]);
  });

  it('reach over wrapped lines and not over cells or code', () => {
    assert.deepEqual(citedIn('We follow Article\n17 of the EU\nAI Act.'), ['eu-ai-act 17']);
    assert.deepEqual(citedIn('| EU AI Act | x |\n|---|---|\n| Article | 17 |\n'), ['eu-ai-act']);
    assert.deepEqual(citedIn('The EU AI Act, Article `17`.'), ['eu-ai-act']);
  });

  it('in capitals are found where the law has capitals', () => {
    for (const text of [
      'C.R.S. § 6-1-1701(2)(b)(I)',
      'SB 26-189, § 6-1-1708(3)(d)(II)',
      'section 26D(1) of the Singapore PDPA',
      'Illinois HB 3773, § 2-102(L)(1)',
    ]) {
      const unknown = analyseText(`${text} applies.`).findings.filter(({ rule }) => rule === 'reference/unknown-provision');
      assert.deepEqual(
        unknown.map(({ message }) => message),
        [],
        text,
      );
    }
    const [unknown] = analyseText('Article 22Z of the AI Act').findings;
    assert.equal(unknown?.message, 'The AI Act has no Article 22Z.');
  });

  it('that are blanks cite nothing', () => {
    assert.deepEqual(citedIn('The EU AI Act: Article [X], Art. ____, Article {{n}}, Annex [N], Section TBD.'), ['eu-ai-act']);
  });
});
