/** The analysis of each open draft: one per version and setup, shared by all that ask, made from the one before it. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyseInSteps, isPolicyDraft, RULES } from '../core/index.js';
import type { Runtime } from './runtime.js';
import type { Log } from './safely.js';
import type { Setup, Setups } from './setups.js';

export interface Analysed {
  analysis: Analysis;
  version: number;
  /** Names all that the analysis rests on: text, setup, day. */
  resultId: string;
}

interface Run {
  resultId: string;
  result: Promise<Analysed | null>;
  /** Those who wait for it; the run stops when all have turned away. */
  waiting: Set<CancellationToken>;
}

interface Entry {
  /** Tells apart the lives of a draft that was closed and opened again: its versions may start anew. */
  life: number;
  done: Analysed | null;
  run: Run | null;
}

export interface AnalysesInput {
  document: (uri: string) => TextDocument | undefined;
  setups: Setups;
  runtime: Runtime;
  log: Log;
  /** What the citations of a draft that was just opened say, before its duties are looked at; only where somebody takes it. */
  onFirst?: (uri: string, analysed: Analysed) => void;
  /** An analysis has been made; the one before it is what was known of the draft till now. */
  onDone?: (uri: string, analysed: Analysed, before: Analysed | null) => void;
}

/** These hold a citation against what the law says there, which is made ready on first use. */
const AGAINST_LAW: ReadonlySet<string> = new Set(['reference/misattributed-provision', 'reference/wrong-figure']);

/** What the law says and what is owed take longer to find than what is cited. */
const FIRST_RULES = RULES.filter(({ id }) => !id.startsWith('obligation/') && !AGAINST_LAW.has(id));

export class Analyses {
  private readonly entries = new Map<string, Entry>();
  private readonly session = Math.random().toString(36).slice(2);
  private lives = 0;

  constructor(private readonly input: AnalysesInput) {}

  close(uri: string): void {
    this.entries.delete(uri);
  }

  /**
   * The analysis of a draft as it is now; null where it is not open.
   * Throws the protocol's own errors where the asker has turned away, or the draft has changed meanwhile.
   */
  async of(uri: string, token: CancellationToken): Promise<Analysed | null> {
    const { setups } = this.input;
    let generation: number;
    let setup: Setup;
    do {
      generation = setups.generation;
      setup = await setups.of(uri);
    } while (generation !== setups.generation);
    if (token.isCancellationRequested) throw cancelled();
    const document = this.input.document(uri);
    if (!document) return null;
    const resultId = this.resultId(document);
    const entry = this.entry(uri);
    if (entry.done?.resultId === resultId) return entry.done;
    if (entry.run?.resultId !== resultId) entry.run = this.start(document, entry, setup, resultId);
    entry.run.waiting.add(token);
    const analysed = await Promise.race([entry.run.result, turnedAway(token)]);
    if (token.isCancellationRequested) throw cancelled();
    if (!analysed) throw new ResponseError(LSPErrorCodes.ContentModified, 'The draft has changed.');
    return analysed;
  }

  /** The id that an analysis of the draft as it is now would have; null where it is not open. */
  currentId(uri: string): string | null {
    const document = this.input.document(uri);
    return document ? this.resultId(document) : null;
  }

  private resultId(document: TextDocument): string {
    return [this.session, this.entry(document.uri).life, document.version, this.input.setups.generation, this.input.runtime.today()].join('.');
  }

  private entry(uri: string): Entry {
    let entry = this.entries.get(uri);
    if (!entry) this.entries.set(uri, (entry = { life: ++this.lives, done: null, run: null }));
    return entry;
  }

  private start(document: TextDocument, entry: Entry, setup: Setup, resultId: string): Run {
    const waiting = new Set<CancellationToken>();
    const run: Run = { resultId, waiting, result: this.run(document, entry, setup, resultId, waiting) };
    // Whoever waits hears of a failure; that nobody may wait any more is no second one.
    run.result
      .catch(() => {})
      .finally(() => {
        if (entry.run === run) entry.run = null;
      });
    return run;
  }

  /** Null where the draft has moved on, or nobody waits any more. */
  private async run(document: TextDocument, entry: Entry, setup: Setup, resultId: string, waiting: ReadonlySet<CancellationToken>): Promise<Analysed | null> {
    const { runtime, log } = this.input;
    const { uri, version } = document;
    const stale = () => this.entries.get(uri) !== entry || this.currentId(uri) !== resultId;
    const abandoned = () => waiting.size > 0 && [...waiting].every((token) => token.isCancellationRequested);
    const input = {
      text: document.getText(),
      ...setup,
      rules: RULES,
      today: runtime.today(),
      previous: entry.done?.analysis,
      onCrash: (rule: string, error: unknown) =>
        log.error(`The rule ${rule} failed in version ${runtime.version}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    };
    const cancelled = () => stale() || abandoned();
    const { onFirst } = this.input;
    const first = onFirst && !entry.done ? await analyseInSteps({ ...input, rules: FIRST_RULES }, runtime.pause, cancelled) : null;
    if (first && !stale() && isPolicyDraft(first.draft, first.settings)) onFirst?.(uri, { analysis: first, version, resultId });
    await runtime.pause();
    const analysis = await analyseInSteps(first ? { ...input, previous: first } : input, runtime.pause, cancelled);
    if (!analysis || stale()) return null;
    const before = entry.done;
    entry.done = { analysis, version, resultId };
    this.input.onDone?.(uri, entry.done, before);
    return entry.done;
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function turnedAway(token: CancellationToken): Promise<null> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve(null));
  });
}
