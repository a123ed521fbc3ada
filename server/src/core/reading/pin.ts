/** A pinpoint before its instrument is known, and its canonical form once it is. */
import { below } from '../catalogue/provision.js';
import type { Scheme } from '../catalogue/record.js';
import type { Structure } from '../catalogue/structure.js';
import { fromRoman, toRoman } from '../catalogue/unit-list.js';

export type PinKind = 'article' | 'annex' | 'recital' | 'chapter' | 'section' | 'clause' | 'function';

export interface Pin {
  kind: PinKind;
  /** `26`, `6`, `a`; for annexes the Roman numeral or letter first; for functions `GOVERN`, `1`, `2`. */
  steps: readonly string[];
  /** Written as 条款项: the third step is a 项 even where no 款 is given (then the second is empty). */
  zh?: boolean;
  /** A section of an annex or chapter. */
  section?: string;
}

/** The provision a pin names in an instrument, or null where its text has nothing of that kind. */
export function canonical(pin: Pin, scheme: Scheme, prefix: string | undefined, structure: Structure): string | null {
  const [head, ...rest] = pin.steps as [string, ...string[]];
  switch (pin.kind) {
    case 'recital':
      return scheme === 'articles' ? `recital-${head}` : null;
    case 'chapter':
      return chapter(pin, scheme, head);
    case 'annex':
      return annex(pin, scheme, head, rest, structure);
    case 'function':
      return scheme === 'functions' ? rest.reduce((at, step) => below(scheme, at, step), head) : null;
    case 'clause':
      return clause(pin, scheme);
    case 'article':
      return article(pin, scheme, head, rest, structure);
    case 'section':
      return section(scheme, prefix, head, rest);
  }
}

function article(pin: Pin, scheme: Scheme, head: string, rest: string[], structure: Structure): string | null {
  if (scheme === 'zh-articles') return zhArticle(head, rest, structure);
  if (scheme === 'articles' || (scheme === 'sections' && pin.zh)) return rest.filter(Boolean).reduce((at, step) => below('articles', at, step), head);
  return null;
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
  const start = pin.section ? `${top}.section-${pin.section}` : top;
  if (rest.length === 0) return start;
  const first = pin.section || structure.childrenOf(top).points?.has(rest[0]!) !== false ? `${start}.${rest[0]}` : `${top}.${rest[0]}`;
  return rest.slice(1).reduce((at, step) => `${at}(${step})`, first);
}

function chapter(pin: Pin, scheme: Scheme, head: string): string | null {
  if (scheme !== 'articles' && scheme !== 'zh-articles') return null;
  const numeral =
    scheme === 'articles' && /^\d+$/.test(head) ? toRoman(Math.min(39, Number(head))) : scheme === 'zh-articles' ? String(fromRoman(head) ?? head) : head;
  return pin.section ? `chapter-${numeral}.section-${pin.section}` : `chapter-${numeral}`;
}

function clause(pin: Pin, scheme: Scheme): string | null {
  if (scheme === 'clauses' || scheme === 'controls') return pin.steps.join('.');
  return null;
}

function section(scheme: Scheme, prefix: string | undefined, head: string, rest: string[]): string | null {
  if (scheme === 'clauses') return rest.length === 0 ? head : null;
  if (scheme !== 'sections' && scheme !== 'code-sections') return null;
  const whole = scheme === 'code-sections' && prefix && !head.includes('-') ? prefix + head : head;
  return rest.reduce((at, step) => `${at}(${step})`, whole);
}
