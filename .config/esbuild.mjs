/**
 * `npm run build` and `npm run watch`: every output of the project, and the compiled catalogue.
 * Bundles hold all they need; nothing is installed beside them. Types are checked by the compiler, not here.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, watch as watchFiles } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const watching = process.argv.includes('--watch');

/** Some dependencies are CommonJS and ask for Node's modules through `require`, which an ES module does not have. */
const requireBanner = "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** The server asks where it is by `import.meta.url`, which CommonJS does not have. */
const moduleUrl = { banner: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;", define: { 'import.meta.url': 'moduleUrl' } };

/** What is built. An output whose entry is not there is left out. */
const outputs = [
  { entry: 'server/src/cli/main.ts', file: 'dist/cli.js', platform: 'node', format: 'esm', banner: requireBanner, executable: true },
  { entry: 'server/src/node/server.ts', file: 'dist/server.cjs', platform: 'node', format: 'cjs', ...moduleUrl },
  { entry: 'server/src/browser/main.ts', file: 'dist/browser/server.js', platform: 'browser', format: 'iife' },
  { entry: 'client/src/node/main.ts', file: 'dist/client.cjs', platform: 'node', format: 'cjs', external: ['vscode'] },
  { entry: 'client/src/browser/main.ts', file: 'dist/browser/client.js', platform: 'browser', format: 'cjs', external: ['vscode'] },
];

/** One base for all, so that no output drifts from the others. */
const base = {
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  minifySyntax: !watching,
  minifyWhitespace: !watching,
  sourcemap: watching,
  legalComments: 'eof',
};

function optionsOf({ entry, file, platform, format, banner, define, external, executable }) {
  return {
    ...base,
    // Names are a third of what the extension loads, and nothing in it asks for them. Who runs the command sees its stack traces.
    minifyIdentifiers: !watching && !executable,
    entryPoints: [entry],
    outfile: file,
    platform,
    format,
    external: external ?? [],
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    banner: banner ? { js: banner } : {},
    define: define ?? {},
    plugins: executable ? [executableOutput(file)] : [],
  };
}

function executableOutput(file) {
  return { name: 'executable', setup: (build) => build.onEnd(({ errors }) => errors.length === 0 && chmodSync(file, 0o755)) };
}

/** Puts the data files together; the status tells whether that went well. */
function compileCatalogue() {
  return spawnSync(process.execPath, ['--import', 'tsx', 'server/build/compile-catalogue.ts'], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Compiles the catalogue anew once the data files have been still for a moment. */
function watchCatalogue() {
  let timer;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(compileCatalogue, 200);
  };
  for (const folder of ['server/catalogue', 'server/lexicon']) watchFiles(folder, { recursive: true }, changed);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const contexts = await Promise.all(outputs.filter(({ entry }) => existsSync(entry)).map((output) => context(optionsOf(output))));
if (watching) {
  await Promise.all(contexts.map((each) => each.watch()));
  compileCatalogue();
  watchCatalogue();
  console.log('Watching. Each change is built at once; end with Ctrl+C.');
} else {
  const built = await Promise.all(
    contexts.map((each) =>
      each.rebuild().then(
        () => true,
        () => false,
      ),
    ),
  );
  await Promise.all(contexts.map((each) => each.dispose()));
  process.exitCode = compileCatalogue() && built.every(Boolean) ? 0 : 1;
}
