/** What one comparison of a record with its texts came to. */

export const CHECKS = [
  'title',
  'number',
  'dates',
  'status',
  'counts',
  'headings',
  'units',
  'figures',
  'application',
  'renumbering',
  'provision',
  'terms',
  'obligation-figures',
] as const;

export type Check = (typeof CHECKS)[number];

export type Result = 'agree' | 'disagree' | 'not-comparable';

export interface Finding {
  check: Check;
  /** First day of the version compared, where the record has several. */
  version?: string;
  /** The unit, date, count or form compared. */
  unit: string;
  result: Result;
  ours?: string;
  theirs?: string;
  /** Set where `explained.yaml` says why the two differ. */
  explanation?: { reason: string; stands: boolean };
}

/** A finding that is `agree` or `disagree` by a test. */
export function judged(check: Check, unit: string, agrees: boolean, ours?: string, theirs?: string): Finding {
  return { check, unit, result: agrees ? 'agree' : 'disagree', ours, theirs };
}

/** A finding that the texts give nothing to compare with. */
export function silent(check: Check, unit: string, ours?: string): Finding {
  return { check, unit, result: 'not-comparable', ours };
}
