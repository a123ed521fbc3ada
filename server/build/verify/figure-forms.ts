/** The forms in which a figure of a record (`15 days`, `35000000 EUR`, `7 % turnover`) may stand in a text. */
import { toChinese } from '../../src/core/text/numerals.js';

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const ORDINALS: Record<string, string> = { 10: 'tenth', 15: 'fifteenth', 20: 'twentieth', 30: 'thirtieth', 60: 'sixtieth', 90: 'ninetieth' };

const UNITS: Record<string, string> = {
  hours: 'hours?|小时|小時|giờ|시간|時間',
  days: '(?:calendar |consecutive )?days?|日|天|ngày|일',
  'working-days': '(?:working|business) days?|个?工作日',
  weeks: 'weeks?|周',
  months: 'months?|个?月|tháng|개월',
  years: 'years?|周岁|年|năm|tuổi|년',
  persons: '人|명|persons?|people|(?:registered business )?users?|consumers?|full-time equivalent employees|employees?',
};

/** Whether a figure stands in a text. */
export function hasFigure(text: string, value: string): boolean {
  const flat = text.replace(/[\s\u00a0\u3000]+/g, ' ');
  const [, amount, given] = /^([\d.^]+)\s*(.*)$/.exec(value.trim()) ?? [];
  if (amount === undefined || given === undefined) return false;
  const unit = /^(?:hour|day|working-day|week|month|year|person)$/.test(given) ? `${given}s` : given;
  if (/turnover|%/.test(unit)) return percent(amount).some((form) => new RegExp(form, 'i').test(flat));
  if (/^(?:EUR|CNY|USD)$/.test(unit)) return new RegExp(`(?<![\\d.])(?:${money(Number(amount)).join('|')})(?![\\d])`, 'i').test(flat);
  if (/FLOP/i.test(unit) && /^10{6,}$/.test(amount)) return hasFigure(text, `10^${amount.length - 1} ${unit}`);
  if (/FLOP/i.test(unit) && flat.includes(`10의 ${amount.replace(/^.*\^/, '')}승`)) return true;
  if (/FLOP/i.test(unit)) return new RegExp(`10 ?\\^? ?\\(?${amount.replace(/^.*\^/, '')}`).test(flat) || flat.includes(amount);
  if (isPeriodic(amount, unit, flat)) return true;
  const other = inOtherUnit(Number(amount), unit);
  if (other && hasFigure(text, other)) return true;
  if (unit === 'days' && ORDINALS[amount] && flat.toLowerCase().includes(`${ORDINALS[amount]} day`)) return true;
  if (unit === 'years' && new RegExp(`age of (?:${numerals(Number(amount)).join('|')})\\b|under (?:${numerals(Number(amount)).join('|')})\\b`, 'i').test(flat))
    return true;
  const names = UNITS[unit] ?? unit;
  const [digits, words] = [numerals(Number(amount)).filter((form) => /^\d/.test(form)), numerals(Number(amount)).filter((form) => !/^\d/.test(form))];
  const forms = [`(?<![\\d.])(?:${digits.join('|')})`, ...(words.length > 0 ? [`(?<![\\d.\\p{Script=Han}])(?:${words.join('|')})`] : [])].join('|');
  return (
    new RegExp(`(?:${forms})(?:[^\\d.;。；]{0,24}?)(?:${names})`, 'iu').test(flat) ||
    (unit === 'persons' && new RegExp(`用户(?:${forms})`, 'iu').test(flat)) ||
    longChinese(flat, Number(amount), names)
  );
}

/** 六个月 after another Han character, where a leading boundary cannot be asked for. */
function longChinese(flat: string, amount: number, names: string): boolean {
  if (!Number.isInteger(amount) || amount < 1 || amount > 9999) return false;
  const before = amount < 20 ? '(?<![一二三四五六七八九十百千])' : '(?<![一二三四五六七八九百千])';
  return new RegExp(`${before}${chineseForms(amount)}(?:${names})`, 'u').test(flat) || new RegExp(`(?<!\\d)${amount} ?(?:${names})`, 'u').test(flat);
}

function chineseForms(amount: number): string {
  return amount === 2 ? '[二两]' : toChinese(amount);
}

/** Days as weeks, months as years, hours as days: the text may count in the larger unit. */
function inOtherUnit(amount: number, unit: string): string | null {
  if (unit === 'days' && amount % 7 === 0) return `${amount / 7} weeks`;
  if (unit === 'months' && amount % 12 === 0) return `${amount / 12} years`;
  return null;
}

/** Once a year, annually, 每年 for a year or twelve months; half-yearly, 半年 for six months; quarterly; every day. */
function isPeriodic(amount: string, unit: string, flat: string): boolean {
  const key = `${amount} ${unit}`;
  if (key === '1 years' || key === '12 months') return /annual|yearly|every year|each year|once a year|once per year|every twelve months|每年|一年/i.test(flat);
  if (key === '1 months' && /monthly|every month|each month|每月/i.test(flat)) return true;
  if (key === '1 hours' && /hourly|every hour|each hour|每小时/i.test(flat)) return true;
  if (key === '6 months') return /half-year|every six months|半年/i.test(flat);
  if (key === '3 months') return /quarter/i.test(flat);
  if (key === '24 months' || key === '2 years') return /every two years|biennial|two-year|每两年|每二年/i.test(flat);
  return key === '24 hours' && /one day|二十四小时/i.test(flat);
}

function numerals(amount: number): string[] {
  const out = [grouped(amount), String(amount)];
  if (amount < 10) out.push(`0${amount}`);
  if (amount < 100) out.push(inWords(amount), inWords(amount).replace('-', ' '));
  if (amount >= 1_000_000 && amount % 1_000_000 === 0)
    out.push(`${amount / 1_000_000} million`, `${inWords(amount / 1_000_000)} million`, `${amount / 10_000}万`);
  if (amount >= 10_000 && amount % 10_000 === 0) out.push(`${amount / 10_000}[万만]`, `${toChinese(amount / 10_000)}万`);
  return [...new Set(out)];
}

function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '[ ,.]?');
}

function inWords(amount: number): string {
  if (amount < 20) return ONES[amount] ?? String(amount);
  if (amount >= 100) return String(amount);
  return amount % 10 === 0 ? TENS[amount / 10]! : `${TENS[Math.floor(amount / 10)]}-${ONES[amount % 10]}`;
}

function money(amount: number): string[] {
  const out = numerals(amount);
  if (amount % 10_000 === 0) out.push(`${amount / 10_000} ?万`, `${toChinese(amount / 10_000)}万`, ...hundredMillions(amount));
  else if (amount < 10_000) out.push(`${toChinese(amount)}元`);
  if (amount === 10_000_000) out.push('一千万', '千万');
  if (amount === 1_000_000) out.push('一百万', '百万');
  return out;
}

function hundredMillions(amount: number): string[] {
  return amount % 100_000_000 === 0 ? [`${toChinese(amount / 100_000_000)}亿`] : [];
}

function percent(amount: string): string[] {
  const number = Number(amount);
  const words = Number.isInteger(number) ? [`${inWords(number)} per ?cent`, `百分之${toChinese(number)}`] : [];
  return [`(?<![\\d.])${amount.replace('.', '[.,]')} ?(?:%|per ?cent)`, ...words];
}
