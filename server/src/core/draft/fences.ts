/** What a fence holds: Markdown (a draft inside the draft), lines of plain words, or a sample that is not read. */

export type FenceContent = 'markdown' | 'words' | 'sample';

const ENOUGH_TEXT = 20_000;
/** Signs of code, data or a session at a line's start or in it. */
const CODE_LINE =
  /^\s*(?:#!|\$ |>>> |(?:import|from|def|class|function|const|let|var|return|export|curl|npm|npx|pip|git|docker|SELECT|INSERT|CREATE)\s|[{}[\]<@])|[{};]\s*$|=>|\(\)|":|==|\w\(\w*\)|^\s*[\w.-]+:\s*\S*$|=\s*["'\d[{]/;
const CODE_SHARE = 0.15;

/** Judges by the tag, and where there is none by the content. */
export function contentOf(tag: string, content: string): FenceContent {
  if (tag === 'markdown' || tag === 'md') return 'markdown';
  if (tag !== '' && tag !== 'text' && tag !== 'txt') return 'sample';
  const head = content.slice(0, ENOUGH_TEXT);
  if (tag === '' && looksLikeMarkdown(head)) return 'markdown';
  return looksLikeWords(head) ? 'words' : 'sample';
}

/** An untagged fence that holds a heading, a list or a table is text. */
function looksLikeMarkdown(head: string): boolean {
  if (/^#{1,6} \S/m.test(head) && /^(?:[-*+] |\d+[.)] |\|.*\|)|\n\n/m.test(head)) return !/^#!|^\s*(?:import|def|const|export|curl|npm|pip) /m.test(head);
  return /^\|.*\|\s*\n\|[ :|-]+\|/m.test(head);
}

function looksLikeWords(head: string): boolean {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  const code = lines.filter((line) => CODE_LINE.test(line)).length;
  const words = (head.match(/[\p{L}]{2,}/gu) ?? []).length;
  return lines.length > 0 && code <= lines.length * CODE_SHARE && words >= lines.length * 2;
}
