/** Edits of the profile in the front matter. What a draft inherits is not copied into it, and a key of its own would hide it: then there is no edit. */
import type { Draft } from '../draft/draft.js';
import { addEntry, addValue } from '../draft/front-matter-edits.js';
import type { Edit } from '../text/edit.js';
import type { Profile, SetAside } from './profile.js';

/** Sets an obligation aside, with a reason that is still to be written. */
export function setAside(draft: Draft, profile: Profile, obligation: string, kind: NonNullable<SetAside['kind']>): Edit | null {
  if (profile.setAside.length > 0 && !hasOwn(draft, 'setAside')) return null;
  const document: Readonly<Record<string, string>> = kind === 'answered-elsewhere' ? { document: '' } : {};
  return addEntry(draft, 'policy.setAside', { obligation, kind, ...document, reason: '' });
}

/** Adds a jurisdiction. */
export function addJurisdiction(draft: Draft, code: string): Edit | null {
  return hasOwn(draft, 'jurisdictions') ? addValue(draft, 'policy.jurisdictions', code) : null;
}

function hasOwn({ frontMatter }: Draft, key: string): boolean {
  return frontMatter.entries.some(({ path }) => path === `policy.${key}`);
}
