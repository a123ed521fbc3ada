/** What the Markdown parser may see: the text, of equal length, without what it would misread or choke on. */
import { BARRIER } from '../text/prose.js';

/** Deepest nesting of quotes and lists on one line; what lies deeper is no draft of anybody's. */
const MAX_MARKS = 32;
const MARK = '[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const TOO_DEEP = new RegExp(`^((?:${MARK}){${MAX_MARKS}})((?:${MARK})+)`, 'gm');

/** Front matter would parse as a rule and a heading, so it is blanked; a BOM is a space; lines end in a line feed. */
export function mask(text: string, frontMatter: { from: number; to: number }): string {
  const from = Math.max(frontMatter.from, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const to = Math.max(frontMatter.to, from);
  const blanked = ' '.repeat(from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to);
  const lines = blanked.includes('\r') ? blanked.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : blanked;
  const tables = lines.replace(LAST_BORDER, (border, at: number) => (isDelimiterRow(lines, at) ? `${' '.repeat(border.length - 1)}|` : border));
  return tables.replace(TOO_DEEP, (_, kept: string, rest: string) => kept + BARRIER.repeat(rest.length));
}

/** The last border of a row with space behind it, such as what is left of a carriage return: below the head of a table the parser allows none. */
const LAST_BORDER = /\|[ \t]+$/gm;

function isDelimiterRow(text: string, end: number): boolean {
  return /^[ \t>|:]*-[ \t>|:-]*$/.test(text.slice(text.lastIndexOf('\n', end) + 1, end));
}
