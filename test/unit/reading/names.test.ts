/** What is a name of an instrument, and of which. */
import assert from 'node:assert/strict';
import { analyseText, citationsOf, citedIn } from '../../support/analyse.js';

describe('names', () => {
  const one: [string, string, string][] = [
    ['an English short name', 'We follow the EU AI Act here.', 'EU AI Act → eu-ai-act'],
    ['a number', 'We follow Regulation (EU) 2024/1689 here.', 'Regulation (EU) 2024/1689 → eu-ai-act'],
    ['a name with its number in brackets', 'The EU AI Act (Regulation (EU) 2024/1689) applies.', 'EU AI Act (Regulation (EU) 2024/1689) → eu-ai-act'],
    ['a number with its name in brackets', 'Regulation (EU) 2024/1689 (EU AI Act) applies.', 'Regulation (EU) 2024/1689 (EU AI Act) → eu-ai-act'],
    ['an acronym in its capitals', 'under GDPR only', 'GDPR → eu-gdpr'],
    ['an acronym beside Han characters', '符合GDPR要求', 'GDPR → eu-gdpr'],
    [
      'a name over wrapped lines',
      'the Interim Measures for the Management of Generative\nArtificial Intelligence Services apply',
      'Interim Measures for the Management of Generative\nArtificial Intelligence Services → cn-genai-measures',
    ],
    ['a name in pieces of emphasis', 'the **EU** *AI Act* applies', 'EU** *AI Act → eu-ai-act'],
    ['a name with no-break spaces', 'the EU\u00a0AI\u00a0Act', 'EU\u00a0AI\u00a0Act → eu-ai-act'],
    ['a title in its marks', '依据《个人信息保护法》执行', '《个人信息保护法》 → cn-pipl'],
    ['a title with the style of the state', '依据《中华人民共和国个人信息保护法》执行', '《中华人民共和国个人信息保护法》 → cn-pipl'],
    ['a title without marks', '遵守生成式人工智能服务管理暂行办法的要求', '生成式人工智能服务管理暂行办法 → cn-genai-measures'],
    ['a traditional title', '遵守《生成式人工智能服務管理暫行辦法》', '《生成式人工智能服務管理暫行辦法》 → cn-genai-measures'],
    ['a title with a place word', '欧盟《人工智能法》适用', '欧盟《人工智能法》 → eu-ai-act'],
    [
      'a title with a form in brackets',
      '《人工智能生成合成内容标识办法（征求意见稿）》',
      '《人工智能生成合成内容标识办法（征求意见稿）》 → cn-ai-labelling-draft',
    ],
    ['a possessive', "the GDPR's rules", 'GDPR → eu-gdpr'],
    ['a name in the words of a link', 'see [the GDPR](https://example.org/x)', 'GDPR → eu-gdpr'],
    ['the full style of an order', 'Executive Order 14110 of October 30, 2023 says', 'Executive Order 14110 of October 30, 2023 → us-eo-14110'],
    ['a state’s act', 'the Colorado AI Act applies', 'Colorado AI Act → us-co-sb24-205'],
    ['another instrument that ends alike', 'the UK GDPR applies', 'UK GDPR → uk-gdpr'],
  ];
  for (const [name, text, expected] of one) it(`${name}: ${JSON.stringify(text)}`, () => assert.deepEqual(citationsOf(text), [expected]));

  const none: [string, string][] = [
    ['an acronym in small letters', 'see gdpr and pipl'],
    ['an acronym inside a word', 'GDPRs and XGDPR and GDPR_LIST and a-GDPR-1'],
    ['a longer Chinese word', '遵守人工智能法律和个人信息保护法律法规'],
    ['ordinary words in small letters', 'We obey cybersecurity law, privacy law, ai law and act as experts; ai act now.'],
    ['false friends', 'AI Action Plan. Act as expert advisors. law enforcement. Claude Code. Code of Conduct. Order Size Limits. CAC, DPA, DSA, SLA, MDR.'],
    ['journals and books', '《中国信息安全》杂志、《人工智能法导论》、《个人信息保护法理解与适用》'],
    ['code, addresses, targets and images', '`GDPR` https://example.org/GDPR [x](https://example.org/GDPR "GDPR") ![GDPR](GDPR.png)'],
    ['raw HTML', '<div data-law="GDPR">\nGDPR\n</div>'],
    ['fences of code', '```js\n// GDPR\n```'],
    ['file names and rule ids', 'gdpr-checklist.md, EU_AI_ACT, rule gdpr-art-5'],
  ];
  for (const [name, text] of none) it(`are not ${name}`, () => assert.deepEqual(citedIn(text), []));

  it('stand in headings, tables, comments, quotes, front matter and Markdown fences', () => {
    for (const text of [
      '# On GDPR',
      '| GDPR |\n|---|\n',
      '<!-- GDPR -->',
      '> GDPR',
      '---\nlaw: GDPR\n---\n',
      '```markdown\n- GDPR\n```',
      '- [ ] GDPR',
      '**GDPR**\n===',
    ])
      assert.deepEqual(citedIn(text), ['eu-gdpr'], text);
  });

  it('stand side by side', () => {
    assert.deepEqual(citedIn('《网络安全法》《数据安全法》《个人信息保护法》'), ['cn-csl', 'cn-dsl', 'cn-pipl']);
    assert.deepEqual(citedIn('EU AI Act, GDPR and NIST AI RMF/ISO 42001'), ['eu-ai-act', 'eu-gdpr', 'us-nist-ai-rmf', 'iso-42001']);
  });

  it('in small letters count where the draft names the instrument elsewhere', () => {
    assert.deepEqual(citedIn('The EU AI Act applies. The eu ai act is new.'), ['eu-ai-act', 'eu-ai-act']);
  });

  it('that several share mean the one of the place beside them, or that the draft names', () => {
    assert.deepEqual(citedIn("Korea's AI Basic Act"), ['kr-ai-basic-act']);
    assert.deepEqual(citedIn('We follow the Privacy Act of Australia; the Australian Privacy Act applies.').at(-1), 'au-privacy-act');
    assert.deepEqual(citedIn('The Privacy Act applies.'), ['?']);
  });

  it('keep the number of another in their brackets for the rules to see', () => {
    const { reading } = analyseText('the EU AI Act (Regulation (EU) 2024/1698)');
    assert.deepEqual(
      reading.citations.map(({ name }) => name!.mention.inner.map(({ text }) => text)),
      [['Regulation (EU) 2024/1698']],
    );
  });

  it('that nearly are titles are taken for them', () => {
    const { reading } = analyseText('依据《生成式人工智能管理暂行办法》和《生成式人工智能服务管理办法》。');
    assert.deepEqual(
      reading.citations.map(({ instrument }) => instrument),
      ['cn-genai-measures', 'cn-genai-measures'],
    );
  });
});

