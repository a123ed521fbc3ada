/** What a record may claim after the comparison. */
import type { InstrumentRecord } from '../../src/core/catalogue/record.js';
import type { Finding } from './finding.js';
import type { TextSet } from './text-set.js';

const CLAIMABLE = ['title', 'number', 'dates', 'status', 'counts', 'headings', 'units', 'application', 'renumbering'] as const;

export interface Claim {
  /** Whether the record rests on an official or verbatim text in full. */
  official: boolean;
  what: string[];
  /** Why it does not, in a few words. */
  because?: string;
}

/** Exactly the checks in which all that was compared agrees; official only with a full text and nothing unexplained. */
export function claimOf(record: InstrumentRecord, texts: TextSet, findings: readonly Finding[]): Claim {
  const what = CLAIMABLE.filter((check) => {
    const found = findings.filter((finding) => finding.check === check || (check === 'units' && finding.check === 'figures'));
    return found.some(({ result }) => result === 'agree') && found.every(holds);
  });
  const refuse = (because: string): Claim => ({ official: false, what, because });
  if (texts.own.length === 0) return refuse('its text is not among the sources');
  if (texts.own.some(({ extent }) => extent !== 'full')) return refuse('extract, digest or notice');
  if (findings.some((finding) => finding.result === 'disagree' && !finding.explanation)) return refuse('unexplained disagreement');
  if (!what.includes('title')) return refuse('title');
  if (what.every((check) => check === 'title' || check === 'status')) return refuse('nothing but the title could be compared');
  for (const check of ['counts', 'units'] as const) {
    if (findings.some((finding) => finding.check === check) && !what.includes(check)) return refuse(check);
  }
  const unofficial = texts.own.find(({ official }) => !official);
  if (unofficial && !/unofficial|not official|third-party/i.test(record.checked?.note ?? ''))
    return refuse(`${unofficial.file} is not official, which checked.note must say`);
  return { official: true, what };
}

function holds({ result, explanation }: Finding): boolean {
  return result === 'agree' || explanation?.stands === true;
}
