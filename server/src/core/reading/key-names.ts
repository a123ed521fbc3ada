/** Front matter says in its keys what its values are of: `ai_act: ["Art. 27"]`. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Unit } from '../draft/draft.js';

/** The instruments that the path of a front-matter value names. */
export function instrumentsOfKey({ key }: Unit, catalogue: Catalogue): string[] {
  const named = key.split('.').map((step) => catalogue.named(step.replace(/[_-]+/g, ' ')));
  return named.filter((id) => id !== null);
}