describe('what has the form of a law and no name', () => {
  const unknownIn = (text: string) => analyseText(text).reading.unknown.map(({ from, to }) => text.slice(from, to));

  it('is kept aside', () => {
    assert.deepEqual(unknownIn('《滨海市数据要素交易管理办法》和 Regulation (EU) 2099/1234，另见 Executive Order 19999。').sort(), [
      'Executive Order 19999',
      'Regulation (EU) 2099/1234',
      '《滨海市数据要素交易管理办法》',
    ]);
  });

  it('is no report, no known law and no blank', () => {
    assert.deepEqual(unknownIn('《人工智能发展报告》《个人信息保护法》《》《法》 Regulation (EU) 2016/679'), []);
  });
});

describe('short names that a draft defines', () => {
  const cases: [string, string, string[]][] = [
    ['in brackets and quotes', 'Regulation (EU) 2024/1689 (the “Act”) applies.\n\nThe Act says so.', ['eu-ai-act', 'eu-ai-act']],
    ['with “hereinafter”', 'The GDPR (hereinafter "the Privacy Rules") applies.\n\nThe Privacy Rules say so.', ['eu-gdpr', 'eu-gdpr']],
    [
      'in Chinese',
      '根据《生成式人工智能服务管理暂行办法》（以下简称《办法》）制定。\n\n《办法》也适用。',
      ['cn-genai-measures', 'cn-genai-measures', 'cn-genai-measures'],
    ],
    ['in Chinese with 下称', '根据《人工智能生成合成内容标识办法》（下称《标识办法》）。\n\n《标识办法》第四条。', ['cn-ai-labelling', 'cn-ai-labelling 4']],
    [
      'inside the bracket of the number',
      'The EU AI Act (Regulation (EU) 2024/1689, the "Regulation")\n\nArticle 9 of the Regulation',
      ['eu-ai-act', 'eu-ai-act 9'],
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(citedIn(text), expected));

  it('are no words in small letters, and nothing without a definition', () => {
    assert.deepEqual(citedIn('Regulation (EU) 2024/1689 (the “Act”) applies. We act.'), ['eu-ai-act']);
    assert.deepEqual(citedIn('《办法》第三条'), []);
  });

  it('mean what was defined last before them', () => {
    const text =
      '《生成式人工智能服务管理暂行办法》（以下简称《办法》）。\n\n《办法》第四条。\n\n《人工智能生成合成内容标识办法》（以下简称《办法》）。\n\n《办法》第五条。';
    assert.deepEqual(
      citedIn(text).filter((cited) => / /.test(cited)),
      ['cn-genai-measures 4', 'cn-ai-labelling 5'],
    );
  });
});

describe('words that point back', () => {
  const anaphorsIn = (text: string) =>
    analyseText(text)
      .reading.citations.filter(({ form }) => form === 'anaphor')
      .map(({ from, to, instrument }) => `${text.slice(from, to)} → ${instrument}`);

  it('mean the nearest instrument of their kind', () => {
    assert.deepEqual(anaphorsIn('The GDPR and the EU AI Act apply. That Regulation is new.'), ['That Regulation → eu-ai-act']);
    assert.deepEqual(anaphorsIn('Executive Order 14110 was long.\n\nThe order is gone.'), ['The order → us-eo-14110']);
    assert.deepEqual(anaphorsIn('《生成式人工智能服务管理暂行办法》已施行。该办法适用。'), ['该办法 → cn-genai-measures']);
  });

  it('mean nothing where nothing of their kind was named', () => assert.deepEqual(anaphorsIn('That Regulation is new. 该办法适用。'), []));

  it('make a pinpoint with the article before them', () => {
    assert.deepEqual(citedIn('The GDPR applies. See Article 5 of that Regulation.'), ['eu-gdpr', 'eu-gdpr 5']);
  });
});
