/** What a case says. */
import type { Times } from './timing.js';

export interface Result {
  name: string;
  /** A ratio, or the median on the wall. */
  value: number;
  times?: Times;
  /** `ms`, or `×` for a ratio. */
  unit: 'ms' | '×';
  /** Null where the number is for information only. */
  budget: number | null;
}

export function inTime(name: string, times: Times, budget: number | null = null): Result {
  return { name, value: times.wall, times, unit: 'ms', budget };
}

export function ratio(name: string, value: number, budget: number | null = null): Result {
  return { name, value, unit: '×', budget };
}
