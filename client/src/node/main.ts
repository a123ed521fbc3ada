/** The extension on the desktop and on remote machines: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from '../activate.js';
import type { Server } from '../client.js';

let server: Server | null = null;

/** What other extensions and tests may ask. */
export interface Api {
  /** The id of the server's process; null where none runs. */
  serverProcess(): number | null;
}

export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.cjs');
  let client: LanguageClient | null = null;
  server = activateWith(context, async (options) => {
    client = new LanguageClient('clausewright', 'Clausewright', { module, transport: TransportKind.ipc }, options);
    return client;
  });
  return { serverProcess: () => client?.serverProcess?.pid ?? null };
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
