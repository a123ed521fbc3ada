/** Policy drafts for measuring: of our own wording, of any size, the same for the same seed. */

/** A small generator of pseudo-random numbers, so that every run measures the same texts. */
export class Dice {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

const CITATIONS_EN = [
  'the EU AI Act (Regulation (EU) 2024/1689)',
  'Article 26(6) of the EU AI Act',
  'Articles 9 to 15 of the AI Act',
  'GDPR Art. 35',
  'Article 22 of the GDPR',
  'Annex III, point 5(b) of the AI Act',
  'Regulation (EU) 2016/679',
  'NIST AI RMF',
  'GOVERN 1.2 of the NIST AI RMF',
  'ISO/IEC 42001:2023, A.6.2.4',
  'Clause 9.1 of ISO/IEC 42001',
  'Colorado SB 26-189',
  'Executive Order 14110',
  'Article 17 of the Interim Measures for the Management of Generative Artificial Intelligence Services',
  'Article 55 of the PIPL',
  'the Council of Europe Framework Convention on Artificial Intelligence',
  '**EU AI Act** — Art. 50(2)',
  'Art. 6(1)(f) GDPR',
  'NYC Local Law 144',
  'OMB M-25-21',
];
const CITATIONS_ZH = [
  '《生成式人工智能服务管理暂行办法》第十七条',
  '《个人信息保护法》第五十五条',
  '《互联网信息服务深度合成管理规定》第十六条',
  '《互联网信息服务算法推荐管理规定》第二十四条第一款',
  '《网络安全法》第二十一条',
  '《人工智能生成合成内容标识办法》',
  '欧盟《人工智能法》第26条第6款',
  '欧盟《人工智能法》附件三第5点',
  '《通用数据保护条例》第35条',
  'ISO/IEC 42001 A.6.2.4',
  '《数据安全法》',
  '《未成年人网络保护条例》',
];
const BARE_EN = ['Article 9', 'Art. 27(1)(a)', 'Articles 12, 19 and 26', 'Annex IV', 'Article 4', 'Art. 73(2)', 'Recital 27'];
const BARE_ZH = ['第九条', '第十七条第一款', '第12条至第15条', '附件三', '第三章第二节'];

const WHO_EN = ['The system owner', 'The review board', 'Each business unit', 'The supplier', 'The data steward', 'A named reviewer', 'The security team'];
const DUTY_EN = [
  'must keep the records of every release',
  'shall check the training data for gaps before use',
  'should tell affected persons in plain words',
  'may pause the service when a control fails',
  'must not deploy a model without a signed assessment',
  'reports incidents within 72 hours',
  'keeps the logs for at least six months',
  'must name a deputy for every absence',
  'reviews the thresholds once a quarter',
  'must stop processing when consent is withdrawn',
];
const WHY_EN = ['as required by', 'in line with', 'subject to', 'under', 'see', 'within the meaning of'];
const TAIL_EN = [
  'The outcome is written down and kept with the file.',
  'Exceptions need the approval of the chief risk officer.',
  'Where the facts are unclear, the stricter reading applies.',
  'Evidence is stored where the auditors can reach it.',
  'Nothing in this paragraph limits other duties of the team.',
  'The register shows who decided, when, and on what grounds.',
];
const WHO_ZH = ['系统负责人', '评审小组', '各业务部门', '供应商', '数据管理员', '安全团队'];
const DUTY_ZH = [
  '应当保存每次发布的记录',
  '应当在上线前核查训练数据',
  '不得在未完成评估时部署模型',
  '应当在七十二小时内报告事件',
  '日志保存期限不少于六个月',
  '每季度复核一次阈值',
  '可以暂停服务',
];
const WHY_ZH = ['依照', '根据', '按照', '参照'];
const TAIL_ZH = ['处理结果应当归档备查。', '例外情形须经首席风险官批准。', '事实不明时从严适用。', '登记簿载明决定人、时间和理由。'];
const TOPICS_EN = [
  'Scope',
  'Roles',
  'Risk Management',
  'Data Quality',
  'Logging',
  'Human Oversight',
  'Incident Reporting',
  'Transparency',
  'Suppliers',
  'Training',
  'Review',
];
const TOPICS_ZH = ['适用范围', '职责', '风险管理', '数据质量', '日志', '人工监督', '事件报告', '透明度', '供应商', '培训', '复核'];

/** A mixed draft: headings, paragraphs, lists, tables, comments, in English and Chinese. `size` is in characters. */
export function policyDraft(size: number, seed: number): string {
  const dice = new Dice(seed);
  const parts = [
    '---\npolicy:\n  title: Responsible AI Policy\n  jurisdictions: [EU, CN]\nreviewed: "Art. 27 EU AI Act"\n---\n\n# Responsible AI Policy under the EU AI Act\n\nThis policy applies the EU AI Act (the “Act”) and 《生成式人工智能服务管理暂行办法》（以下简称《办法》）.\n',
  ];
  for (let length = parts[0]!.length, number = 1; length < size; number++) {
    const part = section(dice, number);
    parts.push(part);
    length += part.length;
  }
  return parts.join('\n').slice(0, size);
}

/** One table of this size. */
export function oneTable(size: number, seed: number): string {
  const dice = new Dice(seed);
  return fill('# Register under the EU AI Act\n\n| Provision | Owner | Duty |\n|---|---|---|\n', size, (row) => tableRow(dice, row));
}

/** One list of this size. */
export function oneList(size: number, seed: number): string {
  const dice = new Dice(seed);
  return fill('# Duties under the EU AI Act\n\nThe deployer must:\n\n', size, () => listItem(dice));
}

/** One Markdown fence of this size, with a draft in it. */
export function oneFence(size: number, seed: number): string {
  return `A template:\n\n\`\`\`markdown\n${policyDraft(size - 32, seed)}\n\`\`\`\n`;
}

/** Pieces one after the other up to a size. */
export function fill(head: string, size: number, next: (index: number) => string): string {
  const parts = [head];
  for (let length = head.length, index = 0; length < size; index++) {
    const part = `${next(index)}\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}

function section(dice: Dice, number: number): string {
  const zh = number % 3 === 0;
  const heading = zh
    ? `## ${number}. ${dice.pick(TOPICS_ZH)}`
    : `## ${number}. ${dice.pick(TOPICS_EN)}${dice.below(3) === 0 ? ` (${dice.pick(BARE_EN)})` : ''}`;
  const paragraphs = [0, 1, 2].map(() => paragraph(dice, zh)).join('\n\n');
  const list = `${zh ? '应当履行下列义务：' : 'The owner must:'}\n\n${[0, 1, 2, 3].map(() => (zh ? `- ${clauseZh(dice)}` : listItem(dice))).join('\n')}`;
  const table = `| Provision | Owner | Duty |\n|---|---|---|\n${[0, 1, 2, 3].map((row) => tableRow(dice, row)).join('\n')}`;
  const comment =
    number % 4 === 0 ? `<!-- Guidance: ${dice.pick(BARE_EN)} of the AI Act is met by the ${dice.pick(TOPICS_EN).toLowerCase()} section. -->\n\n` : '';
  const ends = [`${list}\n`, `${table}\n`, `${list}\n\n${table}\n`, `> ${clauseEn(dice)}\n`];
  return `${heading}\n\n${comment}${paragraphs}\n\n${ends[number % ends.length]}`;
}

function paragraph(dice: Dice, zh: boolean): string {
  if (zh) return [clauseZh(dice), dice.pick(TAIL_ZH), clauseZh(dice), dice.pick(TAIL_ZH)].join('');
  return [clauseEn(dice), dice.pick(TAIL_EN), `${dice.pick(WHO_EN)} ${dice.pick(DUTY_EN)}.`, dice.pick(TAIL_EN)].join(dice.below(2) === 0 ? ' ' : '\n');
}

function clauseEn(dice: Dice): string {
  return `${dice.pick(WHO_EN)} ${dice.pick(DUTY_EN)}, ${dice.pick(WHY_EN)} ${dice.below(3) === 0 ? dice.pick(BARE_EN) : dice.pick(CITATIONS_EN)}.`;
}

function clauseZh(dice: Dice): string {
  return `${dice.pick(WHY_ZH)}${dice.below(3) === 0 ? dice.pick(BARE_ZH) : dice.pick(CITATIONS_ZH)}，${dice.pick(WHO_ZH)}${dice.pick(DUTY_ZH)}。`;
}

function listItem(dice: Dice): string {
  return `- ${dice.below(4) === 0 ? '[ ] ' : ''}${dice.pick(DUTY_EN)} (${dice.below(2) === 0 ? dice.pick(BARE_EN) : dice.pick(CITATIONS_EN)})`;
}

function tableRow(dice: Dice, row: number): string {
  const first = row % 5 === 4 ? dice.pick(CITATIONS_ZH) : dice.below(2) === 0 ? dice.pick(BARE_EN) : dice.pick(CITATIONS_EN);
  return `| ${first.replaceAll('|', '')} | ${dice.pick(WHO_EN)} | ${dice.pick(DUTY_EN)} |`;
}
