/** Instruments that fit what is being written, each once. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { hasEnded, nameOf, statusLabel } from '../catalogue/labels.js';
import type { InstrumentRecord } from '../catalogue/record.js';
import type { Analysis } from '../engine/analyse.js';
import { isHan, type Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import type { CompletionItem } from './completion.js';
import { said } from './note.js';

interface Names {
  record: InstrumentRecord;
  /** As listed, the title first, and folded. */
  listed: readonly string[];
  folded: readonly string[];
}

const NAMES = new WeakMap<Catalogue, readonly Names[]>();

function namesOf(catalogue: Catalogue): readonly Names[] {
  let names = NAMES.get(catalogue);
  if (!names) {
    names = [...catalogue.instruments].map((record) => {
      const { title, short, names: own, inContext, acronyms, numbers } = record;
      const all = [
        title.zh,
        title.en,
        short?.en,
        short?.zh,
        ...(acronyms ?? []),
        ...(own?.zh ?? []),
        ...(own?.en ?? []),
        ...(inContext?.en ?? []),
        ...(numbers ?? []),
      ];
      const listed = [...new Set(all.filter((name) => name !== undefined).map((name) => name.replace(/^《|》$/g, '')))];
      return { record, listed, folded: listed.map(fold) };
    });
    NAMES.set(catalogue, names);
  }
  return names;
}

/** Chinese titles for what stands behind 《: all of them, or those of the instruments that a name of fits the words so far. */
export function titles(analysis: Analysis, from: number, offset: number): CompletionItem[] {
  const query = fold(analysis.draft.text.slice(from, offset));
  const closed = analysis.draft.text[offset] === '》';
  return namesOf(analysis.view.catalogue).flatMap(({ record, listed, folded }) => {
    const title = record.title.zh?.replace(/^《|》$/g, '');
    const match = folded.findIndex((name) => name.includes(query));
    if (!title || match < 0) return [];
    return [item(analysis, record, 'zh', { label: title, text: closed ? title : `${title}》`, filter: matchFirst(listed, match), from, to: offset })];
  });
}

/**
 * Names for the words before the cursor: the longest run of words that begins a name decides. Where no word stands there,
 * all instruments.
 */
export function named(analysis: Analysis, starts: readonly number[], offset: number, language: Language): CompletionItem[] {
  const names = namesOf(analysis.view.catalogue);
  if (starts.length === 0) return names.map((one) => byName(analysis, one, language, offset, offset, ''));
  for (const start of starts) {
    const query = fold(analysis.draft.text.slice(start, offset));
    if (query.trim().length < 2) break;
    const alone = start === starts.at(-1);
    const found = names.filter(({ folded }) =>
      folded.some((name) => name.startsWith(query) || (alone && name.includes(isHan(query.charCodeAt(0)) ? query : ` ${query}`))),
    );
    const script = isHan(query.charCodeAt(0)) ? 'zh' : 'en';
    if (found.length > 0) return found.map((one) => byName(analysis, one, script, start, offset, query));
  }
  return [];
}

function byName(analysis: Analysis, { record, listed, folded }: Names, language: Language, from: number, to: number, query: string): CompletionItem {
  const label = nameOf(record, language);
  const match = folded.findIndex((name) => name.startsWith(query));
  return item(analysis, record, language, { label, text: label, filter: matchFirst(listed, match), from, to });
}

/** The name that fits comes first, so that editors that compare from the start keep the item. */
function matchFirst(listed: readonly string[], match: number): string {
  return [...(match > 0 ? [listed[match]!] : []), ...listed].join(' ');
}

type Item = Pick<CompletionItem, 'label' | 'text' | 'filter' | 'from' | 'to'>;

/** No editor needs more letters to tell instruments apart. */
const LONGEST_FILTER = 400;

function item({ view, reading }: Analysis, record: InstrumentRecord, language: Language, own: Item): CompletionItem {
  const status = view.status(record.id)?.is;
  const place = view.catalogue.lexicon.jurisdictions[record.jurisdiction]?.title;
  const words = [place ? said(place, language) : record.jurisdiction, ...(status ? [statusLabel(status, language)] : [])];
  const ended = status !== undefined && hasEnded(status);
  const weight = Math.min(reading.weights.get(record.id) ?? 0, 999);
  return {
    ...own,
    filter: own.filter.slice(0, LONGEST_FILTER),
    kind: 'instrument',
    note: words.join(' · '),
    ended,
    // What the draft cites most comes first, what is law no longer comes last.
    sort: `${weight > 0 ? 0 : ended ? 2 : 1}${String(999 - weight).padStart(3, '0')}${own.label}`,
    instrument: record.id,
    provision: null,
    clause: null,
  };
}
