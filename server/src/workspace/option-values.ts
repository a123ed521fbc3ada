/** Single values of settings: what is expected of them, and how a fault is told. */
import { type Message, SEVERITIES } from '../core/index.js';
import type { Path } from './yaml-file.js';

/** A value that cannot be used; the default stands in its place. */
export interface OptionFault {
  path: Path;
  /** The key is at fault, not its value. */
  key: boolean;
  message: Message;
}

export type Data = Readonly<Record<string, unknown>>;

export const EXPECTED = {
  map: { en: 'This must be a list of settings (key: value).', zh: '此处应为设置项（键: 值）。' },
  date: { en: 'This must be a calendar date such as 2026-08-02.', zh: '此处应为日期，如 2026-08-02。' },
  language: { en: 'This must be en or zh.', zh: '此处应为 en 或 zh。' },
  list: { en: 'This must be a list of texts.', zh: '此处应为文本列表。' },
  text: { en: 'This must be a text.', zh: '此处应为文本。' },
  severity: { en: `This must be ${SEVERITIES.join(', ')} or off.`, zh: `此处应为 ${SEVERITIES.join('、')} 或 off。` },
} satisfies Record<string, Message>;

export function fault(path: Path, key: boolean, message: Message): OptionFault {
  return { path, key, message };
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at the end of a path, where it fits; null where it is not set, or at fault. `data` is the map that has it. */
export function readChoice<T extends string>(
  data: Data,
  path: readonly [...Path, string],
  fits: (text: string) => boolean,
  expected: Message,
  faults: OptionFault[],
): T | null {
  const value = data[path.at(-1)!];
  if (value === undefined || value === null || value === '' || value === 'auto') return null;
  if (typeof value === 'string' && fits(value)) return value as T;
  faults.push(fault([...path], false, expected));
  return null;
}
