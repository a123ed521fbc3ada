/** What can be wrong with a profile, in words; `{name}` stands for a value. */
import type { Spoken } from '../catalogue/obligation.js';

export const PROFILE_MESSAGES = {
  block: {
    en: '“policy” must hold keys such as jurisdictions and roles; as it is, nothing of it is read.',
    zh: '“policy”之下应为 jurisdictions、roles 等键；现有写法无法读取。',
  },
  key: { en: '“{word}” is no key of the profile and has no effect.', zh: '概况中没有“{word}”这个键，不起作用。' },
  nearKey: {
    en: '“{word}” is no key of the profile and has no effect. Did you mean “{near}”?',
    zh: '概况中没有“{word}”这个键，不起作用。是否应为“{near}”？',
  },
  value: { en: '“{word}” is none of the values known under “{key}” and has no effect.', zh: '“{word}”不是“{key}”下已知的值，不起作用。' },
  valueOf: {
    en: '“{word}” is none of the values known under “{key}” and has no effect. Known: {known}.',
    zh: '“{word}”不是“{key}”下已知的值，不起作用。可用的值：{known}。',
  },
  nearValue: {
    en: '“{word}” is none of the values known under “{key}” and has no effect. Did you mean “{near}” ({title})?',
    zh: '“{word}”不是“{key}”下已知的值，不起作用。是否应为“{near}”（{title}）？',
  },
  synonym: { en: '“{word}” is read as “{near}” ({title}).', zh: '“{word}”按“{near}”（{title}）理解。' },
  words: { en: '“{key}” takes a value or a list of values.', zh: '“{key}”应为一个值或者值的列表。' },
  text: { en: '“{key}” takes a text.', zh: '“{key}”应为文本。' },
  entries: { en: '“{key}” takes a list of entries, each with keys of its own.', zh: '“{key}”应为列表，每项各有键值。' },
  system: { en: 'A system is a value such as hiring, or has “use” with such a value.', zh: '系统应写作 hiring 之类的值，或者以“use”写明。' },
  date: { en: '“{word}” is no date; write it such as 2027-12-02.', zh: '“{word}”不是日期；写法如 2027-12-02。' },
  noSuchDay: { en: 'There is no day {word} in the calendar.', zh: '日历上没有 {word} 这一天。' },
  dateForm: { en: '“{word}” is not read as a date in this form; write {near}.', zh: '“{word}”的写法无法读取；请写作 {near}。' },
  interval: {
    en: '“{word}” says neither how often the policy is reviewed (12 months, annually) nor the day of the next review.',
    zh: '“{word}”既不是评审周期（如 12 个月、每年），也不是下次评审的日期。',
  },
  early: { en: 'The policy takes effect on {effective}, before it was approved on {approved}.', zh: '生效日期（{effective}）早于批准日期（{approved}）。' },
  overdue: {
    en: 'The policy was due for review on {due}; this draft is read as of {asOf}.',
    zh: '本制度应于{due}前评审；本文按{asOf}的法律审读，评审已逾期。',
  },
  member: {
    en: 'The law of member states is not in the catalogue: for {place}, only {outer} law is compared.',
    zh: '法规库不含成员国法：{place}仅比对{outer}法。',
  },
  within: { en: 'The law of {place} itself is not in the catalogue: only {outer} law is compared.', zh: '法规库没有{place}本地的法律，仅比对{outer}法。' },
  elsewhere: { en: 'The law of {place} is not in the catalogue; nothing of it is compared.', zh: '法规库没有{place}的法律，不作比对。' },
  binding: {
    en: '{Name} is binding law, not a framework to adopt; it comes in by its jurisdiction, {place}.',
    zh: '{name}是有约束力的法律，不是自愿采用的框架；写明法域（{place}）即已纳入。',
  },
  notInForce: { en: '{Name} has no force: it is no framework that can be followed.', zh: '{name}没有效力，不是可以采用的框架。' },
} satisfies Record<string, Spoken>;

export type ProfileMessage = keyof typeof PROFILE_MESSAGES;
