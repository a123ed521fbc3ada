/**
 * Runs suites in the Node extension host of a real VS Code: `node test/editor/run-in-host.mjs [--editor 1.139] [--suites desktop]`.
 * Suites: desktop, multi-root, untrusted. `--verbose` shows all that the editor logs, `--headed` the browser, `--shot FILE` how it ended.
 * dist/extension must have been put together: `node .config/package.mjs --stage`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSuites, EXTENSION, suiteFile } from './bundle-suites.mjs';
import { editor, NEWEST, OLDEST, PROJECT } from './editors.mjs';
import { testsIn } from './tests-in-page.mjs';
import { copyOfWorkspace, remote, startBrowser, startServer, workbenchUrl } from './vscode-host.mjs';

const WORKSPACES = join(PROJECT, 'test/editor/workspaces');

/** What each kind of suites opens. */
const OPENED = { desktop: ['single', ''], untrusted: ['single', ''], 'multi-root': ['multi', 'policies.code-workspace'] };

/** Runs suites that have been bundled; says what `testsIn` says. */
export async function runInHost({ version, suites, seconds = 240, verbose = false, headed = false, shot }) {
  const [source, file] = OPENED[suites];
  const { folder, clear } = copyOfWorkspace(join(WORKSPACES, source));
  const server = await startServer(editor(version), { trusted: suites !== 'untrusted', verbose });
  const browser = await startBrowser({ headless: !headed });
  try {
    const payload = [
      ['extensionDevelopmentPath', remote(server, EXTENSION)],
      ['extensionTestsPath', remote(server, suiteFile(suites))],
      ['skipWelcome', 'true'],
    ];
    const result = await testsIn(browser, workbenchUrl(server, join(folder, file), payload), { seconds, verbose, shot });
    const { processes, outside } = server.heard();
    // Newer editors take from their processes what the witness comes in by; one that hears nothing where it could would prove nothing.
    const deaf = version === OLDEST && !processes.some((command) => command.includes('server.cjs'));
    return { ...result, outside: [...result.outside, ...outside, ...(deaf ? ['the processes were not heard'] : [])] };
  } finally {
    await browser.stop().catch(() => {});
    await server.stop().catch(() => {});
    clear();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    options: { editor: text(NEWEST), suites: text('desktop'), shot: { type: 'string' }, verbose: { type: 'boolean' }, headed: { type: 'boolean' } },
  });
  await bundleSuites();
  const { code, passed, failures, outside } = await runInHost({ version: values.editor, ...values });
  if (outside.length > 0) console.error('Refused:', outside.join(' '));
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exit(code);
}
