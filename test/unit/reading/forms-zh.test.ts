/** The forms in which Chinese drafts refer to law, and the dresses they wear. */
import assert from 'node:assert/strict';
import { citationsOf, citedIn } from '../../support/analyse.js';
import { CHINESE_DRESSES } from '../../support/dresses.js';

const many = (instrument: string, ...provisions: string[]) => provisions.map((provision) => `${instrument} ${provision}`);
const aia = (...provisions: string[]) => many('eu-ai-act', ...provisions);
const pipl = (...provisions: string[]) => many('cn-pipl', ...provisions);
const genai = (...provisions: string[]) => many('cn-genai-measures', ...provisions);
const sorted = (cited: readonly string[]) => [...cited].sort();

/** One of each form; each is read in every dress. */
const DRESSED: [string, string[]][] = [
  ['《生成式人工智能服务管理暂行办法》', ['cn-genai-measures']],
  ['《中华人民共和国数据安全法》第二十七条', many('cn-dsl', '27')],
  ['个人信息保护法第五十五条', pipl('55')],
  ['《个人信息保护法》第十七条第二款第（三）项', pipl('17.2.3')],
  ['《生成式人工智能服务管理暂行办法》第17条', genai('17')],
  ['《生成式人工智能服务管理暂行办法》第十七条至第二十条', genai('17', '18', '19', '20')],
  ['《生成式人工智能服务管理暂行办法》第四条、第七条', genai('4', '7')],
  ['《刑法》第二百八十五条之一', many('cn-criminal-law', '285-1')],
  ['欧盟《人工智能法》附件三第5点', aia('annex-III.5')],
  ['欧盟《人工智能法》第26条第6款', aia('26(6)')],
  ['国务院令第790号', ['cn-network-data-regs']],
  ['国发〔2017〕35号', ['cn-newgen-ai-plan-2017']],
  ['GB/T 45654—2025', ['cn-gbt45654']],
  ['GB/T 45654—2025第5.2条', many('cn-gbt45654', '5.2')],
  ['《個人信息保護法》第２８條第１款', pipl('28.1')],
  ['GDPR第三十五条', many('eu-gdpr', '35')],
];

/** More of each kind, plain. */
const PLAIN: [string, string[]][] = [
  // lists and ranges
  ['《生成式人工智能服务管理暂行办法》第四、七、十七条', genai('4', '7', '17')],
  ['《生成式人工智能服务管理暂行办法》第17-20条', genai('17', '18', '19', '20')],
  ['《生成式人工智能服务管理暂行办法》第17条—第20条', genai('17', '18', '19', '20')],
  ['《生成式人工智能服务管理暂行办法》第4、7条及第17条', genai('4', '7', '17')],
  ['《个人信息保护法》第二十一、二十五和第二十七条', pipl('21', '25', '27')],
  ['欧盟《人工智能法》第5条第1款第（a）、（c）项', aia('5(1)(a)', '5(1)(c)')],
  ['欧盟《人工智能法》第5条第1款第(a)至(c)项', aia('5(1)(a)', '5(1)(b)', '5(1)(c)')],
  ['欧盟《人工智能法》第9条至第12条', aia('9', '10', '11', '12')],
  // a code's number is no range
  ['伊利诺伊州HB 3773第2-102条', many('us-il-hb3773', '2-102')],
  ['纽约市第144号地方法第20-871条', many('us-nyc-ll144', '20-871')],
  ['欧盟《人工智能法》第20-22条', aia('20', '21', '22')],
  // annexes
  ['欧盟《人工智能法》附件三第五点第（b）项', aia('annex-III.5(b)')],
  ['欧盟《人工智能法》附件Ⅲ第5点', aia('annex-III.5')],
  ['欧盟《人工智能法》附录三', aia('annex-III')],
  // names and their numbers
  ['《欧盟人工智能法》第26条', aia('26')],
  ['歐盟《人工智能法》第26條', aia('26')],
  ['《生成式人工智慧服務管理暫行辦法》第十七條', genai('17')],
  ['国务院令第七百九十号', ['cn-network-data-regs']],
  ['第790号国务院令', ['cn-network-data-regs']],
  ['国务院第790号令', ['cn-network-data-regs']],
  ['国发（2017）35号', ['cn-newgen-ai-plan-2017']],
  ['国发[2017]35号', ['cn-newgen-ai-plan-2017']],
  ['国家互联网信息办公室令第十五号', ['cn-genai-measures']],
  ['《网络数据安全管理条例》（国务院令第790号）第二十四条', many('cn-network-data-regs', '24')],
  ['GB45438-2025', ['cn-gb45438']],
  ['TC260-003 第5条', many('cn-tc260-003', '5')],
  ['《暂行办法》第十七条', genai('17')],
  // English law in Chinese words
  ['EU AI Act第26条第6款', aia('26(6)')],
  ['EO 14110第4.2条', many('us-eo-14110', '4.2')],
  ['PIPL第55条', pipl('55')],
];

describe('Chinese forms', () => {
  for (const [words, expected] of DRESSED) {
    it(words, () => {
      for (const [dress, wear] of CHINESE_DRESSES) assert.deepEqual(sorted(citedIn(wear(words))), sorted(expected), dress);
    });
  }
  for (const [words, expected] of PLAIN) it(words, () => assert.deepEqual(sorted(citedIn(words)), sorted(expected)));

  it('in marks of their own', () => {
    for (const text of ['**《个人信息保护法》**第五十五条', '[《个人信息保护法》](https://example.org)第五十五条', '《个人信息保护法》**第五十五条**'])
      assert.deepEqual(citedIn(text), ['cn-pipl 55'], text);
  });

  it('show under each number of a list its own article', () => {
    assert.deepEqual(citationsOf('依《个人信息保护法》第二十一、二十五条'), ['《个人信息保护法》第二十一 → cn-pipl 21', '二十五条 → cn-pipl 25']);
    assert.deepEqual(citationsOf('依欧盟《人工智能法》第5条第1款第（a）、（c）项'), [
      '欧盟《人工智能法》第5条第1款第（a） → eu-ai-act 5(1)(a)',
      '（c）项 → eu-ai-act 5(1)(c)',
    ]);
  });
});
