import type { Application } from '../../catalogue/catalogue.js';
import { nameOf, provisionLabel, theNameOf } from '../../catalogue/labels.js';
import type { InstrumentRecord } from '../../catalogue/record.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { defineRule } from '../../engine/rule.js';
import type { Citation, Reading, UnitReading } from '../../reading/reading.js';
import { isDateSaid } from '../../reading/said-date.js';
import { toneOf } from '../../reading/tone.js';
import type { Language } from '../../text/characters.js';
import { showDate } from '../../text/dates.js';

/** A provision that applies only after the draft's date: one finding per instrument and set of dates, the others related. */
export default defineRule({
  id: 'reference/not-yet-applicable',
  severity: 'information',
  // One finding speaks for all citations of the draft that wait for the same day.
  scope: 'draft',
  summary: { en: 'A provision that does not apply yet at the date of the draft.', zh: '所引条款在本文日期尚未适用。' },
  messages: {
    provision: {
      en: '{cited} of {name} applies from {dates}{moved}; this draft is read as of {asOf}.',
      zh: '{name}{cited}自{dates}起适用{moved}；本文按{asOf}的法律审读。',
    },
    instrument: { en: '{Name} takes effect on {dates}{moved}; this draft is read as of {asOf}.', zh: '{name}自{dates}起施行{moved}；本文按{asOf}的法律审读。' },
    treaty: { en: '{Name} has been signed but is not yet in force; this draft is read as of {asOf}.', zh: '{name}已签署但尚未生效；本文按{asOf}的法律审读。' },
  },
  check({ reading, view, units, languageAt, report }) {
    const groups = new Map<string, { citation: Citation; application: Application | null; others: Citation[] }>();
    for (const { citation, found } of foundIn(reading, units)) {
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
          cited: citation.provision ? provisionLabel(schemeOf(record), citation.provision, language, record.structure?.words) : '',
          dates: application ? datesText(application, language) : '',
          moved: application ? moved(application, language, (id) => nameOf(view.catalogue.instrument(id) ?? record, language)) : '',
          asOf: showDate(view.date, language),
        },
        basis: { instrument: record.id, provision: citation.provision ?? undefined },
        related: others.slice(0, 20).map((other) => ({ from: other.from, to: other.to, message: { en: 'The same holds here.', zh: '此处同理。' } })),
      });
    }
  },
});

/** What was found in units, kept while they are unchanged; by the place in the unit's citations. */
const FOUND = new WeakMap<object, readonly (Found | null)[]>();
const NOTHING: readonly null[] = [];

function* foundIn(reading: Reading, units: readonly UnitReading[]): Iterable<{ citation: Citation; found: Found }> {
  for (const unit of units) {
    if (unit.isEmpty) continue;
    let kept = FOUND.get(unit.stamp);
    if (!kept) {
      const all = unit.citations.map((citation) => notYet(reading, citation));
      FOUND.set(unit.stamp, (kept = all.some((found) => found !== null) ? all : NOTHING));
    }
    for (const [i, found] of kept.entries()) if (found) yield { citation: unit.citations[i]!, found };
  }
}

interface Found {
  /** The same for citations that one finding can speak for. */
  key: string;
  /** Null for a treaty that is signed only. */
  application: Application | null;
}

function notYet(reading: Reading, citation: Citation): Found | null {
  const { view } = reading;
  const { instrument, provision, form, certainty } = citation;
  if (!instrument || form === 'anaphor' || (certainty === 'inferred' && !provision)) return null;
  const record = view.catalogue.instrument(instrument)!;
  const tone = toneOf(reading, citation);
  if (record.force !== 'binding' || tone.past || tone.notYet) return null;
  if (!provision) return wholeInstrument(reading, citation, record);
  const application = view.application(instrument, provision);
  if (!application || application.contested || application.dates.length === 0) return null;
  const late = application.dates.filter(({ from }) => from > view.date);
  if (late.length < application.dates.length || late.some(({ from }) => isDateSaid(reading, citation, from))) return null;
  if (!['exists', 'not-checked'].includes(view.existence(instrument, provision).is)) return null;
  return { key: late.map(({ route, from }) => `${route} ${from}`).join(', '), application };
}

/** A text as a whole that is adopted or signed and takes effect later. */
function wholeInstrument(reading: Reading, citation: Citation, { id, status, dates }: InstrumentRecord): Found | null {
  const { view } = reading;
  const now = view.status(id)?.is;
  if (now === 'not-ratified') return { key: now, application: null };
  const next = status.find(({ from, is }) => from > view.date && (is === 'in-force' || is === 'partly-applicable'));
  const inForce = next?.from ?? dates?.['inForce']?.[0];
  if (now !== 'adopted' || !inForce || inForce <= view.date || isDateSaid(reading, citation, inForce)) return null;
  return { key: inForce, application: { dates: [{ route: null, from: inForce }], contested: false } };
}

/** `2 December 2027 (Annex III systems; formerly 2 August 2026)`, joined by “or”. */
function datesText({ dates }: Application, language: Language): string {
  const zh = language === 'zh';
  return dates
    .map(({ route, from, was }) => {
      const notes = [
        route ? routeLabel(route, language) : '',
        was ? (zh ? `原为${showDate(was, language)}` : `formerly ${showDate(was, language)}`) : '',
      ].filter((note) => note !== '');
      const note = notes.join(zh ? '，' : '; ');
      return showDate(from, language) + (note ? (zh ? `（${note}）` : ` (${note})`) : '');
    })
    .join(zh ? '或' : ' or ');
}

function routeLabel(route: string, language: Language): string {
  if (!route.startsWith('annex-')) return '';
  const annex = provisionLabel('articles', route, language);
  return language === 'zh' ? `${annex}所列系统` : `${annex} systems`;
}

/** Who moved the dates. */
function moved({ dates }: Application, language: Language, name: (id: string) => string): string {
  const by = dates.find(({ was }) => was)?.by;
  if (!by) return '';
  return language === 'zh' ? `，由${name(by)}推迟` : `, as moved by ${name(by)}`;
}
