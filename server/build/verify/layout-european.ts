/** European and treaty texts: articles with numbered paragraphs, lettered points, chapters, recitals and annexes. */
import { toRoman } from '../../src/core/catalogue/unit-list.js';
import { type Level, readOutline } from './outline.js';
import { emptyText, type ParsedText } from './parsed-text.js';

const LEVELS: Level[] = [
  { kind: 'number', mark: /^\s*(\d{1,3}[a-z]{0,2})\.(?:\s+|$)/, group: 'paragraphs' },
  { kind: 'number', mark: /^\s*\((\d{1,3}[a-z]?)\)(?:\s+|$)/, group: 'points' },
  { kind: 'letter', mark: /^\s*\(([a-z]{1,2})\)(?:\s+|$)/, group: 'points' },
  { kind: 'roman', mark: /^\s*\(([ivx]+)\)(?:\s+|$)/, group: 'points' },
];

/** Annexes number their points plainly (`1.`), divide them (`3.1.`) and letter them as (a) or a. */
const ANNEX_LEVELS: Level[] = [
  { kind: 'number', mark: /^\s*(\d{1,3}[a-z]?)\.(?:\s+|$)/, group: 'points' },
  { kind: 'number', mark: /^\s*\d{1,3}\.(\d{1,3})\.(?:\s+|$)/, group: 'points' },
  { kind: 'letter', mark: /^\s*\(([a-z]{1,2})\)(?:\s+|$)/, group: 'points' },
  { kind: 'letter', mark: /^([a-z])\.\s+(?=[A-Z])/, group: 'points' },
  { kind: 'roman', mark: /^\s*\(([ivx]+)\)(?:\s+|$)/, group: 'points' },
];

/** Bullet signs, and remarks that the maker of a consolidation put between heading and text. */
const FURNITURE = /^(?:\[M1\].*|\[M1\] ?\(.*\)|\(applies: .*\)|\[page \d+\])$/;

/** Reads a text whose articles stand under `#### Article 5 — Heading`. */
export function readEuropean(body: string): ParsedText {
  return readMarked(body.split('\n'));
}

/** Reads a treaty as printed: `Article 3 – Scope`, `Chapter II – …`, paragraphs `1 `, points ` a `. */
export function readTreaty(body: string): ParsedText {
  const lines: string[] = [];
  for (const line of body.split('\n')) {
    if (/^\[page \d+\]|^CETS \d+ –|^_{5,}|^\s*\d{1,3}\s*$/.test(line)) continue;
    lines.push(
      line
        .replace(/^\s*Article (\d+) – (.*)$/, '#### Article $1 — $2')
        .replace(/^\s*Chapter ([IVX]+) – (.*)$/, '## CHAPTER $1 — $2')
        .replace(/^(\d{1,2}) (?=[A-Z“])/, '$1. ')
        .replace(/^ (?=[a-z]{1,2} \S)([a-hj-z]|i) /, '($1) ')
        .replace(/^ ((?:ii|iii|iv|v)) /, '($1) '),
    );
  }
  return { ...readMarked(lines), layout: 'treaty', recitals: null };
}

