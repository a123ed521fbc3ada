/**
 * Sections of an American code or of a bill that adds them: `22757.11. …`, `## § 551.001. Heading.`, `§ 1002.9 Heading.`,
 * `## N.J.A.C. 13:16-1.1 — Heading`, `## 820 ILCS 42/5. Sec. 5. Heading.`; subdivisions (a) (1) (A) (i), of New Jersey (a) 1. i.
 */
import { parentOf } from '../../src/core/catalogue/provision.js';
import { type ArticleForm, readBlocks, shows } from './article-blocks.js';
import { type Level, readOutline } from './outline.js';
import type { ParsedText } from './parsed-text.js';

const LEVELS: Level[] = [
  { kind: 'letter', mark: /^\(([a-z]{1,2}|([a-z])\2\2)\)\s*/, group: 'points' },
  { kind: 'number', mark: /^\((\d{1,2})\)\s*/, group: 'points' },
  { kind: 'LETTER', mark: /^\(([A-Z])\)\s*/, group: 'points' },
  { kind: 'roman', mark: /^\(([ivx]+)\)\s*/, group: 'points' },
];

const NEW_JERSEY: Level[] = [
  LEVELS[0]!,
  { kind: 'number', mark: /^(\d{1,2})\.\s+/, group: 'points' },
  { kind: 'roman', mark: /^([ivx]+)\.\s+/, group: 'points' },
];

interface CodeForm extends ArticleForm {
  levels: Level[];
}

const form = (head: RegExp, rest: Partial<CodeForm> = {}): CodeForm => ({
  layout: 'code',
  head,
  idOf: ([, number]) => (/^(?:19|20)\d\d$/.test(number!) ? null : number!),
  headingOf: ([, , heading]) => heading,
  levels: LEVELS,
  ...rest,
});

/** A bill: its own sections (SEC. 2.) enact those of the code. */
const BILL = form(/^(\d{4,5}(?:\.\d+)*)\.(?:\s+(?=[(A-Z“])|$)/, { ends: /^(?:#+ )?(?:SEC\.|SECTION) \d+\./, headingOf: () => undefined });

const FORMS: CodeForm[] = [
  form(/^## § (\d+(?:\.\d+)?)\. (.+?)\.(?: \(Excerpt.*\))?$/, { furniture: /^(?:Added by Acts|---$|> )/ }),
  form(/^## Sec\. (\d+)\.(?: \(NEW\).*)?$/, { layout: 'act', headingOf: () => undefined }),
  form(/^## N\.J\.A\.C\. (\d+:\d+-\d+\.\d+) — (.+)$/, {
    levels: NEW_JERSEY,
    chapter: { mark: /^# Subchapter (\d+)\. (.+)$/, idOf: ([, number]) => `subchapter-${number}`, headingOf: ([, , heading]) => heading! },
  }),
  form(/^## \d+ ILCS \d+\/(\d+)\. Sec\. \d+\. (.+?)\.$/, { layout: 'act', furniture: /^\(Source:|^---$/ }),
  form(/^§ (\d{4}\.\d{1,3}) ([A-Z][^.]*)\.$/, { ends: /^(?:Appendix [A-Z]|Supplement [I-V]+) to Part/, furniture: /^\[/ }),
  form(/^§ (\d{4}[a-z]?)\. (.+)$/, { ends: /^(?:SUBCHAPTER [IVX]+[—-]|Statutory Notes|\(Pub\. L\.|Editorial Notes)/ }),
  BILL,
];

/** The form of code a text is written in: two heads are enough, as a bill may amend two sections. */
function formOf(body: string): CodeForm | undefined {
  return FORMS.find(({ head }) => shows(body, head, 2));
}

/** Whether a text consists of sections of a code. */
export function isCode(body: string): boolean {
  return formOf(plain(body)) !== undefined;
}

/** Reads the sections; the chapter that several sections share in their numbers (22757 of 22757.11) holds them as points. */
export function readCodeSections(body: string): ParsedText {
  const text = plain(body);
  const found = formOf(text)!;
  const { parsed, blocks } = readBlocks(text, found);
  for (const { id, lines } of blocks)
    readOutline(
      id,
      lines.flatMap(splitAtMarks),
      { levels: found.levels, idOf: (parent, _, label) => `${parent}(${label})`, jumps: /\(Excerpt/.test(text) },
      parsed.units,
    );
  if (found.layout === 'code') for (const head of parsed.heads) nameStem(head, parsed);
  if (found === BILL) addOwnSections(text, parsed);
  return { ...parsed, chapters: null, annexes: [] };
}

/** Without emphasis and escapes of Markdown, and without the marks of a heading where only a number stands behind them. */
function plain(body: string): string {
  return body
    .replace(/\*\*/g, '')
    .replace(/\\([.()[\]])/g, '$1')
    .replace(/^#{3,6} (?=\d+(?:\.\d+)*\.$)/gm, '');
}

function nameStem(id: string, parsed: ParsedText): void {
  const stem = parentOf('code-sections', id);
  if (stem === null) return;
  if (!parsed.units.has(stem)) {
    const number = /-(\d+)$/.exec(stem)?.[1];
    const heading = number === undefined ? undefined : parsed.units.get(`subchapter-${number}`)?.heading;
    parsed.units.set(stem, { heading, paragraphs: null, points: [], text: '' });
    nameStem(stem, parsed);
  }
  const unit = parsed.units.get(stem)!;
  unit.points!.push(id.slice(stem.length + 1));
  unit.text += parsed.units.get(id)!.text;
}

/** The sections of the bill itself, which say what they add or amend. */
function addOwnSections(text: string, parsed: ParsedText): void {
  for (const [line, number] of text.matchAll(/^(?:#+ )?(?:SECTION|SEC\.) (\d+)\..*$/gm)) {
    parsed.heads.push(number!);
    parsed.units.set(number!, { paragraphs: null, points: null, text: line });
  }
}

/** Points that a copy ran together on one line. */
function splitAtMarks(line: string): string[] {
  return line.split(/(?<=[:;.,—”"]|[;,] (?:and|or)) ?(?=\((?:\d{1,2}|[a-z]{1,2}|[ivx]+|[A-Z])\) )/);
}
