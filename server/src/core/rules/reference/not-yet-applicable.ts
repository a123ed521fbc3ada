import type { Application } from '../../catalogue/catalogue.js';
import { nameOf, provisionLabel, theNameOf } from '../../catalogue/labels.js';
import { defineRule } from '../../engine/rule.js';
import { schemeOf } from '../../reading/pin.js';
import type { Citation, Reading } from '../../reading/reading.js';
import { toneOf } from '../../reading/tone.js';
import { type IsoDate, showDate } from '../../text/dates.js';
import type { Language } from '../../text/characters.js';

/** A provision that applies only after the draft's date: one finding per instrument and set of dates, the others related. */
export default defineRule({
  id: 'reference/not-yet-applicable',
  severity: 'information',
  summary: { en: 'A provision that does not apply yet at the date of the draft.', zh: '所引条款在本文日期尚未适用。' },
  messages: {
    provision: { en: '{cited} of {name} applies from {dates}{moved}; this draft is read as of {asOf}.', zh: '{name}{cited}自{dates}起适用{moved}；本文按{asOf}的法律审读。' },
    instrument: { en: '{Name} takes effect on {dates}{moved}; this draft is read as of {asOf}.', zh: '{name}自{dates}起施行{moved}；本文按{asOf}的法律审读。' },
    treaty: { en: '{Name} has been signed but is not yet in force; this draft is read as of {asOf}.', zh: '{name}已签署但尚未生效；本文按{asOf}的法律审读。' },
  },
  check({ reading, view, languageAt, report }) {
    const groups = new Map<string, { citation: Citation; application: Application | null; others: Citation[] }>();
    for (const citation of reading.citations) {
      const found = notYet(reading, citation);
      if (!found) continue;
      const key = `${citation.instrument} ${found.key}`;
      const group = groups.get(key);
      if (group) group.others.push(citation);
      else groups.set(key, { citation, application: found.application, others: [] });
    }
    for (const { citation, application, others } of groups.values()) {
      const record = view.catalogue.instrument(citation.instrument!)!;
      const language = languageAt(citation.unit);
      const message = application === null ? 'treaty' : citation.provision ? 'provision' : 'instrument';
      report({
        from: citation.from,
        to: citation.to,
        message,
        values: {
          name: theNameOf(record, language),
          cited: citation.provision ? provisionLabel(schemeOf(record), citation.provision, language) : '',
          dates: application ? dates(application, language) : '',
          moved: application ? moved(application, language, (id) => nameOf(view.catalogue.instrument(id) ?? record, language)) : '',
          asOf: showDate(view.date, language),
        },
        basis: { instrument: record.id, provision: citation.provision ?? undefined },
        related: others.slice(0, 20).map((other) => ({ from: other.from, to: other.to, message: { en: 'The same holds here.', zh: '此处同理。' } })),
      });
    }
  },
});

function notYet(reading: Reading, citation: Citation): { key: string; application: Application | null } | null {
  const { view } = reading;
  const { instrument, provision, form, certainty } = citation;
  if (!instrument || form === 'anaphor' || (certainty === 'inferred' && !provision)) return null;
  const record = view.catalogue.instrument(instrument)!;
  if (record.force !== 'binding' || toneOf(reading, citation).past) return null;
  const status = view.status(instrument);
  if (!provision) return wholeInstrument(view.date, status, record.dates?.['inForce']?.[0]);
  const application = view.application(instrument, provision);
  if (!application || application.contested || application.dates.length === 0) return null;
  const late = application.dates.filter(({ from }) => from > view.date);
  if (late.length < application.dates.length) return null;
  if (view.existence(instrument, provision).is === 'unknown-unit') return null;
  return { key: late.map(({ route, from }) => `${route} ${from}`).join(', '), application };
}

function wholeInstrument(date: IsoDate, status: { is: string } | undefined, inForce: IsoDate | undefined): { key: string; application: Application | null } | null {
  if (status?.is === 'not-ratified') return { key: 'not-ratified', application: null };
  if (status?.is !== 'adopted' || !inForce || inForce <= date) return null;
  return { key: inForce, application: { dates: [{ route: null, from: inForce }], contested: false } };
}

function dates({ dates: list }: Application, language: Language): string {
  const shown = list.map(({ route, from }) => (route ? `${showDate(from, language)}${routeLabel(route, language)}` : showDate(from, language)));
  return shown.join(language === 'zh' ? '或' : ' or ');
}

function routeLabel(route: string, language: Language): string {
  const [, number] = /^annex-(.+)$/.exec(route) ?? [];
  if (!number) return '';
  return language === 'zh' ? `（附件${number}所列系统）` : ` (Annex ${number} systems)`;
}

/** Who moved the date, and from when. */
function moved({ dates: list }: Application, language: Language, name: (id: string) => string): string {
  const first = list.find(({ was, by }) => was && by);
  if (!first) return '';
  const was = showDate(first.was!, language);
  return language === 'zh' ? `（${name(first.by!)}由${was}推迟）` : ` (moved from ${was} by ${name(first.by!)})`;
}
