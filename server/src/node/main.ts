/** The server as a process of its own: over standard input and output, or over the channel of the process that forked it. */
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { calendarDay, type Runtime } from '../lsp/runtime.js';
import { startServer } from '../lsp/server.js';
import { packageFiles } from './package-files.js';

/** Starts the server on what the command line names: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`. */
export function startNode(): void {
  startServer(createConnection(ProposedFeatures.all), nodeRuntime());
}

function nodeRuntime(): Runtime {
  const { catalogue, version, rulePage } = packageFiles();
  return { catalogue, version, rulePage, readFile: readText, pause: () => setImmediate(), today: calendarDay };
}

/** Files on disk only: what an editor holds elsewhere is not read from here. */
async function readText(uri: string): Promise<string | null> {
  try {
    return uri.startsWith('file:') ? await readFile(fileURLToPath(uri), 'utf8') : null;
  } catch {
    return null;
  }
}
