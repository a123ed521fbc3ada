/** What a record or an obligation may claim after the comparison, and how that is written. */
import type { InstrumentRecord } from '../../src/core/catalogue/record.js';
import type { Finding } from './finding.js';
import { newest, type TextSet } from './text-set.js';

const CLAIMABLE = ['title', 'number', 'dates', 'status', 'counts', 'headings', 'units', 'application', 'renumbering'] as const;

const UNOFFICIAL = /unofficial|not official|third-party/i;

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
  if (unofficial && !UNOFFICIAL.test(record.checked?.note ?? '')) return refuse(`${unofficial.file} is not official, which checked.note must say`);
  return { official: true, what };
}

/** What an obligation may claim: its provision stands in full in an official text or in an extract of it, and all that it says agrees. */
export function obligationClaim(record: InstrumentRecord, texts: TextSet, findings: readonly Finding[], sources: readonly string[]): Claim {
  const source = newest(texts);
  const agrees = (check: Finding['check']) => findings.filter((finding) => finding.check === check);
  const figures = agrees('obligation-figures');
  const what = ['provision', ...(figures.length > 0 ? ['figures'] : [])];
  const refuse = (because: string): Claim => ({ official: false, what, because });
  if (!source) return refuse('its text is not among the sources');
  if (!texts.own.some(({ file }) => sources.includes(file))) return refuse(`does not name ${source.file}`);
  if (!source.official && !UNOFFICIAL.test(record.checked?.note ?? '')) return refuse('the text is not official');
  if (agrees('provision').length === 0 || !findings.every(holds)) return refuse('not all of it could be matched');
  return { official: true, what };
}

/** A `checked` block with a claim written into it; one that no longer qualifies falls back to `secondary`. */
export function claimed(block: string, claim: Claim, on: string): string {
  if (!claim.official) return block.replace(/against: *official-text/, 'against: secondary');
  const dated = replaceOnce(block, /\bon: *\S+?(?=,|\s|\})/, `on: ${on}`);
  return replaceOnce(replaceOnce(dated, /against: *[a-z-]+/, 'against: official-text'), /what: *\[[^\]]*\]/, `what: [${claim.what.join(', ')}]`);
}

function replaceOnce(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`no ${pattern.source} in ${text.slice(0, 80)}`);
  return text.replace(pattern, by);
}

function holds({ result, explanation }: Finding): boolean {
  return result === 'agree' || explanation?.stands === true;
}
