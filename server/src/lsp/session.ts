/** What a server keeps between messages, once it knows its client. */
import { CodeLensRefreshRequest, type Connection, type PublishDiagnosticsParams, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, isPolicyDraft } from '../core/index.js';
import { COVERAGE_CHANGED, type CoverageChangedParams } from '../protocol/index.js';
import { type Analysed, Analyses } from './analyses.js';
import type { Client } from './client.js';
import type { Presentation } from './diagnostics.js';
import { EditorOptions, SECTION } from './editor-options.js';
import { FaultBoard } from './fault-board.js';
import { Push } from './push.js';
import type { Runtime } from './runtime.js';
import type { Log } from './safely.js';
import { Setups } from './setups.js';
import { WorkspaceFiles } from './workspace-files.js';

export class Session {
  readonly setups: Setups;
  readonly analyses: Analyses;
  readonly editor: EditorOptions;
  readonly show: Presentation;
  private readonly files: WorkspaceFiles;
  private readonly push: Push | null;
  private readonly log: Log;

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    readonly runtime: Runtime,
    readonly client: Client,
  ) {
    const { workspace, console: log } = connection;
    this.log = log;
    this.files = new WorkspaceFiles((uri) => runtime.readFile(uri));
    this.editor = new EditorOptions({
      fetch: client.configuration ? (scopeUri) => workspace.getConfiguration({ scopeUri, section: SECTION }) : null,
      sent: client.options.settings,
      log,
      language: client.language,
    });
    // A client that is gone needs no diagnostics.
    const send = (params: PublishDiagnosticsParams) => void connection.sendDiagnostics(params).catch(() => {});
    const board = new FaultBoard((uri, diagnostics) => send({ uri, diagnostics }), client.language);
    this.setups = new Setups({ bundle: runtime.catalogue, editor: this.editor, files: this.files, board });
    const document = (uri: string) => {
      const found = documents.get(uri);
      return found && isDraft(found) ? found : undefined;
    };
    this.analyses = new Analyses({
      document,
      setups: this.setups,
      runtime,
      log,
      onFirst: client.pulls ? undefined : (...first) => this.push?.first(...first),
      onDone: (...done) => this.analysed(...done),
    });
    this.show = { rulePage: (rule, language) => runtime.rulePage(rule, language), relatedInformation: client.relatedInformation };
    this.push = client.pulls ? null : new Push({ analyses: this.analyses, send, show: this.show, log });
  }

  /** Who shows the coverage of a draft is told when to ask for it anew, so that nobody has to look again and again. */
  private analysed(uri: string, { analysis, version }: Analysed, before: Analysed | null): void {
    const isPolicy = ({ draft, settings }: Analysis) => isPolicyDraft(draft, settings);
    // Coverage itself is not asked for here: whoever shows it does.
    if (!this.client.options.coverage || !(isPolicy(analysis) || (before && isPolicy(before.analysis)))) return;
    const params: CoverageChangedParams = { uri, version };
    void this.connection.sendNotification(COVERAGE_CHANGED, params).catch(() => {});
  }

  /** A draft was opened or has changed. */
  documentChanged(document: TextDocument): void {
    if (isDraft(document)) this.push?.changed(document.uri);
  }

  documentClosed(document: TextDocument): void {
    this.analyses.close(document.uri);
    this.setups.forget(document.uri);
    if (isDraft(document)) this.push?.closed(document.uri);
  }

  /** Clients that watch no files may have written one of ours when they save or open another. */
  async recheck(): Promise<void> {
    if (!this.client.registersWatchers && (await this.files.recheck())) this.setupsChanged();
  }

  /** Files have been written, made or removed. */
  filesChanged(uris: readonly string[]): void {
    if (this.files.forget(uris)) this.setupsChanged();
  }

  /** What the client has sent with the notification that its settings have changed. */
  configurationChanged(sent: unknown): void {
    this.editor.changed(sent);
    this.setupsChanged();
  }

  foldersChanged(uris: readonly string[]): void {
    this.setups.setFolders(uris);
    this.setupsChanged();
  }

  stop(): void {
    this.push?.stop();
  }

  /** All that was said of the open drafts may be different now. */
  private setupsChanged(): void {
    this.setups.changed();
    const drafts = this.documents.all().filter(isDraft);
    // Setups are made now, so that faults of the workspace's files show even where no draft is asked about.
    for (const { uri } of drafts) this.setups.of(uri).catch((error: unknown) => this.log.error(`settings of ${uri} failed: ${String(error)}`));
    for (const { uri } of drafts) this.push?.changed(uri);
    const { diagnostics, semanticTokens } = this.connection.languages;
    const told = (refresh: Promise<void>) => void refresh.catch((error: unknown) => this.log.warn(`the client did not refresh: ${String(error)}`));
    if (this.client.pulls && this.client.refreshes) told(diagnostics.refresh());
    if (this.client.refreshesTokens) told(semanticTokens.refresh());
    if (this.client.refreshesLenses) told(this.connection.sendRequest(CodeLensRefreshRequest.type));
  }
}

/** Markdown, by what the client calls it or by its name. */
function isDraft({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' || /\.(?:md|markdown)$/i.test(uri);
}
