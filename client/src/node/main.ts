/** The extension on the desktop and on remote machines: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from '../activate.js';
import type { Server } from '../client.js';

let server: Server | null = null;

export interface NodeApi extends Api {
  /** The id of the server's process; null where none runs. */
  serverProcess(): number | null;
}

export function activate(context: ExtensionContext): NodeApi {
  const module = context.asAbsolutePath('dist/server.cjs');
  let client: LanguageClient | null = null;
  const activated = activateWith(context, async (options) => {
    client = new LanguageClient('clausewright', 'Clausewright', { module, transport: TransportKind.ipc }, options);
    return client;
  });
  server = activated.server;
  return { ...activated.api, serverProcess: () => client?.serverProcess?.pid ?? null };
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
