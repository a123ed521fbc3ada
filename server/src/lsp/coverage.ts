/** What a draft owes and how it answers, from the core's plain data to the protocol's. */
import type { CodeLens, WorkspaceEdit } from 'vscode-languageserver';
import { coverageGroups, coverageItems, coverageLenses, coverageStatus, isPolicyDraft, type Language, setAside, showDate } from '../core/index.js';
import type { CoverageItem, DraftCoverage, SetAsideParams } from '../protocol/index.js';
import type { Analysed } from './analyses.js';
import type { Client } from './client.js';
import { workspaceEdit } from './edits.js';
import { rangeOf, textEdit } from './ranges.js';

/** Null where the file is no policy draft. */
export function coverageAnswer({ analysis, version }: Analysed, language: Language): DraftCoverage | null {
  const { draft, settings, lines, view } = analysis;
  if (!isPolicyDraft(draft, settings)) return null;
  const items = coverageItems(analysis, language);
  const groups = coverageGroups(items, analysis, language);
  const place = (section: number) => {
    const heading = draft.units[draft.sections[section]?.heading ?? -1];
    return heading ? rangeOf(lines, heading) : null;
  };
  const listed = (grouping: keyof typeof groups) =>
    groups[grouping].map(({ label, items: members, section }) => ({ label, items: [...members], range: place(section) }));
  return {
    version,
    status: coverageStatus(analysis, language),
    date: showDate(view.date, language),
    items: items.map((item) => toItem(item, analysis)),
    groups: { instrument: listed('instrument'), topic: listed('topic'), section: listed('section') },
  };
}

function toItem(item: ReturnType<typeof coverageItems>[number], { lines }: Analysed['analysis']): CoverageItem {
  const { obligation, title, says, cites, state, stateLabel, recommendation, isOpen, questions, setAside: aside, answers, hasClause } = item;
  return {
    obligation,
    title,
    says,
    cites,
    state,
    stateLabel,
    recommendation,
    isOpen,
    questions: [...questions],
    setAside: aside,
    answers: answers.map(({ from, to, words, lacks }) => ({ range: rangeOf(lines, { from, to }), words, lacks })),
    hasClause,
  };
}

/** The commands of the client that lenses name. */
const COMMAND = { draft: 'clausewright.coverageActions', section: 'clausewright.revealCoverage' } as const;

export function lensesAnswer(uri: string, { analysis }: Analysed, language: Language, client: Client): CodeLens[] {
  return coverageLenses(analysis, language).map(({ from, to, about, title, detail, obligations }) => ({
    range: rangeOf(analysis.lines, { from, to }),
    // Without the command the words are there all the same.
    command: { title, tooltip: detail, command: client.options.coverage ? COMMAND[about] : '', arguments: [uri, [...obligations]] },
  }));
}

export function setAsideAnswer(
  { analysis, version }: Analysed,
  { textDocument, obligation, kind, reason, document, until }: SetAsideParams,
  client: Client,
): WorkspaceEdit | null {
  const edit = setAside(analysis, { obligation, kind, reason, document, until });
  return edit && workspaceEdit([textEdit(analysis.lines, edit)], { uri: textDocument.uri, version, client });
}
