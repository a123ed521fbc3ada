/** Chinese pinpoints: 第十七条第二款第（三）项, 第17条至第20条, 附件三第5点, 第35(3)(c)条, 第22757.12条, 第三章第四节, 条文6.1.2. */
import { romanOf, toRoman } from '../catalogue/unit-list.js';
import { readNumber } from '../text/numerals.js';
import type { Prose } from '../text/prose.js';
import type { PinItem } from './local.js';
import { readChineseItem } from './numbered-items.js';
import type { ReadGroup } from './pinpoints-en.js';
import { bracketAt, sectionNumber } from './section-numbers.js';

const NUMBER = '(?:[0-9]{1,4}|[零〇一二两三四五六七八九十百千]{1,8})';
const MAX_RANGE = 120;

/** 第…条, with what may stand inside (`第35(3)(c)条`, `第9至15条`, `第九、十条`). */
const ARTICLE = new RegExp(`第(${NUMBER}[a-z]?)((?:\\([0-9a-z]{1,3}\\)){0,3})((?:(?:[-~至到、,和及]|和第|至第)${NUMBER}){0,12})条`, 'y');
const INSERTED = new RegExp(`之(${NUMBER})`, 'y');
const PARAGRAPH = new RegExp(`第?[(]?(${NUMBER}[a-z]?|[a-z]{1,2})[)]?款`, 'y');
const POINT = new RegExp(`第?[(]?(${NUMBER}|[a-z]{1,2}|[ivx]{1,5})[)]?(?:项|点|目)`, 'y');
/** Several of one kind under one word: 第（一）至（三）项, 第一、二款. */
const MEMBER = `[(]?(?:${NUMBER}|[a-z])[)]?`;
const MEMBERS = new RegExp(`第?(${MEMBER}(?:[-~至到、,和及]第?${MEMBER}){1,12})([款项点])`, 'y');
const BRACKETS = /(?:\([0-9]{1,2}[a-z]?\)|\([a-z]{1,2}\))/y;
const CHAPTER = new RegExp(`第(${NUMBER})章(?:第(${NUMBER})节)?`, 'y');
const RECITAL = new RegExp(`(?:序言|鉴于条款|前言|引言)第?[(]?(${NUMBER})[)]?(?:条|段|款|项)?`, 'y');
const ANNEX = new RegExp(`(?:附件|附录)([ivx]{1,5}(?![a-z])|[\u2160-\u216b]|${NUMBER}|[a-h](?![a-z]))`, 'y');
/** （b）项 below a point of an annex. */
const ANNEX_LETTER = /第?\(?([a-z])\)?[项点目]/y;
/** 附件八A节, 附件八第B部分, 附件十一第一节 */
const ANNEX_SECTION = /[,，]?第?([a-c]|[1-3]|[一二三])(?:节|部分)/y;
/** 附录A.1.6 */
const ANNEX_CLAUSE = /(?:\.[0-9]{1,2}){1,4}/y;
const ANNEX_POINT = new RegExp(`第?[(]?(${NUMBER})[)]?((?:\\([a-z0-9]{1,3}\\)){0,3})(?:点|项|条|款|类|部分)`, 'y');
const CLAUSE = /(?:条文|条款|控制项|控制)? ?(?:a\.)?[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}/y;
const JOIN = /[、,，和及与或]|以及|至|到|-|~|\/| \/ /y;

/** Reads the pinpoints at a 第, 附件 or 条文 of the prose; null where there is none. */
export function readChinesePinpoints(prose: Prose, list: string, at: number, to: number): ReadGroup | null {
  const reader = new Reader(prose);
  const recital = list === 'pin-zh' ? /(?:序言|鉴于条款|前言|引言)$/.exec(prose.folded.slice(Math.max(0, at - 4), at)) : null;
  const from = at - (recital?.[0].length ?? 0);
  const items =
    list === 'pin-zh-item'
      ? reader.numbered(from)
      : list === 'pin-zh'
        ? reader.articles(from)
        : list === 'pin-zh-annex'
          ? reader.annex(from)
          : reader.clauses(from, to);
  return items.length === 0 ? null : { from, to: items.at(-1)!.to, items };
}

