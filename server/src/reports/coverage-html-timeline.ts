/** When duties apply, as a drawing and as a table that says the same. */
import { type CoverageReport, type IsoDate, showDate, type TimelineEntry } from '../core/index.js';
import type { Page } from './coverage-html-entries.js';
import { html, type Markup } from './markup.js';

export function timeline(page: Page): Markup {
  const { report, words } = page;
  const { language } = report;
  const dated = drawn(report);
  return html`${dated.length > 1 ? drawing(dated, page) : null}
<table class="dates">
<caption class="unseen">${words.timeline}</caption>
<thead><tr><th scope="col">${words.date}</th><th scope="col">${words.duties}</th></tr></thead>
<tbody>${report.timeline.map(
    ({
      date,
      past,
      duties,
    }) => html`<tr class="${past ? 'past' : 'future'}"><th scope="row">${date === null ? words.noDay : showDate(date, language)}</th><td>${namesOf(duties, report)}</td></tr>
`,
  )}</tbody>
</table>`;
}

/** A mark of the drawing: a day, or all that is long past. */
interface Drawn {
  date: IsoDate;
  label: string;
  past: boolean;
  count: number;
}

/** The drawing begins so many years before the day at which law is read: what came earlier is one mark. */
const YEARS = 6;

function drawn({ timeline: entries, date, language }: CoverageReport): Drawn[] {
  const year = Number(date.slice(0, 4)) - YEARS;
  const start = `${year}-01-01`;
  const dated = entries.flatMap((entry) => (entry.date === null ? [] : [{ ...entry, date: entry.date }]));
  const early = dated.filter((entry) => entry.date < start);
  const marks = dated
    .filter((entry) => entry.date >= start)
    .map((entry) => ({ date: entry.date, label: showDate(entry.date, language), past: entry.past, count: entry.duties.length }));
  if (early.length === 0) return marks;
  const before = language === 'zh' ? `${year}年以前` : `before ${year}`;
  return [{ date: `${year - 1}-12-31`, label: before, past: true, count: early.reduce((sum, { duties }) => sum + duties.length, 0) }, ...marks];
}

/** Names by instrument; which route a date is for stands behind the name. */
function namesOf(duties: TimelineEntry['duties'], { language }: CoverageReport): Markup[] {
  const instruments = [...new Set(duties.map(({ entry }) => entry.instrument))];
  return instruments.map((instrument) => {
    const own = duties.filter(({ entry }) => entry.instrument === instrument);
    const names = own.map(({ entry, route }) =>
      route === null ? entry.title : language === 'zh' ? `${entry.title}（${route}）` : `${entry.title} (${route})`,
    );
    return html`<p><span class="cites">${own[0]!.entry.instrumentLabel}</span> ${names.join(language === 'zh' ? '；' : '; ')}</p>`;
  });
}

/** In the units of the drawing. */
const WIDTH = 760;
const EDGE = 58;
const LABEL_WIDTH = 108;
const LANE = 34;
/** Rows for labels, by turns above and below the line. */
const MOST_LANES = 6;

interface Mark extends Drawn {
  x: number;
  /** 0 above, 1 below, 2 above those of 0 …; null where there is no room, and the table says it. */
  lane: number | null;
}

function drawing(dated: readonly Drawn[], { report, words }: Page): Markup {
  const at = scaleOf(dated, report.date);
  const marks = inLanes(dated.map((entry) => ({ ...entry, x: at(entry.date) })));
  const lanes = Math.max(...marks.map(({ lane }) => (lane ?? 0) + 1));
  const above = Math.ceil(lanes / 2) * LANE + 22;
  const height = above + Math.max(1, Math.floor(lanes / 2)) * LANE + 30;
  const today = at(report.date);
  const [first, last] = [dated[0]!.label, dated.at(-1)!.label];
  const anchor = today > WIDTH - 120 ? 'end' : today < 120 ? 'start' : 'middle';
  return html`<div class="scroll" role="group" aria-label="${words.timeline}" tabindex="0">
<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="timeline-title timeline-text">
<title id="timeline-title">${words.timeline}</title>
<desc id="timeline-text">${words.timelineIs(dated.length, first, last)}</desc>
<path class="axis past" d="M${EDGE - 30} ${above}H${today}"/><path class="axis future" d="M${today} ${above}H${WIDTH - EDGE + 30}"/>
<path class="today" d="M${today} 18V${height - 8}"/><text class="today" x="${today}" y="12" text-anchor="${anchor}">${words.lawAt} ${showDate(report.date, report.language)}</text>
${drawnMarks(marks, above)}
</svg>
</div>`;
}

/** Labels lie on stems, so stems come first. */
function drawnMarks(marks: readonly Mark[], above: number): Markup[] {
  const side = ({ lane }: Mark) => (lane! % 2 === 0 ? -1 : 1);
  const far = ({ lane }: Mark) => (Math.floor(lane! / 2) + 1) * LANE - 10;
  const labelled = marks.filter(({ lane }) => lane !== null);
  return [
    ...labelled.map((mark) => html`<path class="stem" d="M${mark.x} ${above}V${above + side(mark) * (far(mark) - 4)}"/>`),
    ...marks.map(
      ({ x, past, count }) =>
        html`<g class="${past ? 'past' : 'future'}"><circle cx="${x}" cy="${above}" r="10"/><text class="count" x="${x}" y="${above + 4}" text-anchor="middle">${count}</text></g>`,
    ),
    ...labelled.map(
      (mark) =>
        html`<text class="date" x="${mark.x}" y="${above + side(mark) * far(mark) + (side(mark) > 0 ? 12 : 0)}" text-anchor="middle">${mark.label}</text>`,
    ),
  ];
}

/** Days to places; neighbours that would lie on each other are moved apart. */
function scaleOf(dated: readonly Drawn[], today: IsoDate): (date: IsoDate) => number {
  const days = [...new Set([...dated.map(({ date }) => date), today])].sort();
  const [first, last] = [Date.parse(days[0]!), Date.parse(days.at(-1)!)];
  const least = Math.min(26, (WIDTH - 2 * EDGE) / Math.max(1, days.length - 1));
  const places = days.map((day) => EDGE + ((WIDTH - 2 * EDGE) * (Date.parse(day) - first)) / Math.max(1, last - first));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i]!, places[i - 1]! + least);
  places[places.length - 1] = Math.min(places.at(-1)!, WIDTH - EDGE);
  for (let i = places.length - 2; i >= 0; i--) places[i] = Math.min(places[i]!, places[i + 1]! - least);
  return (date) => Math.round(places[days.indexOf(date)]!);
}

/** Each label in the first row where it does not touch the one before it. */
function inLanes(marks: readonly Omit<Mark, 'lane'>[]): Mark[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const free = Array.from({ length: MOST_LANES }, (_, lane) => lane).find((lane) => (ends[lane] ?? -Infinity) <= mark.x - LABEL_WIDTH);
    if (free !== undefined) ends[free] = mark.x;
    return { ...mark, lane: free ?? null };
  });
}
