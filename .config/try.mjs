/**
 * `npm run try`: VS Code for the Web in a browser window, with the extension and the example policies, for someone who has no VS Code.
 * `npm run try -- --folder drafts --language zh-cn`: other drafts, the interface in Chinese. What is changed there is not written to the folder.
 * The address is of this machine only; end with Ctrl+C.
 */
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { has, installPackages } from './ready.mjs';

const { values } = parseArgs({ options: { folder: { type: 'string', default: 'examples' }, language: { type: 'string' } } });
const folder = resolve(values.folder);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installPackages();
const { editor, installEditor, OLDEST } = await import('../test/editor/editors.mjs');
const { serveWebHost } = await import('../test/editor/web-host.mjs');

console.log('Building …');
if (spawnSync(process.execPath, ['.config/package.mjs', '--stage'], { stdio: 'inherit' }).status !== 0) process.exit(1);
// The smaller one; it needs no Node of its own.
installEditor(OLDEST);
const { url } = await serveWebHost({ vscode: editor(OLDEST).vscode, extension: resolve('dist/extension'), folder, language: values.language });
console.log(`\n${url}   (end with Ctrl+C)`);
openInBrowser(url);

/** Where nothing opens addresses, the one that was printed has to do. */
function openInBrowser(address) {
  const [program, ...args] = { darwin: ['open'], win32: ['explorer'] }[process.platform] ?? ['xdg-open'];
  if (process.platform !== 'win32' && !has(program)) return;
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
