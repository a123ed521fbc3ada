/** Three ways through the list of what a draft owes: by instrument, by topic, and by the section that answers. */
import type { Analysis } from '../engine/analyse.js';
import type { Language } from '../text/characters.js';
import type { CoverageItem } from './coverage-items.js';
import { said } from './note.js';

export type CoverageGrouping = 'instrument' | 'topic' | 'section';

export interface CoverageGroup {
  label: string;
  /** Indices into the items, in their order. */
  items: readonly number[];
  /** The section it stands for; -1 for none. */
  section: number;
}

export function coverageGroups(items: readonly CoverageItem[], analysis: Analysis, language: Language): Record<CoverageGrouping, CoverageGroup[]> {
  const { topics } = analysis.view.catalogue.lexicon;
  const topicOf = ({ topics: [first] }: CoverageItem) =>
    first === undefined ? OTHER[language] : capital(said(topics[first]?.title ?? { en: first }, language));
  const byTopic = grouped(items, (item) => [topicOf(item)]);
  return {
    instrument: grouped(items, ({ instrumentLabel }) => [instrumentLabel]),
    topic: byTopic.sort((a, b) => Number(a.label === OTHER[language]) - Number(b.label === OTHER[language]) || a.label.localeCompare(b.label, language)),
    section: bySection(items, analysis, language),
  };
}

const OTHER: Record<Language, string> = { en: 'Other', zh: '其他' };

/** The groups in the order in which their first items come. */
function grouped(items: readonly CoverageItem[], labels: (item: CoverageItem) => readonly string[]): CoverageGroup[] {
  const groups = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    for (const label of labels(item)) {
      const group = groups.get(label);
      if (group) group.push(index);
      else groups.set(label, [index]);
    }
  }
  return [...groups].map(([label, members]) => ({ label, items: members, section: -1 }));
}

/** What no section answers comes first, then the sections as they stand. */
function bySection(items: readonly CoverageItem[], { draft }: Analysis, language: Language): CoverageGroup[] {
  const unanswered = grouped(items, ({ answers, stateLabel }) => (answers.length === 0 ? [capital(stateLabel)] : []));
  const sections = draft.sections.flatMap((section, index): CoverageGroup[] => {
    const members = [...items.keys()].filter((at) => items[at]!.answers.some((answer) => answer.section === index));
    if (members.length === 0) return [];
    const heading = draft.units[section.heading]?.body.prose.text.trim();
    return [{ label: heading || BEFORE[language], items: members, section: index }];
  });
  const isMissing = ({ items: [first] }: CoverageGroup) => items[first!]!.isOpen;
  return [...unanswered.filter(isMissing), ...sections, ...unanswered.filter((group) => !isMissing(group))];
}

const BEFORE: Record<Language, string> = { en: 'Before the first heading', zh: '首个标题之前' };

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
