/** What obligations come to, thing by thing, and the words that show it: marks, which are searched for in one go, and concepts. */
import type { Language } from '../text/characters.js';
import { Expressions } from '../text/expressions.js';
import { type Planted, plant } from '../text/planted.js';
import type { Demand, Spoken } from './obligation.js';
import type { PhraseBook } from './phrases.js';
import type { Lookup } from './table.js';

/** Groups of marks by number, of each of which one must be found; marks below zero are concepts. */
export type MarkGroups = readonly (readonly number[])[];

export interface MarkedDemand {
  says: Spoken;
  /** In English and in Chinese. */
  groups: readonly [MarkGroups, MarkGroups];
}

export function groupsOf({ groups: [english, chinese] }: MarkedDemand, language: Language): MarkGroups {
  return language === 'zh' ? chinese : english;
}

export type Marks = ReadonlySet<number>;

/** Concepts are counted from -1 downwards, in the order of their list. */
const conceptNumber = (index: number) => -1 - index;

/** Makes demands ready to be stored. Throws where one names a concept that there is not, or an expression cannot be read. */
export function markDemands(
  demands: Readonly<Record<string, readonly Demand[]>>,
  concepts: readonly string[],
): { planted: Planted; marked: Map<string, MarkedDemand[]> } {
  const counts = new Map<string, number>();
  for (const { en, zh } of Object.values(demands).flat()) for (const mark of [...en, ...zh].flat()) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const numbers = new Map(concepts.map((concept, index) => [`=${concept}`, conceptNumber(index)]));
  // What is used most has the shortest number.
  const marks = [...counts].sort(([, a], [, b]) => b - a).flatMap(([mark]) => (mark.startsWith('=') ? [] : [mark]));
  for (const [number, mark] of marks.entries()) numbers.set(mark, number);
  const numberOf = (mark: string) => {
    const number = numbers.get(mark);
    if (number === undefined) throw new Error(`There is no concept ${mark.slice(1)}.`);
    return number;
  };
  const numbered = (groups: Demand['en']) => groups.map((group) => group.map(numberOf));
  const marked = new Map(
    Object.entries(demands).map(([id, list]) => [id, list.map(({ says, en, zh }): MarkedDemand => ({ says, groups: [numbered(en), numbered(zh)] }))]),
  );
  return { planted: plant(marks.map((mark, number) => ({ label: String(number), expressions: [mark] }))), marked };
}

/** What there is to search for, and what was found means. */
export class DemandBook {
  private search: Expressions | null = null;
  private concepts: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly planted: () => Planted,
    private readonly table: Lookup<readonly MarkedDemand[]>,
    private readonly phrases: PhraseBook,
  ) {}

  /** What an obligation comes to; empty where nobody has written it down. */
  of(obligation: string): readonly MarkedDemand[] {
    return this.table.get(obligation) ?? [];
  }

  /** The marks and concepts in folded words. */
  marksIn(folded: string): Marks {
    this.search ??= new Expressions(this.planted());
    this.concepts ??= new Map(Object.keys(this.phrases.lists.concepts).map((concept, index) => [concept, conceptNumber(index)]));
    const marks = new Set<number>();
    for (const { label } of this.search.find(folded)) marks.add(Number(label));
    for (const { label } of this.phrases.find('concepts', folded)) marks.add(this.concepts.get(label)!);
    return marks;
  }
}