class Reader {
  private readonly items: PinItem[] = [];

  private readonly folded: string;

  constructor(private readonly prose: Prose) {
    this.folded = prose.folded;
  }

  articles(at: number): PinItem[] {
    let end = this.section(at) ?? this.numberedAt(at) ?? this.article(at) ?? this.chapter(at) ?? this.recital(at);
    while (end !== null) {
      const join = this.match(end, JOIN);
      if (!join) break;
      const next = end + join[0].length;
      const range = /^[至到~-]$/.test(join[0].trim());
      const before = this.items.length;
      end = this.sibling(next) ?? this.section(next) ?? this.article(next) ?? this.chapter(next);
      if (range && end !== null) this.fill(before);
    }
    return this.items;
  }

  /** 原则五、原则六 */
  numbered(at: number): PinItem[] {
    for (let end = this.numberedAt(at); end !== null; ) {
      const join = this.match(end, JOIN);
      end = join ? this.numberedAt(end + join[0].length) : null;
    }
    return this.items;
  }

  private numberedAt(at: number): number | null {
    const item = readChineseItem(this.folded, at);
    if (item) this.items.push(item);
    return item?.to ?? null;
  }

  /** 第22757.12(a)条, 第6-1-1702条第(3)款, 第5.2条: numbers of codes and clauses, whose instrument has to stand beside them. */
  private section(at: number): number | null {
    const length = this.folded[at] === '第' ? sectionNumber(this.folded, at + 1) : 0;
    const number = this.folded.slice(at + 1, at + 1 + length);
    if (!/[.:]|-[0-9a-z]+-|-[0-9]{3}|[0-9]{5}|[a-z]-/.test(number)) return null;
    const steps = [number];
    let end = at + 1 + length;
    for (let bracket = bracketAt(this.prose, end); bracket; bracket = bracketAt(this.prose, end)) {
      steps.push(bracket.step);
      end = bracket.to;
    }
    const word = this.match(end, /[条节款]/y);
    if (!word) return null;
    const below = this.below(end + 1);
    this.items.push({ from: at, to: below.end, pin: { kind: 'article', steps: [...steps, ...below.steps], zh: true, bound: true } });
    return below.end;
  }

  private article(at: number): number | null {
    const found = this.match(at, ARTICLE);
    if (!found) return null;
    const inner = [...(found[2] ?? '').matchAll(/[0-9a-z]+/g)].map((part) => part[0]);
    const first = numeral(found[1]!);
    if (first === null) return null;
    let end = at + found[0].length;
    const rest = found[3] ?? '';
    if (rest && inner.length === 0) {
      const list = found.index + 1;
      this.spread(at, list, end, this.folded.slice(list, end - 1), []);
      return end;
    }
    if (rest) {
      this.push(at, end, [first, ...inner]);
      return end;
    }
    const inserted = this.match(end, INSERTED);
    if (inserted) end += inserted[0].length;
    const head = inserted ? `${first}-${numeral(inserted[1]!)}` : first;
    const several = this.several(at, end, head);
    if (several) return several;
    const below = this.below(end);
    this.push(at, below.end, [head, ...inner, ...below.steps]);
    return below.end;
  }

  /** Several 款 of an article, or several 项 of it or of one of its 款, under one word; each has the span of all. */
  private several(at: number, start: number, head: string): number | null {
    const members = this.match(start, MEMBERS);
    const paragraph = members ? null : this.match(start, PARAGRAPH);
    const found = members ?? (paragraph && this.match(start + paragraph[0].length, MEMBERS));
    if (!found || (paragraph && found[2] === '款')) return null;
    const above = found[2] === '款' ? [head] : [head, paragraph ? numeral(paragraph[1]!)! : ''];
    const list = found.index + found[0].indexOf(found[1]!);
    const end = found.index + found[0].length;
    this.spread(at, list, end, found[1]!, above);
    return end;
  }

