/** How instruments and provisions are called in messages. */

import type { Language } from '../text/characters.js';
import { toChinese } from '../text/numerals.js';
import type { Both, InstrumentRecord, Scheme, StatusWord } from './record.js';
import { schemeOf } from './scheme.js';
import { fromRoman } from './unit-list.js';

/** The official title in a language, or in the other one where there is none. */
export function titleOf(record: InstrumentRecord, language: Language): string {
  const { zh, en, other } = record.title;
  return (language === 'zh' ? (zh ?? en) : (en ?? zh)) ?? other ?? record.id;
}

/** A title longer than this gives way to a name or number in messages. */
const LONG = 70;

/** What messages call an instrument: its short name, else its title, in 《》 in Chinese where it is a Chinese one. */
export function nameOf(record: InstrumentRecord, language: Language): string {
  const short = shortNameOf(record, language);
  if (short) return short;
  const full = titleOf(record, language);
  const title = full.length > LONG ? (record.names?.[language]?.find((name) => name.length <= LONG) ?? record.numbers?.[0] ?? full) : full;
  return language === 'zh' ? inBrackets(title) : title;
}

/** A Chinese title in 《》, unless it has some of its own or is a number. */
export function inBrackets(title: string): string {
  return /[\u4e00-\u9fff]/.test(title) && !/[《》]|号|备忘录/.test(title) ? `《${title}》` : title;
}

/** The short name that the catalogue gives an instrument; null where it gives none. */
export function shortNameOf(record: InstrumentRecord, language: Language): string | null {
  return record.short?.[language] ?? orderNumber(record, language);
}

/** The first of its official numbers that is written in a language; null where there is none. */
export function numberOf({ numbers }: InstrumentRecord, language: Language): string | null {
  const fits = (number: string) => /[\u4e00-\u9fff]/.test(number) === (language === 'zh');
  return numbers?.find(fits) ?? null;
}

/** Executive orders are known by their numbers. */
function orderNumber(record: InstrumentRecord, language: Language): string | null {
  return record.kind === 'executive-order' ? numberOf(record, language) : null;
}

/** The name as it stands in a sentence: “the AI Act”, but “Executive Order 14110”, “OMB M-24-10”. */
export function theNameOf(record: InstrumentRecord, language: Language): string {
  const name = nameOf(record, language);
  return language === 'en' && takesArticle(name) ? `the ${name}` : name;
}

/** Whether an English name stands with “the” in a sentence: numbers do not. */
export function takesArticle(name: string): boolean {
  if (/^(?:the |an? )/i.test(name)) return false;
  const isNumber =
    /^(?:Executive Order|EO |OMB |ISO|IEC|IEEE|Regulation|Directive|(?:[A-Z][a-z]+ ){1,2}(?:SB|HB|AB) ?\d|NYC |GB|TC260|M-\d|SR |COM|A\/|[A-Z]{1,3} ?\d|Title )/.test(
      name,
    );
  return !isNumber;
}

/** `Article 26(6)`, `Annex III point 5(b)`, 第二十六条第六款, `Commitment 9`. `words` are those of the structure, if it has any. */
export function provisionLabel(scheme: Scheme, provision: string, language: Language, words?: readonly Both[]): string {
  const special = /^(annex|recital|chapter|title)-([^.]+)(?:\.section-([^.]+))?(?:\.(.+))?$/.exec(provision);
  if (special) return specialLabel(special, language);
  const called = words && inWords(words, provision, language);
  if (called) return called;
  switch (scheme) {
    case 'zh-articles':
      return zhArticle(provision, language);
    case 'articles':
      return language === 'zh' ? europeanInChinese(provision) : `Article ${provision}`;
    case 'sections':
      if (/^[A-Z]{2,} /.test(provision)) return provision;
      return language === 'zh' ? `第${provision}条` : `Section ${provision}`;
    case 'code-sections':
      return language === 'zh' ? `第${provision}条` : `section ${provision}`;
    case 'clauses':
      return /^[A-Z]/.test(provision) ? provision : language === 'zh' ? `第${provision}条` : `Clause ${provision}`;
    case 'principles':
      return inWords([{ en: 'Principle', zh: '原则' }], provision, language) ?? provision;
    default:
      return provision;
  }
}

/** A provision by the structure's own word for its depth; null for an annex or another thing that has a name of its own. */
function inWords(words: readonly Both[], provision: string, language: Language): string | null {
  const number = provision.replace(/^[A-Z]+ (?=\d)/, '');
  if (!/^(?:\d|[IVX]+$)/.test(number)) return null;
  const depth = (number.match(/\./g) ?? []).length;
  const word = (words[depth] ?? words.at(-1))?.[language];
  if (!word) return null;
  if (language === 'en') return `${word} ${number}`;
  return word.includes('…') ? word.replace('…', number) : word + number;
}

