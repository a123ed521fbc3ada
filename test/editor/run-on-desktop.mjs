/** `npm run test:desktop`: the same suites in the desktop VS Code, oldest supported and newest, where a network allows to download them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuites, EXTENSION, suiteFile } from './bundle-suites.mjs';
import { PROJECT } from './editors.mjs';
import { copyOfWorkspace } from './vscode-host.mjs';

const WORKSPACES = join(PROJECT, 'test/editor/workspaces');

const { engines } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));

await bundleSuites();
for (const version of [engines.vscode.replace('^', ''), 'stable']) {
  for (const [suites, source, file] of [
    ['desktop', 'single', ''],
    ['multi-root', 'multi', 'policies.code-workspace'],
  ]) {
    const { folder, clear } = copyOfWorkspace(join(WORKSPACES, source));
    const launchArgs = [join(folder, file), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'];
    try {
      await runTests({ version, extensionDevelopmentPath: EXTENSION, extensionTestsPath: suiteFile(suites), launchArgs });
    } finally {
      clear();
    }
  }
}
