/** What surrounds a reference and says of which law it is: definitions, words that point back, headings, tables, front matter, places. */
import assert from 'node:assert/strict';
import { analyseText, citationsOf, citedIn } from '../../support/analyse.js';

const AIA = 'eu-ai-act';

/** What the pinpoints of a text cite. */
const pinned = (text: string) => citedIn(text).filter((cited) => cited.includes(' '));
const named = (text: string) => citedIn(text).filter((cited) => !cited.includes(' '));
/** What words that point back cite. */
const pointed = (text: string) =>
  analyseText(text)
    .reading.citations.filter(({ form }) => form === 'anaphor')
    .map(({ from, to, instrument, provision }) => `${text.slice(from, to)} → ${instrument}${provision ? ` ${provision}` : ''}`);

describe('short names that the draft defines', () => {
  const cases: [string, string[]][] = [
    ['The EU AI Act ("AIA") applies.\n\nArticle 26 AIA and AIA Art. 27.', ['eu-ai-act 26', 'eu-ai-act 27']],
    ['Regulation (EU) 2016/679 (hereinafter the "Data Rules").\n\nArticle 35 of the Data Rules.', ['eu-gdpr 35']],
    ['We follow the EU AI Act. "Privacy Law" refers to the GDPR.\n\nPrivacy Law, Art. 35.', ['eu-gdpr 35']],
    ['We follow the EU AI Act.\n\n| Term | Meaning |\n|---|---|\n| "the Rules" | Regulation (EU) 2016/679 |\n\nArticle 35 of the Rules.', ['eu-gdpr 35']],
    ['We follow the GDPR. "the Act" means Regulation (EU) 2024/1689.\n\nSee Article 26 of the Act.', ['eu-ai-act 26']],
    [
      '遵守《个人信息保护法》《生成式人工智能服务管理暂行办法》（以下简称“暂行办法”）。\n\n暂行办法第十七条；《暂行办法》第四条。',
      ['cn-genai-measures 17', 'cn-genai-measures 4'],
    ],
    ['遵守《个人信息保护法》《生成式人工智能服务管理暂行办法》（下称“办法”）。\n\n依据办法第十七条。', ['cn-genai-measures 17']],
    ['遵守《个人信息保护法》。本制度所称“生成办法”，是指《生成式人工智能服务管理暂行办法》。\n\n生成办法第十七条。', ['cn-genai-measures 17']],
  ];
  for (const [text, expected] of cases) it(text.replaceAll('\n', ' '), () => assert.deepEqual(pinned(text), expected));
});

