/** Three ways through what a draft owes: by instrument, by topic, and by the section that answers. */
import type { Language } from '../text/characters.js';
import type { CoverageEntry, CoverageReport } from './coverage-report.js';

export type CoverageGrouping = 'instrument' | 'topic' | 'section';

export interface CoverageGroup {
  label: string;
  entries: readonly CoverageEntry[];
  /** Index of the section that it stands for; -1 for none. */
  section: number;
}

/** @param entries of the report: those that are to be shown, in its order */
export function coverageGroups(entries: readonly CoverageEntry[], report: CoverageReport): Record<CoverageGrouping, CoverageGroup[]> {
  const { language } = report;
  const topicOf = ({ topics: [first] }: CoverageEntry) => (first ? capital(first.label) : OTHER[language]);
  const byTopic = grouped(entries, topicOf).sort((a, b) => a.label.localeCompare(b.label, language));
  const [named, other] = [byTopic.filter(({ label }) => label !== OTHER[language]), byTopic.filter(({ label }) => label === OTHER[language])];
  return { instrument: grouped(entries, ({ instrumentLabel }) => instrumentLabel), topic: [...named, ...other], section: bySection(entries, report) };
}

const OTHER: Record<Language, string> = { en: 'Other', zh: '其他' };

/** The groups in the order in which their first entries come. */
function grouped(entries: readonly CoverageEntry[], labelOf: (entry: CoverageEntry) => string): CoverageGroup[] {
  const groups = new Map<string, CoverageEntry[]>();
  for (const entry of entries) {
    const label = labelOf(entry);
    const group = groups.get(label);
    if (group) group.push(entry);
    else groups.set(label, [entry]);
  }
  return [...groups].map(([label, members]) => ({ label, entries: members, section: -1 }));
}

/** What is missing comes first, then the sections as they stand, then what no section has to answer. */
function bySection(entries: readonly CoverageEntry[], { sections, language }: CoverageReport): CoverageGroup[] {
  const unanswered = grouped(
    entries.filter((entry) => answersOf(entry).length === 0),
    ({ stateLabel }) => stateLabel,
  );
  const answered = sections.flatMap(({ heading }, section): CoverageGroup[] => {
    const members = entries.filter((entry) => answersOf(entry).some((answer) => answer.section === section));
    return members.length === 0 ? [] : [{ label: heading || BEFORE[language], entries: members, section }];
  });
  const isMissing = ({ entries: [first] }: CoverageGroup) => first!.state === 'missing';
  return [...unanswered.filter(isMissing), ...answered, ...unanswered.filter((group) => !isMissing(group))];
}

const BEFORE: Record<Language, string> = { en: 'Before the first heading', zh: '首个标题之前' };

/** The clauses that tell how an obligation is answered: beside one that answers it, those that only come near it tell nothing. */
export function answersOf({ state, evidence }: CoverageEntry): CoverageEntry['evidence'] {
  return state === 'addressed' || state === 'cited' ? evidence.filter(({ shortfall }) => shortfall === null) : evidence;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
