/** Memoranda to agencies: `3. IMPROVING GOVERNANCE`, `a. Bodies`, `ii. Boards.`, with numerals as recognised print has them (`11.`, `1v.`, `m.`). */
import { type Level, readOutline } from './outline.js';
import { emptyText, type ParsedText } from './parsed-text.js';

const HEAD = /^(\d)\. ([A-Z][A-Za-z ,-]{3,60})$/;
/** A letter with a heading of its own line. */
const LETTERED = /^[a-ln-z]\. [A-Z][^.;]{3,90}$/;

const LEVELS: Level[] = [
  // m is left to the numerals, where it stands for iii
  { kind: 'letter', mark: /^([a-ln-z])\.\s+(?=[A-Z])/, group: 'points' },
  { kind: 'roman', mark: /^([1lIivx]{1,4}|m)\.\s+/, group: 'points', read: (mark) => mark.replace('m', 'iii').replace(/[1lI]/g, 'i') },
];

/** Whether a text is a memorandum with headings in capitals. */
export const MEMORANDUM = /^MEMORANDUM FOR [\s\S]*^1\. [A-Z ]{4,}$[\s\S]*^2\. [A-Z ]{4,}$/m;

/** Reads a memorandum. */
export function readMemorandum(body: string): ParsedText {
  const parsed: ParsedText = { ...emptyText('memorandum'), annexes: [] };
  let lines: string[] = [];
  const flush = () => {
    const head = parsed.heads[parsed.heads.length - 1];
    if (head) readOutline(head, lines, { levels: LEVELS, idOf: (parent, _, label) => `${parent}(${label})` }, parsed.units);
    lines = [];
  };
  for (const line of body.split('\n').map((raw) => raw.trim())) {
    const [, number, heading] = HEAD.exec(line) ?? [];
    if (number === String(parsed.heads.length + 1)) {
      flush();
      parsed.heads.push(number);
      parsed.units.set(number, { heading, paragraphs: [], points: [], text: '' });
    } else lines.push(LETTERED.test(line) ? `${line}.` : line);
  }
  flush();
  return parsed;
}
