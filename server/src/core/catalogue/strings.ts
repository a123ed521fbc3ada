/** The fixed strings that drafts are scanned for: names of instruments and words of the lexicon, each string once. */
import { Automaton } from '../text/automaton.js';
import { joinNames, type NamePattern } from './names.js';

/** What a string may be: names, and a word of lists, which are given by their ids. */
export interface Meaning {
  readonly names: NamePattern | null;
  readonly words: readonly string[];
}

/** Tells of a string where it stands: `text.slice(from, to)`. */
export type Found = (from: number, to: number, meaning: Meaning) => void;

export interface Strings {
  /** Finds all strings in a folded text. */
  scan(text: string, found: Found): void;
  /** What a folded text as a whole means, where it is one of the strings. */
  of(text: string): Meaning | undefined;
}

/** Names and word lists by their strings, as prose and folded. */
export function meaningsOf(names: Iterable<NamePattern>, words: Readonly<Record<string, readonly string[]>>): Map<string, Meaning> {
  const out = new Map<string, Meaning>();
  const add = (text: string, meaning: Meaning) => {
    const known = out.get(text);
    out.set(text, known ? joined(known, meaning) : meaning);
  };
  for (const pattern of names) add(pattern.folded, meaningOf(pattern));
  for (const [list, items] of Object.entries(words)) for (const word of items) add(word, { names: null, words: [list] });
  return out;
}

function meaningOf(names: NamePattern): Meaning {
  return { names, words: [] };
}

function joined(a: Meaning, b: Meaning): Meaning {
  return { names: a.names && b.names ? joinNames(a.names, b.names) : (a.names ?? b.names), words: [...a.words, ...b.words] };
}

/** Strings of one automaton. */
export class OneStock implements Strings {
  /** @param meanings by the number that a string has in the automaton, and the string; always the same object for the same */
  constructor(
    private readonly automaton: Automaton,
    private readonly meanings: { at(number: number, text: string): Meaning | undefined },
  ) {}

  scan(text: string, found: Found): void {
    this.automaton.scan(text, (from, to, number) => found(from, to, this.meanings.at(number, text.slice(from, to))!));
  }

  of(text: string): Meaning | undefined {
    const number = this.automaton.numberOf(text);
    return number < 0 ? undefined : this.meanings.at(number, text);
  }
}

/** A large stock with some names beside it, which have an automaton of their own: the large one is not compiled anew for their sake. */
export class WithNames implements Strings {
  /** What strings of the large stock mean here, where they are such names as well. */
  private readonly shared = new Map<Meaning, Meaning>();
  private readonly others: Strings;

  /** @param names each string once */
  constructor(
    private readonly large: Strings,
    names: readonly NamePattern[],
  ) {
    const others = names.filter((pattern) => !this.share(pattern));
    this.others = new OneStock(new Automaton(others.map(({ folded }) => folded)), others.map(meaningOf));
  }

  private share(names: NamePattern): boolean {
    const known = this.large.of(names.folded);
    if (known) this.shared.set(known, joined(known, meaningOf(names)));
    return known !== undefined;
  }

  scan(text: string, found: Found): void {
    this.large.scan(text, (from, to, meaning) => found(from, to, this.shared.get(meaning) ?? meaning));
    this.others.scan(text, found);
  }

  of(text: string): Meaning | undefined {
    const known = this.large.of(text);
    return known ? (this.shared.get(known) ?? known) : this.others.of(text);
  }
}
