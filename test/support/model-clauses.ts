/** The model clauses of the catalogue as a draft has them: what answers an obligation beyond doubt. */

import type { Language } from '../../server/src/core/text/characters.js';
import { snippetText } from '../../server/src/core/text/snippet.js';
import { bundledCatalogue } from './catalogue.js';

/** With every default in its place. */
export function modelClauseOf(obligation: string, language: Language = 'en'): string {
  const clause = bundledCatalogue().obligations.find(({ id }) => id === obligation)?.clause?.[language];
  if (clause === undefined) throw new Error(`${obligation} has no model clause`);
  return snippetText(clause);
}
