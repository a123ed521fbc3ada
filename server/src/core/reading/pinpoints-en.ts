/** English pinpoints: recognisers that start at a keyword and read what hangs on it. */
import { fromRoman, romanOf, toRoman } from '../catalogue/unit-list.js';
import { type Prose, withCapitals } from '../text/prose.js';
import type { PinItem } from './local.js';
import { isOfArticle, itemWord } from './numbered-items.js';
import type { ItemWord, Pin, PinKind } from './pin.js';
import { bracketAt, sectionNumber, sectionsBetween } from './section-numbers.js';

/** A keyword of the lexicon → the recogniser's kind. */
export const ENGLISH_KEYWORDS: Record<string, PinKind> = {
  'pin-article': 'article',
  'pin-annex': 'annex',
  'pin-recital': 'recital',
  'pin-section': 'section',
  'pin-chapter': 'chapter',
  'pin-clause': 'clause',
  'pin-control': 'clause',
  'pin-function': 'function',
  'pin-item': 'item',
};

export interface ReadGroup {
  from: number;
  to: number;
  items: PinItem[];
}

/** Longest range that is written out member by member; of a longer one the ends are read. */
const MAX_RANGE = 120;

interface Steps {
  steps: string[];
  to: number;
  section?: string;
  /** The last step stands behind “paragraphs” or “points”, so that a bare number goes on with it. */
  several?: boolean;
  /** The head is written in digits, as few annexes are. */
  arabic?: boolean;
}

