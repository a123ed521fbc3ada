/** Runs suites inside an extension host, with Mocha's browser build: it needs neither files nor modules, so it runs in a web worker too. */
import 'mocha/mocha.js';

/** How the runners outside recognise the line with the counts. */
const MARK = 'clausewright-suites:';

const TIMEOUT_MS = 60_000;

/**
 * @param load imports the suites, once Mocha's words are there
 * @param atLeast so many tests must pass: suites that are not there fail nothing
 */
export async function runSuites(load: () => Promise<unknown>, atLeast: number): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT_MS, reporter: Lines as unknown as Mocha.ReporterConstructor, forbidOnly: true, forbidPending: true });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await load();
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run(() => resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 1 }));
  });
  console.log(`${MARK} ${JSON.stringify({ passed, failed })}`);
  if (failed > 0) throw new Error(`${failed} of the tests in the editor failed`);
  if (passed < atLeast) throw new Error(`only ${passed} tests ran in the editor; at least ${atLeast} should have`);
}

/** One line per test. */
function Lines(runner: Mocha.Runner): void {
  runner.on('pass', (test) => console.log(`✔ ${test.fullTitle()} (${test.duration} ms)`));
  runner.on('fail', (test, error: Error) => console.log(`✖ ${test.fullTitle()}\n${error.stack ?? error.message}`));
}
