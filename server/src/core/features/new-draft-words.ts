/** What every new policy says in its own words, in both languages. `{name}` stands for a value. */
import type { Message } from '../engine/rule.js';

export const TITLE: Message = { en: 'Responsible AI Policy', zh: '人工智能管理制度' };

export const OWNER: Message = { en: 'Head of AI Governance', zh: '人工智能治理负责人' };

/** A comment below the front matter. */
export const NOTE: Message = {
  en: 'Put together by Clausewright from model clauses; the law as of {date}, the catalogue of {catalogue}. Roles, periods and wording are there to be adapted. Not legal advice.',
  zh: '由 Clausewright 依据示范条款生成；法律状态截至{date}，法规库截至{catalogue}。岗位名称、期限和措辞均可调整。本文不构成法律意见。',
};

export const PURPOSE: Message = {
  en: 'This policy says how we develop, buy and use AI, so that people are treated fairly and the law is kept.',
  zh: '为规范本单位开发、采购和使用人工智能的活动，保护相关个人的权益，制定本制度。',
};

export const LAWS: Message = { en: 'It rests on these texts:', zh: '本制度依据下列文件：' };

export const ADOPTED: Message = { en: 'We also adopt, by our own choice:', zh: '本单位自愿采用：' };

export const SCOPE: Message = {
  en: 'This policy applies to everyone who works for us or on our behalf.',
  zh: '本制度适用于本单位全体人员，以及为本单位工作的外部人员。',
};

export const SCOPE_PLACES: Message = { en: 'It covers our work in these places: {places}.', zh: '适用地域：{places}。' };

export const SCOPE_SYSTEMS: Message = { en: 'It covers these AI systems: {systems}.', zh: '本制度所涉系统：{systems}。' };

export const SCOPE_ROLES: Message = { en: 'In law we are: {roles}.', zh: '本单位的法律身份：{roles}。' };

export const DEFINED_ROLE: Message = { en: '“{name}” means an organisation that {means}', zh: '“{name}”是指：{means}' };

export const DEFINED_SYSTEM: Message = { en: '“{name}” means AI that {means}', zh: '“{name}”类系统是指：{means}' };

export const WHO: Message = { en: 'Who acts, and where this policy says what to do:', zh: '各责任主体及其职责所在部分：' };

export const WHO_HEADER: Message = { en: '| Who | Sections |', zh: '| 责任主体 | 所在部分 |' };

export const COMING: Message = {
  en: 'These duties wait for their day; the policy has to answer them by then.',
  zh: '下列义务尚待适用，本制度届时应当作出规定。',
};

export const COMING_DUTY: Message = { en: 'From {date}: {title} ({cites}).', zh: '自{date}起：{title}（{cites}）。' };

export const EXCEPTIONS: Message = {
  en: 'Exceptions need the prior written consent of the {owner}, with reasons and an end date. What the law demands is not open to exceptions.',
  zh: '偏离本制度的，应当事先取得{owner}书面同意，并写明理由和截止日期。法律要求的事项不适用例外。',
};

export const REVIEW: Message = {
  en: 'The {owner} must review this policy every {months} months, and whenever the law named in it or the systems it covers change.',
  zh: '{owner}应当每{months}个月评审一次本制度；所列法律或者所涉系统发生变化时，另行评审。',
};
