/** How coverage is said in both languages: states, what an answer falls short of, questions, the profile. Nothing here says more than what was found. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { ProfileGroup } from '../catalogue/obligation.js';
import type { Question } from '../coverage/applies.js';
import type { CoverageState, Evidence, Shortfall } from '../coverage/coverage.js';
import type { Profile, SetAside } from '../coverage/profile.js';
import type { Language } from '../text/characters.js';
import { showDate } from '../text/dates.js';
import { showQuantity } from '../text/show-quantity.js';
import { said } from './note.js';
import { figureLabel } from './wording.js';

type Words = Readonly<Record<Language, string>>;

const STATES: Record<CoverageState, Words> = {
  cited: { en: 'answered, with citation', zh: '已回应并引用' },
  addressed: { en: 'answered', zh: '已回应' },
  partial: { en: 'partly answered', zh: '部分回应' },
  contradicted: { en: 'contradicted', zh: '相抵触' },
  missing: { en: 'missing', zh: '缺少' },
  'set-aside': { en: 'set aside', zh: '已搁置' },
  undetermined: { en: 'open question', zh: '待确定' },
  'not-yet-applicable': { en: 'not yet applicable', zh: '尚未适用' },
};

/** @param recommendation nobody owes it, so it is never missing */
export function stateLabel(state: CoverageState, recommendation: boolean, language: Language): string {
  if (recommendation && state === 'missing') return language === 'zh' ? '未采纳' : 'not taken up';
  return STATES[state][language];
}

const SHORTFALLS: Record<Exclude<Shortfall, 'figure'>, Words> = {
  element: { en: 'does not say all that the law asks', zh: '未写全法律的要求' },
  weakened: { en: 'only advises or allows what the law requires', zh: '法律要求应当做到，此处只是建议或允许' },
  negated: { en: 'denies what the law requires', zh: '否定了法律的要求' },
  permitted: { en: 'permits what the law forbids', zh: '允许了法律禁止的做法' },
  mentioned: { en: 'mentions the matter without forbidding it', zh: '提到此事，但未加禁止' },
};

/** What a clause lacks; null where it lacks nothing. */
export function shortfallLabel({ shortfall, figure }: Evidence, language: Language): string | null {
  if (shortfall === null) return null;
  if (shortfall !== 'figure') return SHORTFALLS[shortfall][language];
  if (!figure) return null;
  const { written, law } = figure;
  const limit = figureLabel(law, language);
  return language === 'zh' ? `写为${showQuantity(written, 'zh')}，法律规定${limit}` : `says ${showQuantity(written, 'en')}; the law: ${limit}`;
}

/** What would decide whether a duty applies. */
export function questionLabel({ group, value }: Question, view: CatalogueView, language: Language): string {
  const title = valueTitle(group, value, view, language);
  return language === 'zh' ? `${GROUP[group].zh}：是否为“${title}”？` : `${GROUP[group].en}: ${title}?`;
}

const GROUP: Record<ProfileGroup, Words> = {
  roles: { en: 'Role', zh: '角色' },
  systems: { en: 'System', zh: '系统' },
  risk: { en: 'Risk class', zh: '风险级别' },
  models: { en: 'Model', zh: '模型' },
  entity: { en: 'Organisation', zh: '主体类型' },
  size: { en: 'Size', zh: '规模' },
  route: { en: 'Route', zh: '高风险依据' },
};

function valueTitle(group: ProfileGroup, value: string, { catalogue }: CatalogueView, language: Language): string {
  return catalogue.lexicon.profile[group][value]?.title[language] ?? value;
}

const KINDS: Record<NonNullable<SetAside['kind']>, Words> = {
  'not-applicable': { en: 'does not apply', zh: '不适用' },
  'answered-elsewhere': { en: 'answered elsewhere', zh: '见其他文件' },
  'not-adopted': { en: 'not adopted', zh: '不采纳' },
};

/** `does not apply: Private body (until 30 June 2028)`. */
export function setAsideLabel({ kind, reason, document, until }: SetAside, language: Language): string {
  const zh = language === 'zh';
  const parts = [kind ? KINDS[kind][language] : '', document ?? '', reason].filter((part) => part !== '');
  const end = until ? (zh ? `（至${showDate(until, 'zh')}）` : ` (until ${showDate(until, 'en')})`) : '';
  return parts.join(zh ? '：' : ': ') + end;
}

/** Of each kind of value so many are named. */
const MOST = 2;

/** What a draft is for, in a few words: `EU · Deployer · Hiring`. */
export function profileLabel({ jurisdictions, frameworks, groups }: Profile, view: CatalogueView, language: Language): string {
  const { lexicon } = view.catalogue;
  const place = (code: string) => (language === 'zh' ? said(lexicon.jurisdictions[code]?.title ?? { en: code }, 'zh') : code);
  const titles = (group: ProfileGroup) => [...groups[group]].map((value) => valueTitle(group, value, view, language));
  const parts = [jurisdictions.map(place), titles('roles'), titles('systems')];
  if (jurisdictions.length === 0) parts.unshift(frameworks.map((id) => view.catalogue.instrument(id)?.short?.[language] ?? id));
  return parts.flatMap(few).join(' · ');
}

function few(values: readonly string[]): string[] {
  if (values.length === 0) return [];
  const rest = values.length - MOST;
  return [values.slice(0, MOST).join(', ') + (rest > 0 ? ` +${rest}` : '')];
}
