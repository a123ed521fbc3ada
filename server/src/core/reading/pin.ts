/** A pinpoint before its instrument is known, and its canonical form once it is. */
import { below } from '../catalogue/provision.js';
import type { Scheme } from '../catalogue/record.js';
import type { Structure } from '../catalogue/structure.js';
import { fromRoman, toRoman } from '../catalogue/unit-list.js';

export type PinKind = 'article' | 'annex' | 'recital' | 'chapter' | 'section' | 'clause' | 'function' | 'item';

/** What an item is called, where that tells something; `item` for all others. */
export type ItemWord = 'principle' | 'commitment' | 'measure' | 'paragraph' | 'part' | 'rule' | 'app' | 'item';

export interface Pin {
  kind: PinKind;
  /** Of items. */
  word?: ItemWord;
  /** `26`, `6`, `a`; for annexes the Roman numeral or letter first; for functions `GOVERN`, `1`, `2`. */
  steps: readonly string[];
  /** Written as 条款项: the third step is a 项 even where no 款 is given (then the second is empty). */
  zh?: boolean;
  /** A section of an annex or chapter. */
  section?: string;
  /** The title that a chapter stands in, as a Roman numeral. */
  title?: string;
  /** Words that drafts also use of other things: law only where its instrument stands beside it. */
  bound?: boolean;
}

/** The provision a pin names in an instrument, as that spells it, or null where its text has nothing of that kind. */
export function canonical(pin: Pin, scheme: Scheme, prefix: string | undefined, structure: Structure): string | null {
  const provision = provisionOf(pin, scheme, prefix, structure);
  return provision === null ? null : structure.spelled(provision);
}

function provisionOf(pin: Pin, scheme: Scheme, prefix: string | undefined, structure: Structure): string | null {
  const [head, ...rest] = pin.steps as [string, ...string[]];
  switch (pin.kind) {
    case 'recital':
      return scheme === 'articles' ? `recital-${head}` : null;
    case 'chapter':
      return chapter(pin, scheme, head);
    case 'annex':
      return annex(pin, scheme, head, rest, structure);
    case 'function':
      return scheme === 'functions' ? functionOf(head, rest, structure) : null;
    case 'item':
      return item(pin, scheme, prefix, structure);
    case 'clause':
      return clause(pin, scheme);
    case 'article':
      return article(pin, scheme, prefix, head, rest, structure);
    case 'section':
      return section(scheme, prefix, head, rest);
  }
}

function article(pin: Pin, scheme: Scheme, prefix: string | undefined, head: string, rest: string[], structure: Structure): string | null {
  if (scheme === 'articles' || scheme === 'zh-articles') {
    // 第5.2条 of a law of articles is its fifth article.
    const [number, ...more] = /^\d+(?:\.\d+)+$/.test(head) ? head.split('.') : [head];
    const steps = [...more, ...rest];
    // Article 37-2 of a text that has none is Article 37 with something behind it.
    const branch = /^(\d+)-\d+$/.exec(number!);
    if (branch && structure.existence(number!).is === 'unknown-unit') return branch[1]!;
    return scheme === 'zh-articles' ? zhArticle(number!, steps, structure) : steps.filter(Boolean).reduce((at, step) => below('articles', at, step), number!);
  }
  if (!pin.zh) return null;
  if (scheme === 'clauses') return clauseWith(head, rest);
  return section(scheme, prefix, head, rest.filter(Boolean));
}

/** Where no 款 is given, a 项 is of the one 款 that has items. */
function zhArticle(head: string, [paragraph, ...points]: string[], structure: Structure): string {
  if (paragraph === undefined) return head;
  const numbers = points.map((point) => point.replace(/^\((.*)\)$/, '$1'));
  if (paragraph !== '') return [head, paragraph, ...numbers].join('.');
  for (let n = 1; n < 20; n++) if (structure.childrenOf(`${head}.${n}`).points?.has(numbers[0] ?? '')) return [head, n, ...numbers].join('.');
  return [head, 1, ...numbers].join('.');
}

