/** Whether a draft has articles of its own, as a draft regulation, a pact or a contract has: 第一条, 第二条, … */
import type { LocalReading } from './local.js';

const ENOUGH = 4;
/** Share of the numbers up to the last that must be there where some openings could not be read. */
const COVERAGE = 0.5;

/**
 * The number of the draft's last own article; 0 where it has none.
 * A guide that goes through the articles of a law it names in its title (`titled`) is told apart by its gaps.
 */
export function countOwnArticles(locals: readonly LocalReading[], titled: boolean): number {
  const numbers = locals.map(({ ownArticle }) => ownArticle).filter((number) => number > 0);
  const ascending = numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
  const last = numbers.at(-1) ?? 0;
  if (numbers.length < ENOUGH || !ascending) return startsWhole(numbers);
  if (numbers.length === last) return last;
  return !titled && numbers[0]! <= 3 && numbers.length / last >= COVERAGE ? last : 0;
}

/** 1, 2, 3, 4 … at the start, whatever follows. */
function startsWhole(numbers: readonly number[]): number {
  let run = 0;
  for (const number of numbers) if (number === run + 1) run++;
  return run >= ENOUGH && numbers[0] === 1 && numbers[1] === 2 && numbers[2] === 3 ? run : 0;
}
