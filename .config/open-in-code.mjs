/** Opens the extension and the examples in VS Code, where it is installed. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { has } from './ready.mjs';

/**
 * @param staged the folder of the extension
 * @returns whether there was a `code` command to open it with
 */
export function openInCode(staged) {
  if (!has('code') && !has('code.cmd')) return false;
  const args = ['--new-window', `--extensionDevelopmentPath=${resolve(staged)}`, resolve('examples'), resolve('examples/hiring-policy.en.md')];
  const child = spawn('code', args, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' });
  // A command that will not run is like one that is not there.
  child.on('error', () => {}).unref();
  return true;
}
