/** How a rule is declared. A rule asks the reading; it never searches the text and knows no other rule. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { HouseStyles } from '../catalogue/house-style.js';
import type { Coverage } from '../coverage/coverage.js';
import type { Citation, Reading, UnitReading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import type { Basis, Fix, Related, Severity } from './finding.js';

/** A message in both languages; `{name}` stands for a value. */
export type Message = Readonly<Record<Language, string>>;

export type Values = Readonly<Record<string, string | number>>;

export interface Report<Key extends string> {
  from: number;
  to: number;
  message: Key;
  values?: Values;
  fixes?: readonly FixDraft[];
  basis?: Basis;
  related?: readonly { from: number; to: number; message: Message; values?: Values }[];
  dead?: boolean;
  /** A lower severity than the rule's own, where the case is less sure; a higher one is not possible. */
  atMost?: Severity;
}

/** A fix before its title is put into the message's language. */
export interface FixDraft extends Omit<Fix, 'title'> {
  title: Message;
  values?: Values;
}

export interface RuleContext<Key extends string> {
  reading: Reading;
  view: CatalogueView;
  /** What to look at: one unit, or for a rule of scope `draft` all of them. The rest of the reading is there to look things up. */
  units: readonly UnitReading[];
  /** Their citations. */
  citations: readonly Citation[];
  /** What the draft owes by its profile; null where it gives none or is no policy draft. For rules of scope `draft`. */
  readonly coverage: Coverage | null;
  /** How the organisation writes its citations. */
  houseStyle: HouseStyles;
  /** The language of messages about the draft as a whole, as in its front matter. */
  readonly language: Language;
  /** The language of messages about a place in the draft. */
  languageAt(unit: number): Language;
  /** The same of an offset, also in front matter. */
  languageAtOffset(offset: number): Language;
  report(report: Report<Key>): void;
}

export interface Rule<Key extends string = string> {
  id: string;
  severity: Severity;
  /**
   * `unit`, where nothing is said: what it says of a unit depends on the unit, the headings, lead-in and header row above it,
   * and the law; so it is kept while these are unchanged. `draft`: it looks at all units together, after every edit.
   */
  scope?: 'unit' | 'draft';
  /** One line for lists: what it finds. */
  summary: Message;
  messages: Readonly<Record<Key, Message>>;
  check(context: RuleContext<Key>): void;
}

/** Declares a rule; the compiler holds `report` to the rule's own message keys. */
export function defineRule<const Key extends string>(rule: Rule<Key>): Rule {
  return rule as unknown as Rule;
}

/** Fills in a message; `{Name}` is the value of `name` with a capital, for the start of a sentence. */
export function fill(message: Message, language: Language, values: Values = {}): string {
  return message[language].replace(/\{(\w+)\}/g, (_, key: string) => {
    if (key in values) return String(values[key]);
    const value = String(values[key[0]!.toLowerCase() + key.slice(1)] ?? '');
    return value.slice(0, 1).toUpperCase() + value.slice(1);
  });
}

/** Other words in a place, which a person decides on. */
export function changeTo({ from, to }: { from: number; to: number }, text: string): FixDraft {
  return { title: { en: 'Change to “{text}”', zh: '改为“{text}”' }, values: { text }, safe: false, edits: [{ from, to, text }] };
}

export type { Basis, Fix, Related, Severity };