function annex(pin: Pin, scheme: Scheme, head: string, rest: string[], structure: Structure): string | null {
  if (scheme === 'clauses' || scheme === 'controls') return rest.length === 0 ? `annex-${head}` : [head, ...rest].join('.');
  if (scheme !== 'articles') return null;
  const top = `annex-${head}`;
  // 附件三第1部分 is a point where the annex has no sections.
  const isPoint = pin.zh && pin.section && rest.length === 0 && !structure.units.has(`${top}.section-${pin.section}`) && structure.units.has(top);
  if (isPoint) return `${top}.${pin.section}`;
  const start = pin.section ? `${top}.section-${pin.section}` : top;
  if (rest.length === 0) return start;
  const first = pin.section || structure.childrenOf(top).points?.has(rest[0]!) !== false ? `${start}.${rest[0]}` : `${top}.${rest[0]}`;
  return rest.slice(1).reduce((at, step) => `${at}(${step})`, first);
}

function chapter(pin: Pin, scheme: Scheme, head: string): string | null {
  if (scheme !== 'articles' && scheme !== 'zh-articles') return null;
  if (pin.title) return `title-${pin.title.toUpperCase()}.chapter-${fromRoman(head) ?? head}`;
  const numeral =
    scheme === 'articles' && /^\d+$/.test(head) ? toRoman(Math.min(39, Number(head))) : scheme === 'zh-articles' ? String(fromRoman(head) ?? head) : head;
  return pin.section ? `chapter-${numeral}.section-${pin.section}` : `chapter-${numeral}`;
}

function clause(pin: Pin, scheme: Scheme): string | null {
  if (scheme === 'clauses' || scheme === 'controls') return pin.steps.join('.');
  return null;
}

/** A clause with its points: 5.2, 6(b), A.5.2. */
function clauseWith(head: string, points: readonly string[]): string {
  return points.filter(Boolean).reduce((at, step) => `${at}(${step})`, head);
}

/** `GOVERN 1.2` of a framework of four functions; a code that numbers its measures writes them in small letters. */
function functionOf(head: string, rest: readonly string[], structure: Structure): string | null {
  const name = head.toUpperCase();
  if (!structure.units.has(name) || (head === name && !structure.units.has('GOVERN'))) return null;
  return rest.reduce((at, step) => below('functions', at, step), name);
}

/** Items count only where the text has them: what they are called is no proof. */
function item({ word, steps }: Pin, scheme: Scheme, prefix: string | undefined, structure: Structure): string | null {
  const [head, ...rest] = steps as [string, ...string[]];
  for (const provision of itemForms(word ?? 'item', head, rest, scheme, prefix, structure))
    if (structure.existence(provision).is === 'exists') return provision;
  return null;
}

function itemForms(word: ItemWord, head: string, rest: string[], scheme: Scheme, prefix: string | undefined, structure: Structure): string[] {
  const number = fromRoman(head) ?? Number(head);
  switch (scheme) {
    case 'principles':
      return [head, String(number), number < 40 ? toRoman(number) : head].map((unit) => clauseWith(unit, rest));
    case 'clauses':
      return word === 'rule' ? [] : [clauseWith(head, rest), [head, ...rest].join('.')];
    case 'functions':
      return (word === 'commitment' || word === 'measure') && !structure.units.has('GOVERN') ? [`MEASURE ${head}`] : [];
    case 'sections':
      if (word === 'app' || word === 'principle') return [[`APP ${head}`, ...rest].join('.')];
      return word === 'rule' ? [section(scheme, prefix, head, rest)!] : word === 'part' ? [[head, ...rest].join('.')] : [];
    case 'zh-articles':
      return word === 'part' && structure.units.has([head, ...rest].join('.')) ? [[head, ...rest].join('.')] : [];
    default:
      return [];
  }
}

function section(scheme: Scheme, prefix: string | undefined, head: string, rest: string[]): string | null {
  if (scheme === 'clauses') return rest.length === 0 ? head : null;
  if (scheme !== 'sections' && scheme !== 'code-sections') return null;
  const whole = scheme === 'code-sections' && prefix && !head.includes('-') ? prefix + head : head;
  return rest.reduce((at, step) => `${at}(${step})`, whole);
}
