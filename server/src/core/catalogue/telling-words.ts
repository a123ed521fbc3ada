/** The words of a text that tell what it is about. */
import { isHan, isWordCode } from '../text/characters.js';

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
  return new Set(tellingWordsAt(folded).map(({ word }) => word));
}

/** The same by place, each time that they stand there. */
export function tellingWordsAt(folded: string): TellingWord[] {
  const words: TellingWord[] = [];
  for (let i = 0; i < folded.length; ) {
    const code = folded.charCodeAt(i);
    if (isWordCode(code)) {
      const from = i;
      while (isWordCode(folded.charCodeAt(i))) i++;
      const word = folded.slice(from, i);
      if (word.length > 2 && !COMMON.has(word) && !/^\d/.test(word)) words.push({ word: stem(word), from, to: i });
    } else {
      if (isHan(code) && isHan(folded.charCodeAt(i + 1)) && !COMMON_PAIRS.has(folded.slice(i, i + 2)))
        words.push({ word: folded.slice(i, i + 2), from: i, to: i + 2 });
      i++;
    }
  }
  return words;
}

function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word.replace(/(?:ies|es|s)$/, '');
}
