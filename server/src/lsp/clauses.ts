/** Model clauses: the list that a person chooses from, and how one of them is put into the draft. */
import type { Position } from 'vscode-languageserver';
import { type Analysis, type Clause, clauses, insertClause, type Language, languageAround, placeClause, type SnippetEdit } from '../core/index.js';
import type { ClauseInsertion, ClauseList, InsertClauseParams } from '../protocol/index.js';
import type { Analysed } from './analyses.js';
import { rangeOf, textEdit } from './ranges.js';

const DUTY: Record<Clause['duty'], Record<Language, string>> = {
  must: { en: 'duty', zh: '义务' },
  'must-not': { en: 'prohibition', zh: '禁止' },
  should: { en: 'recommendation', zh: '建议' },
  may: { en: 'recommendation', zh: '建议' },
};

/** @param otherwise the language where nothing is written yet */
export function clauseList({ analysis }: Analysed, position: Position, otherwise: Language): ClauseList {
  const language = languageAround(analysis, analysis.lines.offset(position), otherwise);
  return {
    language,
    clauses: clauses(analysis.view.catalogue, language).map(({ id, title, duty, says, instrumentLabel, cites, topics, text }) => ({
      id,
      title,
      duty: DUTY[duty][language],
      says,
      instrument: instrumentLabel,
      cites,
      topics: topics.map((topic) => topic.title),
      text,
    })),
  };
}

/** Null where there is no such clause. */
export function clauseInsertion({ analysis }: Analysed, { position, clause, language }: InsertClauseParams, otherwise: Language): ClauseInsertion | null {
  const { lines } = analysis;
  const found = position ? clauseAt(analysis, lines.offset(position), clause, language ?? otherwise) : clauseAtHome(analysis, clause);
  if (!found) return null;
  const { snippet, numbers, ...place } = found;
  return { range: rangeOf(lines, place), snippet, numbers: numbers.map((edit) => textEdit(lines, edit)) };
}

function clauseAt(analysis: Analysis, offset: number, id: string, language: Language): SnippetEdit | null {
  const found = clauses(analysis.view.catalogue, language).find((one) => one.id === id);
  return found ? insertClause(analysis, offset, found.snippet) : null;
}

function clauseAtHome({ reading, coverage }: Analysis, id: string): SnippetEdit | null {
  const obligation = coverage?.covered.find((one) => one.obligation.id === id)?.obligation;
  return coverage && obligation ? (placeClause(reading, coverage, obligation)?.edit ?? null) : null;
}
