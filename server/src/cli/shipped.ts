/** The files that are shipped with the command: the compiled catalogue beside it, the rule pages and the manifest above. */
import { readFileSync } from 'node:fs';
import { type CatalogueData, type Language, readCatalogue } from '../core/index.js';
import { Misuse } from './misuse.js';

export function shippedCatalogue(): CatalogueData {
  return readCatalogue(shipped('catalogue.jsonl'));
}

export function shippedVersion(): string {
  return (JSON.parse(shipped('../package.json')) as { version: string }).version;
}

/** The page of a rule as Markdown; `id` is `group/name`. */
export function shippedRulePage(id: string, language: Language): string {
  return shipped(`../docs/rules/${id}${language === 'zh' ? '.zh' : ''}.md`);
}

function shipped(path: string): string {
  const url = new URL(path, import.meta.url);
  try {
    return readFileSync(url, 'utf8');
  } catch {
    throw new Misuse(`${path.split('/').at(-1)} is missing from this installation of Clausewright. Install it again; in a checkout, run "npm run build".`);
  }
}
