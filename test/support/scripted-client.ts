/** A language client whose every move a test writes down, connected to a server in this process by a pair of streams. */
import { PassThrough } from 'node:stream';
import { setTimeout as rest, setImmediate as turn } from 'node:timers/promises';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type DocumentLink,
  DocumentLinkRequest,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../../server/src/lsp/server.js';
import { compiledCatalogue, TODAY } from './catalogue.js';

export interface ClientOptions {
  capabilities?: ClientCapabilities;
  /** URIs of the workspace folders. */
  folders?: string[];
  locale?: string;
  initializationOptions?: unknown;
  /** The files that the server can read, by URI. */
  files?: Record<string, string>;
  /** What the client answers for the section `clausewright` of a resource. */
  settings?: (scopeUri: string) => unknown;
  today?: string;
}

/** A client that can all that the server may ask for. */
export const CAPABLE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    completion: { completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true } },
  },
};

/** The same client, but one that is sent diagnostics and asks for none. */
export const WITHOUT_PULL: ClientCapabilities = {
  workspace: CAPABLE.workspace,
  textDocument: { ...CAPABLE.textDocument, diagnostic: undefined, publishDiagnostics: {} },
};

const WAIT_MS = 10_000;

export class ScriptedClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly registrations: Registration[] = [];
  refreshes = 0;
  answer!: InitializeResult;
  readonly files: Map<string, string>;
  private readonly drafts = new Map<string, TextDocument>();

  private constructor(
    readonly connection: ProtocolConnection,
    readonly options: ClientOptions,
    files: Map<string, string>,
  ) {
    this.files = files;
  }

  /** Starts a server and says hello to it. */
  static async start(options: ClientOptions = {}): Promise<ScriptedClient> {
    const up = new PassThrough();
    const down = new PassThrough();
    const files = new Map(Object.entries(options.files ?? {}));
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(server, {
      version: '0.0.0-test',
      catalogue: compiledCatalogue(),
      readFile: async (uri) => files.get(uri) ?? null,
      pause: () => turn(),
      today: () => options.today ?? TODAY,
      rulePage: (rule, language) => `pages:/${rule}.${language}.md`,
    });
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const client = new ScriptedClient(connection, options, files);
    client.listen();
    await client.hello();
    return client;
  }

  private listen(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.published.push(params));
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => void this.registrations.push(...registrations));
    connection.onRequest(DiagnosticRefreshRequest.type, () => void this.refreshes++);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ scopeUri }) => this.options.settings?.(scopeUri ?? '') ?? null));
    connection.listen();
  }

  private async hello(): Promise<void> {
    const { capabilities = CAPABLE, folders, locale, initializationOptions } = this.options;
    const workspaceFolders = folders?.map((uri) => ({ uri, name: uri.split('/').at(-1)! })) ?? null;
    const params: InitializeParams = { processId: null, rootUri: null, capabilities, workspaceFolders, locale, initializationOptions };
    this.answer = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
    await this.until(() => this.log.some((line) => line.startsWith('Clausewright ')), 'the server to say that it has started');
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.drafts.set(uri, TextDocument.create(uri, languageId, 1, text));
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the first occurrence of some words, as a keystroke does: by a range. */
  change(uri: string, words: string, by: string): Promise<void> {
    const draft = this.draft(uri);
    const at = draft.getText().indexOf(words);
    if (at < 0) throw new Error(`“${words}” does not stand in ${uri}`);
    return this.edit(uri, [{ range: { start: draft.positionAt(at), end: draft.positionAt(at + words.length) }, newText: by }]);
  }

  edit(uri: string, edits: TextEdit[]): Promise<void> {
    const draft = this.draft(uri);
    // From the end on, so that each range still holds when its turn comes.
    const changes = [...edits]
      .sort((a, b) => draft.offsetAt(b.range.start) - draft.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const version = draft.version + 1;
    this.drafts.set(uri, TextDocument.update(draft, changes, version));
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: changes });
  }

  close(uri: string): Promise<void> {
    this.drafts.delete(uri);
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  save(uri: string): Promise<void> {
    return this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Writes a file that the server can read, and tells it where the client watches. Null removes it. */
  async write(uri: string, text: string | null, tell = true): Promise<void> {
    const type = text === null ? FileChangeType.Deleted : this.files.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
    if (text === null) this.files.delete(uri);
    else this.files.set(uri, text);
    if (tell) await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  text(uri: string): string {
    return this.draft(uri).getText();
  }

  version(uri: string): number {
    return this.draft(uri).version;
  }

  /** Where some words begin. */
  at(uri: string, words: string, plus = 0): Position {
    const draft = this.draft(uri);
    return draft.positionAt(draft.getText().indexOf(words) + plus);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a full report. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('not a full report');
    return report.items;
  }

  /** The last diagnostics sent for a URI, once some have been sent that fit. */
  async sent(uri: string, fits: (params: PublishDiagnosticsParams) => boolean = () => true): Promise<PublishDiagnosticsParams> {
    const last = () => this.published.filter((params) => params.uri === uri).at(-1);
    await this.until(() => last() !== undefined && fits(last()!), `diagnostics of ${uri}`);
    return last()!;
  }

  hover(uri: string, words: string, plus = 1): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: this.at(uri, words, plus) });
  }

  completion(uri: string, position: Position, triggerCharacter?: string): Promise<CompletionList> {
    const context = triggerCharacter ? { triggerKind: 2 as const, triggerCharacter } : { triggerKind: 1 as const };
    return this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position, context }) as Promise<CompletionList>;
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest(CompletionResolveRequest.type, item);
  }

  links(uri: string): Promise<DocumentLink[] | null> {
    return this.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
  }

  async actions(uri: string, words: string, only?: string[], diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    const range = { start: this.at(uri, words), end: this.at(uri, words, words.length) };
    const found = await this.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics, only } });
    return (found ?? []) as CodeAction[];
  }

  /** Applies an edit as an editor does: versioned changes of a version that is no longer there are refused. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of (edit.documentChanges ?? []) as TextDocumentEdit[]) {
      const { uri, version } = change.textDocument;
      if (version !== this.version(uri)) throw new Error(`the edit is for version ${version}, the draft is at ${this.version(uri)}`);
      await this.edit(uri, change.edits as TextEdit[]);
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) await this.edit(uri, edits);
  }

  /** Waits for something to become true. */
  async until(fits: () => boolean, what: string): Promise<void> {
    for (const end = Date.now() + WAIT_MS; !fits(); await rest(5))
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; the server said:\n${this.log.join('\n')}`);
  }

  private draft(uri: string): TextDocument {
    const draft = this.drafts.get(uri);
    if (!draft) throw new Error(`${uri} is not open`);
    return draft;
  }
}

/** Runs a test with a client and stops it whatever happens. */
export async function withClient(options: ClientOptions, test: (client: ScriptedClient) => Promise<void>): Promise<void> {
  const client = await ScriptedClient.start(options);
  try {
    await test(client);
  } finally {
    await client.stop();
  }
}
