/**
 * Scope fixtures: a Markdown draft with rows of carets that name the scope of what stands above them.
 *
 *     部署者应当依照第二十六条保存日志。
 *     　　　＾＾ keyword.other.norm.must.clausewright
 *     　　　　　　　＾＾＾＾＾ constant.numeric.provision.clausewright
 *
 * Columns count UTF-16 units; under a wide character the padding is `　` and the caret `＾`, so that both stand where
 * a reader sees them. What has no caret below it has no mark: a fixture fails on one mark too many as on one too few.
 */
import { isMark, type Stretch } from './tokenize.js';

const CARETS = /^[ \t　]*[\^＾]+ [a-z][a-z.-]+\.clausewright$/;

/** The draft without its caret rows. */
export function draftOf(fixture: string): string {
  return fixture
    .split('\n')
    .filter((row) => !CARETS.test(row))
    .join('\n');
}

/** The draft with a caret row for every mark, in reading order. */
export function withCarets(draft: string, lines: readonly Stretch[][]): string {
  const rows = draft.split('\n').flatMap((row, index) => [row, ...marksOf(lines[index] ?? []).map((mark) => caretRow(row, mark))]);
  return rows.join('\n');
}

/** The scopes that the caret rows of a fixture name. */
export function scopesIn(fixture: string): string[] {
  return fixture
    .split('\n')
    .filter((row) => CARETS.test(row))
    .map((row) => row.slice(row.lastIndexOf(' ') + 1));
}

interface Mark {
  from: number;
  to: number;
  scope: string;
}

function marksOf(line: readonly Stretch[]): Mark[] {
  return line.flatMap(({ from, to, scopes }) => {
    const scope = scopes.filter(isMark).at(-1);
    return scope ? [{ from, to, scope }] : [];
  });
}

function caretRow(row: string, { from, to, scope }: Mark): string {
  return `${drawn(row.slice(0, from), ' ', '　')}${drawn(row.slice(from, to), '^', '＾')} ${scope}`;
}

/** One mark per UTF-16 unit, wide under wide characters; a tab stays a tab in padding. */
function drawn(text: string, narrow: string, wide: string): string {
  return text.replace(/[\s\S]/g, (char) => (char === '\t' && narrow === ' ' ? '\t' : isWide(char) ? wide : narrow));
}

function isWide(char: string): boolean {
  return /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/.test(char);
}