/** What shows that a number counts something, or is a day. */
const COUNTED =
  /^(?: ?%|\.\d| (?:days?|hours?|months?|years?|weeks?|business|working|calendar|minutes?|million|percent|people|employees|eur|usd|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;

/** Words that go one step below an article, several of them, and those below its paragraphs. */
const STEP_WORD =
  /(?:,? ?(?:paragraphs?|paras?\.?|points?|lit\.?|letter|subparagraphs?|subsections?|sub-?point|items?|abs\.?|absatz|buchst\.?|buchstabe|nr\.?) ?)(?=\(?(?:\d{1,3}|[a-z])\b)/y;
const SEVERAL = /^,? ?(?:paragraphs|paras\.?|points|subparagraphs|subsections|items) ?$/;
const BELOW_PARAGRAPH = /^,? ?(?:points?|lit|letter|items?|buchst|nr)/;
/** A sentence or subparagraph has no number of its own in a provision. */
const UNNUMBERED = /,? (?:satz|s\.|uabs\.|unterabs\.|unterabsatz) \d(?!\d)/y;

/** Reads the pinpoints behind a keyword at [from, to) of the prose; null where there is no number. */
export function readEnglishPinpoints(prose: Prose, kind: PinKind, from: number, to: number): ReadGroup | null {
  const word = kind === 'item' ? itemWord(prose, from, to) : undefined;
  if (word === null) return null;
  const plural = kind !== 'article' || /s\.?$/.test(prose.folded.slice(from, to)) || prose.folded.slice(from, to) === '§§';
  const start = kind === 'function' || (kind === 'clause' && prose.folded.slice(from, to) === 'a.') ? from : skip(prose.folded, to, / ?/y);
  const items = new Reader(prose, kind, plural, word).list(start, from);
  if (items.length === 0) return null;
  const end = Math.max(...items.map((item) => item.to));
  return kind === 'item' && isOfArticle(prose.folded, end) ? null : { from, to: end, items };
}

class Reader {
  private readonly items: PinItem[] = [];

  constructor(
    private readonly prose: Prose,
    private readonly kind: PinKind,
    private readonly plural: boolean,
    /** What an item is called. */
    private readonly word: ItemWord | undefined,
  ) {}

  list(start: number, keyword: number): PinItem[] {
    const first = this.number(start, null);
    if (!first) return [];
    this.push(keyword, first);
    let last = first;
    for (;;) {
      const next = this.continuation(last);
      if (!next) return this.items;
      last = next;
    }
  }

  private push(from: number, { steps, to, section, several }: Steps): void {
    this.items.push({ from, to, pin: this.pin(steps, section), shared: several });
  }

  private pin(steps: string[], section?: string): Pin {
    if (this.kind !== 'item') return { kind: this.kind, steps, section };
    return { kind: 'item', word: this.word, steps, bound: this.word !== 'app' };
  }

  /** Reads a separator and the next member, or the end of a range with all between. */
  private continuation(last: Steps): Steps | null {
    const { folded } = this.prose;
    const range = match(folded, last.to, / ?(?:-|to(?= )|through(?= )) ?(?:§ ?)?/y);
    if (range) {
      const end = this.number(last.to + range.length, last);
      if (end && this.fill(last, end)) return end;
      return null;
    }
    const separator = match(folded, last.to, / ?(?:,? ?and\/or |,? ?and |,? ?or |,? ?& ?|, ?|; ?|\/ ?)/y);
    if (!separator) return null;
    const at = last.to + separator.length;
    const keyword = this.kind === 'clause' ? match(folded, at, /(?:a\.(?=\d)|annex a\.)/y) : '';
    const next = keyword === 'a.' ? this.number(at, last) : this.number(at, last);
    if (!next || !this.mayContinue(at, next, last, separator)) return null;
    this.push(at, next);
    return next;
  }

  /** “Article 9, 30 days” and “Article 9 and 2 August” are no lists. */
  private mayContinue(at: number, next: Steps, last: Steps, separator: string): boolean {
    const { folded } = this.prose;
    if (folded[at] === '(' || this.kind === 'function') return true;
    const after = folded.slice(next.to, next.to + 14);
    if (COUNTED.test(after)) return false;
    if (this.kind === 'clause' || this.kind === 'annex' || this.kind === 'chapter')
      return !/^ ?(?!and\b|or\b)[a-z]{3,}/.test(after.slice(0, 6)) || separator.trim() !== ',';
    if (this.plural || last.several) return true;
    return /^(?:$|[.,;:)\]]| ?-| (?:and|or|of|to|under|in|gdpr|eu|ai)\b)/.test(after) && (separator.trim() !== ',' || !/^ (?:in|to)\b/.test(after));
  }

  /** Writes out `9-15`, `26(5)-(7)`; false where the ends do not make a range. */
  private fill(first: Steps, end: Steps): boolean {
    const start = this.items.at(-1)!;
    const depth = end.steps.length - 1;
    const [lowest, highest] = [first.steps[depth] ?? '', end.steps[depth] ?? ''];
    if ((this.kind === 'section' || this.kind === 'item') && /[.-]/.test(lowest) && end.steps.length === first.steps.length && depth === 0)
      return this.fillSections(first, end);
    // 75a to 75d goes by letters, 4a to 6 by numbers.
    const lettered = stemOf(lowest) === stemOf(highest);
    const low = lettered ? this.ordinal(lowest) : Number.parseInt(lowest, 10);
    const high = lettered ? this.ordinal(highest) : Number.parseInt(highest, 10);
    if (first.steps.length !== end.steps.length || low === null || high === null || !(high > low || (high === low && !lettered))) return false;
    for (let value = low + 1; value < high && high - low <= MAX_RANGE; value++) {
      const steps = [...end.steps.slice(0, depth), lettered ? this.written(value, highest) : String(value)];
      this.items.push({ from: start.from, to: end.to, pin: this.pin(steps, end.section) });
    }
    const bare = this.prose.folded[end.to - 1] === ')' && /^[ -]*\(/.test(this.prose.folded.slice(first.to));
    this.push(bare ? start.from : this.endsAt(first.to, end.to), end);
    return true;
  }

  /** 552.051-552.057, 6-1-1701 to 6-1-1709. */
  private fillSections(first: Steps, end: Steps): boolean {
    const between = sectionsBetween(first.steps[0]!, end.steps[0]!);
    if (!between) return false;
    const { from } = this.items.at(-1)!;
    for (const section of between) this.items.push({ from, to: end.to, pin: this.pin([section]) });
    this.push(this.endsAt(first.to, end.to), end);
    return true;
  }

  /** Where the last member of a range starts: behind the hyphen or word. */
  private endsAt(from: number, to: number): number {
    const gap = /^ ?(?:-|to|through) ?§? ?/.exec(this.prose.folded.slice(from, to));
    return from + (gap?.[0].length ?? 0);
  }

  private ordinal(step: string): number | null {
    if (/^\d+$/.test(step)) return Number(step);
    if (/^[IVX]+$/.test(step)) return fromRoman(step);
    return /^\d*[a-z]$/i.test(step) ? step.charCodeAt(step.length - 1) : null;
  }

  private written(value: number, like: string): string {
    if (/^\d+$/.test(like)) return String(value);
    return /^[IVX]+$/.test(like) ? toRoman(value) : stemOf(like) + String.fromCharCode(value);
  }

  /** Reads one number with what stands below it. `last` lends its upper steps to a member that starts with a bracket. */
  private number(at: number, last: Steps | null): Steps | null {
    const opens = last !== null && this.prose.folded[at] === '(';
    if (opens && this.kind !== 'recital') return this.sibling(at, last);
    if (last?.several) return this.bareSibling(at, last);
    switch (this.kind) {
      case 'annex':
        return this.annexPoint(at, last) ?? this.annex(at);
      case 'chapter':
        return this.chapter(at);
      case 'clause':
        return this.clause(at);
      case 'function':
        return this.function(at, last);
      case 'section':
        return this.section(at);
      case 'item':
        return this.item(at);
      default:
        return this.article(at);
    }
  }

  /** `5(1)(a), (b)`: the bracket stands for the last step. */
  private sibling(at: number, last: Steps): Steps | null {
    const { step, to } = bracketAt(this.prose, at) ?? { step: '', to: at };
    if (!step || last.steps.length < 2) return null;
    return this.subs({ steps: [...last.steps.slice(0, -1), step], to });
  }

  /** `paragraphs 5 to 7`, `points a and b`: the word stands for all. */
  private bareSibling(at: number, last: Steps): Steps | null {
    const step = match(this.prose.folded, at, /(?:\d{1,3}[a-z]?|[a-z])(?![a-z0-9])/y);
    if (!step) return null;
    const to = at + step.length;
    return { ...this.subs({ steps: [...last.steps.slice(0, -1), withCapitals(this.prose, at, to)], to }), section: last.section, several: true };
  }

  /** `Annex III, points 1(a) and 5(b)`: a number in digits goes on with the points of an annex that has none. */
  private annexPoint(at: number, last: Steps | null): Steps | null {
    if (!last || last.arabic) return null;
    const digits = match(this.prose.folded, at, last.steps.length > 1 ? /\d{1,2}(?!\d)/y : /\d{1,2}(?=\([a-z]\))/y);
    return digits ? { ...this.subs({ steps: [last.steps[0]!, digits], to: at + digits.length }), section: last.section } : null;
  }

  private article(at: number): Steps | null {
    const open = match(this.prose.folded, at, /(?:nos?\. ?)?\(?/y) ?? '';
    const digits = match(this.prose.folded, at + open.length, /\d{1,4}(?!\d)(?:[a-z]{1,2}(?![a-z]))?/y);
    if (!digits) return null;
    const closed = open.endsWith('(') ? match(this.prose.folded, at + open.length + digits.length, /\)/y) : '';
    if (closed === null) return null;
    const from = at + open.length;
    const to = from + digits.length;
    const branch = open || this.plural ? null : match(this.prose.folded, to, /-\d{1,2}(?![\da-z-])/y);
    // Article 37-2 was inserted behind 37; Articles 2-37 are a range.
    if (branch && Number(branch.slice(1)) < Number(digits)) return this.subs({ steps: [digits + branch], to: to + branch.length });
    return this.subs({ steps: [withCapitals(this.prose, from, to)], to: to + closed.length });
  }

  /** Reads `(6)(a)`, `.6`, `, paragraph 6`, `, point (a)`. */
  private subs(start: Steps): Steps {
    const { folded } = this.prose;
    let { to } = start;
    const steps = [...start.steps];
    let several = false;
    for (;;) {
      const bracket = bracketAt(this.prose, to);
      const worded = bracket ? null : match(folded, to, STEP_WORD);
      const dotted = bracket || worded || steps.length > 1 ? null : match(folded, to, /\.\d{1,2}(?![\d.])/y);
      const unnumbered = steps.length > 1 ? match(folded, to, UNNUMBERED) : null;
      if (unnumbered) to += unnumbered.length;
      else if (bracket) {
        steps.push(bracket.step);
        to = bracket.to;
      } else if (worded) {
        const from = to + worded.length;
        to = from + match(folded, from, /\(?(?:\d{1,3}[a-z]?|[a-z])\)?/y)!.length;
        // An item right below a Chinese article is of its one paragraph that has items.
        if (steps.length === 1 && this.kind === 'article' && BELOW_PARAGRAPH.test(worded)) steps.push('');
        steps.push(withCapitals(this.prose, from, to).replace(/[()]/g, ''));
        several = SEVERAL.test(worded);
      } else if (dotted) {
        steps.push(dotted.slice(1));
        to += dotted.length;
      } else return { ...start, steps, to, several };
    }
  }

  private annex(at: number): Steps | null {
    const { text, folded } = this.prose;
    const numeral = match(text, at, /(?:[IVX]{1,5}|[\u2160-\u216b]|[A-H]|\d{1,2})(?![A-Za-z0-9])/y);
    if (!numeral) return null;
    const arabic = /^\d/.test(numeral);
    const head = arabic ? toRoman(Math.min(39, Number(numeral))) : romanOf(numeral);
    let to = at + numeral.length;
    if (/^[A-H]$/.test(numeral) && !/^[IVX]$/.test(numeral)) return this.dotted(to, [head]);
    const part = match(folded, to, /,? ?(?:section|part) ([a-c1-3])(?![a-z0-9])/y);
    if (part) to += part.length;
    const section = part ? part.at(-1)!.toUpperCase() : undefined;
    const point = match(
      folded,
      to,
      /(?:,? ?(?:point|points|paragraph|para\.?|item|no\.?|§|section) ?|[.:] ?| )?\(?\d{1,2}(?:[a-z](?![a-z]))?\)?(?![\d%]| (?:days|months|hours|years|august|december|february))/y,
    );
    if (!point || !/\d/.test(point) || (/^ ?\d/.test(point) && !/^ ?\d{1,2}\(/.test(folded.slice(to, to + 5))))
      return { ...this.subs({ steps: [head], to, section }), arabic };
    const step = /\d{1,2}[a-z]?/.exec(point)![0];
    return { ...this.subs({ steps: [head, step], to: to + point.length, section }), arabic };
  }

  private dotted(at: number, steps: string[]): Steps {
    const numbers = match(this.prose.folded, at, /(?:\.\d{1,2}){1,4}/y);
    return numbers ? { steps: [...steps, ...numbers.slice(1).split('.')], to: at + numbers.length } : { steps, to: at };
  }

  private chapter(at: number): Steps | null {
    const { text, folded } = this.prose;
    const numeral = match(text, at, /(?:[IVX]{1,5}|\d{1,2})(?![A-Za-z0-9])/y);
    if (!numeral) return null;
    let to = at + numeral.length;
    const part = match(folded, to, /,? ?\(?(?:section|sec\.|§) ?(\d{1,2})\)?/y);
    if (part) to += part.length;
    return { steps: [numeral], to, section: part ? /\d+/.exec(part)![0] : undefined };
  }

  private clause(at: number): Steps | null {
    const { text } = this.prose;
    if (/control/.test(this.prose.folded.slice(Math.max(0, at - 9), at)) && !match(text, at, /A\./y)) return null;
    const number = match(text, at, /(?:Annex )?A\.\d{1,2}(?:\.\d{1,2}){0,3}(?!\d)|\d{1,2}(?:\.\d{1,2}){0,3}(?!\d)/y);
    if (!number) return null;
    return { steps: number.replace(/^Annex /, '').split('.'), to: at + number.length };
  }

  /** Capitals mark the functions; in small letters they are verbs. */
  private function(at: number, last: Steps | null): Steps | null {
    const { text } = this.prose;
    const word = match(text, at, /(?:GOVERN|MAP|MEASURE|MANAGE|Govern|Map|Measure|Manage)[ -]?/y);
    if (!word && !last) return null;
    const number = match(text, at + (word?.length ?? 0), /\d{1,2}(?:\.\d{1,2})?(?![\d%])/y);
    if (!number || (/^[GM][a-z]/.test(word ?? '') && !number.includes('.'))) return null;
    const head = word ? word.replace(/[ -]$/, '') : last!.steps[0]!;
    return { steps: [head, ...number.split('.')], to: at + (word?.length ?? 0) + number.length };
  }

  private item(at: number): Steps | null {
    const { text } = this.prose;
    const number = match(text, at, /(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5})(?![A-Za-z0-9%]|\.\d)/y);
    return number ? this.withBrackets({ steps: [number], to: at + number.length }) : null;
  }

  private section(at: number): Steps | null {
    const length = sectionNumber(this.prose.folded, at, this.plural && /^\d{1,2}-\d{1,2}(?!\d)/.test(this.prose.folded.slice(at, at + 6)));
    if (length === 0) return null;
    return this.withBrackets({ steps: [withCapitals(this.prose, at, at + length)], to: at + length });
  }

  private withBrackets(start: Steps): Steps {
    const steps = [...start.steps];
    let { to } = start;
    for (let bracket = bracketAt(this.prose, to); bracket; bracket = bracketAt(this.prose, to)) {
      steps.push(bracket.step);
      to = bracket.to;
    }
    return { steps, to };
  }
}

/** The number that a lettered article was inserted behind: `75` of `75a`; empty for anything else. */
function stemOf(step: string): string {
  return /^(\d+)[a-z]$/i.exec(step)?.[1] ?? '';
}

function match(text: string, at: number, pattern: RegExp): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function skip(text: string, at: number, pattern: RegExp): number {
  return at + (match(text, at, pattern)?.length ?? 0);
}
