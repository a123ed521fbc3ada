/** Findings as diagnostics: answered where the client asks, sent after a pause where it does not. */
import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../core/index.js';
import type { Analysed, Analyses } from './analyses.js';
import { rangeOf } from './ranges.js';
import type { Runtime } from './runtime.js';

export const SOURCE = 'clausewright';

/** What a diagnostic carries back to the server: the version and place in it of its finding. */
export interface DiagnosticData {
  version: number;
  finding: number;
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface Presentation {
  rulePage: Runtime['rulePage'];
  relatedInformation: boolean;
}

/** All findings of an analysis. */
export function toDiagnostics(uri: string, { analysis, version }: Analysed, show: Presentation): Diagnostic[] {
  return analysis.findings.map((finding, index) => toDiagnostic(uri, analysis, finding, { version, finding: index }, show));
}

/** Findings that others will soon take the place of: nobody can ask for their fixes. */
export function toFirstDiagnostics(uri: string, { analysis }: Analysed, show: Presentation, findings: readonly Finding[]): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(uri, analysis, finding, undefined, show));
}

function toDiagnostic(uri: string, { lines }: Analysed['analysis'], finding: Finding, data: DiagnosticData | undefined, show: Presentation): Diagnostic {
  const { rule, severity, message, language, related, dead } = finding;
  return {
    range: rangeOf(lines, finding),
    severity: SEVERITY[severity],
    source: SOURCE,
    code: rule,
    codeDescription: { href: show.rulePage(rule, language) },
    message,
    ...(dead ? { tags: [DiagnosticTag.Deprecated] } : {}),
    ...(show.relatedInformation && related.length > 0
      ? { relatedInformation: related.map((place) => ({ location: { uri, range: rangeOf(lines, place) }, message: place.message })) }
      : {}),
    data,
  };
}

/** Answers a client that asks. */
export async function pull(
  analyses: Analyses,
  uri: string,
  previous: string | undefined,
  token: CancellationToken,
  show: Presentation,
): Promise<DocumentDiagnosticReport> {
  try {
    const analysed = await analyses.of(uri, token);
    if (!analysed) return { kind: 'full', items: [] };
    if (analysed.resultId === previous) return { kind: 'unchanged', resultId: previous };
    return { kind: 'full', resultId: analysed.resultId, items: toDiagnostics(uri, analysed, show) };
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
    // What the client shows stays until it asks again, which this tells it to do.
    throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
  }
}
