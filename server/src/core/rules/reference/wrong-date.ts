import type { CatalogueView } from '../../catalogue/catalogue.js';
import { fullLabel, nameOf, theNameOf } from '../../catalogue/labels.js';
import type { InstrumentRecord } from '../../catalogue/record.js';
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
    wrong: { en: '{Name} {event} on {right}, not {written}.', zh: '{name}{event}的日期是{right}，不是{written}。' },
    moved: {
      en: '{Name} applies from {right}; {written} was the date before {by} moved it.',
      zh: '{name}自{right}起适用；{written}是{by}推迟之前的日期。',
    },
    partly: {
      en: '{Name} {event} on {right}; {written} is when some of its provisions apply.',
      zh: '{name}{event}的日期是{right}；{written}是部分条款开始适用的日期。',
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
        const known = judged.right.slice(0, 3).map((date) => showDate(date, language));
        report({
          from,
          to,
          message: judged.is,
          values: {
            name: event.provision ? fullLabel(record, event.provision, language) : theNameOf(record, language),
            event: EVENTS[event.kind][language],
            right: known.join(language === 'zh' ? '、' : known.length > 2 ? ', ' : ' or '),
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

const EVENTS: Record<EventKind, Record<Language, string>> = {
  'in-force': { en: 'entered into force', zh: '生效' },
  effect: { en: 'took effect', zh: '施行' },
  applies: { en: 'began to apply', zh: '开始适用' },
  made: { en: 'was adopted or published', zh: '通过或者公布' },
  ended: { en: 'ended', zh: '失效' },
};

/** Which dates of a record say when something of this kind happened. */
const KEYS: Record<Exclude<EventKind, 'made'>, readonly string[]> = {
  'in-force': ['inForce'],
  effect: ['inForce', 'applies', 'effective'],
  applies: ['inForce', 'applies', 'effective'],
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
  if (provision) return kind === 'made' || kind === 'ended' ? null : ofProvision(view, record, provision, date);
  const { dates = {} } = record;
  // What was adopted, signed, voted and published when is told in many ways: only a day that is none of them is wrong.
  if (kind === 'made') {
    const made = Object.values(dates).flat();
    const own = [...(dates['adopted'] ?? []), ...(dates['signed'] ?? []), ...(dates['published'] ?? [])];
    return date.length < 10 || own.length === 0 || holds(made) || isOfVersion(record, date) ? null : { is: 'wrong', right: [...new Set(own)] };
  }
  const right = [...new Set(KEYS[kind].flatMap((key) => dates[key] ?? []))];
  const turning = record.status.map(({ from }) => from);
  if (right.length === 0 || holds(right) || (kind === 'ended' && holds(turning)) || isOfVersion(record, date)) return null;
  const applied = [...(dates['applies'] ?? []), ...(dates['enforced'] ?? [])];
  const first = kind === 'ended' ? right : right.slice(0, 1);
  return holds(applied) ? { is: 'partly', right: first } : { is: 'wrong', right: first };
}

/** An amended text may be said to take effect on the day of its amendment. */
function isOfVersion({ structure, dates, status }: InstrumentRecord, date: string): boolean {
  const days = [
    ...(structure?.versions ?? []).map(({ from }) => from),
    ...(dates?.['amended'] ?? []),
    ...status.filter(({ is }) => is === 'in-force').map(({ from }) => from),
  ];
  return days.some((day) => day.startsWith(date)) && !(dates?.['adopted'] ?? []).some((day) => day.startsWith(date));
}

function ofProvision(view: CatalogueView, record: InstrumentRecord, provision: string, date: string): Judged | null {
  const entry = view.application(record.id, provision);
  if (!entry || entry.contested || entry.dates.length === 0) return null;
  const known = entry.dates.map(({ from }) => from);
  if ([...known, ...(record.dates?.['inForce'] ?? [])].some((day) => day.startsWith(date))) return null;
  const moved = entry.dates.find(({ was }) => was?.startsWith(date));
  return moved ? { is: 'moved', right: known, by: moved.by } : { is: 'wrong', right: known };
}

function isChecked({ checked }: InstrumentRecord): boolean {
  return checked !== undefined && checked.against !== 'knowledge' && checked.what.includes('dates');
}

function fix(from: number, to: number, date: IsoDate, language: Language) {
  const text = showDate(date, language);
  return { title: { en: 'Change to “{date}”', zh: '改为“{date}”' }, values: { date: text }, safe: false, edits: [{ from, to, text }] };
}
