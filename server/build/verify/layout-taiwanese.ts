/** Taiwanese acts: 第 5 條, 項 as sentences of their own line or run together, 款 一、, with a reference translation below each article. */
import { fromChinese } from '../../src/core/text/numerals.js';
import { type ArticleForm, readBlocks } from './article-blocks.js';
import { addLine } from './layout-chinese.js';
import type { ParsedText } from './parsed-text.js';

const FORM: ArticleForm = {
  layout: 'taiwanese',
  head: /^第 (\d+)(?:-(\d+))? 條[\s\u3000]*/,
  idOf: ([, number, branch]) => (branch ? `${number}-${branch}` : number!),
};

const ITEM = /^([一二三四五六七八九十]+)、/;

/** Reads a Taiwanese act; the copy may run the 項 of an article together, parted by a space. */
export function readTaiwanese(body: string): ParsedText {
  const { parsed, blocks } = readBlocks(body, FORM);
  for (const { id, lines, reference } of blocks) {
    for (const line of lines.flatMap((whole) => whole.split(/(?<=[。：]) (?=\S)/))) {
      const item = fromChinese(ITEM.exec(line)?.[1] ?? '');
      addLine(parsed.units, id, line, item);
    }
    parsed.units.get(id)!.text += reference.join(' ');
  }
  return parsed;
}

/** The head of a Taiwanese article. */
export const TAIWANESE_HEAD = FORM.head;
