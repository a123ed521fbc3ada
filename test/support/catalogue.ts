/** The bundled catalogue, loaded once for all tests. `npm run build` compiles it. */
import { readFileSync } from 'node:fs';
import { Catalogue } from '../../server/src/core/catalogue/catalogue.js';
import { type CatalogueData, readCatalogue } from '../../server/src/core/catalogue/data.js';

let data: CatalogueData | undefined;
let catalogue: Catalogue | undefined;

export function catalogueData(): CatalogueData {
  data ??= readCatalogue(readFileSync(new URL('../../dist/catalogue.jsonl', import.meta.url), 'utf8'));
  return data;
}

export function bundledCatalogue(): Catalogue {
  catalogue ??= new Catalogue(catalogueData());
  return catalogue;
}

/** The day on which tests read the law, unless a draft says otherwise. */
export const TODAY = '2026-11-20';
