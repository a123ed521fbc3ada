/** The date at which law is read for a draft, and whether a file is a policy draft. */
import type { Draft } from '../draft/draft.js';
import { type IsoDate, isIsoDate } from '../text/dates.js';
import type { Settings } from './settings.js';

/** The draft's `asOf`; else the later of its `effective` and today. `asOfOverride` beats both. */
export function lawDate(draft: Draft, settings: Settings, today: IsoDate): IsoDate {
  if (settings.asOfOverride) return settings.asOfOverride;
  const now = settings.asOf ?? today;
  const policy = policyOf(draft);
  const asOf = dateOf(policy?.['asOf']);
  if (asOf) return asOf;
  const effective = dateOf(policy?.['effective']);
  return effective && effective > now ? effective : now;
}

/** The `policy` block of the front matter, if there is one. */
export function policyOf(draft: Draft): Readonly<Record<string, unknown>> | null {
  const policy = draft.frontMatter.data?.['policy'];
  return typeof policy === 'object' && policy !== null && !Array.isArray(policy) ? (policy as Record<string, unknown>) : null;
}

/** Whether a file is a policy draft: its front matter says so, or the settings do. */
export function isPolicyDraft(draft: Draft, settings: Settings): boolean {
  return settings.policyDraft || policyOf(draft) !== null;
}

function dateOf(value: unknown): IsoDate | null {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'string' ? value : '';
  return isIsoDate(text) ? text : null;
}
