/** Ordinary prose cites nothing: words that are also names of law, or look like them, stay words where no law is meant. */
import assert from 'node:assert/strict';
import { analyseText } from '../support/analyse.js';

const ENGLISH = [
  'The policy aims to keep people in charge of every decision that matters.',
  'The programme aims at fairness, and the team aims for a short list of AIMS.',
  'LED lights in the server room are switched off at night; the pilot led to fewer errors.',
  'It was no small feat to retrain the model, a FEAT few teams manage in a week.',
  'The Framework below has four parts, and the framework is reviewed each spring.',
  'The Guidelines in this chapter are our own; other guidelines may be added later.',
  'The Code is kept in a repository, and every change to the code is reviewed.',
  'Our principles are honesty, care and restraint, and our principles come first.',
  'The Measures in section 3 apply to all offices, and interim measures may follow.',
  'The Act of labelling data is tiring work; act with care and take breaks.',
  'An AI act on stage, such as a robot that sings, is not what this policy is about.',
  'AI law is a young field, and cybersecurity law is an older one.',
  'Privacy law differs from country to country, and data protection law does too.',
  'The Standard meets once a month, in the standard room on the second floor.',
  'Our standard is high, and the bar is set by the standards board.',
  'The Declaration at the end is signed by each author of the model.',
  'The Recommendation of the review board is recorded in the minutes.',
  'A recommendation on artificial intelligence was sent to the head of department.',
  'The Convention is that names of models are written in small letters.',
  'The annual convention on machine learning takes place in June.',
  'The Charter of the project names its sponsor, its budget and its end.',
  'The Regulation of temperature in the data centre is automatic.',
  'The Directive from the chief executive was to stop the pilot.',
  'The Strategy for the next year is simple: fewer models, better ones.',
  'Our national AI strategy team sits in two cities.',
  'The Initiative was praised, and the employees showed initiative.',
  'The Principles are printed on a card that fits into a pocket.',
  'Our AI ethics principles are short enough to be read aloud.',
  'The Blueprint of the new office shows where the cameras are.',
  'The bill for cloud computing has doubled, and the bill of rights of our users is a promise of ours.',
  'The White Paper in the printer is used up; a white paper on chatbots is planned.',
  'The Roadmap shows three releases, and the road map on the wall shows the way home.',
  'The Agreement with the vendor ends in May, and the convention between both teams ends with it.',
  'The Order of the columns is fixed: name, owner, date.',
  'The executive order of the slides was changed by the chair.',
  'The Memorandum of the meeting was sent to all who took part.',
  'The Resolution of the camera is too low to recognise faces.',
  'The Pact between the teams is to answer within a day.',
  'The Playbook for incidents is stored offline.',
  'The Action Plan lists five steps, and the action plan is updated weekly.',
  'Veritas is a word on the wall of the library.',
  'Ada wrote the first version, and Ada is the owner of the model.',
  'We verify what the model says, and AI verify steps are part of each release.',
  'The seoul office and the Paris office share one model.',
  'The model was trained in Kazan and tested in Johannesburg.',
  'Sox and shoes are sold in the same shop, which the model recommends.',
  'The copper wire and the copper coil are checked by a camera.',
  'Fair housing is a goal of the city, and equal pay is a goal of ours.',
  'Consumer protection, product safety and competition are on the agenda.',
  'Title and abstract are screened by the model, chapter seven by a person.',
  'The Commission of the sales team is paid in arrears; a commission guideline explains how.',
  'AI risk management is a task of each team, and the risk management framework is a spreadsheet.',
  'The safety framework of the plant is older than the model.',
  'The generative AI profile of each user shows how often the tool was used.',
  'An accessible design helps everyone, and an accessibility act on our side is overdue.',
  'Digital services, digital markets and data governance are three teams of the company.',
  'The cyber resilience team practises once a quarter.',
  'Civil code reviewers are polite; the criminal law of jokes is silence.',
  'The global digital compact disc is a museum piece.',
  'The belt and the road sign were both recognised by the camera.',
];

