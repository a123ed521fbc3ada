/** What stands before an English pinpoint and goes below it: “point (b) of Annex III”, “paragraph 6 of Article 26”, “Section 2 of Chapter III”. */
import type { Prose } from '../text/prose.js';
import type { PinItem } from './local.js';
import type { ReadGroup } from './pinpoints-en.js';

const STEP =
  /(?<![a-z])(?:points?|paragraphs?|paras?\.?|sub-?paragraphs?|subsections?|letter|lit\.?|item) \(?(\d{1,3}[a-z]?|[a-z]{1,2}|[ivx]{1,4})\)?((?:\([a-z0-9]{1,4}\)){0,2}),? (?:of|to|in) (?:the )?$/;
const SECTION = /(?<![a-z])section (\d{1,2}),? of $/;
const TITLE = /(?<![a-z])title ([ivx]{1,5}),? (?:and )?$/;
const REACH = 48;
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
  return from === group.from ? group : { ...group, from, items: [{ ...item, from, pin: { ...item.pin, steps } }] };
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
