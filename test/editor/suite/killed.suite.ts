/** The server dies: it is started again, the findings come back; one that keeps dying is left alone until it is restarted. */
import { commands } from 'vscode';
import { equal, ok } from './assert.js';
import { closeAll, extension, newDraft, rest, shows, until } from './workbench.js';

const RULES = ['reference/not-in-force'];
/** So often it is started again; see client/src/crashes.ts. */
const RESTARTS = 3;

const pid = () => extension().exports!.serverProcess();

async function kill(): Promise<number> {
  const before = await until('a server', pid, (found) => found !== null);
  process.kill(before!, 'SIGKILL');
  return before!;
}

describe('a server that is killed', () => {
  after(closeAll);

  it('is started again, and the findings come back, until it has died too often', async () => {
    const { document } = await newDraft('We report as Executive Order 14110 requires.\n');
    await shows(document, RULES);
    for (let time = 1; time <= RESTARTS; time++) {
      const killed = await kill();
      await until('another server', pid, (found) => found !== null && found !== killed);
      await shows(document, RULES);
    }
    await kill();
    await shows(document, []);
    await rest(2_000);
    equal(pid(), null, 'it was started once more');
  });

  it('runs again once a person restarts it', async () => {
    const { document } = await newDraft('We report as Executive Order 14110 requires.\n');
    await commands.executeCommand('clausewright.restartServer');
    await shows(document, RULES);
    ok(pid() !== null);
  });
});
