/** What the index of the catalogue says of one instrument, cell by cell. */
import type { CatalogueView } from '../src/core/catalogue/catalogue.js';
import { statusLabel } from '../src/core/catalogue/labels.js';
import type { InstrumentRecord } from '../src/core/catalogue/record.js';
import { versionsAt, versionsOf } from '../src/core/catalogue/structure.js';
import { expandUnits } from '../src/core/catalogue/unit-list.js';
import { checkedAgainst, forceLabel } from '../src/core/features/wording.js';

/** One line that a table can hold: its own bars and line breaks would end the cell. */
export function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}.`;
}

export function list(items: readonly string[]): string {
  return items.join('; ');
}

/** How many items there are of each kind, the largest first: `binding 250, voluntary 130`. */
export function tally<Item>(items: readonly Item[], kindOf: (item: Item) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted.map(([kind, count]) => `${kind} ${count}`).join(', ');
}

/** `binding on public agencies`, `voluntary`. */
export function boundBy(record: InstrumentRecord): string {
  return forceLabel(record, 'en');
}

/** Titles in both languages, the id and the official numbers. */
export function instrumentCell({ id, title, numbers }: InstrumentRecord): string {
  const titles = [...new Set([title.en, title.zh, title.other])].filter((name) => name !== undefined);
  const shown = officialNumbers(numbers ?? []);
  return `${titles.join('<br>')}<br>\`${id}\`${shown.length > 0 ? ` · ${shown.join(', ')}` : ''}`;
}

const MOST_NUMBERS = 3;

/** A record lists each form in which drafts write a number; what only repeats part of another form is left out. */
function officialNumbers(numbers: readonly string[]): string[] {
  const bare = (number: string) => number.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
  const whole = numbers.filter((number, index) => {
    const same = (other: string, at: number) => at !== index && (bare(other) === bare(number) ? at < index : bare(other).includes(bare(number)));
    return !numbers.some(same);
  });
  return whole.slice(0, MOST_NUMBERS);
}

export function statusCell({ id }: InstrumentRecord, view: CatalogueView): string {
  const line = view.status(id);
  if (!line) return '';
  return `${statusLabel(line.is, 'en')}, ${line.from}${line.by ? `, by \`${line.by}\`` : ''}`;
}

/** What is counted of the text in force, and how much of it is described. */
export function structureCell({ id, structure }: InstrumentRecord, view: CatalogueView): string {
  if (!structure) return '';
  const versions = versionsAt(structure, view.date);
  const counts = Object.entries(Object.assign({}, ...versions.map((version) => version.counts)) as Record<string, number>);
  const inserted = versions.flatMap((version) => expandUnits(version.inserted ?? '')).length;
  const known = view.structure(id).units.size;
  const all = versionsOf(structure).length;
  const said = [
    ...counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${count === 1 ? what.replace(/(?:e(?=xes))?s$/, '') : what}`),
    ...(inserted > 0 ? [`${inserted} inserted`] : []),
    ...(known > 0 ? [`${known} units`] : []),
    ...(all > 1 ? [`${all} versions`] : []),
  ];
  return said.join(', ');
}

/** `the official text, 2026-11-20: title, dates (ai-act, gdpr)`: sources are named as texts, wherever their files lie. */
export function restsOnCell({ checked }: InstrumentRecord): string {
  if (!checked) return '';
  const texts = [...new Set((checked.sources ?? []).map(nameOfText))];
  const against = checkedAgainst(checked.against, 'en').split(':')[0]!;
  return `${against}, ${checked.on}: ${checked.what.join(', ')}${texts.length > 0 ? ` (${texts.join(', ')})` : ''}`;
}

function nameOfText(source: string): string {
  return source.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
}
