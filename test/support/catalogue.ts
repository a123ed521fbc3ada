/** The bundled catalogue, loaded once for all tests. `npm run build` compiles it. */
import { readFileSync } from 'node:fs';
import { Catalogue } from '../../server/src/core/catalogue/catalogue.js';
import type { CatalogueData } from '../../server/src/core/catalogue/data.js';

let data: CatalogueData | undefined;
let catalogue: Catalogue | undefined;

export function catalogueData(): CatalogueData {
  data ??= JSON.parse(readFileSync(new URL('../../dist/catalogue.json', import.meta.url), 'utf8')) as CatalogueData;
  return data;
}

export function bundledCatalogue(): Catalogue {
  catalogue ??= new Catalogue(catalogueData());
  return catalogue;
}

/** The day on which tests read the law, unless a draft says otherwise. */
export const TODAY = '2026-11-20';
