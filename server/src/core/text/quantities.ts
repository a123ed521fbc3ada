/**
 * Quantities as drafts and laws write them, in both languages and numeral systems: 72 hours, fifteen (15) working days, 十五个工作日,
 * EUR 35 million, 3500万欧元, 7 %, 百分之七, 14周岁, 10^25 FLOPs, annually, 每季度.
 */
import { fromChinese } from './numerals.js';

/** What is counted; money by its currency. */
export type QuantityUnit = 'minutes' | 'hours' | 'days' | 'working-days' | 'months' | 'years' | 'percent' | 'persons' | 'FLOPs' | 'EUR' | 'USD' | 'CNY' | 'GBP';

export interface Quantity {
  value: number;
  unit: QuantityUnit;
}

/** A quantity in folded text. */
export interface WrittenQuantity extends Quantity {
  from: number;
  to: number;
  /** Written as how often something is done: annually, 每季度. */
  every: boolean;
  /** Written as an age: years old, 周岁. */
  age: boolean;
}

const SMALL: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, mn: 1e6, mio: 1e6, billion: 1e9, bn: 1e9, b: 1e9 };

const TENS_WORD = Object.keys(TENS).join('|');
const SMALL_WORD = Object.keys(SMALL).slice(1).reverse().join('|');
const WORDS = `(?:(?:${TENS_WORD})(?:[- ](?:${SMALL_WORD}))?|${SMALL_WORD}|half a|an?)`;
const DIGITS = String.raw`\d{1,3}(?:[, ]\d{3}){1,6}(?:\.\d+)?|\d+(?:\.\d+)?`;
const POWER = String.raw`(?:\d(?:\.\d+)? ?[x×*] ?)?10 ?(?:\^ ?\d{1,2}|[⁰¹²³⁴-⁹]{1,2})|\d(?:\.\d+)?e\+?\d{1,2}`;
const HAN = '[零〇一二三四五六七八九十百千两半]{1,9}';
const HAN_SCALE = '(?:[百千十]?[万亿]){0,2}';

const UNITS: readonly (readonly [QuantityUnit, string])[] = [
  ['working-days', String.raw`(?:business|working|work)[ -]days?\b|个?工作日|个?营业日`],
  ['minutes', String.raw`minutes?\b|mins?\b|分钟`],
  ['hours', String.raw`hours?\b|hrs?\b|个?小时`],
  ['days', String.raw`(?:calendar |consecutive )?days?\b|个?自然日|个?日历日|日(?![期常志本])|天`],
  ['months', String.raw`(?:calendar )?months?\b|个月`],
  ['years', String.raw`years?\b|yrs?\b|周?年(?!度|报|龄|轻|代|级|检|初|末|底|内部)|周?岁`],
  ['percent', String.raw`%|per ?cent\b`],
  [
    'persons',
    String.raw`(?:natural |data |monthly |active |registered |monthly active )?(?:persons?|people|individuals|users|consumers|subjects|employees|workers|customers)\b|名?(?:用户|消费者|个人|自然人|员工)|人(?!工|员|脸|格|力|类|事|民|机)`,
  ],
  ['FLOPs', String.raw`flops?\b|floating[- ]point operations\b|次?浮点运算`],
  ['EUR', String.raw`euros?\b|eur\b|€|欧元`],
  ['USD', String.raw`(?:us )?dollars?\b|usd\b|美元`],
  ['CNY', String.raw`(?:yuan|rmb|cny)\b|元(?:人民币)?`],
  ['GBP', String.raw`pounds?(?: sterling)?\b|gbp\b|英镑`],
];
const WEEKS = String.raw`weeks?\b|周(?!岁|年|期|末|边|密|知|报|全|转)|个?星期`;

const UNIT = `(?:${UNITS.map(([, form], i) => `(?<u${i}>${form})`).join('|')}|(?<weeks>${WEEKS}))`;
const NUMBER = `(?:(?<power>${POWER})|(?<digits>${DIGITS})|(?<words>\\b${WORDS})|(?<han>${HAN}))`;
const SCALE = `(?: ?(?<scale>hundred|thousand|million|billion|bn|mn|mio|m|k)(?![a-z]))?(?<hanscale>${HAN_SCALE})`;
const AGAIN = String.raw`(?: ?\(\d[\d, .]{0,12}\))?`;

