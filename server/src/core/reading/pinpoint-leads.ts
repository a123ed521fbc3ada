/** What stands before an English pinpoint and goes below it: “point (b) of Annex III”, “paragraph 6 of Article 26”, “Section 2 of Chapter III”. */
import type { Prose } from '../text/prose.js';
import type { PinItem } from './local.js';
import type { ReadGroup } from './pinpoints-en.js';

const STEP =
  /(?<![a-z])(?:points?|paragraphs?|paras?\.?|sub-?paragraphs?|subsections?|letter|lit\.?|item) \(?(\d{1,3}[a-z]?|[a-z]{1,2}|[ivx]{1,4})\)?((?:\([a-z0-9]{1,4}\)){0,2}),? (?:of|to|in) (?:the )?$/;
const MEMBER = String.raw`\(?(?:\d{1,3}[a-z]?|[a-z])\)?`;
/** “points (a), (b) and (d) of”, “paragraphs 5 to 7 of” */
const SEVERAL = new RegExp(
  String.raw`(?<![a-z])(?:points|paragraphs|paras\.?|sub-?paragraphs|subsections|items) (${MEMBER}(?:(?:,? and |,? or |, | to |-)${MEMBER}){1,8}),? (?:of|to|in) (?:the )?$`,
);
const SECTION = /(?<![a-z])section (\d{1,2}),? of $/;
const TITLE = /(?<![a-z])title ([ivx]{1,5}),? (?:and )?$/;
const REACH = 72;
const MAX_STEPS = 3;

/** The group with the steps that stand before it; the same group where there are none. `floor` is where the words before belong to others. */
export function withLeads(prose: Prose, group: ReadGroup, floor: number): ReadGroup {
  const item = group.items[0]!;
  if (group.items.length !== 1) return group;
  if (item.pin.kind === 'chapter') return item.pin.section ? group : withTitle(prose, withSection(prose, group, item));
  if (item.pin.kind !== 'article' && item.pin.kind !== 'annex') return group;
  let { from } = group;
  const steps = [...item.pin.steps];
  for (let count = 0; count < MAX_STEPS; count++) {
    const found = STEP.exec(prose.folded.slice(Math.max(0, from - REACH), from));
    if (!found || from - found[0].length < floor) break;
    from -= found[0].length;
    steps.push(found[1]!, ...[...found[2]!.matchAll(/[a-z0-9]+/g)].map((part) => part[0]));
  }
  const led = from === group.from ? group : { ...group, from, items: [{ ...item, from, pin: { ...item.pin, steps } }] };
  return severalBefore(prose, led, led.items[0]!, floor) ?? led;
}

/** Several steps below one article; the first has the span of all, so that a name beside it belongs to it. */
function severalBefore(prose: Prose, group: ReadGroup, item: PinItem, floor: number): ReadGroup | null {
  const found = SEVERAL.exec(prose.folded.slice(Math.max(0, group.from - REACH), group.from));
  const from = found ? group.from - found[0].length : -1;
  if (!found || from < floor) return null;
  const start = from + found[0].indexOf(found[1]!);
  const items: PinItem[] = [];
  const push = (at: number, to: number, step: string) => items.push({ from: at, to, pin: { ...item.pin, steps: [...item.pin.steps, step] }, shared: true });
  let last = '';
  let joint = '';
  for (const part of found[1]!.matchAll(/(?<step>\d{1,3}[a-z]?|(?<![a-z])[a-z](?![a-z]))\)?(?<joint>,? and |,? or |, | to |-)?/g)) {
    const step = part[1]!;
    const at = start + part.index;
    if (/to |-/.test(joint)) for (const between of stepsBetween(last, step)) push(start, at + step.length, between);
    push(at, at + step.length, step);
    [last, joint] = [step, part.groups!['joint'] ?? ''];
  }
  items[0] = { ...items[0]!, from, to: group.to };
  return { ...group, from, items };
}

/** Letters or numbers between two of a kind. */
function stepsBetween(low: string, high: string): string[] {
  const number = /^\d+$/.test(low) && /^\d+$/.test(high);
  const [first, last] = number ? [Number(low), Number(high)] : [low.charCodeAt(0), high.charCodeAt(0)];
  const out: string[] = [];
  for (let value = first + 1; value < last && out.length < 40; value++) out.push(number ? String(value) : String.fromCharCode(value));
  return out;
}

function withSection(prose: Prose, group: ReadGroup, item: PinItem): ReadGroup {
  const found = SECTION.exec(prose.folded.slice(Math.max(0, group.from - REACH), group.from));
  if (!found) return group;
  const from = group.from - found[0].length;
  return { ...group, from, items: [{ ...item, from, pin: { ...item.pin, section: found[1]! } }] };
}

/** “Title III, Chapter 2”. */
function withTitle(prose: Prose, group: ReadGroup): ReadGroup {
  const item = group.items[0]!;
  const found = item.pin.section ? null : TITLE.exec(prose.folded.slice(Math.max(0, group.from - REACH), group.from));
  if (!found) return group;
  const from = group.from - found[0].length;
  return { ...group, from, items: [{ ...item, from, pin: { ...item.pin, title: found[1]! } }] };
}
