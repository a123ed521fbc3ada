/** Nothing but citations, in every form in which drafts cite and in both languages: of any size, the same for the same seed. */
import { Dice, fill } from './drafts.js';

const FULL_EN = [
  'Article 26(6) of the EU AI Act',
  'Articles 9 to 15 of the AI Act',
  'GDPR Art. 35',
  'Art. 6(1)(f) GDPR',
  'Annex III, point 5(b) of the AI Act',
  '**EU AI Act** — Art. 50(2)',
  'EU AI Act (Regulation (EU) 2024/1689), Article 73',
  'GOVERN 1.2 of the NIST AI RMF',
  'ISO/IEC 42001:2023, A.6.2.4',
  'Clause 9.1 of ISO/IEC 42001',
  'Article 55 of the PIPL',
  'Recital 27 of the AI Act',
  'Chapter III, Section 2 of the AI Act',
  'C.R.S. § 6-1-1702(1)',
  '15 U.S.C. § 9401(3)',
  'NYC Admin. Code § 20-870 et seq.',
];
const FULL_ZH = [
  '《生成式人工智能服务管理暂行办法》第十七条',
  '《个人信息保护法》第55条',
  '《互联网信息服务算法推荐管理规定》第二十四条第一款',
  '《生成式人工智能服务管理暂行办法》第四条第（二）项',
  '《网络安全法》第二十一条、第二十三条至第二十五条',
  '欧盟《人工智能法》第26条第6款',
  '欧盟AI法案附件三第5点',
  'GDPR第三十五条',
  'ISO/IEC 42001 條文 6.1.2 / 8.2',
  '《個人資訊保護法》第五十一條',
];
const NAMES_EN = ['the EU AI Act (Regulation (EU) 2024/1689)', 'NIST AI RMF', 'NYC Local Law 144 of 2021', 'ISO 42001', 'UK GDPR', 'the Colorado AI Act'];
const NAMES_ZH = [
  '《数据安全法》',
  '《人工智能生成合成内容标识办法》',
  '欧盟AI法案',
  '算法推荐管理规定',
  '《数据安全法》《个人信息保护法》',
  '《未成年人网络保护条例》',
];
const NUMBERS = [
  'Regulation (EU) 2016/679',
  'OMB M-25-21',
  'Colorado SB 26-189',
  'Executive Order 14179',
  'NIST AI 100-1',
  '(EU) 2024/1689号条例',
  'GB 45438-2025',
];
const BARE_EN = ['Article 9', 'Art. 27(1)(a)', 'Articles 12, 19 and 26', 'Arts. 5-7, 9 and 43', 'Annex IV', 'Annex III §5(b)', 'Recital 27', '§ 4', 'A.5.2'];
const BARE_ZH = ['第九条', '第十七条第一款', '第12条至第15条', '附件三', '第三章第二节', '第 33-34 条', '第6条第（1）款', '第九條'];
/** What the first paragraph of a section defines. */
const SHORT_EN = ['the Act', 'Article 5 of the Act', 'Art. 12(1) of the Act', 'Annex III to the Act'];
const SHORT_ZH = ['《办法》', '《办法》第五条', '《办法》第十七条第一款'];
const ANAPHORS_EN = ['that Regulation', 'Article 9 of that Regulation', 'ibid.', 'that Act', 'Article 14 of that Act'];
const ANAPHORS_ZH = ['该办法', '该办法第七条', '该法', '该法第二十条', '该条例'];
/** What there is something to say about: dead law, provisions that do not exist, near misses, unknown and open names. */
const AMISS_EN = [
  'Executive Order 14110',
  'OMB M-24-10',
  'Colorado SB 24-205',
  'Article 120 of the AI Act',
  'Art. 12(9) of the EU AI Act',
  'the EU AI Directive',
  'Regulation (EU) 2031/9999',
];
const AMISS_ZH = [
  '《生成式人工智能服务管理暂行办法》第三十条',
  '《网络数据安全条例》',
  '《人工智能法》',
  '《东海人工智能服务管理条例》',
  '《互联网信息服务深度合成管理规定（征求意见稿）》',
];

const LISTS_EN = [FULL_EN, NAMES_EN, NUMBERS, BARE_EN, SHORT_EN, ANAPHORS_EN, AMISS_EN];
const LISTS_ZH = [FULL_ZH, NAMES_ZH, BARE_ZH, SHORT_ZH, ANAPHORS_ZH, AMISS_ZH];

/** Sections with their own definitions, each with paragraphs, a list and a table. */
export function citationsOfAllForms(size: number, seed: number): string {
  const dice = new Dice(seed);
  return fill('# Sources under the EU AI Act\n', size, (index) => section(dice, index + 1));
}

function section(dice: Dice, number: number): string {
  const en = () => dice.pick(dice.pick(LISTS_EN));
  const zh = () => dice.pick(dice.pick(LISTS_ZH));
  const list = Array.from({ length: 4 }, () => `- ${en()}, ${en()}: ${zh()}`).join('\n');
  const rows = Array.from({ length: 4 }, (_, row) => `| ${row % 2 === 0 ? dice.pick(NAMES_EN) : ''} | ${dice.pick(BARE_EN)} | ${dice.pick(BARE_ZH)} |`);
  return [
    `\n## ${number}. ${en()}`,
    'Regulation (EU) 2024/1689 (the “Act”); 《生成式人工智能服务管理暂行办法》（以下简称《办法》）。',
    `${en()}; ${en()}, ${en()} and ${en()}. ${en()}; ${en()}.`,
    `${zh()}、${zh()}和${zh()}。${zh()}；${zh()}。`,
    list,
    `| Law | Provision | 条款 |\n|---|---|---|\n${rows.join('\n')}`,
    `<!-- ${en()}; ${zh()} -->`,
  ].join('\n\n');
}
