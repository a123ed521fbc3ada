/** Resolutions, recommendations and codes in numbered paragraphs from first to last: `6. Encourages …`, `(a)`, `(i)`. */
import { type Level, readOutline } from './outline.js';
import { emptyText, type ParsedText } from './parsed-text.js';

const PARAGRAPH = /^(\d{1,3})(\.?)\s+(?=\p{Lu})/u;

const LEVELS: Level[] = [
  { kind: 'letter', mark: /^\(([a-z])\)\s*/, group: 'points' },
  { kind: 'roman', mark: /^\(([ivx]+)\)\s*/, group: 'points' },
  { kind: 'number', mark: /^\((\d)\)\s*/, group: 'points' },
];

/** Whether a text counts at least ten paragraphs, with full stops, or behind a sentence that calls them actions. */
export function isInParagraphs(body: string): boolean {
  return longestChain(linesOf(body)).length >= 10;
}

/** Reads the paragraphs; headings between them are not told from wording. */
export function readParagraphs(body: string): ParsedText {
  const lines = linesOf(body);
  const parsed = emptyText('paragraphs');
  const chain = longestChain(lines);
  // `II. AIMS AND OBJECTIVES` above several paragraphs: not a heading of any one of them
  const heading = lines.some((line) => /^[IVX]+\.(?:\d+)? [\p{Lu} ]{8,}$/u.test(line)) ? null : undefined;
  chain.forEach((at, index) => {
    const id = String(index + 1);
    const block = lines.slice(at, chain[index + 1] ?? lines.length);
    // without a full stop behind its number, a paragraph of its own is the name of the item
    const named = !PARAGRAPH.exec(block[0]!)![2] && block.indexOf('') > 0 ? block.splice(0, block.indexOf('')).join(' ').replace(PARAGRAPH, '') : heading;
    parsed.heads.push(id);
    parsed.units.set(id, { heading: named, paragraphs: null, points: [], text: '' });
    readOutline(
      id,
      joinMarks(block).flatMap((line) => splitAtMarks(line.replace(PARAGRAPH, ''))),
      { levels: LEVELS, idOf: (parent, _, label) => `${parent}(${label})` },
      parsed.units,
    );
  });
  return parsed;
}

function linesOf(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^\[page \d+\]$/.test(line));
}

/** The lines of the longest count from 1; a preamble or footnotes may count for themselves. */
function longestChain(lines: readonly string[]): number[] {
  let longest: number[] = [];
  lines.forEach((line, start) => {
    const [, number, dot] = PARAGRAPH.exec(line) ?? [];
    if (number !== '1' || (dot === '' && !/\b(?:actions|principles|commitments)\b/.test(lines.slice(Math.max(0, start - 4), start).join(' ')))) return;
    const chain = [start];
    for (let at = start + 1; at < lines.length; at++) {
      const [, next, stop] = PARAGRAPH.exec(lines[at]!) ?? [];
      if (next === String(chain.length + 1) && stop === dot) chain.push(at);
    }
    if (chain.length >= longest.length) longest = chain;
  });
  return longest;
}

/** A mark at the end of a line goes to the words below it. */
function joinMarks(block: readonly string[]): string[] {
  return block
    .join('\n')
    .replace(/(?<= \([a-z\d]{1,4}\))\n/g, ' ')
    .split('\n');
}

/** Points, each behind the end of a sentence or of a part of one. */
function splitAtMarks(line: string): string[] {
  return line.split(/(?<=[:;,.]|[;,] (?:and|or)) +(?=\((?:[a-z]|[ivx]+|\d)\) )/);
}
