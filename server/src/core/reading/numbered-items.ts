/**
 * Numbered items of principles, guidelines and rules: “Principle 5”, “Commitment 9”, “paragraph 6(b)”, “APP 1.7”, 原则五, 第五项原则, 第三点.
 * Their words are everybody's, so they count only where a name stands with them (`bound`).
 */
import { readNumber } from '../text/numerals.js';
import type { Prose } from '../text/prose.js';
import type { PinItem } from './local.js';
import type { ItemWord } from './pin.js';

const ENGLISH: Record<string, ItemWord> = { app: 'app', para: 'paragraph', rule: 'rule' };
const CHINESE: Record<string, ItemWord> = { 措施: 'measure', 段: 'paragraph', 承诺: 'commitment', 原则: 'principle', 部分: 'part' };

/** The word of an English keyword: `Principles` → principle. */
export function itemWord(prose: Prose, from: number, to: number): ItemWord | null {
  const word = prose.folded.slice(from, to).replace(/\.$/, '').replace(/s$/, '');
  if (word === 'app') return /^APPs?$/.test(prose.text.slice(from, to)) ? 'app' : null;
  return ENGLISH[word] ?? (/^(?:principle|commitment|paragraph)$/.test(word) ? (word as ItemWord) : 'item');
}

/** “paragraph 6 of Article 26” is of the article. */
export function isOfArticle(folded: string, to: number): boolean {
  return /^(?:,? (?:and|or) [^.;]{1,20})?,? (?:of|in|to|under) (?:the |that |this )?(?:same )?(?:art|annex|section|§|sub|para|point|chapter|recital|clause|rule|schedule)/.test(
    folded.slice(to, to + 60),
  );
}

const NUMBER = '(?:[0-9]{1,3}(?:\\.[0-9]{1,2}){0,3}|[一二三四五六七八九十]{1,3})';
const WORD = '原则|承诺|行动|要求|维度|建议|支柱|措施|护栏|实践';
const BEHIND = new RegExp(`(?:${WORD}) ?(${NUMBER})(?![0-9.%个项条款类大种年月日天小次倍])`, 'y');
/** 第96条要求 is an article that asks. */
const AHEAD = new RegExp(`第(${NUMBER})(?:(?:项|点|个|大)?(${WORD})|条(原则|承诺)|(点|段|部分))`, 'y');
const WITH_POINT = /第([0-9]{1,3})((?:\([a-z]{1,2}\)){1,2})段/y;
/** 第6段(b), 第四部分（二） */
const BELOW = /\((?:[a-z]{1,2}|[0-9]{1,2}|[一二三四五六七八九十]{1,3})\)/y;

/** Reads a Chinese item that starts at an offset, with its word before or behind the number. */
export function readChineseItem(folded: string, at: number): PinItem | null {
  const pointed = execAt(WITH_POINT, folded, at);
  if (pointed) return item(at, at + pointed[0].length, 'paragraph', [pointed[1]!, ...[...pointed[2]!.matchAll(/[a-z]+/g)].map((part) => part[0])]);
  const found = execAt(AHEAD, folded, at) ?? execAt(BEHIND, folded, at);
  if (!found) return null;
  const word = found[2] ?? found[3] ?? found[4] ?? found[0].slice(0, 2);
  const steps = [numeral(found[1]!)];
  let to = at + found[0].length;
  for (let below = execAt(BELOW, folded, to); below && steps.length < 3; below = execAt(BELOW, folded, to)) {
    steps.push(numeral(below[0].slice(1, -1)));
    to += below[0].length;
  }
  return item(at, to, CHINESE[word] ?? 'item', steps);
}

function item(from: number, to: number, word: ItemWord, steps: string[]): PinItem {
  return { from, to, pin: { kind: 'item', word, steps, zh: true, bound: true } };
}

function numeral(text: string): string {
  return /^[0-9a-z]/.test(text) ? text : String(readNumber(text) ?? text);
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
