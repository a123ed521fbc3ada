/** The built servers as their hosts start them: forked by an editor, and as a web worker. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import type { BrowserStart } from '../../server/src/protocol/index.js';

const URI = 'file:///w/policy.md';
const DRAFT = '# Reports\n\nWe report training runs as Executive Order 14110 requires.\n';
const HELLO = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };
const OPEN = { textDocument: { uri: URI, languageId: 'markdown', version: 1, text: DRAFT } };

function built(file: string): string {
  const path = fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
  assert.ok(existsSync(path), `dist/${file} is missing. Run: npm run build`);
  return path;
}

function isTold(items: readonly Diagnostic[]): void {
  assert.deepEqual(
    items.map(({ code }) => code),
    ['reference/not-in-force'],
  );
}

describe('the server that an editor forks', () => {
  let child: ChildProcess;

  after(() => {
    child?.kill();
  });

  it('speaks over the channel of the fork, links to pages on disk, and ends when told to', async () => {
    child = fork(built('server.cjs'), ['--node-ipc'], { execArgv: [] });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, { ...HELLO, workspaceFolders: null });
    assert.equal(serverInfo?.name, 'Clausewright');
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, OPEN);
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
    assert.ok(report.kind === 'full');
    isTold(report.items);
    const page = report.items[0]?.codeDescription?.href ?? '';
    assert.ok(readFileSync(fileURLToPath(page), 'utf8').includes('reference/not-in-force'), page);
    await connection.sendRequest(ShutdownRequest.type);
    const [ended] = await Promise.all([once(child, 'exit'), connection.sendNotification(ExitNotification.type)]);
    assert.deepEqual(ended, [0, null]);
  });
});

/** What a browser's worker has: messages by `onmessage` and `postMessage`, and no module of Node. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const { runInThisContext } = require('node:vm');
globalThis.self = globalThis;
globalThis.onmessage = null;
globalThis.addEventListener = () => {};
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
runInThisContext(workerData);
`;

interface Message {
  id?: number;
  method?: string;
  params?: { uri?: string };
  result?: unknown;
}

describe('the server in a web worker', () => {
  let worker: Worker;
  const files: Record<string, string> = { 'vscode-vfs://web/w/.clausewright.yml': 'rules:\n  reference/not-in-force: error\nlanguage: zh\n' };
  const asked: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;

  function ask<Result>(method: string, params: unknown): Promise<Result> {
    const id = ++last;
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve) => waiting.set(id, resolve as (result: unknown) => void));
  }

  function tell(method: string, params: unknown): void {
    worker.postMessage({ jsonrpc: '2.0', method, params });
  }

  before(() => {
    worker = new Worker(WORKER, { eval: true, workerData: readFileSync(built('browser/server.js'), 'utf8') });
    worker.on('message', ({ id, method, params, result }: Message) => {
      if (method === 'clausewright/readFile') {
        asked.push(params!.uri!);
        worker.postMessage({ jsonrpc: '2.0', id, result: files[params!.uri!] ?? null });
      } else if (method === undefined) waiting.get(id!)?.(result);
    });
  });

  after(() => worker?.terminate());

  it('starts with what the client gives it, and reads files through the client', async () => {
    const start: BrowserStart = { catalogue: readFileSync(built('catalogue.bin')), version: '0.0.0-test', rulePages: 'vscode-vfs://pages' };
    worker.postMessage(start);
    const folder = { uri: 'vscode-vfs://web/w', name: 'w' };
    await ask('initialize', { ...HELLO, workspaceFolders: [folder] });
    tell('initialized', {});
    const uri = 'vscode-vfs://web/w/policy.md';
    tell('textDocument/didOpen', { textDocument: { ...OPEN.textDocument, uri } });
    const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(report.kind === 'full');
    isTold(report.items);
    assert.match(String(report.items[0]?.message), /撤销/);
    assert.equal(report.items[0]?.codeDescription?.href, 'vscode-vfs://pages/reference/not-in-force.zh.md');
    assert.deepEqual(asked, ['vscode-vfs://web/w/.clausewright.yml']);
  });
});