const AFTER = new RegExp(`(?<![\\d/a-z第月]|\\d[.,])${NUMBER}${SCALE}${AGAIN}(?: |-|个(?=[月小工星自]))?${UNIT}`, 'g');
const BEFORE = new RegExp(
  `(?<cur>€|eur |us\\$|\\$|usd |£|gbp |¥|rmb ?|cny ?|人民币)[ ]?(?<digits>${DIGITS})(?: ?(?<scale>thousand|million|billion|bn|mn|mio|m|k)(?![a-z]))?(?<hanscale>${HAN_SCALE})(?:元(?:人民币)?)?`,
  'g',
);
const HUNDREDTHS = new RegExp(`百分之(?<han>${HAN}|\\d+(?:\\.\\d+)?)`, 'g');
/** “children under 13”, “the age of 16”: an age without a unit. */
const AGES =
  /\b(?:(?:children|minors|users|persons|people|individuals|anyone|teenagers|those|kids|pupils) (?:who are )?(?:aged )?(?:under|below|younger than|from|over|older than)(?: the age of)?|(?:the|an) age of|aged(?: under| below)?) (?<digits>\d{1,2})\b(?![ -]?(?:%|per ?cent|years?|yrs?|days?|months?|weeks?|hours?|minutes?|or \d)|[.,]\d)/g;
const CURRENCIES: Record<string, QuantityUnit> = {
  '€': 'EUR',
  eur: 'EUR',
  us$: 'USD',
  $: 'USD',
  usd: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  '¥': 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  人民币: 'CNY',
};

/** How often, in one word. */
const OFTEN: readonly (readonly [Quantity, RegExp])[] = [
  [{ value: 6, unit: 'months' }, /\b(?:semi-?annual(?:ly)?|half-?yearly|twice (?:a|per) year)\b|每半年|半年度/g],
  [{ value: 24, unit: 'months' }, /\b(?:biennial(?:ly)?|every (?:other|second) year)\b/g],
  [{ value: 3, unit: 'months' }, /\b(?:quarterly|each quarter|every quarter|per quarter)\b|每季度?|按季度?|季度(?=检|审|评|报|复)/g],
  [{ value: 1, unit: 'months' }, /\b(?:monthly|each month|every month|per month|once a month)\b|每(?:个)?月|按月|月度/g],
  [{ value: 7, unit: 'days' }, /\b(?:weekly|each week|every week|per week|once a week)\b|每周|按周/g],
  [{ value: 1, unit: 'days' }, /\b(?:daily|each day|every day|per day|once a day)\b|每[日天]|按日/g],
  [
    { value: 12, unit: 'months' },
    /(?<!semi-|semi|bi|bi-)\b(?:annual(?:ly)?|yearly|each year|every year|once a year|per year|per annum)\b|每年|按年|年度(?=检|审|评|报|复|演|培)/g,
  ],
];

/** All quantities of a folded text, in order, none inside another. */
export function findQuantities(folded: string): WrittenQuantity[] {
  const out: WrittenQuantity[] = [];
  let marks: Uint8Array | null = null;
  const put = (from: number, to: number, { value, unit }: Quantity, every = false, age = false) => {
    if (!Number.isFinite(value) || value <= 0 || marks?.subarray(from, to).includes(1)) return;
    marks ??= new Uint8Array(folded.length);
    marks.fill(1, from, to);
    out.push({ from, to, value, unit, every, age });
  };
  for (const found of folded.matchAll(BEFORE)) {
    const { cur, digits, scale, hanscale } = found.groups!;
    put(found.index, found.index + found[0].length, {
      value: readDigits(digits!) * (SCALES[scale ?? ''] ?? 1) * hanScale(hanscale ?? ''),
      unit: CURRENCIES[cur!.trim()]!,
    });
  }
  // Before “a year” is taken out of “twice a year”.
  for (const [quantity, form] of OFTEN) for (const found of folded.matchAll(form)) put(found.index, found.index + found[0].length, quantity, true);
  for (const found of folded.matchAll(AFTER)) {
    const at = found.groups!;
    const to = found.index + found[0].length;
    const value = readNumber(at);
    if (value === null || isDate(at, value)) continue;
    if (at['weeks']) put(found.index, to, { value: value * 7, unit: 'days' }, isEvery(folded, found.index));
    else {
      const index = UNITS.findIndex((_, i) => at[`u${i}`] !== undefined);
      const unit = UNITS[index]![0];
      const age = unit === 'years' && (/岁/.test(at[`u${index}`]!) || /^ ?(?:of age|old\b)/.test(folded.slice(to, to + 8)));
      put(found.index, to, { value, unit }, isEvery(folded, found.index), age);
    }
  }
  for (const found of folded.matchAll(HUNDREDTHS)) {
    const written = found.groups!['han']!;
    const value = /\d/.test(written) ? Number(written) : fromChinese(written);
    if (value !== null) put(found.index, found.index + found[0].length, { value, unit: 'percent' });
  }
  for (const found of folded.matchAll(AGES)) {
    const { digits } = found.groups!;
    const to = found.index + found[0].length;
    put(to - digits!.length, to, { value: Number(digits), unit: 'years' }, false, true);
  }
  return out.sort((a, b) => a.from - b.from);
}

