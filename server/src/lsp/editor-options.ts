/** The editor's settings, section `clausewright`, per resource: fetched when first needed, kept until they change. */
import { fill, type Language, RULES, SUPPRESSION_RULES } from '../core/index.js';
import { type Options, readOptions, ruleNames } from '../workspace/index.js';
import type { Log } from './safely.js';

export const SECTION = 'clausewright';

/** Ids and groups that settings may name. */
export const KNOWN_RULES = ruleNames([...RULES, ...SUPPRESSION_RULES]);

export interface EditorOptionsInput {
  /** Asks the client for the section at a resource; null where the client cannot be asked. */
  fetch: ((uri: string) => Promise<unknown>) | null;
  /** What the client has sent of itself. */
  sent: unknown;
  log: Log;
  language: Language;
}

export class EditorOptions {
  private readonly kept = new Map<string, Promise<Options>>();
  private readonly told = new Set<string>();

  constructor(private readonly input: EditorOptionsInput) {}

  of(uri: string): Promise<Options> {
    let options = this.kept.get(uri);
    if (!options) {
      this.kept.set(uri, (options = this.read(uri)));
      // Who asks next may be luckier.
      options.catch(() => this.kept.delete(uri));
    }
    return options;
  }

  /** Settings have changed; `sent` is what the notification carried. */
  changed(sent: unknown): void {
    this.kept.clear();
    if (!this.input.fetch) this.input.sent = (sent as Record<string, unknown> | null)?.[SECTION] ?? null;
  }

  forget(uri: string): void {
    this.kept.delete(uri);
  }

  private async read(uri: string): Promise<Options> {
    const { fetch, sent, log, language } = this.input;
    const { options, faults } = readOptions(fetch ? await fetch(uri) : sent, KNOWN_RULES);
    for (const { path, message } of faults) {
      const line = `${[SECTION, ...path].join('.')}: ${fill(message, language)}`;
      if (!this.told.has(line)) log.warn(line);
      this.told.add(line);
    }
    return options;
  }
}
