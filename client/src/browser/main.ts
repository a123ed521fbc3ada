/** The extension in a browser: the server is a web worker, which is given the files of the package as it has none. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { BrowserStart } from '../../../server/src/protocol/index.js';
import { type Api, activateWith } from '../activate.js';
import type { Server } from '../client.js';

/** What is used of a worker. */
interface ServerWorker {
  postMessage(message: unknown): void;
  terminate(): void;
}

declare const Worker: new (url: string) => ServerWorker;

let server: Server | null = null;
let worker: ServerWorker | null = null;

export function activate(context: ExtensionContext): Api {
  const file = (path: string) => Uri.joinPath(context.extensionUri, path);
  const activated = activateWith(context, async (options) => {
    const catalogue = await workspace.fs.readFile(file('dist/catalogue.bin'));
    const { version } = context.extension.packageJSON as { version: string };
    const start: BrowserStart = { catalogue, version, rulePages: file('docs/rules').toString() };
    const startWorker = async () => {
      // No client ends the worker that it has used.
      worker?.terminate();
      worker = new Worker(file('dist/browser/server.js').toString(true));
      worker.postMessage(start);
      type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
      return { reader: new BrowserMessageReader(worker as unknown as Port), writer: new BrowserMessageWriter(worker as unknown as Port) };
    };
    return new LanguageClient('clausewright', 'Clausewright', startWorker, options);
  });
  server = activated.server;
  return activated.api;
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  worker?.terminate();
}
