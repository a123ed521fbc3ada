/**
 * Runs the suites in the web-worker extension host of a real VS Code: `node test/editor/run-in-web-host.mjs [--editor 1.139]`.
 * `--serve FOLDER` runs none and prints an address where a person may try the extension on the files of that folder.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSuites, EXTENSION, suiteFile } from './bundle-suites.mjs';
import { editor, NEWEST, PROJECT } from './editors.mjs';
import { testsIn } from './tests-in-page.mjs';
import { startBrowser } from './vscode-host.mjs';
import { serveWebHost } from './web-host.mjs';

const FOLDER = join(PROJECT, 'test/editor/workspaces/single');

/** Runs suites that have been bundled; says what `testsIn` says. */
export async function runInWebHost({ version, seconds = 240, verbose = false, headed = false, shot }) {
  const host = await serveWebHost({ vscode: editor(version).vscode, extension: EXTENSION, folder: FOLDER, tests: suiteFile('web') });
  const browser = await startBrowser({ headless: !headed });
  try {
    return await testsIn(browser, host.url, { seconds, verbose, shot });
  } finally {
    await browser.stop().catch(() => {});
    host.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      editor: { type: 'string', default: NEWEST },
      serve: { type: 'string' },
      language: { type: 'string' },
      shot: { type: 'string' },
      verbose: { type: 'boolean' },
      headed: { type: 'boolean' },
    },
  });
  if (values.serve) {
    const { url } = await serveWebHost({ vscode: editor(values.editor).vscode, extension: EXTENSION, folder: values.serve, language: values.language });
    console.log(`${url}   (end with Ctrl+C)`);
  } else {
    await bundleSuites();
    const { code, passed, failures, outside } = await runInWebHost({ version: values.editor, ...values });
    if (outside.length > 0) console.error('Refused:', outside.join(' '));
    console.log(`${passed} passed, ${failures.length} failed`);
    process.exit(code);
  }
}