function readNumber({ power, digits, words, han, scale, hanscale }: Record<string, string | undefined>): number | null {
  const number = power ? readPower(power) : digits ? readDigits(digits) : words ? readWords(words) : readHan(han!);
  if (number === null) return null;
  return number * (SCALES[scale ?? ''] ?? 1) * hanScale(hanscale ?? '');
}

function readDigits(text: string): number {
  return Number(text.replace(/[, ]/g, ''));
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function readPower(text: string): number {
  const plain = [...text.replace(/ /g, '')].map((char) => (SUPERSCRIPTS.includes(char) ? String(SUPERSCRIPTS.indexOf(char)) : char)).join('');
  const [, factor = '1', exponent] = /^(?:([\d.]+)[x×*])?10\^?(\d+)$/.exec(plain) ?? /^([\d.]+)e\+?(\d+)$/.exec(plain) ?? [];
  return exponent === undefined ? Number.NaN : Number(`${factor}e${exponent}`);
}

function readWords(text: string): number | null {
  if (text === 'a' || text === 'an') return 1;
  if (text === 'half a') return 0.5;
  const [first, second] = text.split(/[- ]/);
  const value = SMALL[first!] ?? TENS[first!];
  return value === undefined ? null : value + (second ? (SMALL[second] ?? 0) : 0);
}

function readHan(text: string): number | null {
  return text === '半' ? 0.5 : text.includes('半') ? null : fromChinese(text);
}

function hanScale(text: string): number {
  let scale = 1;
  for (const char of text) scale *= { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[char] ?? 1;
  return scale;
}

/** 2026年 and 二〇二六年 are years, no quantities. */
function isDate(at: Record<string, string | undefined>, value: number): boolean {
  return at['u5'] !== undefined && (at['digits'] ?? at['han']) !== undefined && value >= 1900 && value < 2200;
}

function isEvery(folded: string, from: number): boolean {
  return /(?:every|once (?:every|in|per)|每|每隔)(?: |满)?$/.test(folded.slice(Math.max(0, from - 12), from));
}

/** Reads `15 days`, `10 working-days`, `1000000 persons`, `35000000 EUR`, `7 % worldwide annual turnover`; null where it is none. */
export function parseQuantity(text: string): Quantity | null {
  const [, number, unit] = /^([\d.,e+]+) ?(\S+)/.exec(text) ?? [];
  if (number === undefined) return null;
  const name = unit === '%' ? 'percent' : unit;
  const known = UNITS.find(([id]) => id === name || id === `${name}s`);
  return known ? { value: Number(number.replaceAll(',', '')), unit: known[0] } : null;
}

/** The shortest and the longest time that a period can be, in hours, whatever months and holidays it falls into; null where it is no time. */
export function hoursOf({ value, unit }: Quantity): readonly [number, number] | null {
  switch (unit) {
    case 'minutes':
      return [value / 60, value / 60];
    case 'hours':
      return [value, value];
    case 'days':
      return [value * 24, value * 24];
    case 'working-days':
      return [value * 24, (Math.ceil(value / 5) * 7 + 9) * 24];
    case 'months':
      // February has 28 days, and 180 days are six months to many.
      return [Math.min(value * 30, value * 30.4 - 2.4) * 24, (value * 30.5 + 1) * 24];
    case 'years':
      return [value * 365 * 24, Math.ceil(value * 365.25 + 0.75) * 24];
    default:
      return null;
  }
}

/** Whether two quantities may be the same: 1 year is 12 months, 30 days may be a month. */
export function maySame(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return a.value === b.value;
  const [x, y] = [hoursOf(a), hoursOf(b)];
  return x !== null && y !== null && x[0] <= y[1] && y[0] <= x[1];
}

/** Below zero where `a` is smaller under every reading, above where it is larger, 0 where that is open, null where they do not compare. */
export function compareQuantities(a: Quantity, b: Quantity): number | null {
  if (a.unit === b.unit) return Math.sign(a.value - b.value);
  const [x, y] = [hoursOf(a), hoursOf(b)];
  if (x && y) return x[1] < y[0] ? -1 : x[0] > y[1] ? 1 : 0;
  return null;
}
