import type { CatalogueView } from '../../catalogue/catalogue.js';
import { nameOf, provisionLabel, theNameOf } from '../../catalogue/labels.js';
import type { InstrumentRecord } from '../../catalogue/record.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { defineRule } from '../../engine/rule.js';
import { type EventKind, type EventSaid, eventsIn } from '../../reading/events.js';
import type { Language } from '../../text/characters.js';
import { type IsoDate, showDate, showWritten } from '../../text/dates.js';
import { sourceFrom, sourceTo } from '../../text/prose.js';

/** An event of an instrument with a date that is none of that event's dates. */
export default defineRule({
  id: 'reference/wrong-date',
  severity: 'error',
  summary: { en: 'A date at which something did not happen.', zh: '日期与事实不符。' },
  messages: {
    wrong: { en: '{Name} {event} {right}, not {written}.', zh: '{name}{event}的日期是{right}，不是{written}。' },
    moved: {
      en: '{Name} applies from {right}; {written} was the date before {by} moved it.',
      zh: '{name}自{right}起适用；{written}是{by}推迟之前的日期。',
    },
    partly: {
      en: '{Name} {event} {right}; {written} is when it began to apply, in whole or in part.',
      zh: '{name}{event}的日期是{right}；{written}是其全部或者部分条款开始适用的日期。',
    },
  },
  check({ reading, view, units, languageAt, report }) {
    for (const { unit, isEmpty } of units) {
      if (isEmpty || unit.quoted) continue;
      for (const event of eventsIn(reading, unit.index)) {
        const record = view.catalogue.instrument(event.instrument)!;
        const language = languageAt(unit.index);
        const judged = judge(view, record, event);
        if (!judged) continue;
        const { prose } = unit.body;
        const from = unit.from + sourceFrom(prose, event.date.from);
        const to = unit.from + sourceTo(prose, event.date.to);
        const known = judged.right.map((date) => showDate(date, language));
        const isAhead = judged.right.every((date) => date > view.date);
        report({
          from,
          to,
          message: judged.is,
          values: {
            name: event.provision ? labelOf(record, event.provision, language) : theNameOf(record, language),
            event: language === 'zh' ? EVENTS[event.kind].zh : EVENTS[event.kind][isAhead ? 'ahead' : 'en'],
            right: listed(known, language),
            written: showWritten(event.date.date, language),
            by: judged.by ? nameOf(view.catalogue.instrument(judged.by) ?? record, language) : '',
          },
          basis: { instrument: record.id, provision: event.provision ?? undefined },
          atMost: !isChecked(record) ? 'information' : judged.is === 'wrong' ? undefined : 'warning',
          fixes: judged.right.length === 1 ? [fix(from, to, judged.right[0]!, language)] : [],
        });
      }
    }
  },
});

const EVENTS: Record<EventKind, Record<Language | 'ahead', string>> = {
  'in-force': { en: 'entered into force on', ahead: 'enters into force on', zh: '生效' },
  effect: { en: 'took effect on', ahead: 'takes effect on', zh: '施行' },
  applies: { en: 'applies from', ahead: 'applies from', zh: '开始适用' },
  made: { en: 'was adopted or signed on', ahead: 'is adopted or signed on', zh: '通过或者签署' },
  published: { en: 'was published on', ahead: 'is published on', zh: '公布' },
  ended: { en: 'ended on', ahead: 'ends on', zh: '失效' },
};

/** Which dates of a record say when something of this kind happened. */
const KEYS: Record<EventKind, readonly string[]> = {
  'in-force': ['inForce'],
  effect: ['inForce', 'applies', 'effective'],
  applies: ['inForce', 'applies', 'effective'],
  made: ['adopted', 'signed'],
  published: ['published', 'adopted', 'signed'],
  ended: ['revoked', 'rescinded', 'repealed', 'superseded', 'withdrawn', 'replaced'],
};

interface Judged {
  is: 'wrong' | 'moved' | 'partly';
  right: readonly IsoDate[];
  by?: string;
}