/** Reads the print of a Commission proposal: `Article 5` and its heading on lines of their own; annexes are not in it. */
export function readProposal(body: string): ParsedText {
  const all = body.split('\n').map((line) => line.trim());
  const start = all.findIndex((line) => /HAVE ADOPTED THIS REGULATION/.test(line));
  const lines = all.slice(start + 1).filter((line) => line !== '' && !/^EN$|^\d{1,3}$|^EN \d+|^\d+ EN$/.test(line));
  const marked = lines.map((line, index) => (/^(?:Article \d+|TITLE [IVX]+|CHAPTER \d+)$/.test(line) ? `## ${line} — ${lines[index + 1]}` : line));
  const parsed = { ...readMarked(marked.filter((line, index) => line.startsWith('#') || !/^## /.test(marked[index - 1] ?? ''))), layout: 'proposal' };
  const recitals = all.slice(0, start).flatMap((line) => /^\((\d+)\)$/.exec(line)?.slice(1).map(Number) ?? []);
  // the annexes are not printed with it; the articles refer to each of them
  const cited = new Set(
    lines
      .join(' ')
      .match(/\bAnnex [IVX]+\b(?! (?:to|of) (?:Reg|Dir))/g)
      ?.map((name) => name.replace('Annex ', 'annex-')),
  );
  const annexes = Array.from({ length: cited.size }, (_, index) => `annex-${toRoman(index + 1)}`);
  return { ...parsed, annexes: annexes.every((id) => cited.has(id)) ? annexes : null, chapters: null, recitals: highestInOrder(recitals) };
}

const DIVISION = /^#+ (TITLE|CHAPTER|SECTION|ARTICLE|ANNEX) ([IVXLC]+|\d+[a-z]*)(?: — (.*))?$/i;

function readMarked(lines: readonly string[]): ParsedText {
  const parsed: ParsedText = { ...emptyText('european'), chapters: [], annexes: [] };
  let within: { top: string | null; sub: string | null } = { top: null, sub: null };
  let head: string | null = null;
  let annex: string | null = null;
  let block: string[] = [];
  let recitals: number[] | null = null;
  const flush = () => {
    if (head) readUnits(head, block, parsed, annex !== null);
    block = [];
  };
  const begin = (id: string, heading: string) => {
    flush();
    head = id;
    parsed.units.set(id, parsed.units.get(id) ?? { heading, paragraphs: [], points: [], text: '' });
  };
  for (const line of lines) {
    const [, sort, number, title] = DIVISION.exec(line) ?? [];
    const word = sort?.toUpperCase();
    if (/^#+ Recitals\b/.test(line)) recitals = [];
    else if (recitals && head === null && !word) recitals.push(...(/^\((\d+)\)/.exec(line)?.slice(1).map(Number) ?? []));
    else if (word === 'TITLE' || word === 'CHAPTER' || word === 'SECTION') {
      flush();
      head = null;
      within = divisionOf(word.toLowerCase(), number!, within.top);
      if (!within.sub) parsed.chapters!.push(within.top!);
      parsed.units.set(within.sub ?? within.top!, { heading: title, paragraphs: null, points: null, text: '', spans: [] });
    } else if (word === 'ARTICLE') {
      flush();
      annex = null;
      begin(number!, title ?? '');
      parsed.heads.push(number!);
      for (const id of [within.top, within.sub]) if (id) parsed.units.get(id)!.spans!.push(number!);
    } else if (word === 'ANNEX') {
      flush();
      within = { top: null, sub: null };
      annex = `annex-${number}`;
      begin(annex, title ?? '');
      parsed.annexes!.push(annex);
    } else if (annex && /^Section ([A-Z]|\d+)\b/.test(line)) {
      const id = /^Section ([A-Z]|\d+)/.exec(line)![1]!;
      begin(`${annex}.section-${id}`, line.replace(/^Section \S+(?: —)? ?/, ''));
      parsed.units.get(annex)!.points!.push(`section-${id}`);
    } else if (!FURNITURE.test(line.trim()) && !/^#/.test(line)) block.push(line);
  }
  flush();
  complete(parsed);
  parsed.recitals = recitals && highestInOrder(recitals);
  return parsed;
}

function divisionOf(word: string, number: string, top: string | null): { top: string; sub: string | null } {
  if (word === 'title' || (word === 'chapter' && !top?.startsWith('title-'))) return { top: `${word}-${number}`, sub: null };
  return { top: top ?? '', sub: `${top ?? ''}.${word}-${number}` };
}

/** Gives divisions the wording of their articles, and annexes the points of their sections. */
function complete(parsed: ParsedText): void {
  for (const [id, unit] of parsed.units) {
    if (unit.spans) unit.text = unit.spans.map((article) => parsed.units.get(article)!.text).join(' ');
    const annex = /^(annex-[IVXLC]+)\.section-[A-Z\d]+$/.exec(id)?.[1];
    const points = annex && parsed.units.get(annex)!.points;
    if (points) for (const label of unit.points ?? []) if (!points.includes(label)) points.push(label);
  }
}

function readUnits(head: string, block: readonly string[], parsed: ParsedText, inAnnex: boolean): void {
  const lines = block.filter((line) => line.trim() !== '').flatMap(splitAtMarks);
  const unit = parsed.units.get(head)!;
  if (unit.heading === '' && lines.length > 0 && !/^\s*(?:\(|\d)/.test(lines[0]!)) unit.heading = lines[0];
  readOutline(
    head,
    lines,
    {
      levels: inAnnex ? ANNEX_LEVELS : LEVELS,
      idOf: (parent, level, label) => (inAnnex && level < 2 ? `${parent}.${label}` : `${parent}(${label})`),
      gaps: true,
      again: true,
    },
    parsed.units,
  );
  if (!inAnnex && unit.paragraphs!.length === 0) nameSubparagraphs(head, lines, parsed);
}

/** Articles without numbered paragraphs: their subparagraphs are cited by place, as Article 113(3), point (a). */
function nameSubparagraphs(head: string, lines: readonly string[], parsed: ParsedText): void {
  const first = lines.findIndex((line) => LEVELS.some(({ mark }) => mark.test(line)));
  const plain = first < 0 ? lines : lines.slice(0, first);
  plain.forEach((line, index) => {
    const id = `${head}(${index + 1})`;
    if (parsed.units.has(id)) return;
    const leads = first >= 0 && index === plain.length - 1;
    const below = [...parsed.units].filter(([other]) => leads && other.startsWith(`${head}(`) && !/^[^(]*\(\d/.test(other));
    parsed.units.set(id, { paragraphs: [], points: leads ? parsed.units.get(head)!.points : [], text: leads ? lines.slice(index).join(' ') : line });
    for (const [other, unit] of below) parsed.units.set(`${id}${other.slice(head.length)}`, unit);
  });
}

/** Points that a copy ran together on one line: “…: (a) …; (b) …; and (c) …”. */
function splitAtMarks(line: string): string[] {
  return line.split(/(?<=[:;.,]|[;,] (?:and|or)) (?=\((?:[a-z]{1,2}|[ivx]+)\) )/);
}

function highestInOrder(numbers: readonly number[]): number {
  let last = 0;
  for (const number of numbers) if (number === last + 1) last = number;
  return last;
}
