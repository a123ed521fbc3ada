/** Which instrument a bare pinpoint belongs to. */
import assert from 'node:assert/strict';
import { analyseText, citedIn } from '../../support/analyse.js';

/** What the pinpoints of a text cite, without mere names. */
function pinned(text: string): string[] {
  return citedIn(text).filter((cited) => cited.includes(' '));
}

describe('a bare pinpoint belongs to the instrument', () => {
  const cases: [string, string, string[]][] = [
    ['of its sentence', 'Under the GDPR, an assessment comes first (Article 35). The EU AI Act wants another (Article 27).', ['eu-gdpr 35', 'eu-ai-act 27']],
    [
      'of its heading',
      '# Policy\n\nWe follow the GDPR and the EU AI Act.\n\n## GDPR\n\nRights under Article 22 are respected.\n\n## EU AI Act\n\nLogs are kept under Article 19.\n',
      ['eu-gdpr 22', 'eu-ai-act 19'],
    ],
    ['of a heading further up', '## GDPR\n\n### Rights\n\nSee Article 22.\n\n## EU AI Act\n\n### Logs\n\nSee Article 19.\n', ['eu-gdpr 22', 'eu-ai-act 19']],
    [
      'of its lead-in',
      'We follow the GDPR.\n\nUnder the EU AI Act the deployer must:\n\n- keep logs (Article 26(6))\n- assess impact (Article 27)\n',
      ['eu-ai-act 26(6)', 'eu-ai-act 27'],
    ],
    [
      'of the item above a nested list',
      '- Under the EU AI Act:\n  - keep logs (Article 26(6))\n  - tell people:\n    - as Article 50 says\n- Under the GDPR:\n  - assess (Article 35)\n',
      ['eu-ai-act 26(6)', 'eu-ai-act 50', 'eu-gdpr 35'],
    ],
    [
      'of its column',
      '| Duty | EU AI Act | GDPR |\n|---|---|---|\n| Assessment | Article 27 | Article 35 |\n| Transparency | Art. 50 | Art. 13 |\n',
      ['eu-ai-act 27', 'eu-gdpr 35', 'eu-ai-act 50', 'eu-gdpr 13'],
    ],
    ['of its first cell', '| Law | Place |\n|---|---|\n| EU AI Act | Article 26 |\n| GDPR | Article 35 |\n', ['eu-ai-act 26', 'eu-gdpr 35']],
    [
      'of the first cell above, where its own is empty',
      '| Law | Place |\n|---|---|\n| GDPR | Article 35 |\n| | Article 22 |\n| | Article 13 |\n| EU AI Act | Article 26 |\n| | Article 27 |\n',
      ['eu-gdpr 35', 'eu-gdpr 22', 'eu-gdpr 13', 'eu-ai-act 26', 'eu-ai-act 27'],
    ],
    [
      'of the first cell, whatever a comment in the row says',
      '| Law | Place |\n|---|---|\n| GDPR | Article 35 |\n| | Article 22 <!-- not the EU AI Act --> |\n| | Article 13 |\n',
      ['eu-gdpr 35', 'eu-gdpr 22', 'eu-gdpr 13'],
    ],
    [
      'of the first item of its list',
      'We follow the EU AI Act.\n\n# Rights\n\n- **GDPR** — Art. 22, Art. 35\n- Art. 13\n',
      ['eu-gdpr 22', 'eu-gdpr 35', 'eu-gdpr 13'],
    ],
    [
      'of its section, though one line is about another',
      '## EU AI Act\n\n- Article 9\n- **GDPR** — Art. 22\n- Article 14\n',
      ['eu-ai-act 9', 'eu-gdpr 22', 'eu-ai-act 14'],
    ],
    [
      'that its front-matter key names',
      '---\nai_act: ["Art. 27", "Annex III"]\ngdpr: Art. 35\niso_42001: [A.5.2]\n---\n',
      ['eu-ai-act 27', 'eu-ai-act annex-III', 'eu-gdpr 35', 'iso-42001 A.5.2'],
    ],
    [
      'that its front-matter value names',
      '---\nlegalBasis: "Articles 6-7, Annex III, EU AI Act"\n---\n',
      ['eu-ai-act 6', 'eu-ai-act 7', 'eu-ai-act annex-III'],
    ],
    [
      'that the draft is about',
      '# How we follow the EU AI Act\n\n## Risk\n\nRisk management per Article 9. Data per Article 10.\n\n## Logs\n\nArticle 12 and Article 19.\n',
      ['eu-ai-act 9', 'eu-ai-act 10', 'eu-ai-act 12', 'eu-ai-act 19'],
    ],
    [
      'of its Chinese heading',
      '# 制度\n\n遵守《个人信息保护法》和《生成式人工智能服务管理暂行办法》。\n\n## 二、个人信息保护法\n\n按第五十五条评估。\n\n## 三、生成式人工智能服务管理暂行办法\n\n按第十七条备案。\n',
      ['cn-pipl 55', 'cn-genai-measures 17'],
    ],
    [
      'of its Chinese column',
      '| 事项 | 《网络安全法》 | 《个人信息保护法》 |\n|---|---|---|\n| 评估 | 第二十一条 | 第五十五条 |\n',
      ['cn-csl 21', 'cn-pipl 55'],
    ],
    ['of its Chinese lead-in', '部署者应当按照《个人信息保护法》：\n\n- 开展评估（第五十五条）；\n- 告知个人（第十七条）。\n', ['cn-pipl 55', 'cn-pipl 17']],
    ['of the comment it stands in', '# GDPR\n\n<!-- The EU AI Act also applies: see Art. 10. -->\n', ['eu-ai-act 10']],
    ['of the sentence, even where it has no such provision', '# GDPR\n\nThe EU AI Act requires it in Article 120.\n', ['eu-ai-act 120']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(pinned(text), expected));

  it('and says how it was found', () => {
    const certainties = (text: string) =>
      analyseText(text)
        .reading.citations.filter(({ pin }) => pin)
        .map(({ certainty }) => certainty);
    assert.deepEqual(certainties('Article 9 of the EU AI Act'), ['stated']);
    assert.deepEqual(certainties('## EU AI Act\n\nLogs are kept under Article 19.\n'), ['scoped']);
    assert.deepEqual(certainties('## Law\n\nThe EU AI Act, the GDPR and PIPL apply.\n\n## Logs\n\nWe keep what Article 19 wants.\n').at(-1), 'inferred');
  });
});

describe('a pinpoint that is no law', () => {
  const drafts: [string, string][] = [
    ['without any law in the draft', 'Article 5 of our bylaws. Section 3: scope. Chapter 3 of the book. 第二章 of a plan. 第三条。'],
    ['of this policy', 'We follow the EU AI Act.\n\nAs defined in Section 3 of this policy, see section 7 of this policy and Section 5 below.'],
    [
      'of another document',
      'We follow the EU AI Act.\n\nSee POL-AI-001 §3.2, MODEL_CARD §4, AUDIT_LOG.md §7, STD-AI-002 section 5 and Section 11.2 of the AIMS Policy.',
    ],
    ['of this policy in Chinese', '遵守欧盟《人工智能法》。\n\n见第3.2节。依照本制度第五条、本办法第七条执行。'],
    ['in code', '# EU AI Act\n\n`Article 10` and\n\n```python\n# Article 9\n```\n\n    Article 11\n'],
  ];
  for (const [name, text] of drafts) it(name, () => assert.deepEqual(pinned(text), []));
});

describe('the articles of a draft regulation', () => {
  const regulation =
    '# 管理办法（草案）\n\n第一条 为规范使用，根据《个人信息保护法》制定本办法。\n\n第二条 本办法适用于本公司。\n\n第三条 应当按照第二条执行。\n\n**第四条** 依照《个人信息保护法》第五十五条评估。\n\n第五条 自发布之日起施行。\n';

  it('and references to them are its own', () => assert.deepEqual(pinned(regulation), ['cn-pipl 55']));

  it('are its own in English too', () => {
    const text =
      '# Charter of our lab\n\nWe follow the GDPR.\n\nArticle 1. Scope is everything.\n\nArticle 2. Members join.\n\nArticle 3. Members leave under Article 2.\n\nArticle 4. Data follows Article 5 of the GDPR.\n\nArticle 5. End.\n';
    assert.deepEqual(pinned(text), ['eu-gdpr 5']);
  });

  it('are law where they do not count from the first on', () => {
    assert.deepEqual(pinned('# 《个人信息保护法》要点\n\n第十三条 合法性基础。\n\n第二十四条 自动化决策。\n\n第五十五条 影响评估。\n'), [
      'cn-pipl 13',
      'cn-pipl 24',
      'cn-pipl 55',
    ]);
  });
});

describe('how sure a bare pinpoint is of the one law of its draft', () => {
  const certainties = (text: string) =>
    analyseText(text)
      .reading.citations.filter(({ form }) => form === 'pinpoint')
      .map(({ certainty }) => certainty);

  it('is less for an article that this law does not have', () => {
    const law = '# Policy\n\nThe EU AI Act applies to our systems.\n\n## Roles\n\n';
    assert.deepEqual(certainties(`${law}Owners act under Article 26.\n`), ['scoped']);
    assert.deepEqual(certainties(`${law}Owners act under Article 120.\n`), ['inferred']);
    assert.deepEqual(certainties('# EU AI Act handbook\n\nAn introduction.\n\n## Roles\n\nOwners act under Article 120.\n'), ['scoped']);
  });
});
