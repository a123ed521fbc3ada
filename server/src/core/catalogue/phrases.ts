/** How drafts say things: lists of expressions under labels, as `server/lexicon` has them, made ready to search for when the catalogue is compiled. */
import { Expressions, type Labelled } from '../text/expressions.js';
import { type Planted, plant } from '../text/planted.js';
import type { Both } from './record.js';

/** Expressions of one label, per language; the small language they are written in is explained in core/text/expressions. */
export interface Phrases {
  en?: string[];
  zh?: string[];
  /** Longer wordings in which an expression means something else. */
  except?: { en?: string[]; zh?: string[] };
}

export interface TopicPhrases extends Phrases {
  /** Topics that are part of this one: who speaks of them speaks of it. */
  includes?: string[];
}

export interface RolePhrases extends Phrases {
  /** Of a role that no profile has. */
  title?: Both;
}

/** A word whose role hangs on whose law is meant. */
export interface RoleWord extends Phrases {
  /** Code of a jurisdiction → role. */
  means: Record<string, string>;
  /** The same in the proposals of a jurisdiction. */
  proposal?: Record<string, string>;
  /** The provision that decides it. */
  basis?: Record<string, [instrument: string, provision: string]>;
  note: Both;
}

export interface VagueWord extends Phrases {
  /** What it leaves open. */
  about: 'time' | 'measure' | 'person' | 'condition' | 'amount';
  /** What to write instead. */
  instead: Both;
}

/** A word of a proposal or an older text, and what it became. */
export interface Term extends Phrases {
  kind: 'proposal' | 'superseded' | 'confusable';
  /** The text in force that the draft means. */
  instrument: string;
  was?: { instrument: string; provision: string };
  now?: { provision: string };
  becomes: Both;
  why: Both;
}

/** How drafts permit or plan what the law forbids. */
export interface Practice extends Phrases {
  /** The obligations that it breaks, where they apply. */
  breaks: string[];
  /** Those that it only may break, whatever `exact` says. */
  mayBreak?: string[];
  /** Topics of which one must be spoken of too. */
  near?: string[];
  /** Systems of the profile that make one of these topics plain, where it has no others. */
  only?: string[];
  /** Topics in which the law has an exception. */
  room?: string[];
  /** What the law forbids in so many words. */
  exact: boolean;
}

export interface PhraseLists {
  /** Words that mean the same to those who draft policies. */
  concepts: Record<string, Phrases>;
  topics: Record<string, TopicPhrases>;
  roles: Record<string, RolePhrases>;
  roleWords: Record<string, RoleWord>;
  norms: Record<string, Phrases>;
  vague: Record<string, VagueWord>;
  terms: Record<string, Term>;
  practices: Record<string, Practice>;
}

export const NO_PHRASES: PhraseLists = { concepts: {}, topics: {}, roles: {}, roleWords: {}, norms: {}, vague: {}, terms: {}, practices: {} };

/** What is searched for in each list. */
export type PlantedLists = Readonly<Record<keyof PhraseLists, Planted>>;

/** The lists, and a search in each. */
export class PhraseBook {
  private readonly searches = new Map<keyof PhraseLists, Expressions>();
  private wider: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(
    readonly lists: PhraseLists,
    private readonly planted: PlantedLists,
  ) {}

  /** What a list finds in folded prose. */
  find(list: keyof PhraseLists, folded: string): Labelled[] {
    let search = this.searches.get(list);
    if (!search) this.searches.set(list, (search = new Expressions(this.planted[list])));
    return search.find(folded);
  }

  /** A topic and all that include it. */
  broader(topic: string): readonly string[] {
    this.wider ??= broaderTopics(this.lists.topics);
    return this.wider.get(topic) ?? [topic];
  }
}

/** Makes a list ready to be searched for. Throws where an expression cannot be read. */
export function plantList(list: Record<string, Phrases>): Planted {
  return plant(
    Object.entries(list).map(([label, { en = [], zh = [], except }]) => ({
      label,
      expressions: [...en, ...zh],
      except: [...(except?.en ?? []), ...(except?.zh ?? [])],
    })),
  );
}

/** An entry without its expressions, which are planted. */
export function withoutExpressions<Entry extends Phrases>({ en, zh, except, ...entry }: Entry): Omit<Entry, keyof Phrases> {
  return entry;
}

/** Each topic with all that include it. */
export function broaderTopics(topics: PhraseLists['topics']): Map<string, readonly string[]> {
  const parents = new Map<string, string[]>();
  for (const [topic, { includes }] of Object.entries(topics)) for (const part of includes ?? []) parents.set(part, [...(parents.get(part) ?? []), topic]);
  const all = new Map<string, readonly string[]>();
  for (const topic of Object.keys(topics)) {
    const found = new Set([topic]);
    for (const each of found) for (const parent of parents.get(each) ?? []) found.add(parent);
    all.set(topic, [...found]);
  }
  return all;
}
