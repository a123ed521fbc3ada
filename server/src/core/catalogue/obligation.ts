/** Obligations: what a provision asks of an actor, as `server/catalogue/<folder>/<name>.obligations.yaml` and `obligation-schema.json` have it. */
import type { Language } from '../text/characters.js';
import type { IsoDate } from '../text/dates.js';

/** Words in both languages. */
export type Spoken = Readonly<Record<Language, string>>;

/** The groups of the profile that decide whether an obligation applies. */
export type ProfileGroup = 'roles' | 'systems' | 'risk' | 'models' | 'entity' | 'size' | 'route';

/** A value that a profile may have. */
export interface ProfileValue {
  title: Spoken;
  means: Spoken;
  /** Of a system: how it comes to be high-risk, where its use alone decides that. */
  route?: string;
  /** Words that people write for it and that are understood beside its titles. */
  also?: readonly string[];
}

/** A key that a profile may have. */
export interface ProfileKeyRecord {
  holds: 'text' | 'words' | 'systems' | 'date' | 'review' | 'entries';
  title: Spoken;
  means: Spoken;
  /** The words by which a table or line at the head of a document says the same, folded. */
  labels?: Readonly<Record<Language, readonly string[]>>;
  /** Where it has words that stand in no other list. */
  values?: Readonly<Record<string, { title: Spoken; means: Spoken }>>;
}

/** The values a profile may have, as `server/lexicon/profile.yaml` lists them. */
export type ProfileVocabulary = Readonly<Record<ProfileGroup, Readonly<Record<string, ProfileValue>>>>;

/**
 * To whom an obligation applies, within the jurisdiction of its instrument (or, of a voluntary one, among those who adopt it).
 * A single `{ roles: deployer }` holds where the profile has that value; `{ all: [] }` always.
 */
export type Applies =
  | { all: readonly Applies[] }
  | { any: readonly Applies[] }
  | { not: Applies }
  | { [Group in ProfileGroup]: { [Key in Group]: string } }[ProfileGroup];

export interface ObligationFigure {
  kind: 'deadline' | 'retention' | 'age' | 'threshold' | 'fine' | 'interval';
  /** A clause may not go above a ceiling nor below a floor. */
  limit: 'ceiling' | 'floor';
  /** Number and unit: `15 days`, `10 working-days`, `6 months`. */
  value: string;
  /** What it is counted from. */
  clock?: Spoken;
  /** The one case for which it holds. */
  case?: Spoken;
  /** Where other law may set another figure. */
  unless?: Spoken;
  /** Where it comes from, if not from the provision itself. */
  basis?: { instrument: string; provision: string };
}

/** How drafters say what an obligation asks, and how they deny it. */
export interface Phrasings {
  en: readonly string[];
  zh: readonly string[];
  against: Readonly<Record<Language, readonly string[]>>;
}

/** One of the things that an obligation comes to, and the words that show that a draft speaks of it. */
export interface Demand {
  /** A few words that name it, as behind “nothing is said of”. */
  says: Spoken;
  /** Of each group one must be there: an expression, or `=` and the id of a concept. */
  en: readonly (readonly string[])[];
  zh: readonly (readonly string[])[];
}

export interface ObligationRecord {
  /** Stable for ever. */
  id: string;
  instrument: string;
  /** Canonical. */
  provision: string;
  /** Its name, in a few words. */
  title: Spoken;
  /** `should` and `may`: a recommendation, which is never called a duty. */
  duty: 'must' | 'must-not' | 'should' | 'may';
  /** Roles of the profile, or `anyone` whom the instrument reaches. */
  actor: readonly string[];
  applies: Applies;
  /** A part is never reported while the whole is missing. */
  partOf?: string;
  /** Ids of narrower obligations that this one stands for. */
  replaces?: readonly string[];
  /** Whether a policy needs a clause for it at all. */
  needsClause: boolean;
  /** What it asks, in one sentence. */
  says: Spoken;
  /** What a clause has to speak of to answer it: topics. */
  elements: readonly string[];
  /** The provision's own softeners, which do not weaken a clause. */
  qualifiers?: Readonly<Record<Language, readonly string[]>>;
  figures?: readonly ObligationFigure[];
  /** The first day on which the duty, in substance as it is now, bound those it addresses in general. */
  from: IsoDate;
  /** The provision of the same instrument that punishes a breach. */
  penalty?: string;
  related?: readonly { to: string; is: 'similar' | 'specifies' | 'specified-by' }[];
  /** A model clause as a snippet: tab stops are written `${1:default}`. */
  clause?: Spoken;
  checked: ObligationCheck;
}

export interface ObligationCheck {
  on: IsoDate;
  against: 'official-text' | 'unofficial-text' | 'secondary' | 'knowledge';
  sources?: readonly string[];
  what: readonly ('provision' | 'figures')[];
}
