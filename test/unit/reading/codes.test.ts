/** Sections of codes, beside the name of the code. */
import assert from 'node:assert/strict';
import { citationsOf, citedIn } from '../../support/analyse.js';

const many = (instrument: string, ...provisions: string[]) => provisions.map((provision) => `${instrument} ${provision}`);

const FORMS: [string, string[]][] = [
  // the code before its sections
  ['Cal. Bus. & Prof. Code § 22757.12(a)(1)', many('us-ca-sb53', '22757.12(a)(1)')],
  ['Cal. Bus. & Prof. Code §§ 22757.10-22757.12', many('us-ca-sb53', '22757.10', '22757.11', '22757.12')],
  ['Cal. Health & Safety Code § 1367.01(k)', many('us-ca-sb1120', '1367.01(k)')],
  ['Cal. Ins. Code § 10123.135(j)', many('us-ca-sb1120', '10123.135(j)')],
  ['11 CCR § 7220(a)', many('us-ca-ccpa-admt-regulations', '7220(a)')],
  ['Cal. Code Regs. tit. 11, §§ 7220-7222', many('us-ca-ccpa-admt-regulations', '7220', '7221', '7222')],
  ['Cal. Code Regs., tit. 2, § 11008.1', many('us-ca-feha-ads-regulations', '11008.1')],
  ['Tex. Bus. & Com. Code §§ 552.051-552.053', many('us-tx-hb149', '552.051', '552.052', '552.053')],
  ['N.Y. Gen. Bus. Law § 1421(1)', many('us-ny-raise-act', '1421(1)')],
  ['Utah Code § 13-72a-201', many('us-ut-hb452', '13-72a-201')],
  ['Utah Code Ann. § 13-77-103(1)', many('us-ut-ai-policy-act', '13-77-103(1)')],
  ['Tenn. Code Ann. § 47-25-1105', many('us-tn-elvis-act', '47-25-1105')],
  ['C.R.S. §§ 6-1-1701 to 6-1-1703', many('us-co-sb24-205', '6-1-1701', '6-1-1702', '6-1-1703')],
  ['N.J.A.C. 13:16-3.2(c)', many('us-nj-disparate-impact-rules', '13:16-3.2(c)')],
  ['N.J.A.C. 13:16', ['us-nj-disparate-impact-rules']],
  ['775 ILCS 5/2-102(L)(1)', many('us-il-hb3773', '2-102(L)(1)')],
  ['820 ILCS 42/10', many('us-il-ai-video-interview-act', '10')],
  ['820 ILCS 42', ['us-il-ai-video-interview-act']],
  ['740 ILCS 14', []],
  // with the number of a title
  ['15 U.S.C. § 1681m(a)', many('us-fcra', '1681m(a)')],
  ['15 U.S.C. § 1681s-2', many('us-fcra', '1681s-2')],
  ['15 U.S.C. §§ 1681b and 1681m(a)', many('us-fcra', '1681b', '1681m(a)')],
  ['42 U.S.C. § 2000E-2(k)', many('us-title-vii', '2000e-2(k)')],
  ['12 CFR § 1002.9(a)(1)', many('us-ecoa', '1002.9(a)(1)')],
  ['15 U.S.C. § 45, 30 days later', many('us-ftc-act', '45')],
  // the section before its code
  ['Section 22757.12 of the California Business and Professions Code', many('us-ca-sb53', '22757.12')],
  ['Sections 22757.11, 22757.12 and 22757.13 of the California Business and Professions Code', many('us-ca-sb53', '22757.11', '22757.12', '22757.13')],
  ['Section 552.051, Texas Business & Commerce Code', many('us-tx-hb149', '552.051')],
  ['section 1681m(a) of title 15, United States Code', many('us-fcra', '1681m(a)')],
];

describe('sections of codes', () => {
  for (const [text, expected] of FORMS) it(text, () => assert.deepEqual(citedIn(text), expected));

  it('make one span with the code, and one each in a list', () => {
    assert.deepEqual(citationsOf('See 15 U.S.C. §§ 1681b and 1681m(a).'), ['15 U.S.C. §§ 1681b → us-fcra 1681b', '1681m(a) → us-fcra 1681m(a)']);
    assert.deepEqual(citationsOf('See Section 552.051 of the Texas Business & Commerce Code.'), [
      'Section 552.051 of the Texas Business & Commerce Code → us-tx-hb149 552.051',
    ]);
  });
});
