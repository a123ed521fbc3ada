/** What a profile leaves open, as questions that a person can answer: each group of the profile once, that which decides on most first. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { ProfileGroup } from '../catalogue/obligation.js';
import { answersEdit, SINGLE } from '../coverage/answer-edits.js';
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../text/edit.js';
import { PROFILE_GROUPS } from './coverage-labels.js';
import type { CoverageEntry, CoverageReport, QuestionEntry } from './coverage-report.js';
import { type DraftOption, groupOptions, groupText } from './draft-questions.js';

export interface ProfileQuestion {
  group: ProfileGroup;
  text: string;
  /** Several answers may hold. */
  many: boolean;
  options: readonly DraftOption[];
  /** What hangs on it. */
  entries: readonly CoverageEntry[];
}

export function profileQuestions(view: CatalogueView, { questions, language }: CoverageReport): ProfileQuestion[] {
  const groups = [...new Set(questions.map(({ group }) => group))];
  const asked = groups.map((group) => {
    const own = questions.filter((question) => question.group === group);
    return {
      group,
      text: groupText(group, language),
      many: !SINGLE.has(group),
      options: groupOptions(view, group, valuesOf(view, group, own), !SINGLE.has(group), language),
      entries: [...new Set(own.flatMap(({ entries }) => entries))],
    };
  });
  return asked.sort((a, b) => b.entries.length - a.entries.length);
}

/** Of a group of which exactly one value holds, the others are the ways to say no. */
function valuesOf({ catalogue }: CatalogueView, group: ProfileGroup, questions: readonly QuestionEntry[]): string[] {
  return SINGLE.has(group) ? Object.keys(catalogue.lexicon.profile[group]) : questions.map(({ value }) => value);
}

/** Writes an answer into the front matter; null where it stands there already, is none, or cannot be written. */
export function answerQuestion({ draft, view }: Analysis, group: string, values: readonly string[]): Edit | null {
  const asked = PROFILE_GROUPS.find((one) => one === group);
  if (!asked) return null;
  const known = new Set(groupOptions(view, asked, Object.keys(view.catalogue.lexicon.profile[asked]), true, 'en').map(({ value }) => value));
  return answersEdit(
    draft,
    asked,
    values.filter((value) => known.has(value)),
  );
}
