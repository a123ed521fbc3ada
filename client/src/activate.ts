/** Wires the parts together; the same on the desktop and in a browser. */
import { type ExtensionContext, window, workspace } from 'vscode';
import type { DraftCoverage } from '../../server/src/protocol/index.js';
import { type MakeClient, Server } from './client.js';
import { registerCommands } from './commands/index.js';
import { CoverageView } from './coverage/view.js';
import { showStatus } from './status.js';

/** What other extensions and tests may ask. */
export interface Api {
  /** The coverage of the draft in front; null where it is no policy draft. */
  coverage(): DraftCoverage | null;
}

/** Nothing is started before a draft is open. */
export function activateWith(context: ExtensionContext, makeClient: MakeClient): { server: Server; api: Api } {
  const log = window.createOutputChannel('Clausewright', { log: true });
  const server = new Server(context, log, makeClient);
  const coverage = new CoverageView(context, server);
  context.subscriptions.push(log, server, coverage, showStatus(server), ...registerCommands({ context, server, log, coverage }));
  context.subscriptions.push(workspace.onDidOpenTextDocument((document) => server.opened(document)));
  for (const document of workspace.textDocuments) server.opened(document);
  return { server, api: { coverage: () => coverage.shown.coverage } };
}
