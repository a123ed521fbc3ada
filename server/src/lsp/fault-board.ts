/** Faults in the workspace's own files, shown in those files. They are always sent: no client asks for them. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { fill, type Language, Lines } from '../core/index.js';
import type { ConfigFault } from '../workspace/index.js';
import { rangeOf } from './ranges.js';

export interface FaultyFile {
  uri: string;
  text: string;
  faults: readonly ConfigFault[];
}

const SEVERITY: Record<ConfigFault['severity'], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

export class FaultBoard {
  /** Per owner (a configuration, or the settings of a folder) the diagnostics of each file it brings in. */
  private readonly byOwner = new Map<string, Map<string, Diagnostic[]>>();

  constructor(
    private readonly send: (uri: string, diagnostics: Diagnostic[]) => void,
    private readonly language: Language,
  ) {}

  /** Replaces what an owner has reported. */
  report(owner: string, files: readonly FaultyFile[]): void {
    const before = this.byOwner.get(owner) ?? new Map<string, Diagnostic[]>();
    const now = new Map(files.filter(({ faults }) => faults.length > 0).map((file) => [file.uri, this.diagnostics(file)]));
    this.byOwner.set(owner, now);
    for (const uri of new Set([...before.keys(), ...now.keys()])) this.publish(uri);
  }

  private publish(uri: string): void {
    const all = [...this.byOwner.values()].flatMap((files) => files.get(uri) ?? []);
    const once = all.filter((one, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i);
    this.send(uri, once);
  }

  private diagnostics({ text, faults }: FaultyFile): Diagnostic[] {
    const lines = new Lines(text);
    return faults.map((fault) => ({
      range: rangeOf(lines, { from: Math.min(fault.from, text.length), to: Math.min(fault.to, text.length) }),
      severity: SEVERITY[fault.severity],
      source: 'clausewright',
      message: fill(fault.message, this.language),
    }));
  }
}
