/** The core as it ships: bundled for Node by the options of the build. Run through a transpiler for tests it would be half as fast again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Analysis, Catalogue } from '../../server/src/core/index.js';
import { TODAY } from '../support/catalogue.js';

export type Core = typeof import('../../server/src/core/index.js');

/** Builds the core into a folder of its own, loads it, and takes the folder away. */
export function shippedCore(): Core {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-bench-'));
  const outfile = join(folder, 'core.cjs');
  try {
    buildSync({
      entryPoints: [fileURLToPath(new URL('../../server/src/core/index.ts', import.meta.url))],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      mainFields: ['module', 'main'],
      minifySyntax: true,
      minifyWhitespace: true,
      charset: 'utf8',
      logLevel: 'warning',
    });
    return createRequire(import.meta.url)(outfile) as Core;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads a draft and runs all rules over it. */
export function lint({ analyse, RULES, DEFAULT_SETTINGS }: Core, catalogue: Catalogue, text: string, previous?: Analysis): Analysis {
  return analyse({ text, catalogue, rules: RULES, settings: DEFAULT_SETTINGS, today: TODAY, previous });
}
