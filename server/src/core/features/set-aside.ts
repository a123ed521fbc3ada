/** Sets an obligation aside: an entry in the front matter with its kind, the reason and, if it has one, its end. */

import { isRecommendation } from '../coverage/gaps.js';
import { addEntry } from '../draft/front-matter-edits.js';
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../engine/finding.js';
import type { IsoDate } from '../text/dates.js';

export type SetAsideKind = 'not-applicable' | 'answered-elsewhere' | 'not-adopted';

export interface SettingAside {
  obligation: string;
  kind: SetAsideKind;
  reason: string;
  /** Where it is answered, for `answered-elsewhere`. */
  document: string | null;
  until: IsoDate | null;
}

/** Null where the draft owes no such obligation, has set it aside already, or its front matter cannot be read; and a duty cannot be declined. */
export function setAside(analysis: Analysis, { obligation, kind, reason, document, until }: SettingAside): Edit | null {
  const covered = analysis.coverage?.covered.find((one) => one.obligation.id === obligation);
  if (!covered || covered.setAside) return null;
  if (kind === 'not-adopted' && !isRecommendation(analysis.view, covered.obligation)) return null;
  return addEntry(analysis.draft, 'policy.setAside', {
    obligation,
    kind,
    ...(document ? { document } : {}),
    reason,
    ...(until ? { until } : {}),
  });
}
