/** The language server's life: started with the first draft, started again when it dies, asked what commands need. */
import { commands, type Disposable, EventEmitter, type ExtensionContext, type LogOutputChannel, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State, type WorkspaceEdit } from 'vscode-languageclient';

import type {
  CatalogueState,
  COVERAGE_CHANGED,
  CoverageChangedParams,
  InitializationOptions,
  READ_FILE,
  ReadFileParams,
  ServerRequests,
  ServerState,
} from '../../server/src/protocol/index.js';
import { Crashes } from './crashes.js';
import { draftSchemes, isDraft } from './drafts.js';
import { linkedToPages } from './rule-pages.js';

/** Makes a client that starts the server where this runs: as a process, or as a web worker. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The client imports types only, so the names of these methods are written here and held to the protocol's by the compiler. */
const readFile: typeof READ_FILE = 'clausewright/readFile';
const coverageChanged: typeof COVERAGE_CHANGED = 'clausewright/coverageChanged';

export class Server implements Disposable {
  private client: BaseLanguageClient | null = null;
  /** The schemes of URIs that the client was made for; none before the first draft. */
  private readonly schemes = new Set<string>();
  private ready: Promise<void> = Promise.resolve();
  private readonly changed = new EventEmitter<void>();
  /** Its state, or what it says of itself, has changed. */
  readonly onDidChange = this.changed.event;
  private readonly coverageChanged = new EventEmitter<CoverageChangedParams>();
  /** What a draft owes, or how it answers, may be different now. */
  readonly onCoverageChanged = this.coverageChanged.event;

  constructor(
    private readonly context: ExtensionContext,
    private readonly log: LogOutputChannel,
    private readonly makeClient: MakeClient,
  ) {}

  /** Idle before the first draft. */
  get state(): 'idle' | 'starting' | 'running' | 'stopped' {
    if (!this.client) return 'idle';
    const { state } = this.client;
    return state === State.Running ? 'running' : state === State.Starting ? 'starting' : 'stopped';
  }

  /** Known while it runs. */
  get catalogue(): CatalogueState | null {
    const state = this.client?.initializeResult?.capabilities.experimental as ServerState | undefined;
    return state?.catalogue ?? null;
  }

  /** Starts the server with the first draft; and anew for the first one in a place of another kind. */
  opened(document: TextDocument): void {
    if (!isDraft(document) || this.schemes.has(document.uri.scheme)) return;
    for (const scheme of [...draftSchemes(), document.uri.scheme]) this.schemes.add(scheme);
    void commands.executeCommand('setContext', 'clausewright.started', true);
    void this.restart();
  }

  /** Starts the server for what needs no draft; one that there is stays. */
  async start(): Promise<void> {
    if (this.schemes.size === 0) {
      for (const scheme of draftSchemes()) this.schemes.add(scheme);
      void commands.executeCommand('setContext', 'clausewright.started', true);
      void this.restart();
    }
    await this.ready;
  }

  /** Resolves once a new server runs, or has failed to; which of them, the state says. */
  restart(): Promise<void> {
    this.ready = this.ready.then(() => this.replace()).catch((error: unknown) => this.log.error('The server did not start.', error));
    return this.ready;
  }

  /** Asks the server; rejects where it does not run. */
  async ask<Method extends keyof ServerRequests>(method: Method, params: ServerRequests[Method]['params']): Promise<ServerRequests[Method]['result']> {
    await this.ready;
    if (!this.client) throw new Error('There is no server: no draft has been opened.');
    return this.client.sendRequest(method, params);
  }

  /** Makes an edit that the server has answered with. */
  async apply(edit: WorkspaceEdit): Promise<boolean> {
    const own = await this.client?.protocol2CodeConverter.asWorkspaceEdit(edit);
    return own !== undefined && workspace.applyEdit(own);
  }

  /** Says what went wrong, and offers what may help. */
  async tell(message: string): Promise<void> {
    const again = l10n.t('Restart');
    const showLog = l10n.t('Show Log');
    const chosen = await window.showErrorMessage(message, again, showLog);
    if (chosen === again) await this.restart();
    if (chosen === showLog) this.log.show();
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = null;
    // One that has died or never started cannot be stopped.
    await client?.dispose().catch((error: unknown) => this.log.debug(String(error)));
  }

  dispose(): void {
    this.changed.dispose();
    this.coverageChanged.dispose();
  }

  private async replace(): Promise<void> {
    await this.stop();
    const client = await this.makeClient(this.options());
    this.client = client;
    client.onDidChangeState(() => this.changed.fire());
    client.onRequest(readFile, ({ uri }: ReadFileParams) => readText(uri));
    client.onNotification(coverageChanged, (params: CoverageChangedParams) => this.coverageChanged.fire(params));
    await client.start();
  }

  private options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = { coverage: true };
    return {
      initializationOptions,
      documentSelector: [...this.schemes].map((scheme) => ({ language: 'markdown', scheme })),
      outputChannel: this.log,
      errorHandler: new Crashes(
        () => void this.tell(l10n.t('The Clausewright server has stopped several times in a row. Drafts are not checked until it is restarted.')),
      ),
      middleware: linkedToPages(this.context.extensionUri),
    };
  }
}

/** The text of a file wherever the workspace lies; null where there is none. */
async function readText(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
}
