/** Every Chinese form of a pinpoint, beside its instrument. */
import assert from 'node:assert/strict';
import { citationsOf, citedIn } from '../../support/analyse.js';

const many = (instrument: string, ...provisions: string[]) => provisions.map((provision) => `${instrument} ${provision}`);
const pipl = (...provisions: string[]) => many('cn-pipl', ...provisions);
const aia = (...provisions: string[]) => many('eu-ai-act', ...provisions);

const FORMS: [string, string[]][] = [
  ['《互联网信息服务深度合成管理规定》第十七条第一款', many('cn-deep-synthesis', '17.1')],
  ['《个人信息保护法》第12条', pipl('12')],
  ['《个人信息保护法》第 15 条', pipl('15')],
  ['《个人信息保护法》第 十三 条', pipl('13')],
  ['《个人信息保护法》第一百条', pipl('100')],
  ['《个人信息保护法》第6条第（1）款', pipl('6.1')],
  ['《个人信息保护法》第13条第1款第2项', pipl('13.1.2')],
  ['《个人信息保护法》第六十六条第二款', pipl('66.2')],
  ['《个人信息保护法》的第五十五条', pipl('55')],
  ['《中华人民共和国个人信息保护法》第七十三条', pipl('73')],
  ['中华人民共和国网络安全法第二十一条', many('cn-csl', '21')],
  ['依《個人信息保護法》第五十一條', pipl('51')],
  ['**《生成式人工智能服务管理暂行办法》**第十七条', many('cn-genai-measures', '17')],
  ['《生成式人工智能服务管理暂行办法》（国家互联网信息办公室等七部门令第15号）第七条', many('cn-genai-measures', '7')],
  ['《民法典》第一千零三十四条', many('cn-civil-code', '1034')],
  ['《民法典》第1034条', many('cn-civil-code', '1034')],
  ['《刑法》第二百八十五条之一', many('cn-criminal-law', '285-1')],
  ['《刑法》第二百五十三条之一第一款', many('cn-criminal-law', '253-1.1')],
  // 项 without 款 is of the one 款 that has items
  ['《生成式人工智能服务管理暂行办法》第四条第（二）项', many('cn-genai-measures', '4.1.2')],
  ['《生成式人工智能服务管理暂行办法》第四条第二项', many('cn-genai-measures', '4.1.2')],
  // lists
  ['《个人信息保护法》第五十五条、第五十六条和第五十七条', pipl('55', '56', '57')],
  ['《个人信息保护法》第五十五、五十六条', pipl('55', '56')],
  ['《个人信息保护法》第二十四条第一款、第三款', pipl('24.1', '24.3')],
  ['《个人信息保护法》第二十四条第一、三款', pipl('24.1', '24.3')],
  ['《个人信息保护法》第十三条第一款第二项、第三项', pipl('13.1.2', '13.1.3')],
  ['《个人信息保护法》第五十五条第（一）、（二）项和第五十六条', pipl('55.1.1', '55.1.2', '56')],
  ['欧盟《人工智能法》第95条、第112条', aia('95', '112')],
  // ranges
  ['《个人信息保护法》第五十五条至第五十七条', pipl('55', '56', '57')],
  ['《个人信息保护法》第五十五至五十七条', pipl('55', '56', '57')],
  ['欧盟《人工智能法》第 33-34 条', aia('33', '34')],
  ['《个人信息保护法》第十三条第一款第（二）项至第（四）项', pipl('13.1.2', '13.1.3', '13.1.4')],
  ['《个人信息保护法》第十三条第一款第（二）至（四）项', pipl('13.1.2', '13.1.3', '13.1.4')],
  ['《个人信息保护法》第五十五条第（一）至（三）项', pipl('55.1.1', '55.1.2', '55.1.3')],
  // European law
  ['《通用数据保护条例》第 35 条', many('eu-gdpr', '35')],
  ['《通用数据保护条例》第 35(3)(c) 条', many('eu-gdpr', '35(3)(c)')],
  ['GDPR第22条', many('eu-gdpr', '22')],
  ['符合GDPR第二十二条要求', many('eu-gdpr', '22')],
  ['欧盟AI法案第50条', aia('50')],
  ['欧盟 AI Act 第50条', aia('50')],
  ['欧盟《人工智能法》第27条(1)(a)', aia('27(1)(a)')],
  ['欧盟《人工智能法》第26条第6款', aia('26(6)')],
  ['欧盟《人工智能法》第5条第1款第(a)项', aia('5(1)(a)')],
  ['欧盟《人工智能法》第4a条', aia('4a')],
  ['欧盟《人工智能法》附件三', aia('annex-III')],
  ['欧盟《人工智能法》附件III', aia('annex-III')],
  ['欧盟《人工智能法》附件三第5点', aia('annex-III.5')],
  ['欧盟《人工智能法》附件三第5(b)点', aia('annex-III.5(b)')],
  ['欧盟《人工智能法》附件三第5点(b)', aia('annex-III.5(b)')],
  ['欧盟《人工智能法》Annex II/III', aia('annex-II', 'annex-III')],
  ['欧盟《人工智能法》第6条第2款和附件三', aia('6(2)', 'annex-III')],
  ['欧盟《人工智能法》序言第27段', aia('recital-27')],
  ['欧盟《人工智能法》第三章第四节', aia('chapter-III.section-4')],
  ['《互联网信息服务算法推荐管理规定》第二章', many('cn-algo-rec', 'chapter-2')],
  ['BDSG § 38 条', many('de-federal-data-protection-act', '38')],
  ['欧盟《人工智能法》第75条第1a款', aia('75(1a)')],
  ['欧盟《人工智能法》附件八A节', aia('annex-VIII.section-A')],
  ['欧盟《人工智能法》附件八第A节', aia('annex-VIII.section-A')],
  ['欧盟《人工智能法》附件八第B部分第7点', aia('annex-VIII.section-B.7')],
  ['欧盟《人工智能法》附件十一第1节第2点', aia('annex-XI.section-1.2')],
  ['欧盟《人工智能法》附件十一第一节第2点(b)', aia('annex-XI.section-1.2(b)')],
  ['欧盟《人工智能法》附件三第1部分', aia('annex-III.1')],
  ['第2024/2853号指令第9条', many('eu-product-liability-directive-2024', '9')],
  ['欧盟第2024/1689号条例第26条', aia('26')],
  ['(EU) 2024/1689 号条例第26条', aia('26')],
  // sections of acts and codes
  ['加州SB 53第22757.12条', many('us-ca-sb53', '22757.12')],
  ['加州SB 53第22757.12条第(a)款第(1)项', many('us-ca-sb53', '22757.12(a)(1)')],
  ['得克萨斯州HB 149第552.051条', many('us-tx-hb149', '552.051')],
  ['SB 24-205第6-1-1702(3)条', many('us-co-sb24-205', '6-1-1702(3)')],
  ['纽约RAISE法案第1421条', many('us-ny-raise-act', '1421')],
  ['OMB M-25-21第4条第(b)款第(i)项', many('us-omb-m-25-21', '4(b)(i)')],
  ['新加坡《个人数据保护法》第26D条第(1)款', many('sg-pdpa', '26D(1)')],
  ['GDPR第6.1条', many('eu-gdpr', '6(1)')],
  ['欧盟《人工智能法》第96条要求制定指南', aia('96')],
  // standards
  ['ISO 42001第5.2条', many('iso-42001', '5.2')],
  ['ISO/IEC 42001附录A.6.2.4', many('iso-42001', 'A.6.2.4')],
  ['NIST AI 600-1附录A.1.6', many('us-nist-ai-600-1', 'A.1.6')],
  ['ISO 42001 條文 6.1.2 / 8.2', many('iso-42001', '6.1.2', '8.2')],
  ['ISO 42001 控制项 A.6.2.4、A.7.2', many('iso-42001', 'A.6.2.4', 'A.7.2')],
  // names side by side
  ['《网络安全法》《数据安全法》第二十一条', ['cn-csl', 'cn-dsl 21']],
  ['《网络安全法》第二十一条、《数据安全法》第二十七条', ['cn-csl 21', 'cn-dsl 27']],
  ['第四条、第七条均见《生成式人工智能服务管理暂行办法》', ['cn-genai-measures 4', 'cn-genai-measures 7', 'cn-genai-measures']],
];

