/** Numbers that are pinpoints by their place: the cells of a column headed “Article”, the values of `articles: [9, 10]` in front matter. */
import type { Body, Draft, Unit } from '../draft/draft.js';
import { CELL, type Prose } from '../text/prose.js';
import type { LocalReading, PinGroup, PinItem } from './local.js';
import type { PinKind } from './pin.js';
import { bracketAt } from './section-numbers.js';

const ARTICLE = /(?:^|[^a-z])(?:articles?|arts?\.?)(?:[^a-z]|$)|条文|法条|条号/;
const CLAUSE = /(?:^|[^a-z])clauses?(?:[^a-z]|$)/;
const KEY: readonly [RegExp, PinKind][] = [
  [/(?:^|[._-])(?:articles?|arts?|条文|条款)(?:\.\d+)?$/i, 'article'],
  [/(?:^|[._-])clauses?(?:\.\d+)?$/i, 'clause'],
];
const NUMBER = String.raw`\d{1,3}[a-z]?(?:\.\d{1,2}){0,3}(?:\([0-9a-z]{1,4}\)){0,3}`;
const NUMBERS = new RegExp(`^["' ]?${NUMBER}(?:(?: ?[-,;/&、] ?|,? and |和)${NUMBER}){0,12}["' ]?$`);
const LONGEST_RANGE = 40;

/** The local reading with what the numbers of a unit say by their place; the same where there are none. */
export function withBareNumbers(unit: Unit, local: LocalReading, draft: Draft): LocalReading {
  const { body, header, key } = unit;
  const found = key ? ofValue(body, key) : header >= 0 && header !== unit.index ? ofRow(body, draft.units[header]!.body) : [];
  if (found.length === 0) return local;
  return { ...local, groups: [...local.groups, ...found].sort((a, b) => a.from - b.from) };
}

function ofValue({ prose }: Body, key: string): PinGroup[] {
  const kind = KEY.find(([pattern]) => pattern.test(key))?.[1];
  return kind && NUMBERS.test(prose.folded) ? [groupOf(prose, kind, 0, prose.folded.length)] : [];
}

function ofRow(body: Body, header: Body): PinGroup[] {
  const heads = header.prose.folded.split(CELL);
  const kinds = heads.map((head) => (ARTICLE.test(head) ? 'article' : CLAUSE.test(head) ? 'clause' : null));
  if (kinds.every((kind) => kind === null)) return [];
  const out: PinGroup[] = [];
  let at = 0;
  for (const [column, cell] of body.prose.folded.split(CELL).entries()) {
    const kind = kinds[column];
    if (kind && NUMBERS.test(cell)) out.push(groupOf(body.prose, kind, at, at + cell.length));
    at += cell.length + CELL.length;
  }
  return out;
}

function groupOf(prose: Prose, kind: PinKind, from: number, to: number): PinGroup {
  const items: PinItem[] = [];
  let before: { value: number; end: number } | null = null;
  for (const part of prose.folded.slice(from, to).matchAll(new RegExp(NUMBER, 'g'))) {
    const start = from + part.index;
    const head = /^[\da-z.]+/.exec(part[0])![0];
    const steps = kind === 'clause' ? head.split('.') : head.split('.').slice(0, 1);
    let end = start + head.length;
    for (let bracket = bracketAt(prose, end); bracket && bracket.to <= to; bracket = bracketAt(prose, end)) {
      steps.push(bracket.step);
      end = bracket.to;
    }
    const value = steps.length === 1 && /^\d+$/.test(head) ? Number(head) : Number.NaN;
    if (before && /^ ?- ?$/.test(prose.folded.slice(before.end, start)) && value - before.value <= LONGEST_RANGE)
      for (let between = before.value + 1; between < value; between++)
        items.push({ from: items.at(-1)!.from, to: end, pin: { kind, steps: [String(between)] }, shared: true });
    items.push({ from: start, to: end, pin: { kind, steps } });
    before = { value, end };
  }
  const last = items.at(-1)!;
  return { from: items[0]!.from, to: last.to, items, mention: -1, joined: false, anaphor: -1, internal: false, foreign: false, seen: false, bare: true };
}
