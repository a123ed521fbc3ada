/**
 * `npm run test:editor`: every suite in real editors, oldest supported and newest, and the packed extension in a person's hands.
 * Installs the editors that are missing, packs the extension, closes with what failed and `N passed, N failed`. A request to anywhere outside this machine is a failure.
 * `--no-build` takes what has been built.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPrograms } from '../../.config/ready.mjs';
import { bundleSuites } from './bundle-suites.mjs';
import { installEditor, NEWEST, OLDEST, PROJECT } from './editors.mjs';
import { drive } from './hands/drive.mjs';
import { runInHost } from './run-in-host.mjs';
import { runInWebHost } from './run-in-web-host.mjs';

/** What runs where: the newest editor has it all, the oldest shows that it still works there. */
const RUNS = [
  [OLDEST, 'Node host', () => runInHost({ version: OLDEST, suites: 'desktop' })],
  [NEWEST, 'Node host', () => runInHost({ version: NEWEST, suites: 'desktop' })],
  [NEWEST, 'Node host, two folders', () => runInHost({ version: NEWEST, suites: 'multi-root' })],
  [NEWEST, 'Node host, untrusted', () => runInHost({ version: NEWEST, suites: 'untrusted' })],
  [OLDEST, 'web host', () => runInWebHost({ version: OLDEST })],
  [NEWEST, 'web host', () => runInWebHost({ version: NEWEST })],
  ...['installed', 'chinese', 'themes', 'coverage'].map((walk) => [NEWEST, `mouse and keyboard, ${walk}`, () => walked(walk, NEWEST)]),
  // What `npm run try` opens.
  [OLDEST, 'mouse and keyboard, browser', () => walked('browser', OLDEST)],
];

/** On a machine that is busy a click may come to nothing, as a person's may: a walk that fails is walked once more, and that is said. */
async function walked(walk, version) {
  const first = await drive(walk, version);
  if (first.failures.length === 0) return first;
  console.log('Once more:');
  return drive(walk, version);
}

/**
 * Installs, packs and runs.
 * @returns how many tests passed, and which failed
 */
export async function testInEditors({ build = true } = {}) {
  for (const version of [OLDEST, NEWEST]) installEditor(version);
  pack(build);
  await bundleSuites();
  const counts = { passed: 0, failures: [] };
  for (const [version, name, run] of RUNS) {
    console.log(`\n— VS Code ${version}, ${name}`);
    const { passed, failures } = await counted(run);
    counts.passed += passed;
    counts.failures.push(...failures.map((failure) => `VS Code ${version}, ${name}: ${failure}`));
  }
  return counts;
}

async function counted(run) {
  try {
    const { passed, failures, outside } = await run();
    if (outside.length === 0) return { passed, failures };
    const asked = `nothing outside this machine is asked for\n  ${outside.join('\n  ')}`;
    console.log(`✖ ${asked}`);
    return { passed, failures: [...failures, asked] };
  } catch (error) {
    console.error(error);
    return { passed: 0, failures: [error.message] };
  }
}

/** Packs, which leaves dist/extension behind too. */
function pack(build) {
  const args = ['.config/package.mjs', ...(build ? [] : ['--no-build']), '--out', '.vscode-test/clausewright.vsix'];
  const { status } = spawnSync(process.execPath, args, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The extension could not be packed.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = installPrograms();
  for (const { program, command } of missing) console.log(`${program} is missing: ${command}`);
  const { passed, failures } = await testInEditors({ build: !process.argv.includes('--no-build') });
  for (const failure of failures) console.log(`\n✖ ${failure}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
