/** Bundles the suites: for the Node host into .vscode-test/suites, for the web host into the extension's own folder, where it looks for them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from './editors.mjs';

/** The extension as it is packed, put together by `.config/package.mjs --stage`. */
export const EXTENSION = join(PROJECT, 'dist/extension');

const NODE_SUITES = ['desktop', 'multi-root', 'untrusted'];

export const suiteFile = (name) => (name === 'web' ? join(EXTENSION, 'test/web.js') : join(PROJECT, '.vscode-test/suites', `${name}.cjs`));

/** Mocha's browser build would take our `module` and `exports` for its own: it is given none. */
const mochaAlone = {
  name: 'mocha-alone',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module, exports, define) {${await readFile(path, 'utf8')}\n}).call(globalThis);`,
      loader: 'js',
    })),
};

/** Builds all suites. */
export async function bundleSuites() {
  const base = { bundle: true, format: 'cjs', target: 'es2022', external: ['vscode'], logLevel: 'warning', plugins: [mochaAlone], absWorkingDir: PROJECT };
  const entry = (name) => join(PROJECT, 'test/editor/suite', `${name}.ts`);
  await Promise.all([
    ...NODE_SUITES.map((name) => build({ ...base, platform: 'node', entryPoints: [entry(name)], outfile: suiteFile(name) })),
    build({ ...base, platform: 'browser', entryPoints: [entry('web')], outfile: suiteFile('web') }),
  ]);
}
