/** Which name a pinpoint is joined to, where several stand around it. */
import assert from 'node:assert/strict';
import { citationsOf, citedIn } from '../../support/analyse.js';

describe('a pinpoint among names', () => {
  const cases: [string, string[]][] = [
    ['Articles 9 and 10 of the AI Act and Article 5 of the GDPR apply.', ['eu-ai-act 9', 'eu-ai-act 10', 'eu-gdpr 5']],
    ['Article 9 AI Act and Article 35 GDPR', ['eu-ai-act 9', 'eu-gdpr 35']],
    ['Article 5 GDPR, Article 9 AI Act', ['eu-gdpr 5', 'eu-ai-act 9']],
    ['Art. 50 AI Act / Art. 13 GDPR', ['eu-ai-act 50', 'eu-gdpr 13']],
    ['AI Act Article 9; Article 35 GDPR', ['eu-ai-act 9', 'eu-gdpr 35']],
    ['AI Act Article 9, GDPR Article 35', ['eu-ai-act 9', 'eu-gdpr 35']],
    ['under the GDPR, Article 35, and the AI Act, Article 27', ['eu-gdpr 35', 'eu-ai-act 27']],
    ['GDPR Articles 13-14 and 22; AI Act Article 50', ['eu-gdpr 13', 'eu-gdpr 14', 'eu-gdpr 22', 'eu-ai-act 50']],
    ['GDPR (Article 5, Article 6) and AI Act (Article 9)', ['eu-gdpr 5', 'eu-gdpr 6', 'eu-ai-act 9']],
    ['Article 22 and Article 35 of the GDPR', ['eu-gdpr 22', 'eu-gdpr 35']],
    ['Article 9 (risk) and Article 10 (data) of the AI Act', ['eu-ai-act 9', 'eu-ai-act 10', 'eu-ai-act']],
    ['Article 6(2) and Annex III of the AI Act', ['eu-ai-act 6(2)', 'eu-ai-act annex-III']],
    ['Article 6(1) AI Act in conjunction with Annex I', ['eu-ai-act 6(1)', 'eu-ai-act annex-I']],
    ['Article 27 of the AI Act, unlike the GDPR, asks for more.', ['eu-ai-act 27', 'eu-gdpr']],
    ['the GDPR and Article 9 of the AI Act', ['eu-gdpr', 'eu-ai-act 9']],
    ['See the AI Act. Article 9 demands more than Article 35 of the GDPR.', ['eu-ai-act', 'eu-ai-act 9', 'eu-gdpr 35']],
    ['Compliance with the AI Act requirements (Articles 9-10)', ['eu-ai-act 9', 'eu-ai-act 10']],
    [
      'NIST AI RMF (GOVERN 1.2, MAP 1.1) and ISO 42001 (Clause 6.1, A.5.2)',
      ['us-nist-ai-rmf GOVERN 1.2', 'us-nist-ai-rmf MAP 1.1', 'iso-42001 6.1', 'iso-42001 A.5.2'],
    ],
    ['《个人信息保护法》第五十五条和《生成式人工智能服务管理暂行办法》第十七条', ['cn-pipl 55', 'cn-genai-measures 17']],
    ['《个人信息保护法》第十三条、第十四条，《网络安全法》第二十二条', ['cn-pipl 13', 'cn-pipl 14', 'cn-csl 22']],
    ['GDPR第6条、第9条及AI法案第10条', ['eu-gdpr 6', 'eu-gdpr 9', 'eu-ai-act 10']],
    ['依据第五十五条（《个人信息保护法》）', ['cn-pipl 55']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(citedIn(text), expected));

  it('takes a defined short name like a name', () => {
    const text = 'Regulation (EU) 2024/1689 (the “Act”) and the GDPR apply.\n\nSee Article 26 of the Act and Article 35 of the GDPR.';
    assert.deepEqual(citationsOf(text).slice(2), ['Article 26 of the Act → eu-ai-act 26', 'Article 35 of the GDPR → eu-gdpr 35']);
  });

  it('does not reach for a name in another cell', () => {
    assert.deepEqual(citationsOf('| x | y |\n|---|---|\n| Article 9 | EU AI Act |\n'), ['Article 9 → eu-ai-act 9', 'EU AI Act → eu-ai-act']);
  });
});
