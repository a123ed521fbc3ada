import assert from 'node:assert/strict';
import { CancellationTokenSource, DocumentDiagnosticRequest, HoverRequest, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import { withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';

/** Long enough to be read in many steps. */
const LONG = Array.from({ length: 4000 }, (_, i) => `Clause ${i}: under the EU AI Act, Article ${(i % 113) + 1} asks for care.\n`).join('\n');

async function codeOf(answer: Promise<unknown>): Promise<number | null> {
  try {
    await answer;
    return null;
  } catch (error) {
    return (error as ResponseError<unknown>).code;
  }
}

describe('cancellation', () => {
  it('ends the work on a draft, with the protocol’s own error', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, LONG);
      const source = new CancellationTokenSource();
      const started = Date.now();
      const answer = codeOf(client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } }, source.token));
      source.cancel();
      assert.equal(await answer, LSPErrorCodes.RequestCancelled);
      const cancelled = Date.now() - started;
      const again = Date.now();
      await client.pull(URI);
      assert.ok(cancelled < Date.now() - again, 'the cancelled request took as long as a whole one');
    });
  });

  it('of one asker does not end the work for another', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, LONG);
      const source = new CancellationTokenSource();
      const one = codeOf(client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } }, source.token));
      const other = client.pull(URI);
      source.cancel();
      assert.equal(await one, LSPErrorCodes.RequestCancelled);
      assert.equal((await other).kind, 'full');
    });
  });

  it('comes by itself when the draft changes under a request: diagnostics are asked for again, answers are out of date', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, LONG);
      const pulled = client.connection
        .sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } })
        .catch((error: ResponseError<{ retriggerRequest: boolean }>) => error);
      const hovered = codeOf(client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position: { line: 0, character: 20 } }));
      // Once this is answered, the work on the draft has begun.
      await client.links('file:///w/not-open.md');
      await client.change(URI, 'Clause 0', 'Provision 0');
      const error = (await pulled) as ResponseError<{ retriggerRequest: boolean }>;
      assert.equal(error.code, LSPErrorCodes.ServerCancelled);
      assert.deepEqual(error.data, { retriggerRequest: true });
      assert.equal(await hovered, LSPErrorCodes.ContentModified);
      const report = await client.pull(URI);
      assert.ok(report.kind === 'full');
      assert.deepEqual(report.items[0]?.data, { version: 2, finding: 0 });
    });
  });

  it('leaves room for other messages while a long draft is read', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, LONG);
      await client.open('file:///w/short.md', 'Under the EU AI Act, Article 9 asks for care.\n');
      const long = client.pull(URI).then(() => 'long');
      const short = client.hover('file:///w/short.md', 'Article').then(() => 'short');
      assert.equal(await Promise.race([long, short]), 'short');
      await Promise.all([long, short]);
    });
  });
});
