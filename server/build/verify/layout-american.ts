/** United States texts: presidential orders by sections, and acts by the sections of a code. */
import { type Level, readOutline } from './outline.js';
import { emptyText, type ParsedText } from './parsed-text.js';

const ORDER_LEVELS: Level[] = [
  { kind: 'letter', mark: /^\(([a-z]{1,2})\)\s*/, group: 'points' },
  { kind: 'roman', mark: /^\(([ivx]+)\)\s*/, group: 'points' },
  { kind: 'LETTER', mark: /^\(([A-Z])\)\s*/, group: 'points' },
  { kind: 'number', mark: /^\((\d{1,2})\)\s*/, group: 'points' },
];

const CODE_LEVELS: Level[] = [
  { kind: 'number', mark: /^\((\d ?\d?)\s?\)\s*/, group: 'paragraphs' },
  { kind: 'letter', mark: /^\(([a-z]{1,2})\)\s*/, group: 'points' },
  { kind: 'ROMAN', mark: /^\(([IVX]+)\)\s*/, group: 'points' },
  { kind: 'LETTER', mark: /^\(([A-Z0])\)\s*/, group: 'points' },
];

/** The New York City Administrative Code letters its subdivisions `a.` and numbers below them `1.` */
const CITY_LEVELS: Level[] = [
  { kind: 'letter', mark: /^([a-z])\.\s+/, group: 'points' },
  { kind: 'number', mark: /^(\d{1,2})\.\s+/, group: 'points' },
];

/** Reads an order: `Sec. 4.  Heading.  (a)  …`, with sections such as `4.1.` inside, wrapped as it may be. */
export function readOrder(body: string): ParsedText {
  const parsed: ParsedText = { ...emptyText('order'), annexes: [] };
  const paragraphs = body
    .replace(/<\/?u>/g, '')
    // copies that escape brackets for Markdown, or part points by line breaks only
    .replace(/\\([()])/g, '$1')
    .replace(/(?<=[.;:]|[;,] (?:and|or))[ \t]*\n(?=\([a-z]{1,4}\)\s)/g, '\n\n')
    .replace(/\n(?=\s*(?:Sec\.|Section)\s)/g, '\n\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/[\s\u00a0]+/g, ' ').trim());
  let section: string | null = null;
  let block: { head: string; lines: string[] } | null = null;
  const begin = (head: string, text: string) => {
    if (block) readOrderUnits(block, parsed);
    parsed.units.set(head, { paragraphs: [], points: [], text: '' });
    block = { head, lines: splitHeading(text) };
  };
  for (const paragraph of paragraphs) {
    const sec = /^(?:Sec\.|Section) ?(\d+)\. ?/.exec(paragraph);
    const sub = /^(\d+)\.(\d+)\. /.exec(paragraph);
    if (sec && Number(sec[1]) === parsed.heads.length + 1) {
      section = sec[1]!;
      parsed.heads.push(section);
      begin(section, paragraph.slice(sec[0].length));
    } else if (sub && sub[1] === section) {
      parsed.units.get(section)!.points!.push(sub[2]!);
      begin(`${section}.${sub[2]}`, paragraph.slice(sub[0].length));
    } else if (block) (block as { lines: string[] }).lines.push(paragraph);
  }
  if (block) readOrderUnits(block, parsed);
  for (const head of parsed.heads) {
    const parts = [...parsed.units].filter(([id]) => id.startsWith(`${head}.`)).map(([, unit]) => unit.text);
    parsed.units.get(head)!.text += parts.join(' ');
  }
  return parsed;
}

/** “Heading. (a) Text” on two lines; a heading without points stays with its text. */
function splitHeading(text: string): string[] {
  const at = text.search(/\(a\)/);
  return at > 0 && at < 160 ? [text.slice(0, at), text.slice(at)] : [text];
}

function readOrderUnits({ head, lines }: { head: string; lines: string[] }, parsed: ParsedText): void {
  readOutline(head, lines, { levels: ORDER_LEVELS, idOf: (parent, _, label) => `${parent}(${label})` }, parsed.units);
}

/** Reads an act that adds sections to a code: `6-1-1702. Heading. (1) …`, in capitals, recognised or wrapped; or `## 20-871 Heading`. */
export function readCode(body: string): ParsedText {
  const parsed: ParsedText = { ...emptyText('code'), annexes: [] };
  let block: { head: string; lines: string[]; levels: Level[] } | null = null;
  const flush = () => {
    const idOf = (parent: string, _: number, label: string) => `${parent}(${label})`;
    if (block) readOutline(block.head, block.lines, { levels: block.levels, idOf, loose: block.levels === CODE_LEVELS }, parsed.units);
    block = null;
  };
  for (const raw of body.split('\n')) {
    const line = raw.replace(/^[#\s-]+/, '').trim();
    if (line === '' || /^\{\d+\}|^PAGE \d|^!\[|^Capital letters or bold/.test(line)) continue;
    const [, state, city, title] = /^(?:(\d+-\d+-\d+(?:\.\d+)?)\.|(\d+-\d+)(?= [A-Z])) ([A-Z].*)$/.exec(line) ?? [];
    const head = state ?? (raw.startsWith('#') ? city : undefined);
    if (/^SECTION \d+\. [A-Z]/.test(line)) flush();
    else if (head && title) {
      flush();
      const at = title.search(/ \([1a]\) /);
      const [heading, rest] = at > 0 ? [title.slice(0, at), title.slice(at + 1)] : [title, ''];
      parsed.heads.push(head);
      parsed.units.set(head, { paragraphs: [], points: [], text: `${heading}. ` });
      block = { head, lines: rest === '' ? [] : [rest], levels: state ? CODE_LEVELS : CITY_LEVELS };
    } else if (block) (block as { lines: string[] }).lines.push(line);
  }
  flush();
  return parsed;
}