describe('words that point back', () => {
  const both = 'The GDPR and the EU AI Act apply. OMB M-25-21, EO 14179 and Directive (EU) 2024/2853 were read. ';
  const two = '《个人信息保护法》和《生成式人工智能服务管理暂行办法》施行。';
  const cases: [string, string[]][] = [
    [`${both}Article 26 of that Regulation.`, ['eu-ai-act 26']],
    [`${both}Article 26 of the same Regulation.`, ['eu-ai-act 26']],
    [`${both}The Act's Article 26.`, ['eu-ai-act 26']],
    [`${both}Article 26 of the 2024 Act.`, ['eu-ai-act 26']],
    [`${both}Article 22 of the 2016 Regulation.`, ['eu-gdpr 22']],
    [`${both}Article 9 of that Directive.`, ['eu-product-liability-directive-2024 9']],
    [`${both}Section 4 of the Memorandum.`, ['us-omb-m-25-21 4']],
    [`${both}Section 2 of that order.`, ['us-eo-14179 2']],
    ['The EU AI Act applies. GDPR, Art. 35. Ibid., Art. 22.', ['eu-gdpr 35', 'eu-gdpr 22']],
    ['The EU AI Act applies. The GDPR too. Article 22 thereof.', ['eu-gdpr 22']],
    [`${two}该法第五十五条，该办法第十七条。`, ['cn-pipl 55', 'cn-genai-measures 17']],
    [`${two}同法第五十六条。`, ['cn-pipl 56']],
    ['《互联网信息服务算法推荐管理规定》和《个人信息保护法》。上述规定第二十四条。', ['cn-algo-rec 24']],
    ['《网络数据安全管理条例》和《个人信息保护法》。该条例第二十四条。', ['cn-network-data-regs 24']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(pinned(text), expected));

  it('to a provision mean the one cited last', () => {
    assert.deepEqual(pointed('按《个人信息保护法》第二十四条第三款，个人有权拒绝。前款规定的情形须登记。'), ['前款 → cn-pipl 24.3']);
    assert.deepEqual(pointed('按《个人信息保护法》第五十五条评估。上述规定适用于本公司。'), ['上述规定 → cn-pipl 55']);
    assert.deepEqual(pointed('Article 27 of the EU AI Act asks for an assessment; that Article binds us.'), ['that Article → eu-ai-act 27']);
    assert.deepEqual(pointed('我们重视隐私。前款规定的情形须登记。'), []);
  });

  it('say no law where the year fits none', () => assert.deepEqual(pointed('The EU AI Act applies. The 2019 Act does not.'), []));

  it('in 本办法 mean the measures that a section goes through, and else the draft', () => {
    assert.deepEqual(pinned('# 《生成式人工智能服务管理暂行办法》要点\n\n本办法第十七条要求备案。\n'), ['cn-genai-measures 17']);
    assert.deepEqual(pinned('# 制度\n\n## 《生成式人工智能服务管理暂行办法》\n\n本办法第十七条要求备案。\n\n## 附则\n\n本办法第四条。\n'), [
      'cn-genai-measures 17',
    ]);
    assert.deepEqual(pinned('# 制度\n\n依据《生成式人工智能服务管理暂行办法》制定本办法。\n\n本办法第四条由法务解释。\n'), []);
    assert.deepEqual(pinned('# 《生成式人工智能服务管理暂行办法》实施细则\n\n为了落实，制定本办法。\n\n本办法第四条由法务解释。\n'), []);
  });

  it('are no part of other words', () => assert.deepEqual(pointed('遵守《个人信息保护法》和劳动合同法。'), []));
});

describe('a number that the draft has stated with its instrument', () => {
  it('keeps it, whatever the words fit', () => {
    const text =
      '# Assessment under Article 27 of the AI Act\n\nWe also follow the GDPR and the Charter.\n\n## Notice\n\nThe representative of the controller in the Union is told (Art. 27(4)).\n';
    assert.deepEqual(pinned(text), ['eu-ai-act 27', 'eu-ai-act 27(4)']);
  });

  it('yields to a heading about another law', () => {
    assert.deepEqual(pinned('Article 27 of the AI Act matters.\n\n## GDPR\n\nArticle 27 asks for a representative.\n'), ['eu-ai-act 27', 'eu-gdpr 27']);
  });
});

describe('the law that the draft is about', () => {
  it('does not reach across a section about another', () => {
    const text =
      '# How we follow the EU AI Act\n\nArticle 26 applies.\n\n## GDPR\n\nArticle 35 applies.\n\nArticle 22 too.\n\n## Records\n\nArticle 19 applies.\n';
    assert.deepEqual(pinned(text), ['eu-ai-act 26', 'eu-gdpr 35', 'eu-gdpr 22', 'eu-ai-act 19']);
  });

  it('takes over again where the section ends', () => {
    const text = '# 制度\n\n依据欧盟《人工智能法》制定。\n\n## 个人信息保护法\n\n第五十五条要求评估。\n\n## 日志\n\n第12条要求记录。\n';
    assert.deepEqual(pinned(text), ['cn-pipl 55', 'eu-ai-act 12']);
  });

  it('may be said by its own words alone', () => {
    assert.deepEqual(pinned('# GPAI registration checklist (Article 53(2))\n'), ['eu-ai-act 53(2)']);
    assert.deepEqual(pinned('# 通用人工智能模型登记表（第53条）\n'), ['eu-ai-act 53']);
    assert.deepEqual(pinned('# Supplier checklist (Article 53(2))\n'), []);
  });
});

describe('numbers that their place makes articles', () => {
  const cases: [string, string, string[]][] = [
    [
      'under a header',
      '# EU AI Act\n\n| Article | Duty |\n|---|---|\n| 26 | logs |\n| 50(1), 51–53 | notice |\n',
      [`${AIA} 26`, `${AIA} 50(1)`, `${AIA} 51`, `${AIA} 52`, `${AIA} 53`],
    ],
    ['under the header of each law', '| Duty | EU AI Act (Art.) | GDPR (Art.) |\n|---|---|---|\n| A | 26 | 35 |\n', [`${AIA} 26`, 'eu-gdpr 35']],
    ['under a header of clauses', '| ISO 42001 clause | Evidence |\n|---|---|\n| 6.1.2 | register |\n', ['iso-42001 6.1.2']],
    ['in front matter beside the law', '---\nlaw: EU AI Act\narticles: [9, 10]\n---\n', [`${AIA} 9`, `${AIA} 10`]],
    ['in front matter below the law', '---\nai_act:\n  articles: ["26(6)", "27"]\n---\n', [`${AIA} 26(6)`, `${AIA} 27`]],
    ['not where no law is near', '| Article | Price |\n|---|---|\n| 26 | 3 |\n', []],
    ['not where several laws are as near', 'We follow the GDPR and the EU AI Act.\n\n| Article | Price |\n|---|---|\n| 26 | 3 |\n', []],
    ['not in other columns', '# EU AI Act\n\n| Duty | Owners |\n|---|---|\n| logs | 26 |\n', []],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(pinned(text), expected));

  it('in front matter with their word', () => {
    const text = '---\neu-ai-act: [Art. 27]\ngdpr: [Art. 35]\npipl: [第五十五条]\niso42001: [A.6.2.4]\nnist_ai_rmf: [GOVERN 1.2]\n---\n';
    assert.deepEqual(pinned(text), ['eu-ai-act 27', 'eu-gdpr 35', 'cn-pipl 55', 'iso-42001 A.6.2.4', 'us-nist-ai-rmf GOVERN 1.2']);
    assert.deepEqual(pinned('---\n法规: 《个人信息保护法》\n条款: 第五十五条\n---\n'), ['cn-pipl 55']);
  });
});

describe('pinpoints of other texts', () => {
  const none: string[] = [
    'We follow the EU AI Act. See section 7 of this policy, POL-AI-001 §3.2 and Annex A to this policy.',
    'We follow the EU AI Act. See Article 5 of our bylaws, Annex II of the contract, and Article 3 of the Agreement.',
    'We follow ISO 42001. See Section 5.2 above and clause 4 of the contract.',
    'We follow the EU AI Act. It rests on Article 114 TFEU and Art. 16 TFEU.',
    'We follow the GDPR. Article 18 LGPD and LGPD Art. 20 are alike.',
    'We follow the EU AI Act. Article 5 of the Foo Bar Act applies.',
    '遵守《个人信息保护法》。《滨海市数据要素交易管理办法》第五条适用。',
    '遵守《个人信息保护法》。按《员工手册》第五条处理。',
    '遵守《个人信息保护法》。依照宪法第四十条、劳动合同法第三十九条处理，并依法第二次评估。',
    '遵守《个人信息保护法》。依照公司章程第五条、劳动合同第十条和合同第三条。',
    '遵守《个人信息保护法》。见本制度第三章、附件二。',
    '依照欧盟《人工智能法》。见第3.2节、第五章和附件三。',
    '依照欧盟《人工智能法》。\n\n材料清单见附件三。',
  ];
  for (const text of none) it(`are no law: ${text}`, () => assert.deepEqual(pinned(text), []));

  it('are told from those of law', () => {
    assert.deepEqual(pinned('依照欧盟《人工智能法》，高风险系统见附件三。'), ['eu-ai-act annex-III']);
    assert.deepEqual(pinned('We follow the EU AI Act. Article 26 of the EU Regulation applies.'), ['eu-ai-act 26']);
  });
});

describe('few articles of a draft’s own', () => {
  it('are its own where they count from the first', () => {
    assert.deepEqual(pinned('# 办法\n\n遵守《个人信息保护法》。\n\n第一条 为了规范使用。\n\n第二条 适用于员工，按第一条执行，依第五十五条评估。\n'), [
      'cn-pipl 55',
    ]);
    assert.deepEqual(pinned('# Rules\n\nWe follow the GDPR.\n\nArticle 1. Scope.\n\nArticle 2. See Article 1 and Article 35.\n'), ['eu-gdpr 35']);
  });

  it('are the law’s below its name', () => {
    assert.deepEqual(pinned('# 要点\n\n## 个人信息保护法\n\n第一条 宗旨。\n\n第二条 权益。\n'), ['cn-pipl 1', 'cn-pipl 2']);
  });
});

describe('a name that several laws share', () => {
  const cases: [string, string[]][] = [
    ['the Privacy Act (Australia)', ['au-privacy-act']],
    ['《个人信息保护法》（韩国）', ['kr-pipa']],
    ['# Our Australian entity\n\nThe Privacy Act applies.', ['au-privacy-act']],
    ['本指南面向欧盟市场。\n\n《人工智能法》要求日志。', ['eu-ai-act']],
    ['# 越南合规\n\n《人工智能法》适用。', ['vn-ai-law']],
    ['遵守GDPR。\n\n《人工智能法》要求日志。', ['eu-gdpr', 'eu-ai-act']],
    ['中国《人工智能法》尚未出台。', ['cn-ai-law-draft']],
    ['日本《人工智能法》', ['jp-ai-promotion-act']],
    ['埃及发布国家人工智能战略。', ['eg-national-ai-strategy']],
    ["the UK's National AI Strategy", ['uk-national-ai-strategy-2021']],
    ['the Vietnamese Law on Artificial Intelligence', ['vn-ai-law']],
    ['the AI Bill of Rights', ['us-ai-bill-of-rights']],
    // open
    ['The Privacy Act applies.', ['?']],
    ['国家人工智能战略', ['?']],
    ['遵守《个人信息保护法》。\n\n《人工智能法》适用。', ['cn-pipl', '?']],
    // of a place whose law the catalogue does not have
    ["Brazil's AI Act", []],
    ['the Canadian Privacy Act', []],
    ['巴西《人工智能法案》', []],
  ];
  for (const [text, expected] of cases) it(text.replaceAll('\n', ' '), () => assert.deepEqual(named(text), expected));

  it('and is of ordinary words counts with a pinpoint', () => {
    assert.deepEqual(citationsOf('Article 17 of the Interim Measures'), ['Article 17 of the Interim Measures → cn-genai-measures 17']);
    assert.deepEqual(citedIn('We take interim measures. Interim Measures are listed.'), []);
    assert.deepEqual(pinned('The Interim Measures for Anthropomorphic AI Interactive Services apply. Article 5 of the Interim Measures.'), [
      'cn-anthropomorphic 5',
    ]);
  });
});
