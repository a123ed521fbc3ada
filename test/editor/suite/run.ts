/** Runs suites inside an extension host, with Mocha's browser build: it needs neither files nor modules, so it runs in a web worker too. */
import 'mocha/mocha.js';

/** How the runners outside recognise the line with the counts. */
const MARK = 'clausewright-suites:';

const TIMEOUT_MS = 60_000;

/** On a machine that is busy an editor may be late once: a test that fails is run once more, and that is said. */
const RETRIES = 1;

/**
 * @param load imports the suites, once Mocha's words are there
 * @param atLeast so many tests must pass: suites that are not there fail nothing
 */
export async function runSuites(load: () => Promise<unknown>, atLeast: number): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: TIMEOUT_MS,
    retries: RETRIES,
    reporter: Lines as unknown as Mocha.ReporterConstructor,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await load();
  const failures: string[] = [];
  const passed = await new Promise<number>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats?.passes ?? 0));
    runner.on('fail', (test, error: Error) => failures.push(`${test.fullTitle()}\n${error.message}`));
  });
  console.log(`${MARK} ${JSON.stringify({ passed, failures })}`);
  if (failures.length > 0) throw new Error(`${failures.length} of the tests in the editor failed`);
  if (passed < atLeast) throw new Error(`only ${passed} tests ran in the editor; at least ${atLeast} should have`);
}

/** One line per test. */
function Lines(runner: Mocha.Runner): void {
  runner.on('pass', (test) => console.log(`✔ ${test.fullTitle()} (${test.duration} ms)`));
  runner.on('retry', (test: Mocha.Test, error: Error) => console.log(`Once more: ${test.fullTitle()}\n${error.stack ?? error.message}`));
  runner.on('fail', (test, error: Error) => console.log(`✖ ${test.fullTitle()}\n${error.stack ?? error.message}`));
}