describe('Chinese pinpoints', () => {
  for (const [text, expected] of FORMS) it(text, () => assert.deepEqual(citedIn(text), expected));

  it('make one span with the title before them', () => {
    assert.deepEqual(citationsOf('依据**《个人信息保护法》**第五十五条、第五十六条评估。'), [
      '《个人信息保护法》**第五十五条 → cn-pipl 55',
      '第五十六条 → cn-pipl 56',
    ]);
  });

  it('under one word stand each where its number does', () => {
    assert.deepEqual(citationsOf('《个人信息保护法》第五十五、五十六条'), ['《个人信息保护法》第五十五 → cn-pipl 55', '五十六条 → cn-pipl 56']);
    assert.deepEqual(citationsOf('《个人信息保护法》第二十四条第一、三款'), ['《个人信息保护法》第二十四条第一 → cn-pipl 24.1', '三款 → cn-pipl 24.3']);
    assert.deepEqual(citationsOf('《个人信息保护法》第五十五至五十七条'), [
      '《个人信息保护法》第五十五 → cn-pipl 55',
      '第五十五至五十七条 → cn-pipl 56',
      '五十七条 → cn-pipl 57',
    ]);
  });

  it('in numbers of clauses and codes need their instrument in the sentence', () => {
    assert.deepEqual(citedIn('本制度第5.2条，另见GDPR。'), ['eu-gdpr']);
    assert.deepEqual(citedIn('详见第5.2条。本公司遵守GDPR。'), ['eu-gdpr']);
    assert.deepEqual(citedIn('加州SB 53规定了披露义务，其中第22757.12条要求公布框架。'), ['us-ca-sb53', 'us-ca-sb53 22757.12']);
  });

  it('are no ordinals', () => {
    assert.deepEqual(citedIn('《个人信息保护法》的第一个要求、第二阶段、第三方和第【待定】条。'), ['cn-pipl']);
  });
});
