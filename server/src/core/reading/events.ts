/** What a draft says happened to an instrument, and when: “entered into force on 1 August 2024”, 自2023年8月15日起施行. */
import { isHan } from '../text/characters.js';
import { findDates, type WrittenDate } from '../text/dates.js';
import { CELL } from '../text/prose.js';
import { isSubjectOf } from './event-subject.js';
import { type Signal, statementAt } from './local.js';
import type { Citation, Reading } from './reading.js';

export type EventKind = 'in-force' | 'effect' | 'applies' | 'made' | 'signed' | 'published' | 'ended';

export interface EventSaid {
  kind: EventKind;
  instrument: string;
  /** The event is said of this provision alone. */
  provision: string | null;
  /** In the unit's prose. */
  date: WrittenDate;
  /** From the word of the event to the date, or the other way round, in the unit's prose. */
  from: number;
  to: number;
}

/** Letters that may stand between a word of an event and its date. */
const BETWEEN = /^[ :：(（]{0,2}(?:on|since|from|in|as of|as from|date|the|日期|时间|日|为|于|自|起)?(?: (?:on|the|of))?[ :：]{0,2}$/;
const BETWEEN_BACK =
  /^(?:日)?(?:起|正式|开始|由|经|已|全面|起正式|起全面|,)?(?:[\u4e00-\u9fff]{0,12}(?:会议|委员会|理事会|议会|国务院|总统))?(?:正式|审议|表决|会签|签署)?$/;

/** The events of a unit that are said of one instrument, with their dates. */
export function eventsIn(reading: Reading, index: number): EventSaid[] {
  const { unit, local, citations } = reading.units[index]!;
  const words = local.signals.filter(({ list }) => list.startsWith('event-') && list !== 'event-not');
  if (words.length === 0 || citations.length === 0) return [];
  const { folded } = unit.body.prose;
  const dates = findDates(folded);
  if (dates.length === 0) return [];
  const denied = local.signals.filter(({ list }) => list === 'event-not');
  const out: EventSaid[] = [];
  for (const word of words) {
    if (denied.some(({ from, to }) => from < word.to && word.from < to)) continue;
    const date = dateOf(folded, word, dates);
    const [from, to] = statementAt(local, folded, word.from);
    if (!date) continue;
    const span = { from: Math.min(word.from, date.from), to: Math.max(word.to, date.to) };
    const here = citations.filter(({ proseFrom }) => proseFrom >= from && proseFrom < to);
    const said = subjectOf(here);
    const others = [...words, ...dates];
    if (!said || !here.some((citation) => isSubjectOf(folded, citation, from, span, isHan(folded.charCodeAt(word.from)), others))) continue;
    if (folded.includes(CELL) && words.length > 1) continue;
    out.push({ kind: word.list.slice(6) as EventKind, ...said, date, ...span });
  }
  return out.filter((event, i) => out.findIndex((other) => other.date === event.date && other.instrument === event.instrument) === i);
}

/** The date behind a word, or right before it as Chinese says it. */
function dateOf(folded: string, { from, to }: Signal, dates: readonly WrittenDate[]): WrittenDate | null {
  const before = isHan(folded.charCodeAt(from)) ? dates.filter((date) => date.to <= from).at(-1) : undefined;
  if (before && BETWEEN_BACK.test(folded.slice(before.to, from))) return before;
  const after = dates.find((date) => date.from >= to);
  return after && BETWEEN.test(folded.slice(to, after.from)) ? after : null;
}

/** The one instrument, or the one provision of it, that a statement is about; null where there are several. */
function subjectOf(citations: readonly Citation[]): { instrument: string; provision: string | null } | null {
  const resolved = citations.filter(({ instrument, certainty }) => instrument !== null && certainty !== 'inferred');
  const instruments = new Set(resolved.map(({ instrument }) => instrument!));
  if (instruments.size !== 1 || resolved.length !== citations.length) return null;
  const provisions = new Set(resolved.map(({ provision }) => provision));
  provisions.delete(null);
  if (provisions.size > 1) return null;
  return { instrument: [...instruments][0]!, provision: [...provisions][0] ?? null };
}
