/** The words of notes: how force, actors, figures, routes and checks are said in both languages. */
import { hasEnded, provisionLabel, statusLabel } from '../catalogue/labels.js';
import type { Checked, InstrumentRecord, Scheme, StatusWord, UnitRecord } from '../catalogue/record.js';
import type { Language } from '../text/characters.js';
import { type IsoDate, showDate } from '../text/dates.js';

type Words = Readonly<Record<Language, string>>;

const BINDS: Record<string, Words> = {
  everyone: { en: 'binding', zh: '有约束力' },
  agencies: { en: 'binding on public agencies', zh: '约束政府机构' },
  states: { en: 'binding on states', zh: '约束国家' },
  parties: { en: 'binding on its parties', zh: '约束缔约方' },
  adopters: { en: 'binding on those who adopt it', zh: '约束采用者' },
};

/** `binding on public agencies`, 自愿性. */
export function forceLabel({ force, binds }: Pick<InstrumentRecord, 'force'> & Partial<Pick<InstrumentRecord, 'binds'>>, language: Language): string {
  if (force === 'voluntary') return language === 'zh' ? '自愿性' : 'voluntary';
  if (force === 'none') return language === 'zh' ? '无约束力' : 'not binding';
  return BINDS[binds ?? 'everyone']![language];
}

const ACTORS: Record<string, Words> = {
  provider: { en: 'provider', zh: '提供者' },
  deployer: { en: 'deployer', zh: '部署者' },
  developer: { en: 'developer', zh: '开发者' },
  importer: { en: 'importer', zh: '进口商' },
  distributor: { en: 'distributor', zh: '分销商' },
  'authorised-representative': { en: 'authorised representative', zh: '授权代表' },
  'product-manufacturer': { en: 'product manufacturer', zh: '产品制造商' },
  'gpai-provider': { en: 'provider of a general-purpose AI model', zh: '通用人工智能模型提供者' },
  controller: { en: 'controller', zh: '控制者（个人信息处理者）' },
  processor: { en: 'processor', zh: '受托处理者' },
  platform: { en: 'platform', zh: '平台' },
  employer: { en: 'employer', zh: '用人单位' },
  'public-authority': { en: 'public authority', zh: '公共机关' },
  'financial-institution': { en: 'financial institution', zh: '金融机构' },
  user: { en: 'user', zh: '使用者' },
  'app-store': { en: 'app store', zh: '应用商店' },
};

/** An actor's name; a role that is not known stands as it is written. */
export function actorLabel(actor: string, language: Language): string {
  return ACTORS[actor]?.[language] ?? actor;
}

const UNITS: Record<string, Words> = {
  hours: { en: 'hours', zh: '小时' },
  days: { en: 'days', zh: '日' },
  'working-days': { en: 'working days', zh: '个工作日' },
  months: { en: 'months', zh: '个月' },
  years: { en: 'years', zh: '年' },
  persons: { en: 'persons', zh: '人' },
  CNY: { en: 'CNY', zh: '元' },
  EUR: { en: 'EUR', zh: '欧元' },
  USD: { en: 'USD', zh: '美元' },
  GBP: { en: 'GBP', zh: '英镑' },
  FLOPs: { en: 'FLOPs', zh: '次浮点运算' },
};

type Figure = NonNullable<UnitRecord['figures']>[number];

/** `within 15 days (serious incident in general)`, 不少于6个月（网络日志）. */
export function figureLabel({ kind, value, limit, case: of }: Figure, language: Language): string {
  const quantity = quantityLabel(value, language);
  const said = language === 'zh' ? figureInChinese(kind, limit, quantity) : figureInEnglish(kind, limit, quantity);
  const note = of?.[language] ?? of?.en ?? of?.zh;
  return note ? (language === 'zh' ? `${said}（${note}）` : `${said} (${note})`) : said;
}

