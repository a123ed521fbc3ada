/** The server in a web worker. It has no files of its own: the first message brings what the package holds, the client reads the rest. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { inMemory, readCatalogue } from '../core/index.js';
import { calendarDay, pageFile, type Runtime } from '../lsp/runtime.js';
import { startServer } from '../lsp/server.js';
import { type BrowserStart, READ_FILE, type ReadFileParams } from '../protocol/index.js';

/** What is used of a worker's global scope and of a message port. */
interface Listener {
  onmessage: ((event: { data: unknown }) => void) | null;
}

const worker = globalThis as unknown as Listener;

// The reader takes the worker's messages over as soon as it is made; until then there is only this one.
worker.onmessage = ({ data }) => start(data as BrowserStart);

function start({ catalogue, version, rulePages }: BrowserStart): void {
  type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
  const port = worker as unknown as Port;
  const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(port), new BrowserMessageWriter(port));
  const runtime: Runtime = {
    version,
    catalogue: readCatalogue(inMemory(catalogue)),
    readFile: (uri) => connection.sendRequest<string | null>(READ_FILE, { uri } satisfies ReadFileParams).catch(() => null),
    pause,
    today: calendarDay,
    rulePage: (rule, language) => `${rulePages}/${pageFile(rule, language)}`,
  };
  startServer(connection, runtime);
}

/** A turn of the event loop; timers would wait for milliseconds. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    (port1 as unknown as Listener).onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