/** Null where the date may be right, or the catalogue knows none for the event. */
function judge(view: CatalogueView, record: InstrumentRecord, { kind, provision, date: { date } }: EventSaid): Judged | null {
  const holds = (dates: readonly IsoDate[]) => dates.some((known) => known.startsWith(date));
  const isMade = kind === 'made' || kind === 'published';
  if (provision) return isMade || kind === 'ended' ? null : ofProvision(view, record, provision, date);
  const { dates = {} } = record;
  // What was adopted, signed, voted and published when is told in many ways: only a day that is none of them is wrong.
  if (isMade) {
    const own = (kind === 'published' && dates['published']) || KEYS[kind].flatMap((key) => dates[key] ?? []);
    const told = date.length < 10 || holds(Object.values(dates).flat()) || isOfVersion(record, date);
    return told || own.length === 0 ? null : { is: 'wrong', right: [...new Set(own)].sort() };
  }
  const moved = kind === 'ended' ? undefined : view.application(record.id, null)?.dates.find(({ was }) => was?.startsWith(date));
  if (moved && !holds(dates['applies'] ?? [])) return { is: 'moved', right: [moved.from], by: moved.by };
  const right = [...new Set(KEYS[kind].flatMap((key) => dates[key] ?? []))];
  const turning = record.status.map(({ from }) => from);
  if (right.length === 0 || holds(right) || (kind === 'ended' && holds(turning)) || isOfVersion(record, date)) return null;
  const applied = [...(dates['applies'] ?? []), ...(dates['enforced'] ?? [])];
  const first = kind === 'ended' ? right : firstOf(dates, kind);
  return holds(applied) ? { is: 'partly', right: first } : { is: 'wrong', right: first };
}

/** The day in force, or the one from which it applies, the general one first; of “took effect” both, which it may mean. */
function firstOf(dates: NonNullable<InstrumentRecord['dates']>, kind: EventKind): IsoDate[] {
  const applies = dates['applies'] ?? dates['effective'] ?? [];
  const general = applies.length === 2 ? applies : applies.slice(0, 1);
  const inForce = dates['inForce']?.slice(0, 2) ?? [];
  if (kind === 'applies') return general.length > 0 ? [...general] : inForce;
  return kind === 'effect' ? [...new Set([...inForce, ...general])].sort() : inForce;
}

/** An amended text may be said to take effect on the day of its amendment. */
function isOfVersion({ structure, dates, status }: InstrumentRecord, date: string): boolean {
  const days = [
    ...(structure?.versions ?? []).map(({ from }) => from),
    ...(dates?.['amended'] ?? []),
    ...status.filter(({ is }) => is === 'in-force').map(({ from }) => from),
  ];
  const made = [...(dates?.['adopted'] ?? []), ...(dates?.['signed'] ?? []), ...(dates?.['published'] ?? [])];
  return days.some((day) => day.startsWith(date)) && !made.some((day) => day.startsWith(date));
}

function ofProvision(view: CatalogueView, record: InstrumentRecord, provision: string, date: string): Judged | null {
  const entry = view.application(record.id, provision);
  if (!entry || entry.contested || entry.dates.length === 0) return null;
  const known = entry.dates.map(({ from }) => from);
  if ([...known, ...(record.dates?.['inForce'] ?? [])].some((day) => day.startsWith(date))) return null;
  const moved = entry.dates.find(({ was }) => was?.startsWith(date));
  return moved ? { is: 'moved', right: known, by: moved.by } : { is: 'wrong', right: known };
}

/** `Article 26 of the AI Act`, 欧盟《人工智能法》第26条. */
function labelOf(record: InstrumentRecord, provision: string, language: Language): string {
  const label = provisionLabel(schemeOf(record), provision, language, record.structure?.words);
  const name = theNameOf(record, language);
  return language === 'zh' ? name + label : `${label} of ${name}`;
}

function listed(dates: readonly string[], language: Language): string {
  if (language === 'zh') return dates.join('或');
  return dates.length < 2 ? dates.join('') : `${dates.slice(0, -1).join(', ')} or ${dates.at(-1)}`;
}

function isChecked({ checked }: InstrumentRecord): boolean {
  return checked !== undefined && checked.against !== 'knowledge' && checked.what.includes('dates');
}

function fix(from: number, to: number, date: IsoDate, language: Language) {
  const text = showDate(date, language);
  return { title: { en: 'Change to “{date}”', zh: '改为“{date}”' }, values: { date: text }, safe: false, edits: [{ from, to, text }] };
}