const CHINESE = [
  '本制度旨在让人始终对重要决定负责。',
  '总统签发了多份行政令，本公司没有逐一研究。',
  '各部门可以先制定暂行办法，再报法务部备案。',
  '机房的LED灯夜间关闭。',
  '团队完成了一项不小的壮举，英文叫feat。',
  '本框架分为四个部分，每年春季复核一次。',
  '本指南由公司自行编写，今后可以补充其他指南。',
  '代码存放在仓库中，每次修改代码都要经过审查。',
  '我们的原则是诚实、谨慎和克制。',
  '以下办法适用于全部办公室，临时办法另行通知。',
  '本规定由合规部负责解释。',
  '本条例所称系统，是指公司自建的系统。',
  '人工智能法律是一个年轻的领域。',
  '网络安全法务由两名同事负责。',
  '数据安全法治宣传每年开展一次。',
  '公司建立人工智能风险管理框架，由各部门分工落实。',
  '公司提出了人工智能治理原则，并张贴在公告栏。',
  '评审会关于人工智能的建议书已经归档。',
  '公司发布了人工智能伦理原则，供全体员工学习。',
  '本标准高于行业平均水平。',
  '标识方法见附录，标识样式由设计部另行制定。',
  '公约数的计算交给程序完成。',
  '全体成员签署了一份公约，约定不在会议中使用手机。',
  '本次会议的决定由秘书记录。',
  '该倡议得到了全体员工的支持。',
  '宣言张贴在一楼大厅。',
  '国家战略与公司战略并不相同。',
  '公司的人工智能战略每三年更新一次。',
  '人工智能行动方案由项目组起草。',
  '路线图显示有三次发布。',
  '备忘录由各方签字后生效。',
  '采购协定将于五月到期。',
  '白皮书计划在明年完成。',
  '摄像头的决议案由行政部提交，分辨率另行确定。',
  '消费者保护、产品安全和公平竞争都列入议程。',
  '公平信用是公司的承诺，同工同酬也是公司的目标。',
  '数字服务、数字市场和数据治理是公司的三个团队。',
  '投资人工智能需要耐心。',
  '公司鼓励外国投资、保护员工隐私。',
  '首尔办公室和巴黎办公室共用一个模型。',
  '草案由起草小组讨论，征求意见稿随后印发。',
  '第二版框架比第一版简洁。',
  '管理办法、实施细则和操作规程由各部门分别起草。',
  '系统日志的治理框架见下表。',
  '本手册对齐项目管理的通行做法。',
  '生成式人工智能概况由信息部每季度汇总。',
];

/** What a sentence is taken to say of law, and what is found wrong with it. */
function heard(sentence: string): string[] {
  const { reading, findings } = analyseText(`${sentence}\n`, { settings: { policyDraft: true } });
  return [
    ...reading.citations.map(({ text, instrument }) => `cites “${text}” as ${instrument ?? 'law'}`),
    ...reading.unknown.map(({ text }) => `takes “${text}” for law`),
    ...findings.map(({ rule, words }) => `${rule} on “${words}”`),
  ];
}

describe('ordinary prose', () => {
  for (const [language, sentences] of Object.entries({ English: ENGLISH, Chinese: CHINESE })) {
    it(`cites nothing, sentence by sentence (${language})`, () => {
      assert.ok(sentences.length >= 40);
      const loud = sentences.flatMap((sentence) => heard(sentence).map((what) => `${sentence} ${what}`));
      assert.deepEqual(loud, []);
    });

    it(`cites nothing as one text (${language})`, () => assert.deepEqual(heard(sentences.join('\n\n')), []));
  }

  it('is heard where a word behind a name only looks like part of it', () => {
    assert.deepEqual(heard('各部门依照网络安全法务必保存日志。'), ['cites “网络安全法” as cn-csl', 'reference/missing-pinpoint on “网络安全法”']);
  });

  it('is heard once it names a law, among the same words', () => {
    const text = (law: string, sentences: readonly string[]) => `${law}\n\n${sentences.join('\n\n')}`;
    assert.deepEqual(
      heard(text('The GDPR applies.', ENGLISH)).filter((what) => what.startsWith('cites')),
      // Words that point back are read wherever there is something to point to; nothing shows them unless it is asked for.
      ['cites “GDPR” as eu-gdpr', 'cites “The Regulation” as eu-gdpr'],
    );
    assert.deepEqual(
      heard(text('本公司遵守《数据安全法》。', CHINESE)).filter((what) => what.startsWith('cites')),
      ['cites “《数据安全法》” as cn-dsl'],
    );
  });
});
