/**
 * `node test/editor/all.mjs [--editor 1.100 …]`: every suite in every kind of host, and the packed extension in a person's hands.
 * Installs the editors that are missing, puts the extension together, and closes with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuites } from './bundle-suites.mjs';
import { installBrowser, installEditor, PROJECT } from './editors.mjs';
import { runInHost } from './run-in-host.mjs';
import { runInWebHost } from './run-in-web-host.mjs';

const { values } = parseArgs({ options: { editor: { type: 'string', multiple: true, default: ['1.100'] }, 'no-build': { type: 'boolean' } } });

/** Packs, which leaves dist/extension behind too. */
function pack() {
  const args = ['.config/package.mjs', ...(values['no-build'] ? ['--no-build'] : []), '--out', '.vscode-test/clausewright.vsix'];
  const { status } = spawnSync(process.execPath, args, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
}

/** The person's hands count as one test. */
function driveByHand(version) {
  const args = [
    join(PROJECT, 'test/editor/ui.mjs'),
    '--editor',
    version,
    '--vsix',
    '.vscode-test/clausewright.vsix',
    '--out',
    `.vscode-test/screenshots/${version}`,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, outside: [] };
}

installBrowser();
for (const version of values.editor) installEditor(version);
pack();
await bundleSuites();
let passed = 0;
let failed = 0;
for (const version of values.editor) {
  const runs = [
    ['Node host', () => runInHost({ version, suites: 'desktop' })],
    ['Node host, two folders', () => runInHost({ version, suites: 'multi-root' })],
    ['Node host, untrusted', () => runInHost({ version, suites: 'untrusted' })],
    ['web host', () => runInWebHost({ version })],
    ['mouse and keyboard', () => driveByHand(version)],
  ];
  for (const [name, run] of runs) {
    console.log(`\n— VS Code ${version}, ${name}`);
    try {
      const result = await run();
      if (result.outside.length > 0) console.log(`refused: ${result.outside.join(' ')}`);
      passed += result.passed;
      failed += result.failed;
    } catch (error) {
      console.error(error);
      failed++;
    }
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
