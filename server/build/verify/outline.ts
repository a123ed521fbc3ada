/**
 * Reads the numbered and lettered levels below one article or section.
 * A label counts only where it continues a list that is open or begins one; any other bracket is wording.
 */
import { follows, followsWithGap, isFirst, type LabelKind } from './labels.js';
import type { TextUnit } from './parsed-text.js';

export interface Level {
  kind: LabelKind;
  /** Anchored; the label is its first group. */
  mark: RegExp;
  group: 'paragraphs' | 'points';
  /** What the mark is called in a catalogue: ① is 1, 가 is a. Left out: as it stands. */
  read?: (mark: string) => string;
}

export interface OutlineOptions {
  levels: readonly Level[];
  /** The id of a unit below another. */
  idOf: (parent: string, level: number, label: string) => string;
  /** Accepts (C) for (c) and the like, as recognised print has it. */
  loose?: boolean;
  /** Accepts a list that begins later than 1 or leaves numbers out. */
  gaps?: boolean;
  /** An excerpt leaves points out: at the start of a line, the first level may go on at any later label. */
  jumps?: boolean;
  /** One unit may hold several lists with the same labels, in subparagraphs of their own. */
  again?: boolean;
}

interface Token {
  text: string;
  label?: string;
  forms?: number[];
  /** Stands behind another label of the same line: (2) (a). */
  chained?: boolean;
}

interface Open {
  level: number;
  label: string;
  id: string;
  /** Plain wording of the level above has come since: the list may begin again. */
  over: boolean;
}

type Option = { level: number; depth: number; mode: 'next' | 'first' | 'again'; label: string };

/** Fills `units` with what stands below `head`; the unit of the head itself must be in the map. */
export function readOutline(head: string, lines: readonly string[], options: OutlineOptions, units: Map<string, TextUnit>): void {
  const tokens = lines.flatMap((line) => tokensOf(line, options.levels));
  const open: Open[] = [];
  const unit = (id: string) => units.get(id)!;
  const append = (text: string) => {
    for (const id of [head, ...open.map((entry) => entry.id)]) unit(id).text += `${text} `;
  };
  let refused = false;
  tokens.forEach((token, index) => {
    // “(6)(a) of this section” at the start of a wrapped line: where the first is wording, so is the second
    const wording = token.label === undefined || (token.chained === true && refused);
    const option = wording ? null : choose(token, open, tokens.slice(index + 1), options);
    refused = option === null;
    if (!option) {
      append(token.text);
      if (token.label === undefined) for (const entry of open) entry.over = true;
      return;
    }
    open.length = option.depth;
    const parent = open[open.length - 1]?.id ?? head;
    const id = options.idOf(parent, option.level, option.label);
    const list = unit(parent)[options.levels[option.level]!.group];
    if (list && !list.includes(option.label)) list.push(option.label);
    if (!units.has(id)) units.set(id, { paragraphs: [], points: [], text: '' });
    open.push({ level: option.level, label: option.label, id, over: false });
  });
}

function tokensOf(line: string, levels: readonly Level[]): Token[] {
  const out: Token[] = [];
  let rest = line;
  for (let chained = false; ; chained = true) {
    const forms: number[] = [];
    let found: RegExpExecArray | null = null;
    levels.forEach(({ mark }, level) => {
      const match = mark.exec(rest);
      if (!match || (found && match[0].length !== found[0].length)) return;
      found = match;
      forms.push(level);
    });
    if (!found) break;
    const match = found as RegExpExecArray;
    const mark = match[1]!.replace(/\s/g, '');
    out.push({ text: match[0], label: levels[forms[0]!]!.read?.(mark) ?? mark, forms, chained });
    rest = rest.slice(match[0].length);
  }
  if (rest.trim() !== '') out.push({ text: rest.trim() });
  return out;
}

function choose(token: Token, open: readonly Open[], ahead: readonly Token[], options: OutlineOptions): Option | null {
  const variants = options.loose ? [token.label!, token.label!.toLowerCase(), token.label!.toUpperCase().replace('0', 'O')] : [token.label!];
  for (const label of new Set(variants)) {
    const exact = label === token.label;
    const found = optionsOf(label, exact ? token.forms! : options.levels.map((_, level) => level), open, options).filter(
      ({ mode }) => exact || mode === 'next',
    );
    if (found.length > 0) return best(found, ahead, options.levels);
  }
  if (options.jumps && !token.chained && token.forms!.includes(0) && !/^[ivx]{2,}$/.test(token.label!)) {
    const before = open[0]?.level === 0 ? open[0].label : '';
    return later(before, token.label!) ? { level: 0, depth: 0, mode: 'next', label: token.label! } : null;
  }
  if (!options.gaps || token.chained || !/^\d/.test(token.label!)) return null;
  const level = token.forms![0]!;
  const depth = open.findIndex((entry) => entry.level === level);
  if (depth < 0) return open.length === 0 ? { level, depth: 0, mode: 'first', label: token.label! } : null;
  return followsWithGap(open[depth]!.label, token.label!) ? { level, depth, mode: 'next', label: token.label! } : null;
}

/** Whether a letter or number comes after another: b, m, ddd. */
function later(before: string, label: string): boolean {
  return label.length === before.length ? label > before : label.length > before.length;
}

function optionsOf(label: string, forms: readonly number[], open: readonly Open[], { levels, again }: OutlineOptions): Option[] {
  const out: Option[] = [];
  for (const level of forms) {
    const { kind } = levels[level]!;
    const depth = open.findIndex((entry) => entry.level === level);
    if (depth >= 0) {
      const entry = open[depth]!;
      if (follows(kind, entry.label, label)) out.push({ level, depth, mode: 'next', label });
      else if (again && isFirst(kind, label) && entry.over) out.push({ level, depth, mode: 'again', label });
    } else if (isFirst(kind, label)) {
      const below = open.findIndex((entry) => entry.level > level);
      out.push({ level, depth: below < 0 ? open.length : below, mode: 'first', label });
    }
  }
  return out;
}

/** Of several readings, the one whose next label comes soonest: (i) is a letter before (j), a numeral before (ii). */
function best(found: readonly Option[], ahead: readonly Token[], levels: readonly Level[]): Option {
  if (found.length === 1) return found[0]!;
  const marks = ahead.filter((token) => token.label !== undefined);
  const nearest = (option: Option) => {
    const at = marks.findIndex((token) => token.forms!.includes(option.level) && follows(levels[option.level]!.kind, option.label, token.label!));
    return at < 0 ? marks.length + 1 : at;
  };
  const twice = marks[0]?.label === found[0]!.label;
  const going = found.find((option) => option.mode === 'next');
  if (twice && going) return going;
  return [...found].sort((a, b) => nearest(a) - nearest(b) || (a.mode === 'next' ? -1 : 1))[0]!;
}
