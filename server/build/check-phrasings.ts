/** Checks how drafters say the obligations: by form, and by the obligations that there are. */
import type { ObligationRecord } from '../src/core/catalogue/obligation.js';
import { readObligations } from './obligations.js';
import { readPhrasings } from './phrasings.js';

/** So few wordings say nothing of how else one could put it. */
const LEAST = 3;
const LANGUAGES = ['en', 'zh'] as const;

/** What is wrong, one line each. */
export function phrasingFaults(
  phrasings: Readonly<Record<string, unknown>> = readPhrasings(),
  obligations: readonly Pick<ObligationRecord, 'id' | 'needsClause'>[] = readObligations(),
): string[] {
  const ids = new Set(obligations.map(({ id }) => id));
  return [
    ...Object.entries(phrasings).flatMap(([id, one]) => [...(ids.has(id) ? [] : [`phrasings/${id}: no such obligation`]), ...formFaults(id, one)]),
    ...obligations.flatMap(({ id, needsClause }) => (needsClause && !(id in phrasings) ? [`phrasings: none of ${id}`] : [])),
  ];
}

function formFaults(id: string, one: unknown): string[] {
  if (typeof one !== 'object' || one === null) return [`phrasings/${id}: nothing there`];
  const { against, ...own } = one as Record<string, unknown>;
  const others = Object.keys(own).filter((key) => key !== 'en' && key !== 'zh');
  return [
    ...others.map((key) => `phrasings/${id}: what is ${key}?`),
    ...LANGUAGES.flatMap((language) => listFaults(`${id}/${language}`, own[language], LEAST)),
    ...LANGUAGES.flatMap((language) => listFaults(`${id}/against/${language}`, (against as Record<string, unknown> | undefined)?.[language], 1)),
  ];
}

function listFaults(at: string, list: unknown, least: number): string[] {
  if (!Array.isArray(list) || list.length < least) return [`phrasings/${at}: fewer than ${least}`];
  return list.flatMap((wording, i) => {
    if (typeof wording !== 'string' || wording.trim() !== wording || wording.length < 4) return [`phrasings/${at}: “${wording}” is no wording`];
    return list.indexOf(wording) < i ? [`phrasings/${at}: “${wording}” stands there twice`] : [];
  });
}
