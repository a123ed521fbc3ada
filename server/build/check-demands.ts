/** Checks what the obligations come to: by form, and by the obligations and concepts that there are. */
import type { ObligationRecord } from '../src/core/catalogue/obligation.js';
import { plant } from '../src/core/text/planted.js';
import { readDemands } from './demands.js';
import { lexiconFile } from './lexicon.js';
import { readObligations } from './obligations.js';

/** A duty of more demands than this is several duties. */
const MOST = 6;
const LANGUAGES = ['en', 'zh'] as const;

/** What is wrong, one line each. */
export function demandFaults(
  demands: Readonly<Record<string, unknown>> = readDemands(),
  obligations: readonly Pick<ObligationRecord, 'id' | 'needsClause'>[] = readObligations(),
  concepts: readonly string[] = Object.keys(lexiconFile('concepts').concepts!),
): string[] {
  const ids = new Set(obligations.map(({ id }) => id));
  const known = new Set(concepts.map((concept) => `=${concept}`));
  return [
    ...Object.entries(demands).flatMap(([id, list]) => [...(ids.has(id) ? [] : [`demands/${id}: no such obligation`]), ...listFaults(id, list, known)]),
    ...obligations.flatMap(({ id, needsClause }) => (needsClause && !(id in demands) ? [`demands: none of ${id}`] : [])),
  ];
}

function listFaults(id: string, list: unknown, concepts: ReadonlySet<string>): string[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST) return [`demands/${id}: there must be 1 to ${MOST}`];
  return list.flatMap((demand: Record<string, unknown>, i) => {
    const at = `demands/${id}/${i + 1}`;
    const others = Object.keys(demand).filter((key) => key !== 'says' && key !== 'en' && key !== 'zh');
    return [
      ...others.map((key) => `${at}: what is ${key}?`),
      ...LANGUAGES.flatMap((language) => [
        ...(isText((demand.says as Record<string, unknown> | undefined)?.[language]) ? [] : [`${at}: it does not say what it is in ${language}`]),
        ...groupFaults(`${at}/${language}`, demand[language], concepts),
      ]),
    ];
  });
}

function groupFaults(at: string, groups: unknown, concepts: ReadonlySet<string>): string[] {
  if (!Array.isArray(groups) || groups.length === 0) return [`${at}: no groups`];
  return groups.flatMap((group) => {
    if (!Array.isArray(group) || group.length === 0) return [`${at}: a group of nothing`];
    return group.flatMap((mark) => (isText(mark) ? markFaults(at, mark, concepts) : [`${at}: ${JSON.stringify(mark)} is no expression`]));
  });
}

function markFaults(at: string, mark: string, concepts: ReadonlySet<string>): string[] {
  if (mark.startsWith('=')) return concepts.has(mark) ? [] : [`${at}: there is no concept ${mark.slice(1)}`];
  try {
    plant([{ label: mark, expressions: [mark] }]);
    return [];
  } catch (error) {
    return [`${at}: ${(error as Error).message}`];
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() === value && value !== '';
}
