/** `npm test`: everything the gate runs, on a fresh clone too. Closes with what failed and `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { installPackages, installPrograms } from './ready.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
installPackages();
const missing = installPrograms();
let passed = 0;
/** What failed, each with its message: said once more at the end, where it is found. */
const failures = [];

step('types', 'npx', ['tsc', '-p', '.']);
step('lint and format', 'npx', ['biome', 'check', '--error-on-warnings', '.']);
step('catalogue files', 'npx', ['tsx', 'server/build/check-files.ts']);
step('build', 'node', ['.config/esbuild.mjs']);
suites();
await inEditors();
for (const { program, command } of missing) fail(`${program} is missing, so its tests could not run: ${command}`);
for (const failure of failures) console.log(`\n✖ ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

function fail(failure) {
  failures.push(failure);
  console.log(`✖ ${failure}`);
}

/** Runs one check; it counts as one test. */
function step(name, command, args) {
  const started = Date.now();
  const done = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1 << 28 });
  if (done.status !== 0) return fail(`${name}\n${`${done.stdout}${done.stderr}`.trim()}`);
  passed++;
  console.log(`✔ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Runs all Mocha suites in one process and adds up what it counted; no report, or an empty one, is a failure. */
function suites() {
  const report = 'dist/test-report.json';
  rmSync(report, { force: true });
  const args = ['mocha', '--config', '.config/mocharc.json', '--reporter', './.config/reporter.cjs', '--reporter-option', `output=${report}`];
  spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const counts = read(report);
  passed += counts.passed;
  failures.push(...counts.failures);
  if (counts.passed < 50) fail('the suites did not run: fewer than 50 tests passed');
}

/** The extension in real editors; where these cannot be had, that is said, and fails the gate. */
async function inEditors() {
  try {
    const { testInEditors } = await import('../test/editor/all.mjs');
    const counts = await testInEditors({ build: false });
    passed += counts.passed;
    failures.push(...counts.failures);
  } catch (error) {
    fail(`the suites in editors did not run: ${error.message}`);
  }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failures: ['the suites made no report'] };
  }
}
