/** Duties and recommendations of the coverage page, each with the clauses that count for it. */
import { type CoverageEntry, type CoverageReport, type EvidenceEntry, type ReportedState, unsaidLabel } from '../core/index.js';
import { type CoverageWords, datesLabel, placeLabel, setAsideText, whyLabel } from './coverage-words.js';
import { html, type Markup } from './markup.js';

export interface Page {
  report: CoverageReport;
  words: CoverageWords;
  /** Places are buttons. */
  panel: boolean;
}

/** A sign for each state, told apart by shape; words always stand beside it. */
export const SYMBOLS: Markup = html`<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false">
<symbol id="sign-contradicted" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="disc"/><path class="cut" d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6"/></symbol>
<symbol id="sign-missing" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="ring" stroke-dasharray="3.57 1.3"/></symbol>
<symbol id="sign-partial" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="ring"/><path class="disc" d="M8 1.8a6.2 6.2 0 0 1 0 12.4z"/></symbol>
<symbol id="sign-undetermined" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="ring"/><path class="stroke" d="M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.4v.2"/></symbol>
<symbol id="sign-addressed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="ring"/><path class="stroke" d="M5 8.2l2.1 2.1L11 6.2"/></symbol>
<symbol id="sign-cited" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="disc"/><path class="cut" d="M5 8.2l2.1 2.1L11 6.2"/></symbol>
<symbol id="sign-not-yet-applicable" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="ring"/><path class="stroke" d="M8 4.8V8l2.2 1.6"/></symbol>
<symbol id="sign-set-aside" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="ring"/><path class="stroke" d="M5.2 8h5.6"/></symbol>
<symbol id="sign-not-taken-up" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="ring"/></symbol>
<symbol id="sign-no-clause-needed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="2.4" class="disc"/></symbol>
</svg>`;

export function symbol(state: ReportedState): Markup {
  return html`<svg class="symbol" aria-hidden="true" focusable="false"><use href="#sign-${state}"/></svg>`;
}

/** So that rows of the table lead to what is said of a duty. */
export function anchorOf({ id }: CoverageEntry): string {
  return `duty-${id}`;
}

export function entryList(entries: readonly CoverageEntry[], page: Page): Markup {
  if (entries.length === 0) return html``;
  return html`<ol class="entries">${entries.map((entry) => entryItem(entry, page))}</ol>`;
}

/** More duties missing than these stand by instrument, so that a reader may close what others look after. */
const MANY = 12;

/** What is to be acted on; of much that is missing, the rest comes first. */
export function gapList(gaps: readonly CoverageEntry[], page: Page): Markup {
  const missing = gaps.filter(({ state }) => state === 'missing');
  if (missing.length <= MANY) return entryList(gaps, page);
  const groups = new Map<string, CoverageEntry[]>();
  for (const entry of missing) groups.set(entry.instrumentLabel, [...(groups.get(entry.instrumentLabel) ?? []), entry]);
  const others = gaps.filter(({ state }) => state !== 'missing');
  return html`${entryList(others, page)}${[...groups].map(
    ([label, entries]) => html`<details class="instrument missing" open>
<summary>${label} <span class="cites">${symbol('missing')}${entries.length}</span></summary>
${entryList(entries, page)}
</details>`,
  )}`;
}

/** Only names, for what needs no more words. */
export function nameList(entries: readonly CoverageEntry[]): Markup {
  return html`<ul class="names">${entries.map(({ title, cites }) => html`<li>${title} <span class="cites">${cites}</span></li>`)}</ul>`;
}

function entryItem(entry: CoverageEntry, page: Page): Markup {
  const { report } = page;
  const shown = entry.evidence.slice(0, MOST);
  return html`<li class="entry ${entry.state}" id="${anchorOf(entry)}">
<h3>${entry.title}</h3>
<p class="line"><span class="state">${symbol(entry.state)}${entry.stateLabel}</span> <span class="cites">${entry.cites}</span> <span class="since">${datesLabel(entry, report)}</span></p>
<p class="says">${entry.says}</p>
${entry.unsaid.length > 0 ? html`<p class="unsaid">${unsaidLabel(entry.unsaid, report.language)}</p>` : null}
${entry.setAside ? html`<p class="aside">${setAsideText(entry.setAside, report.language)}</p>` : null}
${shown.map((one) => evidenceItem(one, page))}
${entry.evidence.length > MOST ? html`<p class="more">${page.words.more(entry.evidence.length - MOST)}</p>` : null}
</li>`;
}

/** More clauses than these are counted, not shown. */
const MOST = 3;

/** Longer clauses are shown by their start. */
const LONGEST = 360;

function evidenceItem(one: EvidenceEntry, page: Page): Markup {
  const { report } = page;
  const letters = [...one.words];
  const words = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : one.words;
  return html`<figure class="evidence">
<blockquote>${words}</blockquote>
<figcaption>${place(placeLabel(one, report), one, page)}${one.falls === null ? null : html` <strong class="falls">${one.falls}</strong>`} <span class="why">${whyLabel(one, report.language)}</span></figcaption>
</figure>`;
}

/** A place of the draft: in a panel a button that leads there. */
export function place(label: string | Markup, { line }: Pick<EvidenceEntry, 'line'>, { panel }: Page): Markup {
  return panel ? html`<button type="button" class="place" data-line="${line}">${label}</button>` : html`<span class="place">${label}</span>`;
}
