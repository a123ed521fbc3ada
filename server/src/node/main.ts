/** The server as a process of its own: over standard input and output, or over the channel of the process that forked it. */
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { calendarDay, type Runtime } from '../lsp/runtime.js';
import { startServer } from '../lsp/server.js';
import { READ_FILE, type ReadFileParams } from '../protocol/index.js';
import { packageFiles } from './package-files.js';

/** Starts the server on what the command line names: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`. */
export function startNode(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, nodeRuntime(connection));
}

function nodeRuntime(connection: Connection): Runtime {
  const { catalogue, version, rulePage } = packageFiles();
  return { catalogue, version, rulePage, readFile: (uri) => readText(uri, connection), pause: () => setImmediate(), today: calendarDay };
}

/** Files on disk; what an editor holds elsewhere only the editor can read, and one that does not know the request answers with an error. */
async function readText(uri: string, connection: Connection): Promise<string | null> {
  try {
    if (uri.startsWith('file:')) return await readFile(fileURLToPath(uri), 'utf8');
    return await connection.sendRequest<string | null>(READ_FILE, { uri } satisfies ReadFileParams);
  } catch {
    return null;
  }
}
