/** What a draft cites, each instrument once: its title, number, date and standing at the draft's date; and what could not be checked. */
import { inBrackets, nameOf, numberOf, titleOf } from '../catalogue/labels.js';
import type { InstrumentRecord, StatusWord } from '../catalogue/record.js';
import type { Analysis } from '../engine/analyse.js';
import type { UnitReading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import { type IsoDate, showDate } from '../text/dates.js';
import { insideFence } from './markup.js';
import { saysToo } from './name-forms.js';
import { isSafeLink } from './note-format.js';
import { referencesSection } from './references-section.js';
import { statusSince } from './wording.js';

/** Law that binds; texts that one may follow; drafts, proposals and whatever else has no force. */
export type ReferenceGroup = 'binding' | 'voluntary' | 'proposed';

export const REFERENCE_GROUPS: readonly ReferenceGroup[] = ['binding', 'voluntary', 'proposed'];

export interface ReferenceEntry {
  instrument: string;
  group: ReferenceGroup;
  jurisdiction: string;
  /** The official title, in 《》 in Chinese. */
  title: string;
  /** Null where it has none in the language, or the title says it. */
  number: string | null;
  /** When it was made, as far as the catalogue knows. */
  made: { on: IsoDate; how: 'adopted' | 'signed' | 'published' } | null;
  /** At the draft's date; null where the catalogue has none. */
  status: { is: StatusWord; from: IsoDate } | null;
  /** `adopted 13 June 2024; in force since 1 August 2024`, in words. */
  standing: string;
  /** An https address of the official page. */
  link: string | null;
  /** The record was compared with no text: whoever relies on it should. */
  unverified: boolean;
}

export interface ReferenceList {
  language: Language;
  /** The day at which law is read. */
  date: IsoDate;
  /** The day of the catalogue. */
  catalogue: IsoDate;
  entries: readonly ReferenceEntry[];
  /** Words of the draft that cite something which the catalogue does not have, or which may be several things. */
  notChecked: readonly string[];
}

/** The references of a draft; its own list of them, comments and front matter say nothing. */
export function references(analysis: Analysis, language: Language): ReferenceList {
  const { view, draft } = analysis;
  const cited = citing(analysis);
  const ids = new Set(
    cited.flatMap(({ citations }) => citations.flatMap(({ instrument, form }) => (instrument === null || form === 'anaphor' ? [] : instrument))),
  );
  const records = [...ids].flatMap((id) => view.catalogue.instrument(id) ?? []);
  return {
    language,
    date: view.date,
    catalogue: view.catalogue.date,
    entries: records.map((record) => entryOf(record, analysis, language)).sort(inOrder),
    notChecked: [...new Set(cited.flatMap((unit) => openIn(unit, draft.text)))],
  };
}

function citing({ reading, draft }: Analysis): UnitReading[] {
  const list = referencesSection(draft)?.list;
  return reading.units.filter(({ unit: { body, from }, isEmpty }) => {
    if (isEmpty || body.kind === 'meta' || body.kind === 'comment') return false;
    return !(list && list.from <= from && from < list.to) && !insideFence(draft, from);
  });
}

function openIn({ citations, unknown }: UnitReading, text: string): string[] {
  const open = [...citations.filter(({ instrument }) => instrument === null), ...unknown].sort((a, b) => a.from - b.from);
  return open.map(({ from, to }) => text.slice(from, to).replace(/[*_`]/g, '').replace(/\s+/g, ' '));
}

function entryOf(record: InstrumentRecord, { view }: Analysis, language: Language): ReferenceEntry {
  const line = view.status(record.id);
  const title = titleOf(record, language);
  const number = numberOf(record, language) ?? numberOf(record, 'en');
  const made = madeOn(record, view.date, line?.from);
  const by = line?.by ? view.catalogue.instrument(line.by) : undefined;
  const since = line ? statusSince(line.is, line.from, by ? nameOf(by, language) : '', language) : '';
  return {
    instrument: record.id,
    group: record.force === 'none' || line?.is === 'proposed' ? 'proposed' : record.force,
    jurisdiction: record.jurisdiction,
    title: language === 'zh' ? inBrackets(title) : title,
    number: number !== null && saysToo(title, number) ? null : number,
    made,
    status: line ? { is: line.is, from: line.from } : null,
    standing: [made ? madeWords(made, language) : '', since].filter(Boolean).join(language === 'zh' ? '，' : '; '),
    link: record.link !== undefined && isSafeLink(record.link) ? record.link : null,
    unverified: record.checked?.against === 'knowledge',
  };
}

const WAYS = {
  law: ['adopted', 'signed', 'published'],
  order: ['signed', 'adopted', 'published'],
  voluntary: ['published', 'adopted', 'signed'],
} as const;

/** The day a text was made, unless it has its status since that very day. */
function madeOn({ dates, force, kind }: InstrumentRecord, until: IsoDate, since: IsoDate | undefined): ReferenceEntry['made'] {
  const ways = force === 'voluntary' ? WAYS.voluntary : kind === 'executive-order' ? WAYS.order : WAYS.law;
  const how = ways.find((way) => dates?.[way]?.[0] !== undefined);
  const on = how && dates![how]![0]!;
  return how && on && on <= until && on !== since ? { on, how } : null;
}

const MADE: Record<NonNullable<ReferenceEntry['made']>['how'], Record<Language, string>> = {
  adopted: { en: 'adopted', zh: '通过' },
  signed: { en: 'signed', zh: '签署' },
  published: { en: 'published', zh: '发布' },
};

function madeWords({ on, how }: NonNullable<ReferenceEntry['made']>, language: Language): string {
  const date = showDate(on, language);
  return language === 'zh' ? date + MADE[how].zh : `${MADE[how].en} ${date}`;
}

/** By group, jurisdiction, title; by code points, so that every machine has the same order. */
function inOrder(a: ReferenceEntry, b: ReferenceEntry): number {
  const keys = ({ group, jurisdiction, title, instrument }: ReferenceEntry) => [String(REFERENCE_GROUPS.indexOf(group)), jurisdiction, title, instrument];
  const [first, second] = [keys(a), keys(b)];
  const at = first.findIndex((key, i) => key !== second[i]);
  return at < 0 ? 0 : first[at]! < second[at]! ? -1 : 1;
}
