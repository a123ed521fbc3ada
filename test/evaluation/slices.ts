/** The parts in which the matches are scored. */
import type { CitationForm } from '../../server/src/core/index.js';
import type { AnnotatedForm, CorpusDraft } from './corpus.js';
import type { DraftMatch, Extra, Match } from './match.js';
import { type Score, score } from './score.js';

/** The instruments that the first catalogue holds whole. */
export const FOURTEEN: ReadonlySet<string> = new Set([
  'eu-ai-act',
  'eu-gdpr',
  'coe-ai-convention',
  'cn-genai-measures',
  'cn-deep-synthesis',
  'cn-algo-rec',
  'cn-ai-labelling',
  'cn-pipl',
  'cn-csl',
  'us-nist-ai-rmf',
  'iso-42001',
  'us-eo-14110',
  'us-co-sb24-205',
  'us-co-sb26-189',
]);

export interface Slice {
  name: string;
  /** What the parts are told by; `all` for the whole. */
  facet: 'all' | 'language' | 'form' | 'category';
  score: Score;
}

export type Wanted = (instrument: string | null) => boolean;

const FORMS: Readonly<Record<CitationForm, AnnotatedForm>> = {
  full: 'full',
  pinpoint: 'pinpoint',
  name: 'instrument',
  number: 'instrument',
  'short-name': 'instrument',
  anaphor: 'instrument',
};

/** What a part is told by, on either side. */
interface Facet {
  name: Slice['facet'];
  ofMatch(match: Match): string;
  ofExtra(extra: Extra): string;
}

const byDraft = (name: Facet['name'], key: (draft: CorpusDraft) => string): Facet => ({
  name,
  ofMatch: ({ draft }) => key(draft),
  ofExtra: ({ draft }) => key(draft),
});

const FACETS: readonly Facet[] = [
  byDraft('language', ({ language }) => language),
  { name: 'form', ofMatch: ({ annotation }) => annotation.form, ofExtra: ({ found }) => FORMS[found.form] },
  byDraft('category', ({ language, category }) => `${language} ${category}`),
];

/** One instrument group: whole, then per language, form and category. */
export function slicesOf(all: readonly DraftMatch[], wanted: Wanted): Slice[] {
  const out: Slice[] = [
    {
      name: 'all',
      facet: 'all',
      score: score(
        all,
        ({ annotation }) => wanted(annotation.instrument),
        ({ found }) => wanted(found.instrument),
      ),
    },
  ];
  for (const facet of FACETS) {
    const names = new Set(all.flatMap(({ matches, extras }) => [...matches.map(facet.ofMatch), ...extras.map(facet.ofExtra)]));
    for (const name of [...names].sort()) {
      const part = score(
        all,
        (match) => wanted(match.annotation.instrument) && facet.ofMatch(match) === name,
        (extra) => wanted(extra.found.instrument) && facet.ofExtra(extra) === name,
      );
      if (part.annotated + part.extra > 0) out.push({ name, facet: facet.name, score: part });
    }
  }
  return out;
}
