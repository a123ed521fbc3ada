/** The files that are shipped with the command: the compiled catalogue beside it, the rule pages and the manifest above. */
import { readFileSync } from 'node:fs';
import { type CompiledCatalogue, type Language, readCatalogue } from '../core/index.js';
import { openFile } from '../node/open-file.js';
import { Misuse } from './misuse.js';

export function shippedCatalogue(): CompiledCatalogue {
  return readCatalogue(shipped('catalogue.bin', openFile));
}

export function shippedVersion(): string {
  return (JSON.parse(shipped('../package.json', readText)) as { version: string }).version;
}

/** The page of a rule as Markdown; `id` is `group/name`. */
export function shippedRulePage(id: string, language: Language): string {
  return shipped(`../docs/rules/${id}${language === 'zh' ? '.zh' : ''}.md`, readText);
}

function readText(url: URL): string {
  return readFileSync(url, 'utf8');
}

function shipped<Content>(path: string, read: (url: URL) => Content): Content {
  const url = new URL(path, import.meta.url);
  try {
    return read(url);
  } catch {
    throw new Misuse(`${path.split('/').at(-1)} is missing from this installation of Clausewright. Install it again; in a checkout, run "npm run build".`);
  }
}
