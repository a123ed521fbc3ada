/** When a policy is due for review. */
import { addTime, type IsoDate, readDate } from '../text/dates.js';
import { fold } from '../text/fold.js';
import { findQuantities, type Quantity } from '../text/quantities.js';

export interface ReviewDates {
  /** An interval (`12 months`, 每年) or the day of the next review. */
  review: string;
  reviewed: IsoDate | null;
  approved: IsoDate | null;
  effective: IsoDate | null;
}

/** The day by which the next review is due; null where that cannot be told. */
export function nextReview({ review, reviewed, approved, effective }: ReviewDates): IsoDate | null {
  const day = readDate(review);
  if (day) return day;
  const interval = readInterval(review);
  const last = reviewed ?? approved ?? effective;
  return interval && last ? addTime(last, interval) : null;
}

const OFTEN: readonly (readonly [RegExp, Quantity])[] = [
  [/^(?:annual|yearly|annually|一年|每年|年度|一年一次|每年一次)$/, { value: 1, unit: 'years' }],
  [/^(?:biannual|half-yearly|semi-annually|每半年|半年)$/, { value: 6, unit: 'months' }],
  [/^(?:biennial|biennially)$/, { value: 2, unit: 'years' }],
  [/^(?:quarterly|每季度|季度)$/, { value: 3, unit: 'months' }],
  [/^(?:monthly|每月|月度)$/, { value: 1, unit: 'months' }],
];

/** Reads how often something is done: one period and nothing that makes another of it. */
export function readInterval(text: string): Quantity | null {
  const folded = fold(text.trim());
  for (const [form, quantity] of OFTEN) if (form.test(folded)) return quantity;
  const found = findQuantities(folded).filter(({ unit }) => ['days', 'months', 'years'].includes(unit));
  return found.length === 1 ? found[0]! : null;
}
