/** A draft that lies where only the editor can read, before the server that runs as a process. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { READ_FILE, type ReadFileParams } from '../../server/src/protocol/index.js';
import { ROOT } from '../support/project.js';

const URI = 'vscode-vfs://github/acme/policies/policy.md';
const CONFIG = 'vscode-vfs://github/acme/policies/.clausewright.yml';
const SERVER = join(ROOT, 'dist/server.cjs');

describe('a draft that lies elsewhere', () => {
  let child: ChildProcess;
  let connection: ProtocolConnection;

  beforeEach(async () => {
    assert.ok(existsSync(SERVER), 'dist/server.cjs is missing. Run: npm run build');
    child = fork(SERVER, ['--node-ipc'], { execArgv: [] });
    connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
  });

  afterEach(() => {
    connection.dispose();
    child.kill();
  });

  async function codes(): Promise<string[]> {
    const workspaceFolders = [{ uri: 'vscode-vfs://github/acme/policies', name: 'policies' }];
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      workspaceFolders,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const text = 'We report as Executive Order 14110 requires.\n';
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: URI, languageId: 'markdown', version: 1, text } });
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
    return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
  }

  it('has the configuration that the editor reads for the server', async () => {
    const asked: string[] = [];
    connection.onRequest(READ_FILE, ({ uri }: ReadFileParams) => {
      asked.push(uri);
      return uri === CONFIG ? 'rules:\n  reference/not-in-force: off\n' : null;
    });
    assert.deepEqual(await codes(), []);
    assert.deepEqual(asked, [CONFIG]);
  });

  it('is checked as any other by an editor that does not know the request', async () => {
    assert.deepEqual(await codes(), ['reference/not-in-force']);
  });
});
