/**
 * What a statement speaks of: topics of the lexicon with the words that show them, and the other words that drafts are judged by.
 * Read when somebody asks, and kept with the unit.
 */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { PhraseLists } from '../catalogue/phrases.js';
import { type LocalReading, outerSpans } from './local.js';
import type { UnitReading } from './reading.js';
import { overlapsAny, type Span } from './spans.js';

/** Topic → where the words are that show it, in order. */
export type Topics = ReadonlyMap<string, readonly Span[]>;

/** The topics of folded prose. Who speaks of a part speaks of the whole: a data breach is an incident. */
export function topicsIn(folded: string, catalogue: Catalogue): Topics {
  return topicsOutside(folded, catalogue, []);
}

const KEPT = new WeakMap<LocalReading, WeakMap<Catalogue, Topics>>();

/** The topics of a unit, or of a stretch of it. The names of instruments say what is cited, not what is spoken of, and do not count. */
export function topicsOf({ unit, local }: UnitReading, catalogue: Catalogue, within?: Span): Topics {
  let byCatalogue = KEPT.get(local);
  if (!byCatalogue) KEPT.set(local, (byCatalogue = new WeakMap()));
  let topics = byCatalogue.get(catalogue);
  if (!topics) byCatalogue.set(catalogue, (topics = topicsOutside(unit.body.prose.folded, catalogue, outerSpans(local.mentions))));
  return within ? narrowed(topics, within) : topics;
}

function topicsOutside(folded: string, catalogue: Catalogue, names: readonly Span[]): Topics {
  const topics = new Map<string, Span[]>();
  for (const { label, from, to } of catalogue.phrases.find('topics', folded)) {
    if (overlapsAny(names, { from, to })) continue;
    for (const topic of catalogue.phrases.broader(label)) {
      const spans = topics.get(topic);
      if (spans) spans.push({ from, to });
      else topics.set(topic, [{ from, to }]);
    }
  }
  return topics;
}

function narrowed(topics: Topics, { from, to }: Span): Topics {
  const out = new Map<string, readonly Span[]>();
  for (const [topic, spans] of topics) {
    const inside = spans.filter((span) => span.from >= from && span.to <= to);
    if (inside.length > 0) out.set(topic, inside);
  }
  return out;
}

/** A word of the lexicon that is no topic, with its entry. */
export interface Worded<Value> extends Span {
  id: string;
  entry: Value;
}

/** Roles, words whose role hangs on whose law is meant, words of norms, vague words or superseded terms in folded prose, by place. */
export function wordsIn<List extends Exclude<keyof PhraseLists, 'topics'>>(
  list: List,
  folded: string,
  catalogue: Catalogue,
): Worded<PhraseLists[List][string]>[] {
  const entries = catalogue.phrases.lists[list] as Record<string, PhraseLists[List][string]>;
  return catalogue.phrases.find(list, folded).map(({ label, from, to }) => ({ id: label, entry: entries[label]!, from, to }));
}