function quantityLabel(value: string, language: Language): string {
  const [, number = value, unit = ''] = /^([\d.,^e]+) ?(.*)$/.exec(value) ?? [];
  const turnover = /^% ?(.*)$/.exec(unit);
  if (turnover) return language === 'zh' ? `营业额的${number}%` : `${number}% of ${turnover[1] || 'turnover'}`;
  const name = UNITS[unit] ?? UNITS[`${unit}s`];
  if (language === 'zh') return groupInChinese(number) + (name?.zh ?? unit);
  const grouped = /^\d{5,}$/.test(number) ? number.replace(/\B(?=(\d{3})+$)/g, ',') : number;
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${grouped}`;
  const word = name?.en ?? unit;
  return `${grouped} ${number === '1' ? word.replace(/s$/, '') : word}`;
}

function groupInChinese(number: string): string {
  return /^\d+0000$/.test(number) ? `${number.slice(0, -4)}万` : number;
}

function figureInEnglish(kind: Figure['kind'], limit: Figure['limit'], quantity: string): string {
  const bound = limit === 'floor' ? `at least ${quantity}` : limit === 'ceiling' ? `at most ${quantity}` : quantity;
  switch (kind) {
    case 'deadline':
      return limit === 'floor' ? `${bound} before` : `within ${quantity}`;
    case 'retention':
      return `kept for ${bound}`;
    case 'fine':
      return limit === 'floor' ? `fine from ${quantity}` : `fine up to ${quantity}`;
    case 'interval':
      return limit === 'ceiling' ? `at least every ${quantity}` : `every ${quantity}`;
    case 'age':
      return `age ${bound}`;
    default:
      return bound;
  }
}

function figureInChinese(kind: Figure['kind'], limit: Figure['limit'], quantity: string): string {
  const bound = limit === 'floor' ? `不少于${quantity}` : limit === 'ceiling' ? `不超过${quantity}` : quantity;
  switch (kind) {
    case 'deadline':
      return limit === 'floor' ? `至少提前${quantity}` : `${quantity}内`;
    case 'retention':
      return `保存${bound}`;
    case 'fine':
      return limit === 'floor' ? `罚款${quantity}以上` : `罚款最高${quantity}`;
    case 'interval':
      return limit === 'ceiling' ? `至少每${quantity}一次` : `每${quantity}一次`;
    case 'age':
      return limit ? bound.replace(/年$/, '岁') : quantity.replace(/年$/, '岁');
    default:
      return bound;
  }
}

const AGAINST: Record<Checked['against'], Words> = {
  'official-text': { en: 'the official text', zh: '官方文本' },
  'unofficial-text': { en: 'an unofficial text', zh: '非官方文本' },
  secondary: { en: 'secondary sources', zh: '二手资料' },
  knowledge: { en: 'general knowledge only: check before relying on it', zh: '一般知识，引用前请核对' },
};

export function checkedAgainst(against: Checked['against'], language: Language): string {
  return AGAINST[against][language];
}

/** `revoked on 20 January 2025 by EO 14148`, 已撤销（自2025年1月20日起，依据…）. `by` is a name, or empty. */
export function statusSince(status: StatusWord, from: IsoDate, by: string, language: Language): string {
  const label = statusLabel(status, language);
  const date = showDate(from, language);
  if (language === 'zh') return `${label}（自${date}起${by ? `，依据${by}` : ''}）`;
  return `${label} ${hasEnded(status) ? 'on' : 'since'} ${date}${by ? ` by ${by}` : ''}`;
}

/** `Annex III`, `placed on the market before 2 August 2025`: which things a date of application is for. */
export function routeLabel(route: string, scheme: Scheme, language: Language): string {
  const [, before] = /^placed-before-(\d{4}-\d{2}-\d{2})$/.exec(route) ?? [];
  if (before) return language === 'zh' ? `${showDate(before, 'zh')}前投放市场的` : `placed on the market before ${showDate(before, 'en')}`;
  if (route === 'public-authorities') return language === 'zh' ? '公共机关' : 'public authorities';
  return route.startsWith('annex-') ? provisionLabel(scheme, route, language) : route;
}
