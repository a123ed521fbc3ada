/** What a person is about to write, by the words before the cursor on its line. */

/** What a keyword says of the provisions that may follow it. */
export type Keyword = 'article' | 'annex' | 'chapter' | 'section' | 'clause' | 'function' | 'zh-article';

export type CompletionContext =
  /** Inside 《, from `from` on. */
  | { is: 'title'; from: number }
  /** Behind a keyword: a provision at the top. */
  | { is: 'provision'; from: number; keyword: Keyword }
  /** Behind a provision: what is below it. `steps` are those written so far, the article first. */
  | { is: 'below'; from: number; keyword: Keyword; steps: readonly string[]; opened: '(' | '（' | '第' }
  /** Words that may begin a name; `starts` are the offsets where a name could begin, the farthest first. */
  | { is: 'name'; starts: readonly number[] };

/** No title or heading that people search for by its words is longer. */
const REACH = 160;

const KEYWORDS: readonly [RegExp, Keyword][] = [
  [/\b(?:articles?|arts?\.?) ([^\s,;:()]*(?: [a-z-]+){0,3})$/i, 'article'],
  [/\bannex(?:es)? ([^\s,;:()]*(?: [a-z-]+){0,3})$/i, 'annex'],
  [/\bchapters? ([^\s,;:()]*(?: [a-z-]+){0,3})$/i, 'chapter'],
  [/(?:\b(?:sections?|secs?\.) |§{1,2} ?)([^\s,;:()§]*(?: [a-z-]+){0,3})$/i, 'section'],
  [/\b(?:clauses?|controls?) ([^\s,;:()]*(?: [a-z-]+){0,3})$/i, 'clause'],
  [/\b((?:GOVERN|MAP|MEASURE|MANAGE) [\d.]*)$/, 'function'],
];

const NUMERAL = '[0-9零〇一二三四五六七八九十百]+';
const ZH_BELOW = new RegExp(`第(${NUMERAL})条(?:第(${NUMERAL})款)?(第[（(]?|[（(])(${NUMERAL})?$`);
const ZH_HEAD = /第([0-9零〇一二三四五六七八九十百]*|[\u4e00-\u9fff]{1,8})$/;
const EN_BELOW = /(?:\b(articles?|arts?\.?|annex(?:es)?|sections?|secs?\.|clauses?) |(§) ?)([\w.-]+)((?:\(\w+\))*)\((\w*)$/i;

/** Reads the line before an offset; null where nothing is being written that could be completed. */
export function contextAt(text: string, offset: number): CompletionContext | null {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
  const line = text.slice(from, offset);
  const title = /《[^《》]*$/.exec(line);
  if (title) return { is: 'title', from: from + title.index + 1 };
  return below(line, offset) ?? provision(line, offset) ?? name(line, from);
}

function below(line: string, offset: number): CompletionContext | null {
  const zh = ZH_BELOW.exec(line);
  if (zh) {
    const [, article, paragraph, opening, typed = ''] = zh;
    const opened = opening!.endsWith('第') ? '第' : (opening!.at(-1) as '(' | '（');
    return { is: 'below', from: offset - typed.length, keyword: 'zh-article', steps: [article!, paragraph ?? ''].filter(Boolean), opened };
  }
  const en = EN_BELOW.exec(line);
  if (!en) return null;
  const [, word, , head, rest, typed] = en;
  const steps = [head!, ...[...rest!.matchAll(/\w+/g)].map((step) => step[0])];
  return { is: 'below', from: offset - typed!.length, keyword: keywordOf(word), steps, opened: '(' };
}

function keywordOf(word: string | undefined): Keyword {
  if (word === undefined || /^sec/i.test(word)) return 'section';
  return /^ar/i.test(word) ? 'article' : /^an/i.test(word) ? 'annex' : 'clause';
}

function provision(line: string, offset: number): CompletionContext | null {
  const zh = ZH_HEAD.exec(line);
  if (zh) return { is: 'provision', from: offset - zh[1]!.length, keyword: 'zh-article' };
  for (const [pattern, keyword] of KEYWORDS) {
    const typed = pattern.exec(line)?.[1];
    if (typed !== undefined) return { is: 'provision', from: offset - typed.length, keyword };
  }
  return null;
}

/** Up to eight Latin words, or twelve Han characters. */
function name(line: string, from: number): CompletionContext {
  const han = /[\u4e00-\u9fff]+$/.exec(line)?.[0].slice(-12);
  if (han) return { is: 'name', starts: [...han].map((_, i) => from + line.length - han.length + i) };
  const words = /(?:[\p{Script=Latin}\d][\p{Script=Latin}\d/().'’–-]* ){0,7}[\p{Script=Latin}\d(][\p{Script=Latin}\d/().'’–-]*$/u.exec(line);
  if (!words) return { is: 'name', starts: [] };
  return { is: 'name', starts: [...words[0].matchAll(/\S+/g)].map((word) => from + words.index + word.index) };
}
