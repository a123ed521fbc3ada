/** Opens a workbench that runs tests, and hears how they went. */
import { refuseOutside } from './vscode-host.mjs';

/** What the editor itself logs and nobody needs to know. */
const NOISE =
  /Could not locate the bindings file|build\/Release\/watchdog|status code 404$|ENOPRO: No file system provider|^(?:Creating a socket|Resolv|\[Service Worker\]|Ignoring fetching additional|Updating additional builtin|ChatSessionStore|\[AccountPolicyGate\]|\[AgentHost|\[reconnection-grace-time\]|\[ChatModelSelection\]|Found additional builtin|CodeExpectedError|Creation of workbench contribution|Timed out waiting for (?:authentication provider|browser WebSocket)|Error while registering log channel|Extension host \(\w+\) is (?:un)?responsive|Aborted onWillSave|Illegal value for lineNumber)/;

/** The line with which the suites close; see suite/run.ts. */
const COUNTS = /^clausewright-suites: (\{.*\})$/;

const NO_ANSWER = 97;

/**
 * Opens an address and waits for the extension host to end.
 * @returns the host's exit code, how many tests passed and which failed, and the origins outside this machine that were asked for
 */
export async function testsIn(browser, url, { seconds, shot, verbose = false }) {
  const { page, context } = browser;
  const outside = await refuseOutside(context);
  let counts = { passed: 0, failures: [] };
  if (verbose) page.on('console', (message) => console.error(`[${message.type()}] ${message.text()}`));
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = args.map(String).join(' ');
    const found = COUNTS.exec(text);
    if (found) counts = JSON.parse(found[1]);
    else if (verbose || !NOISE.test(text.split('\n', 1)[0])) (console[type] ?? console.log)(text);
  });
  let ended;
  const exited = new Promise((done) => {
    ended = done;
  });
  await page.exposeFunction('codeAutomationExit', (code) => ended(code));
  page.on('close', () => ended(98));
  page.on('crash', () => ended(99));
  await page.goto(url);
  const late = new Promise((done) => setTimeout(() => done(NO_ANSWER), seconds * 1000).unref());
  const code = await Promise.race([exited, late]);
  if (shot) await page.screenshot({ path: shot }).catch(() => {});
  if (code === NO_ANSWER) console.error(`The extension host did not answer within ${seconds} s.`);
  if (code !== 0 && counts.failures.length === 0) counts.failures.push(`The extension host ended with ${code}.`);
  return { code, ...counts, outside: [...outside] };
}
