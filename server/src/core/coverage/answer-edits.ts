/** Answers to what a profile leaves open, written into the front matter. */
import type { ProfileGroup } from '../catalogue/obligation.js';
import type { Draft } from '../draft/draft.js';
import { addValue, addValues } from '../draft/front-matter-edits.js';
import type { Edit } from '../text/edit.js';
import { NONE } from './profile-words.js';

/** Groups of which exactly one value holds: the others are the ways to say no. */
export const SINGLE: ReadonlySet<ProfileGroup> = new Set(['risk', 'size']);

/** Writes a value under its key; null where it stands there, or where the front matter cannot be read. */
export function answerEdit(draft: Draft, group: ProfileGroup, value: string): Edit | null {
  return addValue(draft, `policy.${group}`, value, SINGLE.has(group) || value === NONE ? 'alone' : 'list');
}

/** The same for all that hold at once. Who names any of them does not say that none holds. */
export function answersEdit(draft: Draft, group: ProfileGroup, values: readonly string[]): Edit | null {
  const named = values.filter((value) => value !== NONE);
  if (SINGLE.has(group) || named.length === 0) return values[0] === undefined ? null : answerEdit(draft, group, values[0]);
  return addValues(draft, `policy.${group}`, named);
}