  /** Members under one word. Each stands where its number does, the first with all before it; what lies between two ends has the span of both. */
  private spread(at: number, list: number, end: number, written: string, above: readonly string[]): void {
    const parts = [...written.matchAll(new RegExp(`([-~至到、,和及]?)[第和]?[(]?(${NUMBER}|[a-z])[)]?`, 'g'))];
    let last: { from: number; order: number } | null = null;
    for (const [index, part] of parts.entries()) {
      const step = numeral(part[2]!) ?? part[2]!;
      const order = orderOf(step);
      const from = index === 0 ? at : list + part.index + part[1]!.length;
      const to = index === parts.length - 1 ? end : list + part.index + part[0].length;
      if (last && /[-~至到]/.test(part[1]!) && order - last.order <= MAX_RANGE)
        for (let n = last.order + 1; n < order; n++) this.push(last.from, to, [...above, /^[a-z]$/.test(step) ? String.fromCharCode(n) : String(n)], true);
      this.push(from, to, [...above, step], true);
      last = { from, order };
    }
  }

  /** 款 and 项 behind an article; a 项 without a 款 leaves that step empty. */
  private below(start: number): { steps: string[]; end: number } {
    const steps: string[] = [];
    let end = start;
    const paragraph = this.match(end, PARAGRAPH);
    if (paragraph) {
      steps.push(numeral(paragraph[1]!) ?? paragraph[1]!);
      end += paragraph[0].length;
    }
    for (let depth = 0; depth < 2; depth++) {
      const point = this.match(end, POINT);
      if (!point) break;
      if (steps.length === 0) steps.push('');
      steps.push(numeral(point[1]!) ?? point[1]!);
      end += point[0].length;
    }
    for (let depth = 0; steps.length === 0 && depth < 3; depth++) {
      const bracket = this.match(end, BRACKETS);
      if (!bracket) break;
      steps.push(bracket[0].slice(1, -1));
      end += bracket[0].length;
      if (depth === 0) return this.brackets(end, steps);
    }
    return { steps, end };
  }

  /** 第26条(6)(a), as drafts in Chinese write European provisions. */
  private brackets(start: number, steps: string[]): { steps: string[]; end: number } {
    let end = start;
    for (let bracket = this.match(end, BRACKETS); bracket && steps.length < 4; bracket = this.match(end, BRACKETS)) {
      steps.push(bracket[0].slice(1, -1));
      end += bracket[0].length;
    }
    return { steps, end };
  }

  /** 第二款 or 第三项 after a joiner: of the article before it. */
  private sibling(at: number): number | null {
    const last = this.items.at(-1);
    if (last?.pin.kind !== 'article') return null;
    const paragraph = this.match(at, PARAGRAPH);
    if (paragraph) {
      const { steps, end } = this.below(at);
      this.push(at, end, [last.pin.steps[0]!, ...steps]);
      return end;
    }
    const point = last.pin.steps.length > 2 ? this.match(at, POINT) : null;
    if (!point) return null;
    this.push(at, at + point[0].length, [...last.pin.steps.slice(0, 2), numeral(point[1]!) ?? point[1]!]);
    return at + point[0].length;
  }

  /** Writes out what lies between the last two members. */
  private fill(before: number): void {
    const first = this.items[before - 1];
    const last = this.items[before];
    if (!first || !last || first.pin.kind !== last.pin.kind || first.pin.steps.length !== last.pin.steps.length) return;
    const depth = first.pin.steps.length - 1;
    const low = Number(first.pin.steps[depth]);
    const high = Number(last.pin.steps[depth]);
    if (!(high > low + 1) || high - low > MAX_RANGE) return;
    for (let value = low + 1; value < high; value++) {
      const steps = [...last.pin.steps.slice(0, depth), String(value)];
      this.items.push({ from: first.from, to: last.to, pin: { ...last.pin, steps } });
    }
  }

