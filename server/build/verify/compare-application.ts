/** Compares dates of application with the provisions on entry into force and application. */
import type { InstrumentRecord } from '../../src/core/catalogue/record.js';
import type { IsoDate } from '../../src/core/text/dates.js';
import { datesIn, daysAfter } from './dates-in.js';
import { type Finding, judged, silent } from './finding.js';
import type { SourceText } from './source-text.js';
import type { TextSet } from './text-set.js';

const HEADING = /entry into force|application$|applicability|transitional|already placed|transposition|commencement|effective date/i;
const SENTENCE = /\bappl(?:y|ies|ied)\b|effective|operative|into force|on and after|commenc|comply|compliance|施行|生效|施行日/i;

/** Header lines that say from when a text has effect. */
const EFFECT = ['effective', 'entry_into_force', 'applies_from'];

/** One finding for each date of application, new and old. */
export function compareApplication(record: InstrumentRecord, texts: TextSet): Finding[] {
  const entries = record.application ?? [];
  if (entries.length === 0) return [];
  const stated = new Set(texts.own.flatMap((source) => [...applicationDates(source)]));
  const amending = new Set(
    texts.named.filter((source) => source.extent === 'full' && !texts.own.includes(source)).flatMap((source) => [...applicationDates(source)]),
  );
  const readable = texts.own.some(({ extent }) => extent === 'full');
  const out: Finding[] = [];
  const compare = (unit: string, date: IsoDate | undefined) => {
    if (date === undefined) return;
    const theirs = [...stated].sort().join(', ');
    out.push(
      readable
        ? judged('application', `${unit}: ${date}`, stated.has(date) || amending.has(date), date, theirs)
        : silent('application', `${unit}: ${date}`, date),
    );
  };
  for (const { units, from, was, routes } of entries) {
    const short = units.length > 40 ? `${units.slice(0, 40)}…` : units;
    compare(short, from);
    compare(`${short} before`, was);
    for (const route of routes ?? []) {
      compare(`${short} ${route.route}`, route.from);
      compare(`${short} ${route.route} before`, route.was);
    }
  }
  return out;
}

/** The dates in the sentences of a text that say from when it applies. */
function applicationDates(source: SourceText): Set<IsoDate> {
  const { parsed, body, header } = source;
  const articles = [...(parsed?.units ?? [])].filter(([id, { heading }]) => heading && parsed!.heads.includes(id) && HEADING.test(heading));
  const last = parsed?.layout === 'chinese' ? parsed.units.get(parsed.heads[parsed.heads.length - 1]!) : undefined;
  let passages = articles.length > 0 ? articles.map(([, { text }]) => text) : last ? [last.text] : [];
  // “one year after its promulgation” stands in the provision, the day it comes to in addenda, notes or the header
  if (datesIn(passages.join('\n')).size === 0)
    passages = [
      ...passages,
      ...body.split(/(?<=[.;。])\s|\n\s*\n/).filter((sentence) => SENTENCE.test(sentence)),
      ...EFFECT.map((key) => header.get(key) ?? ''),
    ];
  const found = datesIn(passages.join('\n'));
  const published = [...datesIn(header.get('published') ?? '')][0];
  if (published && passages.some((text) => /twentieth day following/.test(text))) found.add(daysAfter(published, 20));
  const passed = [...datesIn(header.get('adopted') ?? '')][0];
  if (passed && /take effect upon passage/.test(body)) found.add(passed);
  return found;
}
