/** What has to be there before anything else runs: the packages of the lock file, and system programs of the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Installs the packages where they are missing or older than the lock file. Exits with a plain message where that fails. */
export function installPackages() {
  const marker = 'node_modules/.package-lock.json';
  if (existsSync(marker) && (isLink('node_modules') || statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs)) return;
  console.log('Installing packages (npm ci) …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (done.status !== 0) {
    console.error('npm ci failed: check the network or the npm configuration, then run the same command again.');
    process.exit(1);
  }
}

/** A worktree may share the packages of another: `npm ci` would empty that one's folder through the link. */
function isLink(path) {
  return lstatSync(path).isSymbolicLink();
}

/** Whether a program is on the PATH, or is where a path says. */
export function has(program) {
  if (isAbsolute(program)) return existsSync(program);
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** System programs that tests drive: what to look for, and Debian's packages for it; fonts are for what the browser shows. */
const PROGRAMS = [
  { program: 'nvim', packages: ['neovim'] },
  { program: process.env.CHROMIUM ?? 'chromium', packages: ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk'] },
  { program: 'rg', packages: ['ripgrep'] },
];

/** Installs missing programs where this user may; returns those that stay missing, each with the one command to run. */
export function installPrograms() {
  const missing = PROGRAMS.filter(({ program }) => !has(program));
  if (missing.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
    const packages = missing.flatMap((entry) => entry.packages);
    console.log(`Installing ${packages.join(', ')} (apt-get) …`);
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  }
  return missing.filter(({ program }) => !has(program)).map((entry) => ({ ...entry, command: `sudo apt-get install -y ${entry.packages.join(' ')}` }));
}
