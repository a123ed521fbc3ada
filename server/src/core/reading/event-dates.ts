/** Whether the day that a draft gives for an event is a day on which it happened, by the dates of the catalogue. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { InstrumentRecord } from '../catalogue/record.js';
import type { IsoDate } from '../text/dates.js';
import type { EventKind, EventSaid } from './events.js';

/** Which dates of a record say when something of this kind happened. */
const KEYS: Record<EventKind, readonly string[]> = {
  'in-force': ['inForce'],
  effect: ['inForce', 'applies', 'effective'],
  applies: ['inForce', 'applies', 'effective'],
  made: ['adopted'],
  signed: ['signed'],
  published: ['published'],
  ended: ['revoked', 'rescinded', 'repealed', 'superseded', 'withdrawn', 'replaced'],
};

export interface Judged {
  is: 'wrong' | 'moved' | 'partly';
  right: readonly IsoDate[];
  by?: string;
}

/** Null where the date may be right, or the catalogue knows none for the event. */
export function judge(view: CatalogueView, record: InstrumentRecord, { kind, provision, date: { date } }: EventSaid): Judged | null {
  const holds = (dates: readonly IsoDate[]) => dates.some((known) => known.startsWith(date));
  const isMade = kind === 'made' || kind === 'signed' || kind === 'published';
  if (provision) return isMade || kind === 'ended' ? null : ofProvision(view, record, provision, date);
  const { dates = {} } = record;
  // What was adopted, signed, voted and published when is told in many ways: only a day that is none of them is wrong.
  if (isMade) {
    const own = KEYS[kind].flatMap((key) => dates[key] ?? []);
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
