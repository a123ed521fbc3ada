/**
 * What the head of a document says of itself outside the front matter: a table of two or four columns (“Owner | Legal”, 生效日期 | …) or lines
 * (“Effective date: 2 May 2026”). For people; law is read at the dates of the front matter.
 */
import type { Lexicon } from '../catalogue/data.js';
import type { Unit } from '../draft/draft.js';
import { CELL, type Prose, sourceFrom, sourceTo } from '../text/prose.js';
import type { Reading } from './reading.js';

/** A key of the profile that the head of a document speaks of, with its value. */
export interface Metadatum {
  /** `owner`, `version`, `approved`, `effective`, `reviewed` or `review`. */
  key: string;
  /** As written. */
  value: string;
  /** Offsets of the value in the draft. */
  from: number;
  to: number;
}

/** The head ends where the third heading stands, and is never longer than this many units. */
const HEADINGS = 2;
const UNITS = 40;

/** The labels of the lexicon: what each stands for, and where one begins in a line. */
interface Labels {
  keys: ReadonlyMap<string, string>;
  inLine: RegExp;
}

const LABELS = new WeakMap<Lexicon, Labels>();

function labelsOf(lexicon: Lexicon): Labels {
  let labels = LABELS.get(lexicon);
  if (!labels) {
    const keys = new Map(
      Object.entries(lexicon.profileKeys).flatMap(([key, { labels: own }]) => [...(own?.en ?? []), ...(own?.zh ?? [])].map((label) => [label, key])),
    );
    const longestFirst = [...keys.keys()].sort((a, b) => b.length - a.length).join('|');
    // A line may begin with a label that means nothing here: 文件编号.
    const inLine = new RegExp(`(?:(?<![a-z])(${longestFirst})|^(?:[a-z][a-z .]{2,24}|\\p{Script=Han}{2,10})) ?[:：] ?`, 'gu');
    LABELS.set(lexicon, (labels = { keys, inLine }));
  }
  return labels;
}

/** The first word on each key. */
export function metadataOf({ draft, view }: Reading): Metadatum[] {
  const labels = labelsOf(view.catalogue.lexicon);
  const head = headOf(draft.units);
  const wide = new Set(head.filter(({ body }) => hasTwoLabels(body.prose, labels)).map(({ group }) => group));
  const found = new Map<string, Metadatum>();
  for (const unit of head) {
    const said = unit.body.kind !== 'row' ? ofLines(unit, labels) : ofRow(unit, labels, wide.has(unit.group) ? 4 : 2);
    for (const one of said) if (!found.has(one.key)) found.set(one.key, one);
  }
  return [...found.values()];
}

function headOf(units: readonly Unit[]): Unit[] {
  const out: Unit[] = [];
  let headings = 0;
  for (const unit of units) {
    const { kind, level } = unit.body;
    if (kind === 'meta' || kind === 'comment') continue;
    if (level > 0 && ++headings > HEADINGS) break;
    if (out.length === UNITS) break;
    if (level === 0 && !unit.quoted) out.push(unit);
  }
  return out;
}

/** Whether a row has a label in its third cell: else a table of four columns is one of other things. */
function hasTwoLabels(prose: Prose, labels: Labels): boolean {
  const cells = cellsOf(prose);
  return cells.length === 4 && keyOf(prose.folded.slice(...cells[2]!), labels) !== undefined;
}

/** Label and value, or twice both. */
function ofRow(unit: Unit, labels: Labels, columns: number): Metadatum[] {
  const { prose } = unit.body;
  const cells = cellsOf(prose);
  if (cells.length !== columns) return [];
  const out: Metadatum[] = [];
  for (let i = 0; i < cells.length; i += 2) {
    const key = keyOf(prose.folded.slice(...cells[i]!), labels);
    // Two labels side by side head the columns of a table.
    const isHead = keyOf(prose.folded.slice(...cells[i + 1]!), labels) !== undefined;
    if (key && !isHead) out.push(...metadatum(key, unit, cells[i + 1]!));
  }
  return out;
}

function cellsOf({ text }: Prose): [number, number][] {
  const out: [number, number][] = [];
  let start = text.startsWith(CELL) ? 1 : 0;
  for (let at = text.indexOf(CELL, start); at >= 0; at = text.indexOf(CELL, start)) {
    out.push([start, at]);
    start = at + 1;
  }
  if (start < text.length) out.push([start, text.length]);
  return out;
}

/** `Label: value`, several of them in a paragraph with line breaks, bars or wide blanks between. */
function ofLines(unit: Unit, { keys, inLine }: Labels): Metadatum[] {
  const { prose } = unit.body;
  const places = [...prose.folded.matchAll(inLine)].map((match) => ({ at: match.index, to: match.index + match[0].length, label: match[1] }));
  // A paragraph that begins otherwise is a sentence.
  if (places[0]?.at !== 0) return [];
  return places.flatMap(({ to, label }, i) => (label === undefined ? [] : metadatum(keys.get(label)!, unit, [to, places[i + 1]?.at ?? prose.text.length])));
}

function keyOf(words: string, { keys }: Labels): string | undefined {
  return keys.get(words.replace(/[:：]\s*$/, '').trim());
}

function metadatum(key: string, { body: { prose, source }, from: base }: Unit, [from, to]: readonly [number, number]): Metadatum[] {
  const line = endOfLine(prose, source, from, to);
  const words = /^[^|·]*/.exec(prose.text.slice(from, line))![0];
  const start = from + (words.length - words.trimStart().length);
  const end = start + words.trim().replace(/[\s;；,，]+$/, '').length;
  if (end <= start) return [];
  return [{ key, value: prose.text.slice(start, end), from: base + sourceFrom(prose, start), to: base + sourceTo(prose, end) }];
}

/** The prose offset at which the line of the source ends that a value begins on. */
function endOfLine(prose: Prose, source: string, from: number, to: number): number {
  for (let i = Math.max(from, 1); i < to; i++) {
    if (/[\r\n]/.test(source.slice(prose.at[i - 1]!, prose.at[i]! + 1))) return i;
  }
  return to;
}
