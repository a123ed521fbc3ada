/** The table of duties by sections of the coverage page. Each cell has words; the signs only repeat them. */
import type { CoverageEntry, EvidenceEntry, ReportedState } from '../core/index.js';
import { anchorOf, type Page, place, symbol } from './coverage-html-entries.js';
import { html, type Markup } from './markup.js';

/** What a section does for a duty. */
type Part = 'cited' | 'addressed' | 'partial' | 'contradicted';

/** Null where no section bears on any duty. */
export function matrix(page: Page): Markup | null {
  const { report, words } = page;
  const rows = report.duties.filter(({ state, evidence }) => evidence.length > 0 || GAPS.has(state));
  const columns = columnsOf(page, rows);
  if (columns.length === 0) return null;
  const instruments = [...new Set(rows.map(({ instrument }) => instrument))];
  return html`<div class="scroll" role="group" aria-label="${words.matrix}" tabindex="0">
<table class="matrix">
<caption>${words.aboutMatrix}</caption>
<thead><tr><th scope="col">${words.duty}</th><th scope="col">${words.state}</th>${columns.map(
    (column) => html`<th scope="col" class="column"><span>${report.sections[column]!.heading || words.beforeHeadings}</span></th>`,
  )}</tr></thead>
${instruments.map((instrument) => {
  const own = rows.filter((entry) => entry.instrument === instrument);
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns.length + 2}">${own[0]!.instrumentLabel}</th></tr>
${own.map((entry) => row(entry, columns, page))}</tbody>`;
})}
</table>
</div>`;
}

const GAPS: ReadonlySet<ReportedState> = new Set(['contradicted', 'missing', 'partial']);

/** States whose duties stand in full elsewhere on the page. */
const TOLD: ReadonlySet<ReportedState> = new Set(['contradicted', 'missing', 'partial', 'cited', 'addressed', 'not-yet-applicable']);

function row(entry: CoverageEntry, columns: readonly number[], page: Page): Markup {
  const title = TOLD.has(entry.state) ? html`<a href="#${anchorOf(entry)}">${entry.title}</a>` : html`${entry.title}`;
  return html`<tr class="${entry.state}"><th scope="row">${title} <span class="cites">${entry.provisionLabel}</span></th><td class="state">${symbol(entry.state)}${entry.stateLabel}</td>${columns.map(
    (column) => cell(entry, column, page),
  )}</tr>
`;
}

function cell(entry: CoverageEntry, column: number, page: Page): Markup {
  const own = entry.evidence.filter(({ section }) => columnOf(section, page) === column);
  const first = own[0];
  if (!first) return html`<td></td>`;
  const part = partOf(own);
  const lines = [...new Set(own.map(({ line }) => line))];
  const label = html`<span class="sign">${symbol(part)}</span><span class="unseen">${page.words.parts[part]}, ${page.words.line(lines[0]!)}</span><span aria-hidden="true">${lines[0]!}</span>${lines.length > 1 ? html`<span aria-hidden="true">&#8201;+${lines.length - 1}</span><span class="unseen">, ${page.words.more(lines.length - 1)}</span>` : null}`;
  return html`<td class="cell ${part}">${place(label, first, page)}</td>`;
}

/** The best that the clauses of a section do; a figure that the law does not allow comes before all. */
function partOf(own: readonly EvidenceEntry[]): Part {
  if (own.some(({ shortfall }) => shortfall === 'figure')) return 'contradicted';
  const whole = own.filter(({ shortfall }) => shortfall === null);
  if (whole.length > 0) return whole.some(({ cites }) => cites) ? 'cited' : 'addressed';
  return own.some(({ shortfall }) => shortfall === 'negated' || shortfall === 'permitted') ? 'contradicted' : 'partial';
}

/** The sections that have a clause for some duty, in their order. */
function columnsOf(page: Page, rows: readonly CoverageEntry[]): number[] {
  const columns = new Set(rows.flatMap(({ evidence }) => evidence.map(({ section }) => columnOf(section, page))));
  return [...columns].sort((a, b) => a - b);
}

/** The chapter that a section belongs to: a draft with a title has them below it. */
function columnOf(section: number, { report }: Page): number {
  const { sections } = report;
  const levels = sections.filter(({ level }) => level > 0).map(({ level }) => level);
  const top = Math.min(...levels);
  const chapter = levels.filter((level) => level === top).length > 1 ? top : Math.min(...levels.filter((level) => level > top));
  let at = section;
  while (sections[at]!.level > chapter && sections[at]!.parent >= 0 && sections[sections[at]!.parent]!.level >= chapter) at = sections[at]!.parent;
  return at;
}