/** An instrument with one of its provisions: `AI Act, Article 26(6)`, 《网络安全法》第二十三条, ISO/IEC 42001 A.5.2. */
export function fullLabel(record: InstrumentRecord, provision: string, language: Language): string {
  const name = nameOf(record, language);
  const label = provisionLabel(schemeOf(record), provision, language, record.structure?.words);
  if (language === 'en') return `${name}, ${label}`;
  return /\w$/.test(name) && /^\w/.test(label) ? `${name} ${label}` : name + label;
}

/** Another provision written as a pinpoint was: with its keyword, in its numerals. `Art. 10(5)` → `Art. 4a`, 第21条 → 第23条. */
export function rewritePin(written: string, scheme: Scheme, provision: string): string {
  if (/[\u4e00-\u9fff]/.test(written)) {
    const label = provisionLabel(scheme, provision, 'zh');
    return scheme === 'zh-articles' && /\d/.test(written) ? zhArticle(provision, 'zh', String) : label;
  }
  const keyword = /^(?:articles?|arts?\.?|sections?|sec\.|§{1,2}|clauses?|annex(?:es)?|recitals?|principles?)[ \u00a0]?/i.exec(written)?.[0] ?? '';
  const label = provisionLabel(scheme, provision, 'en');
  if (provision.includes('-') && !/^\d/.test(provision)) return label;
  return keyword + label.replace(/^(?:Article|Section|section|Clause|Principle) /, '');
}

function specialLabel([, kind, number, section, rest]: RegExpExecArray, language: Language): string {
  if (language === 'en') {
    const name = kind![0]!.toUpperCase() + kind!.slice(1);
    return `${name} ${number}${section ? `, Section ${section}` : ''}${rest ? ` point ${rest}` : ''}`;
  }
  const counted = numeral(String(fromRoman(number!) ?? number));
  if (kind === 'recital') return `序言第${number}段`;
  if (kind === 'chapter') return `第${counted}章${section ? `第${numeral(section)}节` : ''}`;
  return `附件${counted}${section ? `第${section}部分` : ''}${rest ? `第${rest}点` : ''}`;
}

function zhArticle(provision: string, language: Language, count = numeral): string {
  const [article, paragraph, point] = provision.split('.');
  if (language === 'en') return `Article ${article}${paragraph ? `(${paragraph})` : ''}${point ? `(${point})` : ''}`;
  const head = /^(\d+)-(\d+)$/.exec(article!);
  const name = head ? `第${count(head[1]!)}条之${count(head[2]!)}` : `第${count(article!)}条`;
  return `${name}${paragraph ? `第${count(paragraph)}款` : ''}${point ? `第（${count(point)}）项` : ''}`;
}

/** A number in Chinese; letters and numbers beyond Chinese counting stay as they are. */
function numeral(step: string): string {
  return /^[1-9]\d{0,3}$/.test(step) ? toChinese(Number(step)) : step;
}

function europeanInChinese(provision: string): string {
  const [article, ...rest] = provision.split(/[()]+/).filter(Boolean);
  const names = ['款', '项', '目'];
  return `第${article}条${rest.map((step, i) => (/^\d/.test(step) && i === 0 ? `第${step}款` : `第(${step})${names[Math.max(1, i)] ?? '目'}`)).join('')}`;
}

const STATUS: Record<StatusWord, Record<Language, string>> = {
  proposed: { en: 'proposed', zh: '提案阶段' },
  adopted: { en: 'adopted, not yet in force', zh: '已通过，尚未施行' },
  'in-force': { en: 'in force', zh: '现行有效' },
  'partly-applicable': { en: 'in force, partly applicable', zh: '现行有效，部分适用' },
  enjoined: { en: 'not being enforced, by order of a court', zh: '因法院命令暂停执行' },
  'not-ratified': { en: 'signed, not yet in force', zh: '已签署，尚未生效' },
  current: { en: 'current (voluntary)', zh: '现行（自愿性）' },
  superseded: { en: 'superseded', zh: '已被取代' },
  repealed: { en: 'repealed', zh: '已废止' },
  revoked: { en: 'revoked', zh: '已撤销' },
  rescinded: { en: 'rescinded', zh: '已撤回' },
  invalidated: { en: 'invalidated by a court', zh: '已被法院认定无效' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
  vetoed: { en: 'vetoed', zh: '已被否决' },
  lapsed: { en: 'lapsed', zh: '已失效' },
};

export function statusLabel(status: StatusWord, language: Language): string {
  return STATUS[status][language];
}

const ENDED: ReadonlySet<StatusWord> = new Set(['superseded', 'repealed', 'revoked', 'rescinded', 'invalidated', 'withdrawn', 'vetoed', 'lapsed']);

/** Whether a text with this status is no longer, or never became, law or current guidance. */
export function hasEnded(status: StatusWord): boolean {
  return ENDED.has(status);
}
