/** The bundled catalogue, opened once for all tests. `npm run build` compiles it. */
import { fileURLToPath } from 'node:url';
import { Catalogue } from '../../server/src/core/catalogue/catalogue.js';
import { type CompiledCatalogue, readCatalogue } from '../../server/src/core/catalogue/compiled.js';
import { openFile } from '../../server/src/node/open-file.js';

export const CATALOGUE_FILE = fileURLToPath(new URL('../../dist/catalogue.bin', import.meta.url));

let compiled: CompiledCatalogue | undefined;
let catalogue: Catalogue | undefined;

export function compiledCatalogue(): CompiledCatalogue {
  compiled ??= readCatalogue(openFile(CATALOGUE_FILE));
  return compiled;
}

export function bundledCatalogue(): Catalogue {
  catalogue ??= new Catalogue(compiledCatalogue());
  return catalogue;
}

/** The day on which tests read the law, unless a draft says otherwise. */
export const TODAY = '2026-11-20';
