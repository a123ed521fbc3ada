/** Runs the engine over a corpus and collects everything that the report speaks of. */
import { type Analysis, analyse, type Catalogue, DEFAULT_SETTINGS, RULES, SEVERITIES, type Severity } from '../../server/src/core/index.js';
import { citationEntries } from '../../server/src/reports/citations.js';
import type { CorpusDraft } from './corpus.js';
import { type DraftMatch, type FoundCitation, matchDraft } from './match.js';
import { pinpointScheme } from './pinpoints.js';
import { type FoundFinding, supportOf } from './support.js';
import { keyOf, type Verdict, type VerdictRow } from './verdicts.js';

export interface Measured {
  drafts: readonly CorpusDraft[];
  crashes: readonly string[];
  matches: readonly DraftMatch[];
  /** Findings on annotated drafts, as a file of no special kind is shown. */
  findings: readonly FoundFinding[];
  /** The same where the drafts are taken for policy drafts, in which everything is said. */
  asPolicies: readonly FoundFinding[];
  /** Findings on the drafts that deserve none. */
  negatives: readonly FoundFinding[];
  /** Findings on drafts that nobody annotated, by severity. */
  elsewhere: Readonly<Record<Severity, number>>;
}

/** Analyses all drafts of a corpus on a day. */
export function measure(drafts: readonly CorpusDraft[], catalogue: Catalogue, today: string): Measured {
  const crashes = new Set<string>();
  const matches: DraftMatch[] = [];
  const findings: FoundFinding[] = [];
  const asPolicies: FoundFinding[] = [];
  const negatives: FoundFinding[] = [];
  const elsewhere = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const draft of drafts) {
    const [plain, policy] = [false, true].map((policyDraft) => analyseOne(draft, catalogue, today, policyDraft, crashes));
    if (!plain || !policy) continue;
    const found = findingsOf(draft, plain);
    if (draft.category === 'negative') negatives.push(...found);
    if (draft.annotations) {
      matches.push(matchDraft(draft, foundCitations(draft.file, plain), (id) => pinpointScheme(id, catalogue.scheme(id))));
      findings.push(...found);
      asPolicies.push(...findingsOf(draft, policy));
    } else for (const { finding } of found) elsewhere[finding.severity]++;
  }
  return { drafts, crashes: [...crashes], matches, findings, asPolicies, negatives, elsewhere };
}

function findingsOf(draft: CorpusDraft, { findings, lines }: Analysis): FoundFinding[] {
  return findings.map((finding) => supportOf(draft, finding, lines));
}

/** A crash, whole or of one rule, is written down and measured as a draft not read. */
function analyseOne({ file, text }: CorpusDraft, catalogue: Catalogue, today: string, policyDraft: boolean, crashes: Set<string>): Analysis | null {
  const onCrash = (rule: string, error: unknown) => crashes.add(`${file}: ${rule}: ${error}`);
  try {
    return analyse({ text, catalogue, rules: RULES, settings: { ...DEFAULT_SETTINGS, policyDraft }, today, onCrash });
  } catch (error) {
    crashes.add(`${file}: ${error}`);
    return null;
  }
}

/** What the command line prints, with its lines turned back into offsets. */
function foundCitations(file: string, analysis: Analysis): FoundCitation[] {
  const { lines } = analysis;
  return citationEntries({ file, analysis }, false).map((entry) => ({
    ...entry,
    from: lines.offset({ line: entry.line - 1, character: entry.start }),
    to: lines.offset({ line: entry.endLine - 1, character: entry.end }),
  }));
}

export function verdictKey({ draft, finding, line }: FoundFinding): string {
  return keyOf({ file: draft.file, line, rule: finding.rule, words: finding.words });
}

/** How a finding stands: supported by an annotation, judged, or not judged yet. */
export function standing(found: FoundFinding, verdicts: ReadonlyMap<string, VerdictRow>): 'supported' | Verdict | 'unjudged' {
  if (found.support.length > 0) return 'supported';
  return verdicts.get(verdictKey(found))?.verdict ?? 'unjudged';
}

/** Not a number where there are no findings. */
export function shareRight(findings: readonly FoundFinding[], verdicts: ReadonlyMap<string, VerdictRow>): number {
  return findings.filter((found) => ['supported', 'right'].includes(standing(found, verdicts))).length / findings.length;
}
