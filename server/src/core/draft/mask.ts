/** What the Markdown parser may see: the text, of equal length, without what it would misread or choke on. */
import { BARRIER } from '../text/prose.js';

/** Deepest nesting of quotes and lists on one line; what lies deeper is no draft of anybody's. */
const MAX_MARKS = 32;
const MARK = '[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const TOO_DEEP = new RegExp(`^((?:${MARK}){${MAX_MARKS}})((?:${MARK})+)`, 'gm');

/** The row below a table's header; the parser takes it for none if a blank stands behind its last bar. */
const DELIMITERS = /^([ \t>]*(?=[|:-])\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*)\|([ \t]+)$/gm;

/** Front matter would parse as a rule and a heading, so it is blanked; a BOM is a space; lines end in a line feed. */
export function mask(text: string, frontMatter: { from: number; to: number }): string {
  const from = Math.max(frontMatter.from, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const to = Math.max(frontMatter.to, from);
  const blanked = ' '.repeat(from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to);
  const lines = blanked.includes('\r') ? blanked.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : blanked;
  const tables = lines.replace(DELIMITERS, (_, cells: string, blanks: string) => `${cells}${blanks}|`);
  return tables.replace(TOO_DEEP, (_, kept: string, rest: string) => kept + BARRIER.repeat(rest.length));
}
