/** Diagnostics for clients that do not ask: sent when a draft is opened, and then whenever it has rested for a moment. */
import { CancellationToken, type PublishDiagnosticsParams, ResponseError } from 'vscode-languageserver';
import type { Analysed, Analyses } from './analyses.js';
import { type Presentation, toDiagnostics, toFirstDiagnostics } from './diagnostics.js';
import type { Log } from './safely.js';

/** Long enough to span the keystrokes of a word. */
const REST_MS = 250;

export interface PushInput {
  analyses: Analyses;
  send: (params: PublishDiagnosticsParams) => void;
  show: Presentation;
  log: Log;
}

export class Push {
  /** By draft; one that is not here has just been opened, and nobody is typing. */
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(private readonly input: PushInput) {}

  /** A draft was opened or has changed, or what holds for it has. */
  changed(uri: string): void {
    const before = this.waiting.get(uri);
    clearTimeout(before);
    this.waiting.set(
      uri,
      setTimeout(() => void this.publish(uri), before ? REST_MS : 0),
    );
  }

  /** What is known of a draft before its duties are; what its suppressions hold back is not known yet. */
  first(uri: string, analysed: Analysed): void {
    const { send, show } = this.input;
    const findings = analysed.analysis.findings.filter(({ rule }) => !rule.startsWith('suppression/'));
    send({ uri, version: analysed.version, diagnostics: toFirstDiagnostics(uri, analysed, show, findings) });
  }

  closed(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    this.input.send({ uri, diagnostics: [] });
  }

  stop(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  private async publish(uri: string): Promise<void> {
    const { analyses, send, show, log } = this.input;
    try {
      const analysed = await analyses.of(uri, CancellationToken.None);
      // Only what is still true is sent: the draft may have moved on while it was read.
      if (analysed && analysed.resultId === analyses.currentId(uri)) send({ uri, version: analysed.version, diagnostics: toDiagnostics(uri, analysed, show) });
    } catch (error) {
      // A draft that has changed meanwhile has its own turn coming.
      if (error instanceof ResponseError) return;
      log.error(`diagnostics of ${uri} failed: ${String(error)}`);
      send({ uri, diagnostics: [] });
    }
  }
}
