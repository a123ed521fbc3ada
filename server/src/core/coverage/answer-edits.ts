/** Answers to what a profile leaves open, written into the front matter. */
import type { ProfileGroup } from '../catalogue/obligation.js';
import type { Draft } from '../draft/draft.js';
import { addValue } from '../draft/front-matter-edits.js';
import type { Edit } from '../text/edit.js';
import { NONE } from './profile-words.js';

/** Groups of which exactly one value holds: the others are the ways to say no. */
export const SINGLE: ReadonlySet<ProfileGroup> = new Set(['risk', 'size']);

/** Writes a value under its key; null where it stands there, or where the front matter cannot be read. */
export function answerEdit(draft: Draft, group: ProfileGroup, value: string): Edit | null {
  return addValue(draft, `policy.${group}`, value, SINGLE.has(group) || value === NONE ? 'alone' : 'list');
}
