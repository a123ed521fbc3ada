/** Whether a draft has articles of its own, as a draft regulation, a pact or a contract has: 第一条, 第二条, … */
import type { LocalReading } from './local.js';

const ENOUGH = 4;
/** So few are enough where they count from the first on, nothing is left out and no law stands above them. */
const FEW = 2;
/** Share of the numbers up to the last that must be there where some openings could not be read. */
const COVERAGE = 0.5;

/**
 * The number of the draft's last own article; 0 where it has none.
 * A guide that goes through the articles of a law it names in its title (`titled`) is told apart by its gaps,
 * and a part of a draft that does so by the law above it (`underLaw`).
 */
export function countOwnArticles(locals: readonly LocalReading[], titled: boolean, underLaw: (unit: number) => boolean): number {
  const openings = locals.flatMap(({ ownArticle }, unit) => (ownArticle > 0 ? [{ number: ownArticle, unit }] : []));
  const numbers = openings.map(({ number }) => number);
  const ascending = numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
  const last = numbers.at(-1) ?? 0;
  if (numbers.length < ENOUGH && ascending && numbers.length === last) return !titled && last >= FEW && !openings.some(({ unit }) => underLaw(unit)) ? last : 0;
  if (numbers.length < ENOUGH || !ascending) return startsWhole(numbers);
  if (numbers.length === last) return last;
  return !titled && numbers[0]! <= 3 && numbers.length / last >= COVERAGE ? last : 0;
}

/** Whether a bare article is the draft's own: any one, or where the draft has few of its own those it has. */
export function isOwnArticle(number: string, ownArticles: number): boolean {
  return ownArticles >= ENOUGH || Number.parseInt(number, 10) <= ownArticles;
}

/** 1, 2, 3, 4 … at the start, whatever follows. */
function startsWhole(numbers: readonly number[]): number {
  let run = 0;
  for (const number of numbers) if (number === run + 1) run++;
  return run >= ENOUGH && numbers[0] === 1 && numbers[1] === 2 && numbers[2] === 3 ? run : 0;
}
