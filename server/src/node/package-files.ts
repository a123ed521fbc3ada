/** The files that are shipped beside the server: the compiled catalogue, the rule pages, the manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCatalogue } from '../core/index.js';
import { pageFile, type Runtime } from '../lsp/runtime.js';
import { openFile } from './open-file.js';

export type PackageFiles = Pick<Runtime, 'catalogue' | 'version' | 'rulePage'>;

/** Reads them from the package that this file is part of, built or not. */
export function packageFiles(): PackageFiles {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    catalogue: readCatalogue(openFile(join(root, 'dist/catalogue.bin'))),
    version: (JSON.parse(read('package.json')) as { version: string }).version,
    rulePage: (rule, language) => pathToFileURL(join(root, 'docs/rules', pageFile(rule, language))).toString(),
  };
}

function packageRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
    if (dirname(at) === at) throw new Error(`Clausewright is not installed whole: there is no package.json above ${folder}.`);
  }
}
