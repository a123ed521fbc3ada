/** The words of a text that tell what it is about. */
import { isDigit, isHan, isWordCode } from '../text/characters.js';

const COMMON = new Set(
  'the a an of and or to in for on by with from as at is are be this that these those its their which under about into other not any all may must shall should will system systems ai act article articles art section policy requirements requirement obligations obligation general information use used using'.split(
    ' ',
  ),
);

/** Pairs of Han characters that stand in every draft about AI law. */
const COMMON_PAIRS = new Set(
  '人工 工智 智能 能系 系统 统的 应当 进行 要求 以及 规定 提供 条款 本条 办法 法律 法规 相关 有关 依法 按照 根据 其他 或者 可以 不得 能法 依照 处理 服务'.split(
    ' ',
  ),
);

/** A telling word, and where it stands. */
export interface TellingWord {
  word: string;
  from: number;
  to: number;
}

/** The telling words of a text: Latin words by a crude stem, Han characters by pairs. */
export function tellingWords(folded: string): Set<string> {
  const words = new Set<string>();
  eachTellingWord(folded, (word) => words.add(word));
  return words;
}

/** The same by place, each time that they stand there. */
export function tellingWordsAt(folded: string): TellingWord[] {
  const words: TellingWord[] = [];
  eachTellingWord(folded, (word, from, to) => words.push({ word, from, to }));
  return words;
}

function eachTellingWord(folded: string, say: (word: string, from: number, to: number) => void): void {
  for (let i = 0; i < folded.length; ) {
    const code = folded.charCodeAt(i);
    if (isWordCode(code)) {
      const from = i;
      while (isWordCode(folded.charCodeAt(i))) i++;
      const word = i - from > 2 ? tellingWord(folded.slice(from, i)) : null;
      if (word !== null) say(word, from, i);
    } else {
      if (isHan(code) && isHan(folded.charCodeAt(i + 1))) {
        const pair = folded.slice(i, i + 2);
        if (!COMMON_PAIRS.has(pair)) say(pair, i, i + 2);
      }
      i++;
    }
  }
}

/** What a whole Latin word counts as; null where it tells nothing. */
export function tellingWord(word: string): string | null {
  return word.length < 3 || COMMON.has(word) || isDigit(word.charCodeAt(0)) ? null : stem(word);
}

/** The first letters of a long word; a short one without the ending of its plural. */
function stem(word: string): string {
  const { length } = word;
  if (length > 6) return word.slice(0, 6);
  if (!word.endsWith('s')) return word;
  return word.slice(0, length - (word.endsWith('ies') ? 3 : word.endsWith('es') ? 2 : 1));
}
