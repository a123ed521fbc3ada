/** Coverage as one page: a file that opens anywhere and needs nothing from elsewhere, or the inside of a panel of the editor. */
import { type CoverageReport, showDate } from '../core/index.js';
import { countsOf, groupsOf } from './coverage-groups.js';
import { entryList, gapList, nameList, type Page, SYMBOLS, symbol } from './coverage-html-entries.js';
import { matrix } from './coverage-html-matrix.js';
import { timeline } from './coverage-html-timeline.js';
import { FILE_STYLE, PANEL_STYLE, STYLE } from './coverage-style.js';
import { coverageWords, limitLines, noticeLines, PROFILE_EXAMPLE } from './coverage-words.js';
import { html, Markup } from './markup.js';

export interface CoverageHtmlOptions {
  /** A panel takes the colours of the editor, and its places are buttons with the line (1-based) in `data-line`. */
  for: 'file' | 'panel';
  /** What the draft is called where it has no title. */
  file: string;
  /** Of the styles and the script of a panel. */
  nonce?: string;
  /** What the buttons of a panel do; nothing in a file. */
  script?: string;
}

export function coverageHtml(report: CoverageReport, options: CoverageHtmlOptions): string {
  const { language } = report;
  const words = coverageWords(language);
  const title = report.title ?? options.file;
  const panel = options.for === 'panel';
  const nonce = panel && options.nonce !== undefined ? html` nonce="${options.nonce}"` : null;
  const script = panel && options.script !== undefined ? html`<script${nonce}>${new Markup(options.script)}</script>` : null;
  const { source } = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(options)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.report}${language === 'zh' ? '：' : ': '}${title}</title>
<style${nonce}>${new Markup(STYLE + (panel ? PANEL_STYLE : FILE_STYLE))}</style>
</head>
<body>
${SYMBOLS}
<a class="skip" href="#content">${words.skip}</a>
${head(report, title, options)}
<main id="content" tabindex="-1">
${report.profile ? sections({ report, words, panel }) : noProfile(report)}
</main>
<footer>
${noticeLines(report).map((line) => html`<p>${line}</p>`)}
</footer>
${script}
</body>
</html>
`;
  return source;
}

/** Nothing is loaded; scripts run in a panel only, and only the one with its nonce. */
function policyOf({ for: where, nonce }: CoverageHtmlOptions): string {
  if (where === 'file' || nonce === undefined) return "default-src 'none'; style-src 'unsafe-inline'";
  return `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
}

function head(report: CoverageReport, title: string, { file }: CoverageHtmlOptions): Markup {
  const { language, profile, date, catalogue } = report;
  const words = coverageWords(language);
  const comma = language === 'zh' ? '、' : ', ';
  const facts: [string, string][] = [
    ...(profile ?? []).map(({ label, values }): [string, string] => [label, values.map((value) => value.label).join(comma)]),
    [words.lawAt, showDate(date, language)],
    [words.catalogueOf, showDate(catalogue.date, language)],
    [words.file, file],
  ];
  const counts = countsOf(report);
  return html`<header>
<p class="kind">${words.report}</p>
<h1>${title}</h1>
${catalogue.old ? html`<p class="old">${words.old(catalogue.age)}</p>` : null}
<dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
${
  counts.length === 0
    ? null
    : html`<ul class="counts" aria-label="${words.duties}">${counts.map(
        ({ state, label, count }) =>
          html`<li class="${state}"><a href="#${anchorOf(state)}"><span class="count">${count}</span> <span class="of">${symbol(state)}${label}</span></a></li>`,
      )}</ul>`
}
<p class="advice">${words.notAdvice}</p>
</header>`;
}

function anchorOf(state: string): string {
  if (['contradicted', 'missing', 'partial'].includes(state)) return 'gaps';
  if (state === 'undetermined') return 'questions';
  if (state === 'not-yet-applicable') return 'later';
  return state === 'set-aside' ? 'set-aside' : 'answered';
}

function noProfile({ language }: CoverageReport): Markup {
  return html`<section><p>${coverageWords(language).noProfile}</p>
<pre><code>${PROFILE_EXAMPLE.map((line) => html`${line}\n`)}</code></pre></section>`;
}

function sections(page: Page): Markup[] {
  const { report, words } = page;
  const { gaps, answered, later, setAside, noClause, takenUp, notTakenUp } = groupsOf(report);
  const day = showDate(report.date, report.language);
  const nothing = report.duties.length + report.recommendations.length === 0;
  return [
    ...(nothing ? [html`<section><p>${words.nothing}</p></section>`] : []),
    ...(report.duties.length > 0 ? [section('gaps', words.gaps, gaps.length > 0 ? '' : words.noGaps(day), gapList(gaps, page))] : []),
    ...part('questions', words.questions, words.aboutQuestions, report.questions.length, questions(page)),
    ...matrixPart(page),
    ...part('timeline', words.timeline, '', report.timeline.length, timeline(page)),
    ...part('answered', words.answered, '', answered.length, entryList(answered, page)),
    ...part('later', words.later, words.aboutLater(day), later.length, entryList(later, page)),
    ...part('set-aside', words.setAside, words.aboutSetAside, setAside.length, entryList(setAside, page)),
    ...part('no-clause', words.noClause, words.aboutNoClause, noClause.length, nameList(noClause)),
    ...part(
      'recommendations',
      words.recommendations,
      words.aboutRecommendations,
      report.recommendations.length,
      html`${entryList(takenUp, page)}${notTakenUp.length > 0 ? html`<h3>${notTakenUp[0]!.stateLabel}</h3>${nameList(notTakenUp)}` : null}`,
    ),
    notChecked(page),
  ];
}

function section(id: string, heading: string, about: string, content: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${about === '' ? null : html`<p class="about">${about}</p>`}
${content}
</section>
`;
}

/** A section, unless there is nothing in it. */
function part(id: string, heading: string, about: string, count: number, content: Markup): Markup[] {
  return count === 0 ? [] : [section(id, heading, about, content)];
}

function matrixPart(page: Page): Markup[] {
  const table = matrix(page);
  return table ? [section('matrix', page.words.matrix, '', table)] : [];
}

function questions({ report }: Page): Markup {
  return html`<ul class="questions">${report.questions.map(
    ({ label, means, entries }) => html`<li>
<h3>${symbol('undetermined')}${label}</h3>
${means === '' ? null : html`<p class="about">${means}</p>`}
${nameList(entries)}
</li>`,
  )}</ul>`;
}

function notChecked({ report, words }: Page): Markup {
  const { citations } = report.notChecked;
  const limits = limitLines(report);
  const content =
    limits.length + citations.length === 0
      ? html`<p>${words.allChecked}</p>`
      : html`${limits.map((line) => html`<p>${line}</p>`)}${
          citations.length === 0 ? null : html`<p>${words.citations}</p><ul class="names">${citations.map((one) => html`<li>${one}</li>`)}</ul>`
        }`;
  return section('not-checked', words.notChecked, '', content);
}
