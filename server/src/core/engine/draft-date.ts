/** The date at which law is read for a draft, and whether a file is a policy draft. */
import { type ProfileData, withInherited } from '../coverage/profile.js';
import type { Draft } from '../draft/draft.js';
import { type IsoDate, isIsoDate } from '../text/dates.js';
import type { Settings } from './settings.js';

/**
 * The draft's `asOf`; else the later of its `effective` and today. `asOfOverride` beats both. A policy draft inherits both from the workspace;
 * dates in a table of the text are for people and change nothing here.
 */
export function lawDate(draft: Draft, settings: Settings, today: IsoDate): IsoDate {
  if (settings.asOfOverride) return settings.asOfOverride;
  const now = settings.asOf ?? today;
  const policy = isPolicyDraft(draft, settings) ? withInherited(policyOf(draft), settings.policy) : {};
  const asOf = dateOf(policy['asOf']);
  if (asOf) return asOf;
  const effective = dateOf(policy['effective']);
  return effective && effective > now ? effective : now;
}

/** The `policy` block of the front matter, if there is one. */
export function policyOf(draft: Draft): ProfileData | null {
  const policy = draft.frontMatter.data?.['policy'];
  return typeof policy === 'object' && policy !== null && !Array.isArray(policy) ? (policy as ProfileData) : null;
}

/** Whether a file is a policy draft: its front matter has the key `policy`, whatever else is wrong with it, or the settings say so. */
export function isPolicyDraft(draft: Draft, settings: Settings): boolean {
  return settings.policyDraft || draft.frontMatter.entries.some(({ path }) => path === 'policy');
}

function dateOf(value: unknown): IsoDate | null {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'string' ? value : '';
  return isIsoDate(text) ? text : null;
}
