/** How the provisions of an instrument are numbered. */
import type { InstrumentRecord, Scheme } from './record.js';

const ARTICLE_KINDS = new Set(['regulation', 'directive', 'treaty', 'decision', 'proposal', 'convention']);

/** The scheme of an instrument, guessed from its kind and place where the catalogue does not give one. */
export function schemeOf(record: InstrumentRecord): Scheme {
  const scheme = record.structure?.scheme;
  if (scheme && scheme !== 'none') return scheme;
  if (record.jurisdiction === 'CN') return /standard|plan|framework|guideline|declaration/.test(record.kind) ? 'none' : 'zh-articles';
  if (ARTICLE_KINDS.has(record.kind)) return 'articles';
  if (/^(?:US|UK|SG|AU|IN|DE|CA)/.test(record.jurisdiction) && /statute|bill|order|memorandum|regulation|rule/.test(record.kind)) return 'sections';
  if (/standard/.test(record.kind)) return 'clauses';
  return 'none';
}
