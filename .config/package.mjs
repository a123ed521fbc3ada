/**
 * `npm run package`: builds, puts the extension together in dist/extension, and packs it as clausewright.vsix.
 * `--stage` stops before packing: dist/extension is what editors under test and under the debugger load.
 * `--no-build` takes what has been built; `--out FILE` packs elsewhere.
 *
 * The extension has a folder of its own because package.json is also that of the command: VS Code takes the browser entry of a package with
 * `"type": "module"` for an ES module, which its web host cannot load; npm packs whatever `main` and `browser` name; and vsce refuses `files`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { repacked } from './zip.mjs';

const STAGE = 'dist/extension';

const { values: options } = parseArgs({
  options: { stage: { type: 'boolean' }, 'no-build': { type: 'boolean' }, out: { type: 'string', default: 'clausewright.vsix' } },
});
const out = resolve(options.out);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!options['no-build']) build();
stage();
if (!options.stage) await pack();

function build() {
  const { status } = spawnSync(process.execPath, ['.config/esbuild.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** Copies what the allow list names, and writes the manifest of the extension. */
function stage() {
  rmSync(STAGE, { recursive: true, force: true });
  const allowed = readFileSync('.vscodeignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  for (const pattern of allowed.map((line) => line.slice(1).trim())) {
    const files = globSync(pattern, { dot: true, expandDirectories: false });
    if (files.length === 0) throw new Error(`${pattern} of .vscodeignore names no file. Is the build complete?`);
    for (const file of files) {
      mkdirSync(dirname(join(STAGE, file)), { recursive: true });
      cpSync(file, join(STAGE, file));
    }
  }
  cpSync('.vscodeignore', join(STAGE, '.vscodeignore'));
  writeFileSync(join(STAGE, 'README.md'), withoutPictures(readFileSync('README.md', 'utf8')));
  writeFileSync(join(STAGE, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
}

/** The pictures would be half of the package, and a page that is read without the repository cannot show them. */
function withoutPictures(readme) {
  return readme.replace(/^!\[.*\n\n?/gm, '');
}

/** package.json without what concerns the command and its developers. */
function manifest() {
  const { type, private: _, bin, files, scripts, devDependencies, engines, ...rest } = JSON.parse(readFileSync('package.json', 'utf8'));
  return { ...rest, description: '%description%', engines: { vscode: engines.vscode }, main: './dist/client.cjs', browser: './dist/browser/client.js' };
}

async function pack() {
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({ cwd: STAGE, packagePath: out, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  writeFileSync(out, repacked(readFileSync(out)));
  console.log(`Packed again: ${statSync(out).size} bytes.`);
}
