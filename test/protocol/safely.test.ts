import assert from 'node:assert/strict';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { safely } from '../../server/src/lsp/safely.js';

describe('the guard around handlers', () => {
  const told: string[] = [];
  const log = { error: (line: string) => void told.push(line), warn: () => {}, info: () => {} };

  it('hands answers through', async () => {
    assert.equal(await safely(log, 'sum', 0, (a: number, b: number) => a + b)(1, 2), 3);
  });

  it('tells of a failure with its name and place, and answers as if there were nothing to say', async () => {
    const fails = safely(log, 'hover', null, async (): Promise<string | null> => {
      throw new TypeError('no such thing');
    });
    assert.equal(await fails(), null);
    assert.equal(told.length, 1);
    assert.match(told[0]!, /^hover failed: TypeError: no such thing\n\s+at /);
  });

  it('lets the protocol’s own errors through', async () => {
    const cancelled = safely(log, 'hover', null, () => {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    });
    await assert.rejects(cancelled(), /cancelled/);
  });
});
