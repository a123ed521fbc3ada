/**
 * Guidelines and frameworks whose headings or paragraphs bear decimal numbers: `2. Title`, `2.3.1. Title`, `3.14 The …`,
 * `Section 1: Title`, `A.1.2. Title`, and annexes by letters. Lists, footnotes and tables of contents use numbers too:
 * a number counts as a heading where those below it follow it.
 */
import { emptyText, type ParsedText } from './parsed-text.js';

interface Candidate {
  at: number;
  label: string;
  /** Null where the copy leaves it out. */
  heading: string | null;
  dotted: boolean;
}

const ENTRY = /^(?:Section )?((?:\d{1,2}|[A-Z](?=\.\d))(?:\.\d{1,2})*)([.:]?)\s+([\p{Lu}\d‘“"(*].*)$/u;
const ANNEX = /^(?:Appendix|Annex) ([A-Z])\b[.:\s–—-]*(.*)$/i;
const CONTENTS = /\.{4,}|(?:\. ){4,}|…{2,}/;

/** Whether a text has headings or paragraphs with two-part numbers, one after the other. */
export function isNumbered(body: string): boolean {
  const { units, heads } = readNumbered(body);
  const parts = [...units.keys()].filter((id) => id.includes('.')).length;
  return parts >= 4 || (parts >= 2 && heads.length >= 5);
}

/** Reads the numbered headings of a text. */
export function readNumbered(body: string): ParsedText {
  const lines = linesOf(body);
  const marked = lines.filter((line) => line.startsWith('#') && ENTRY.test(line.replace(/^#+ +/, ''))).length >= 3;
  const candidates = lines.flatMap((line, at) => {
    const [, label, dot, heading] = ENTRY.exec(line.replace(/^#+ +/, '')) ?? [];
    return label && (!marked || line.startsWith('#')) ? [{ at, label, heading: heading!, dotted: dot !== '' }] : [];
  });
  const chosen: Candidate[] = [];
  let from = 0;
  let plain = false;
  for (let number = 1; ; number++) {
    const section = sectionAt(String(number), from, candidates, chosen[0]);
    // where all sections had parts, a number without any is that of a list or a page
    if (!section || (!marked && section.length === 1 && number > 2 && !plain)) break;
    plain ||= section.length === 1;
    chosen.push(...section);
    from = section[section.length - 1]!.at + 1;
  }
  for (const line of lines.keys()) {
    const [, letter, heading] = (line >= from && ANNEX.exec(lines[line]!)) || [];
    if (!letter || chosen.some(({ label }) => label === `annex-${letter.toUpperCase()}`)) continue;
    chosen.push({ at: line, label: `annex-${letter.toUpperCase()}`, heading: heading!, dotted: false });
    chosen.push(...below(letter.toUpperCase(), line, candidates));
  }
  return unitsOf(chosen, lines);
}

/** Trimmed lines without the contents; a number on a line of its own is joined with the heading behind it. */
function linesOf(body: string): string[] {
  const lines = body
    .split('\n')
    .map((line) => line.replace(/\*\*/g, '').trim())
    .filter((line) => line !== '' && !/^\[page \d+\]$/.test(line));
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined[joined.length - 1] ?? '';
    if (/^(?:\d{1,2}\.|(?:\d{1,2}|[A-Z])(?:\.\d{1,2})+\.?)$/.test(last)) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  const front = joined.length * 0.15;
  return joined.filter((line, at) => !CONTENTS.test(line) && !(at < front && ENTRY.test(line) && /\s\d{1,3}$/.test(line)));
}

/** A section with all below it, or null: the last line with its number before its first part, or else the first in the style of section 1. */
function sectionAt(number: string, from: number, candidates: readonly Candidate[], first: Candidate | undefined): Candidate[] | null {
  const later = candidates.filter(({ at }) => at >= from);
  const part = later.find(({ label }) => label === `${number}.1`);
  const heads = later.filter(({ label, dotted }) => label === number && (!first || dotted === first.dotted));
  const listed = ({ at, dotted }: Candidate) => {
    const next = later.find((one) => one.at > at && one.dotted === dotted && /^\d+$/.test(one.label));
    return next !== undefined && part !== undefined && next.at < part.at && Number(next.label) === Number(number) + 1;
  };
  const head = part
    ? (heads.filter((one) => one.at < part.at && !listed(one)).pop() ?? { ...part, label: number, heading: null })
    : (heads.find(({ heading, dotted }) => dotted && !/[;,]$/.test(heading ?? '')) ?? heads.find(({ heading }) => !/[;,]$/.test(heading ?? '')));
  return head ? [head, ...below(number, head.at, candidates)] : null;
}

/** The parts of a section, each with its own: 2.1, 2.1.1, 2.1.2, 2.2. */
function below(stem: string, from: number, candidates: readonly Candidate[], until = Number.POSITIVE_INFINITY): Candidate[] {
  const parts: Candidate[] = [];
  for (let number = 1, at = from; ; number++) {
    const named = candidates.filter((one) => one.label === `${stem}.${number}` && one.at > from && one.at < until);
    // columns of a page may come in the wrong order
    const next = named.find((one) => one.at >= at) ?? named[0];
    if (!next) break;
    parts.push(next);
    at = Math.max(at, next.at + 1);
  }
  return parts.flatMap((part, index) => [part, ...below(part.label, part.at, candidates, parts[index + 1]?.at ?? until)]);
}

function unitsOf(chosen: readonly Candidate[], lines: readonly string[]): ParsedText {
  const parsed = emptyText('numbered');
  const order = [...chosen].sort((a, b) => a.at - b.at);
  for (const [index, { at, label, heading }] of order.entries()) {
    const text = lines.slice(at + 1, order[index + 1]?.at ?? lines.length).join(' ');
    parsed.units.set(label, { heading, paragraphs: null, points: null, text });
    if (/^\d+$/.test(label)) parsed.heads.push(label);
  }
  for (const [id, unit] of parsed.units) {
    const stem = id.replace(/^annex-/, '');
    const parts = [...parsed.units.keys()].filter((other) => other.startsWith(`${stem}.`) && !other.slice(stem.length + 1).includes('.'));
    // numbered parts may be headings or paragraphs; a record counts them as either
    if (parts.length > 0) unit.paragraphs = unit.points = parts.map((other) => other.slice(stem.length + 1)).sort((a, b) => Number(a) - Number(b));
  }
  return parsed;
}