  private chapter(at: number): number | null {
    const found = this.match(at, CHAPTER);
    if (!found) return null;
    const end = at + found[0].length;
    this.items.push({
      from: at,
      to: end,
      pin: { kind: 'chapter', steps: [numeral(found[1]!)!], section: found[2] ? numeral(found[2])! : undefined, zh: true },
    });
    return end;
  }

  private recital(at: number): number | null {
    const found = this.match(at, RECITAL);
    if (!found) return null;
    this.items.push({ from: at, to: at + found[0].length, pin: { kind: 'recital', steps: [numeral(found[1]!)!], zh: true } });
    return at + found[0].length;
  }

  annex(at: number): PinItem[] {
    const found = this.match(at, ANNEX);
    if (!found) return [];
    const written = found[1]!;
    const head =
      /^[a-h]$/.test(written) && !/^[iv]$/.test(written)
        ? written.toUpperCase()
        : /^[ivx]+$/.test(written)
          ? written.toUpperCase()
          : romanOf(written) !== written
            ? romanOf(written)
            : toRoman(Number(numeral(written)));
    let end = at + found[0].length;
    const steps = [head];
    const clause = /^[A-Z]$/.test(head) ? this.match(end, ANNEX_CLAUSE) : null;
    if (clause) {
      steps.push(...clause[0].slice(1).split('.'));
      this.items.push({ from: at, to: end + clause[0].length, pin: { kind: 'annex', steps, zh: true } });
      return this.items;
    }
    const part = this.match(end, ANNEX_SECTION);
    const section = part ? (numeral(part[1]!) ?? part[1]!.toUpperCase()) : undefined;
    if (part) end += part[0].length;
    const point = this.match(end, ANNEX_POINT) ?? this.match(end, /[.·]?([0-9]{1,2})((?:\([a-z]\)){0,2})(?![0-9.])/y);
    if (point && head) {
      steps.push(numeral(point[1]!)!, ...[...(point[2] ?? '').matchAll(/[0-9a-z]+/g)].map((part) => part[0]));
      end += point[0].length;
      const lower = this.brackets(end, steps);
      end = lower.end;
      const letter = steps.length === 2 ? this.match(end, ANNEX_LETTER) : null;
      if (letter) {
        steps.push(letter[1]!);
        end += letter[0].length;
      }
    }
    if (head) this.items.push({ from: at, to: end, pin: { kind: 'annex', steps, section, zh: true } });
    return this.items;
  }

  clauses(at: number, to: number): PinItem[] {
    let from = at;
    let found = this.match(to, / ?(?:a\.)?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?![0-9%])/y);
    let end = to;
    while (found) {
      end += found[0].length;
      this.items.push({ from, to: end, pin: { kind: 'clause', steps: found[0].trim().replace(/^a\./, 'A.').split('.') } });
      const join = this.match(end, / ?(?:\/|、|,|和|及|与) ?/y);
      if (!join) break;
      from = end + join[0].length;
      end = from;
      found = this.match(from, CLAUSE);
    }
    return this.items;
  }

  private push(from: number, to: number, steps: string[], shared = false): void {
    this.items.push({ from, to, pin: { kind: 'article', steps, zh: true }, shared });
  }

  private match(at: number, pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.folded);
  }
}

/** By what members of a list are counted: the number, or the code of the letter. */
function orderOf(step: string): number {
  return /^[a-z]$/.test(step) ? step.charCodeAt(0) : Number(step);
}

/** A numeral as Arabic digits; letters behind digits stay (`4a`). */
function numeral(text: string): string | null {
  const [, digits, letter] = /^([0-9]+)([a-z]?)$/.exec(text) ?? [];
  if (digits) return String(Number(digits)) + letter;
  const value = readNumber(text);
  return value === null ? null : String(value);
}
