/** Quantities in words: 15 days, 10 working days, 六个月 as 6个月. */
import type { Language } from './characters.js';
import type { Quantity, QuantityUnit } from './quantities.js';

const NAMES: Record<QuantityUnit, readonly [one: string, many: string, zh: string]> = {
  minutes: ['minute', 'minutes', '分钟'],
  hours: ['hour', 'hours', '小时'],
  days: ['day', 'days', '日'],
  'working-days': ['working day', 'working days', '个工作日'],
  months: ['month', 'months', '个月'],
  years: ['year', 'years', '年'],
  percent: ['%', '%', '%'],
  persons: ['person', 'people', '人'],
  FLOPs: ['FLOP', 'FLOPs', '次浮点运算'],
  EUR: ['EUR', 'EUR', '欧元'],
  USD: ['USD', 'USD', '美元'],
  CNY: ['CNY', 'CNY', '元'],
  GBP: ['GBP', 'GBP', '英镑'],
};

export function showQuantity({ value, unit }: Quantity, language: Language): string {
  const [one, many, zh] = NAMES[unit];
  if (language === 'zh')
    return value >= 1e4 && value % 1e4 === 0 && value < 1e12 ? `${value % 1e8 === 0 ? `${value / 1e8}亿` : `${value / 1e4}万`}${zh}` : `${value}${zh}`;
  if (unit === 'percent') return `${value} %`;
  const number =
    value >= 1e6 && value < 1e12 && value % 1e5 === 0 ? `${value / 1e6} million` : value >= 1e4 && value < 1e12 ? value.toLocaleString('en-GB') : String(value);
  return unit.length === 3 ? `${unit} ${number}` : `${number} ${value === 1 ? one : many}`;
}
