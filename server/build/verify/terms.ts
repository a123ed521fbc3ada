/** Which provision of a text a description is nearest to, by the words it shares with each; words that stand everywhere weigh little. */
import { piecesOf } from './similarity.js';

/** A provision with its words and pairs of Han characters. */
export interface Worded {
  id: string;
  terms: ReadonlySet<string>;
}

/** The stems of words (their first five letters) and the pairs of Han characters in a wording. */
export function termsOf(text: string): Set<string> {
  const words = (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5));
  return new Set([...words, ...[...piecesOf(text)].filter((piece) => /\p{Script=Han}/u.test(piece))]);
}

/** How many of the provisions are nearer to a description than the one it names. */
export function nearer(description: { en: string; zh: string }, named: string, among: readonly Worded[]): string[] {
  const standing = new Map<string, number>();
  for (const { terms } of among) for (const term of terms) standing.set(term, (standing.get(term) ?? 0) + 1);
  const weight = (term: string) => Math.log(1 + among.length / standing.get(term)!);
  const shared = (terms: ReadonlySet<string>, about: ReadonlySet<string>) => [...about].reduce((sum, term) => sum + (terms.has(term) ? weight(term) : 0), 0);
  const [english, chinese] = [termsOf(description.en), termsOf(description.zh)];
  // long provisions share words with anything
  const score = ({ terms }: Worded) => Math.max(shared(terms, english), shared(terms, chinese)) / Math.sqrt(20 + terms.size);
  const own = among.find(({ id }) => id === named);
  const least = own ? score(own) : 0;
  return among.filter((other) => score(other) > least).map(({ id }) => id);
}
