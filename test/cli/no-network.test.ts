import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { COMMAND, clausewright, folderWith, policy, removeFolders } from './command.js';

const GUARD = ['--import', fileURLToPath(new URL('no-network.mjs', import.meta.url))];
const DRAFT = policy('The EU AI Act (Regulation (EU) 2024/1698) applies.');

describe('no network', () => {
  after(removeFolders);

  it('is refused by the guard of these tests', () => {
    for (const code of [
      "await fetch('http://localhost')",
      "(await import('node:net')).connect(1)",
      "new (await import('node:net')).Socket().connect(1)",
      "(await import('node:https')).get('https://localhost')",
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [...GUARD, '--input-type=module', '-e', code], { encoding: 'utf8' });
      assert.equal(status, 1, code);
      assert.match(stderr, /the network was asked for/, code);
    }
  });

  it('is needed by no command', () => {
    const cwd = folderWith({ 'a.md': DRAFT });
    const lint = clausewright(['lint', 'a.md'], { cwd, node: GUARD });
    assert.deepEqual([lint.status, lint.stderr], [1, '']);
    assert.match(lint.stdout, /wrong-number/);
    assert.equal(clausewright(['citations', 'a.md'], { cwd, node: GUARD }).status, 0);
    assert.equal(clausewright(['explain', 'AI Act 26(6)'], { cwd, node: GUARD }).status, 0);
  });

  it('is not needed by the language server', async function () {
    this.timeout(20_000);
    const server = spawn(process.execPath, [...GUARD, COMMAND, 'server', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    server.stderr.on('data', (data) => (stderr += data));
    const ended = new Promise((resolve) => server.on('exit', resolve));
    try {
      const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
      const published = new Promise<string[]>((resolve) => {
        connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
          if (diagnostics.length > 0) resolve(diagnostics.map(({ code }) => String(code)));
        });
      });
      connection.listen();
      // A client without pull gets its diagnostics pushed.
      await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
      await connection.sendNotification(InitializedNotification.type, {});
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: 'file:///drafts/a.md', languageId: 'markdown', version: 1, text: DRAFT },
      });
      assert.deepEqual(await published, ['reference/wrong-number']);
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      assert.equal(await ended, 0);
      assert.equal(stderr, '');
    } finally {
      server.kill();
    }
  });
});
