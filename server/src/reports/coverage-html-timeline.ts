/** When duties apply, as a drawing and as a table that says the same. */
import { type CoverageReport, type IsoDate, showDate, type TimelineEntry } from '../core/index.js';
import type { Page } from './coverage-html-entries.js';
import { html, type Markup } from './markup.js';

export function timeline(page: Page): Markup {
  const { report, words } = page;
  const dated = report.timeline.filter(isDated);
  const { language } = report;
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

type Dated = TimelineEntry & { date: IsoDate };

function isDated(entry: TimelineEntry): entry is Dated {
  return entry.date !== null;
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

interface Mark extends Dated {
  x: number;
  /** 0 above, 1 below, 2 above those of 0 …; null where there is no room, and the table says it. */
  lane: number | null;
}

function drawing(dated: readonly Dated[], { report, words }: Page): Markup {
  const at = scaleOf(dated, report.date);
  const marks = inLanes(dated.map((entry) => ({ ...entry, x: at(entry.date) })));
  const lanes = Math.max(...marks.map(({ lane }) => (lane ?? 0) + 1));
  const above = Math.ceil(lanes / 2) * LANE + 22;
  const height = above + Math.max(1, Math.floor(lanes / 2)) * LANE + 30;
  const today = at(report.date);
  const [first, last] = [dated[0]!, dated.at(-1)!].map(({ date }) => showDate(date, report.language)) as [string, string];
  const anchor = today > WIDTH - 120 ? 'end' : today < 120 ? 'start' : 'middle';
  return html`<div class="scroll" role="region" aria-label="${words.timeline}" tabindex="0">
<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="timeline-title timeline-text">
<title id="timeline-title">${words.timeline}</title>
<desc id="timeline-text">${words.timelineIs(dated.length, first, last)}</desc>
<path class="axis past" d="M${EDGE - 30} ${above}H${today}"/><path class="axis future" d="M${today} ${above}H${WIDTH - EDGE + 30}"/>
<path class="today" d="M${today} 18V${height - 8}"/><text class="today" x="${today}" y="12" text-anchor="${anchor}">${words.lawAt} ${showDate(report.date, report.language)}</text>
${marks.map((mark) => markOf(mark, above, report))}
</svg>
</div>`;
}

function markOf({ x, lane, date, past, duties }: Mark, above: number, { language }: CoverageReport): Markup {
  const side = lane === null ? 0 : lane % 2 === 0 ? -1 : 1;
  const far = (Math.floor((lane ?? 0) / 2) + 1) * LANE - 10;
  const y = above + side * far + (side > 0 ? 12 : 0);
  const label =
    lane === null
      ? null
      : html`<path class="stem" d="M${x} ${above + side * 10}V${above + side * (far - 4)}"/><text class="date" x="${x}" y="${y}" text-anchor="middle">${showDate(date, language)}</text>`;
  return html`<g class="${past ? 'past' : 'future'}">${label}<circle cx="${x}" cy="${above}" r="10"/><text class="count" x="${x}" y="${above + 4}" text-anchor="middle">${duties.length}</text></g>
`;
}

/** Days to places; neighbours that would lie on each other are moved apart. */
function scaleOf(dated: readonly Dated[], today: IsoDate): (date: IsoDate) => number {
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
