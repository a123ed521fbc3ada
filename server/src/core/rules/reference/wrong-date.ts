import { nameOf, provisionLabel, theNameOf } from '../../catalogue/labels.js';
import type { InstrumentRecord } from '../../catalogue/record.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import { judge } from '../../reading/event-dates.js';
import { type EventKind, eventsIn } from '../../reading/events.js';
import type { Language } from '../../text/characters.js';
import { showDate, showWritten } from '../../text/dates.js';
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
          fixes: judged.right.length === 1 ? [changeTo({ from, to }, showDate(judged.right[0]!, language))] : [],
        });
      }
    }
  },
});

const EVENTS: Record<EventKind, Record<Language | 'ahead', string>> = {
  'in-force': { en: 'entered into force on', ahead: 'enters into force on', zh: '生效' },
  effect: { en: 'took effect on', ahead: 'takes effect on', zh: '施行' },
  applies: { en: 'applies from', ahead: 'applies from', zh: '开始适用' },
  made: { en: 'was adopted on', ahead: 'is adopted on', zh: '通过' },
  signed: { en: 'was signed on', ahead: 'is signed on', zh: '签署' },
  published: { en: 'was published on', ahead: 'is published on', zh: '公布' },
  ended: { en: 'ended on', ahead: 'ends on', zh: '失效' },
};

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
