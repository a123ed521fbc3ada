/** How the states of coverage, the values of a profile and its open questions are called. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { nameOf } from '../catalogue/labels.js';
import type { ProfileGroup, Spoken } from '../catalogue/obligation.js';
import type { Question } from '../coverage/applies.js';
import type { CoverageState } from '../coverage/coverage.js';
import type { SetAside } from '../coverage/profile.js';
import type { Shortfall } from '../coverage/shortfall.js';
import type { Language } from '../text/characters.js';
import { said } from './note.js';
import { routeLabel } from './wording.js';

/**
 * A state as it is reported. Beside those of coverage: a duty that binds but that a policy need not speak of,
 * and a recommendation that the draft does not take up, which is no gap.
 */
export type ReportedState = CoverageState | 'no-clause-needed' | 'not-taken-up';

/** What a person has to act on first. */
export const REPORTED_STATES: readonly ReportedState[] = [
  'contradicted',
  'missing',
  'partial',
  'undetermined',
  'addressed',
  'cited',
  'not-taken-up',
  'not-yet-applicable',
  'set-aside',
  'no-clause-needed',
];

const STATES: Record<ReportedState, Spoken> = {
  contradicted: { en: 'Contradicted', zh: '与要求不符' },
  missing: { en: 'Missing', zh: '缺失' },
  partial: { en: 'Partly answered', zh: '部分回应' },
  undetermined: { en: 'Undetermined', zh: '有待确定' },
  addressed: { en: 'Answered', zh: '已回应' },
  cited: { en: 'Answered and cited', zh: '已回应并引用' },
  'not-taken-up': { en: 'Not taken up', zh: '未采纳' },
  'not-yet-applicable': { en: 'Not yet applicable', zh: '尚未适用' },
  'set-aside': { en: 'Set aside', zh: '已搁置' },
  'no-clause-needed': { en: 'Needs no clause', zh: '无须专设条款' },
};

/** Nobody owes what is recommended. */
const RECOMMENDED: Partial<Record<ReportedState, Spoken>> = {
  contradicted: { en: 'Says otherwise', zh: '另有表述' },
  partial: { en: 'Taken up in part', zh: '部分采纳' },
  addressed: { en: 'Taken up', zh: '已采纳' },
  cited: { en: 'Taken up and cited', zh: '已采纳并引用' },
};

export function stateLabel(state: ReportedState, recommended: boolean, language: Language): string {
  return ((recommended && RECOMMENDED[state]) || STATES[state])[language];
}

const DUTIES: Record<'must' | 'must-not' | 'should' | 'may', Spoken> = {
  must: { en: 'must', zh: '应当' },
  'must-not': { en: 'must not', zh: '不得' },
  should: { en: 'should (recommended)', zh: '宜（建议）' },
  may: { en: 'may (optional)', zh: '可以（任选）' },
};

export function dutyLabel(duty: keyof typeof DUTIES, language: Language): string {
  return DUTIES[duty][language];
}

const SET_ASIDE: Record<NonNullable<SetAside['kind']>, Spoken> = {
  'not-applicable': { en: 'does not apply, by the drafter', zh: '起草人认为不适用' },
  'answered-elsewhere': { en: 'answered elsewhere', zh: '由其他文件回应' },
  'not-adopted': { en: 'not adopted', zh: '未采纳' },
};

export function setAsideLabel(kind: SetAside['kind'], language: Language): string {
  return kind ? SET_ASIDE[kind][language] : language === 'zh' ? '未说明类型' : 'no kind given';
}

/** Why a clause counts only in part, or against; figures are told apart. */
const SHORTFALLS: Record<Exclude<Shortfall, 'figure'>, Spoken> = {
  weakened: { en: 'puts it as advice or as a choice', zh: '表述为建议或者可选事项' },
  negated: { en: 'says that it is not done or need not be', zh: '表示不这样做或者无须这样做' },
  permitted: { en: 'speaks of it without forbidding it', zh: '谈及此事而未予禁止' },
  mentioned: { en: 'touches on it without forbidding it', zh: '有所涉及而未予禁止' },
  actor: { en: 'leaves it to somebody outside', zh: '交由外部主体承担' },
};

export function shortfallLabel(shortfall: keyof typeof SHORTFALLS, language: Language): string {
  return SHORTFALLS[shortfall][language];
}

/** What a partial answer does not speak of; empty where it is whole in that. */
export function unsaidLabel(unsaid: readonly string[], language: Language): string {
  if (unsaid.length === 0) return '';
  return language === 'zh' ? `未见提及：${unsaid.join('；')}` : `Nothing was found that speaks of: ${unsaid.join('; ')}`;
}

/** In the order in which people read a profile. */
export const PROFILE_GROUPS: readonly ProfileGroup[] = ['roles', 'systems', 'risk', 'models', 'entity', 'size', 'route'];

export type ProfileKey = 'jurisdictions' | 'frameworks' | ProfileGroup | 'scope';

export function profileKeyLabel(view: CatalogueView, key: ProfileKey, language: Language): string {
  return view.catalogue.lexicon.profileKeys[key]!.title[language];
}

/** A value of the profile by its title; one that nobody knows stands as it is written. */
export function profileValueLabel(view: CatalogueView, key: ProfileKey, value: string, language: Language): string {
  const { lexicon } = view.catalogue;
  switch (key) {
    case 'jurisdictions':
      return placeLabel(view, value, language);
    case 'frameworks': {
      const record = view.catalogue.instrument(value);
      return record ? nameOf(record, language) : value;
    }
    case 'scope':
      return topicLabel(view, value, language);
    case 'route':
      return lexicon.profile.route[value]?.title[language] ?? routeLabel(value, 'articles', language);
    default:
      return lexicon.profile[key][value]?.title[language] ?? value;
  }
}

/** A place by its title; member states, whose own law the catalogue does not hold, by their common names. */
export function placeLabel(view: CatalogueView, code: string, language: Language): string {
  const title = view.catalogue.lexicon.jurisdictions[code]?.title;
  if (title) return said(title, language);
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

export function topicLabel(view: CatalogueView, topic: string, language: Language): string {
  const title = view.catalogue.lexicon.topics[topic]?.title;
  return title ? said(title, language) : topic;
}

const QUESTIONS: Record<ProfileGroup, Spoken> = {
  roles: { en: 'Does the organisation act as “{}”?', zh: '本组织是否为“{}”？' },
  systems: { en: 'Is it about “{}”?', zh: '是否涉及“{}”？' },
  risk: { en: 'Is a system classified as “{}”?', zh: '是否有系统属于“{}”？' },
  models: { en: 'Is it about “{}”?', zh: '是否涉及“{}”？' },
  entity: { en: 'Does “{}” describe the organisation?', zh: '本组织是否属于“{}”？' },
  size: { en: 'Does “{}” describe the organisation?', zh: '本组织是否属于“{}”？' },
  route: { en: 'Is a system high-risk by way of “{}”?', zh: '是否有系统因“{}”属于高风险？' },
};

/** The question that decides, with the title of the value. */
export function questionLabel(view: CatalogueView, { group, value }: Question, language: Language): string {
  return QUESTIONS[group][language].replace('{}', profileValueLabel(view, group, value, language));
}
