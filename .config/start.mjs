/**
 * `npm start`: from a fresh clone to findings on the screen. Installs what is missing, builds, and lints the examples.
 * Uses nothing but Node, because on a fresh clone there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether what is installed is what the lock file asks for: npm leaves a copy of the lock file behind. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Runs a step; where it fails, says so with its output and ends. */
function step(what, command, args, options = {}) {
  console.log(what);
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  if (status === 0) return;
  console.error(`${what} failed.\n${error ? error.message : `${stdout}${stderr}`}`);
  process.exit(1);
}

if (!isInstalled()) {
  // Run by npm, its own program is known; else it is looked for. On Windows it is a script and needs a shell.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm) step('Installing dependencies (once) …', process.execPath, [npm, ...args]);
  else step('Installing dependencies (once) …', 'npm', args, { shell: process.platform === 'win32' });
}
step('Building …', process.execPath, ['.config/esbuild.mjs']);

console.log('Linting examples/ …\n');
const lint = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'examples'], { cwd: root, stdio: 'inherit' });
// The examples hold planted mistakes: status 1 is what should happen.
if (lint.status !== 0 && lint.status !== 1) process.exit(lint.status ?? 1);
console.log(`
These are planted mistakes in two small policies. From here:
  node dist/cli.js lint my-policy.md            check a draft of your own
  node dist/cli.js explain "AI Act 26(6)"       read what a provision says, and since when
  npm test                                      run all checks of this project`);
