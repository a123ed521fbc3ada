/** What a draft owes and how it answers, from the core's plain data to the protocol's. */
import type { CodeLens, WorkspaceEdit } from 'vscode-languageserver';
import {
  answerQuestion,
  answersOf,
  type CoverageEntry,
  type CoverageReport,
  coverageGroups,
  coverageLenses,
  coverageReport,
  coverageStatus,
  type IsoDate,
  isListed,
  isPolicyDraft,
  type Language,
  openDuties,
  profileQuestions,
  setAside,
  showDate,
  unsaidLabel,
} from '../core/index.js';
import type { AnswerQuestionParams, CoverageItem, CoverageReportPage, CoverageReportParams, DraftCoverage, SetAsideParams } from '../protocol/index.js';
import { coverageHtml } from '../reports/coverage-html.js';
import { coveragePanel } from '../reports/coverage-panel.js';
import type { Analysed } from './analyses.js';
import type { Client } from './client.js';
import { workspaceEdit } from './edits.js';
import { rangeOf, textEdit } from './ranges.js';
import { pathOf } from './uris.js';

const KEPT = new WeakMap<Analysed, CoverageReport>();

/** The report on an analysis, made once for all that show it. */
export function reportOn(analysed: Analysed, today: IsoDate): CoverageReport {
  let report = KEPT.get(analysed);
  if (!report) KEPT.set(analysed, (report = coverageReport(analysed.analysis, today)));
  return report;
}

/** Null where the file is no policy draft. */
export function coverageAnswer(analysed: Analysed, today: IsoDate): DraftCoverage | null {
  const { analysis, version } = analysed;
  const { draft, settings, lines } = analysis;
  if (!isPolicyDraft(draft, settings)) return null;
  const report = reportOn(analysed, today);
  const entries = [...report.duties, ...report.recommendations].filter(isListed);
  const groups = coverageGroups(entries, report);
  const open = new Set(openDuties(report));
  const listed = (grouping: keyof typeof groups) =>
    groups[grouping].map(({ label, entries: members, section }) => {
      const { from } = report.sections[section] ?? {};
      return { label, items: members.map((entry) => entries.indexOf(entry)), range: from === undefined ? null : rangeOf(lines, { from, to: from }) };
    });
  return {
    version,
    status: coverageStatus(report),
    date: showDate(report.date, report.language),
    items: entries.map((entry) => toItem(entry, open.has(entry), report, analysed)),
    groups: { instrument: listed('instrument'), topic: listed('topic'), section: listed('section') },
    questions: profileQuestions(analysis.view, report).map(({ entries: decided, options, ...question }) => ({
      ...question,
      options: [...options],
      items: decided.map((entry) => entries.indexOf(entry)),
    })),
  };
}

function toItem(entry: CoverageEntry, isOpen: boolean, report: CoverageReport, { analysis }: Analysed): CoverageItem {
  const { id, title, says, provisionLabel, cites, state, stateLabel, questions, hasClause } = entry;
  const asked = (group: string, value: string) => report.questions.find((question) => question.group === group && question.value === value)?.label;
  return {
    obligation: id,
    title,
    says,
    provision: provisionLabel,
    cites,
    state,
    stateLabel,
    recommendation: report.recommendations.includes(entry),
    isOpen,
    questions: questions.flatMap(({ group, value }) => asked(group, value) ?? []),
    setAside: setAsideWords(entry, report.language),
    unsaid: unsaidLabel(entry.unsaid, report.language),
    answers: answersOf(entry).map(({ from, to, words, falls }) => ({ range: rangeOf(analysis.lines, { from, to }), words, lacks: falls })),
    hasClause,
  };
}

/** `does not apply, by the drafter: Private body (until 30 June 2028)`. */
function setAsideWords({ setAside: aside }: CoverageEntry, language: Language): string {
  if (!aside) return '';
  const zh = language === 'zh';
  const until = aside.until ? (zh ? `（至${showDate(aside.until, 'zh')}）` : ` (until ${showDate(aside.until, 'en')})`) : '';
  return [aside.label, aside.document, aside.reason].filter(Boolean).join(zh ? '：' : ': ') + until;
}

/** The commands of the client that lenses name. */
const COMMAND = { draft: 'clausewright.coverageActions', section: 'clausewright.revealCoverage' } as const;

export function lensesAnswer(uri: string, analysed: Analysed, today: IsoDate, client: Client): CodeLens[] {
  if (!analysed.analysis.coverage) return [];
  return coverageLenses(reportOn(analysed, today)).map(({ from, about, title, detail, obligations }) => ({
    range: rangeOf(analysed.analysis.lines, { from, to: from }),
    // Without the command the words are there all the same.
    command: { title, tooltip: detail, command: client.options.coverage ? COMMAND[about] : '', arguments: [uri, [...obligations]] },
  }));
}

export function reportAnswer(analysed: Analysed, { textDocument, for: where, nonce }: CoverageReportParams, today: IsoDate): CoverageReportPage | null {
  if (!isPolicyDraft(analysed.analysis.draft, analysed.analysis.settings)) return null;
  const report = reportOn(analysed, today);
  const file = pathOf(textDocument.uri).split('/').at(-1)!;
  const html = where === 'panel' && nonce !== undefined ? coveragePanel(report, file, nonce) : coverageHtml(report, { for: 'file', file });
  return { title: `${TITLE[report.language]}${file}`, html, version: analysed.version };
}

const TITLE: Record<Language, string> = { en: 'Coverage: ', zh: '覆盖情况：' };

export function answerEdit({ analysis, version }: Analysed, { textDocument, group, values }: AnswerQuestionParams, client: Client): WorkspaceEdit | null {
  const edit = answerQuestion(analysis, group, values);
  return edit && workspaceEdit([textEdit(analysis.lines, edit)], { uri: textDocument.uri, version, client });
}

export function setAsideAnswer({ analysis, version }: Analysed, params: SetAsideParams, client: Client): WorkspaceEdit | null {
  const { textDocument, obligation, kind, reason, document, until } = params;
  const edit = setAside(analysis, { obligation, kind, reason, document, until });
  return edit && workspaceEdit([textEdit(analysis.lines, edit)], { uri: textDocument.uri, version, client });
}
