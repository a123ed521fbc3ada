/** The language server: what comes in, and who answers it. It holds no opinions about drafts. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMPLETION_TRIGGERS, catalogueAge } from '../core/index.js';
import type { ServerState } from '../protocol/index.js';
import { catalogueState } from './answers.js';
import { type Client, readClient } from './client.js';
import { CODE_ACTION_KINDS } from './code-actions.js';
import { SOURCE } from './diagnostics.js';
import { SECTION } from './editor-options.js';
import { answerRequests } from './requests.js';
import type { Runtime } from './runtime.js';
import { safely } from './safely.js';
import { TOKENS_LEGEND } from './semantic-tokens.js';
import { Session } from './session.js';

/** Starts a server on a connection; it listens when this returns. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const { console: log } = connection;
  const documents = new TextDocuments(TextDocument);
  let session: Session | null = null;
  let folders: string[] = [];

  connection.onInitialize((params) => {
    session = new Session(connection, documents, runtime, readClient(params));
    folders = foldersOf(params);
    session.setups.setFolders(folders);
    return answerInitialize(session.client, runtime);
  });

  connection.onInitialized(
    safely(log, 'start', undefined, async () => {
      const { client } = session!;
      if (client.folders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          folders = [...folders.filter((uri) => !removed.some((folder) => folder.uri === uri)), ...added.map(({ uri }) => uri)];
          session!.foldersChanged(folders);
        });
      }
      await register(connection, client);
      const { date, notice } = serverState(client, runtime).catalogue;
      log.info(`Clausewright ${runtime.version}, catalogue of ${date}.`);
      if (notice !== null) log.warn(notice);
    }),
  );

  connection.onDidChangeConfiguration(safely(log, 'new settings', undefined, ({ settings }) => session?.configurationChanged(settings)));
  connection.onDidChangeWatchedFiles(safely(log, 'changed files', undefined, ({ changes }) => session?.filesChanged(changes.map(({ uri }) => uri))));
  connection.onShutdown(() => session?.stop());

  documents.onDidChangeContent(({ document }) => session?.documentChanged(document));
  documents.onDidClose(({ document }) => session?.documentClosed(document));
  documents.onDidOpen(safely(log, 'opening', undefined, () => session?.recheck()));
  documents.onDidSave(safely(log, 'saving', undefined, () => session?.recheck()));
  answerRequests(connection, () => session!);
  documents.listen(connection);
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function serverState(client: Client, { catalogue, today }: Runtime): ServerState {
  return { catalogue: catalogueState(catalogueAge(catalogue.date, today()), client.language) };
}

function answerInitialize(client: Client, runtime: Runtime): InitializeResult {
  return {
    serverInfo: { name: 'Clausewright', version: runtime.version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      ...(client.pulls ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
      codeLensProvider: { resolveProvider: false },
      documentLinkProvider: { resolveProvider: false },
      semanticTokensProvider: { legend: TOKENS_LEGEND, full: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      experimental: serverState(client, runtime),
    },
  };
}

/** Settings and files are watched by the client where it can be told to. */
async function register(connection: Connection, client: Client): Promise<void> {
  if (client.registersConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  if (client.registersWatchers) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yml,yaml}' }] });
}
