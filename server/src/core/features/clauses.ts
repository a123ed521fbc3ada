/** Model clauses of a language, for a list to choose from, for completion and for snippet files: one source, so that none appears twice. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { fullLabel, nameOf, provisionLabel } from '../catalogue/labels.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Language } from '../text/characters.js';
import { snippetText } from '../text/snippet.js';
import { said } from './note.js';

export interface Clause {
  /** That of the obligation it answers. */
  id: string;
  /** A few words; no two clauses of a language share them. */
  title: string;
  /** A recommendation says `should` or `may`. */
  duty: ObligationRecord['duty'];
  /** What the obligation asks, in one sentence. */
  says: string;
  instrument: string;
  instrumentLabel: string;
  provision: string;
  provisionLabel: string;
  /** Instrument and provision together: `AI Act, Article 26(6)`, 《网络安全法》第二十三条. */
  cites: string;
  topics: readonly { id: string; title: string }[];
  /** What a person types to find it: `clause-ai-literacy`, 条款-人工智能素养. */
  prefix: string;
  /** With tab stops, as editors read them. */
  snippet: string;
  /** With every default in its place, for a preview and for editors without tab stops. */
  text: string;
}

/** The clauses that the catalogue has in a language, sorted by id. */
export function clauses(catalogue: Catalogue, language: Language): Clause[] {
  return catalogue.obligations.flatMap((obligation) => {
    const snippet = obligation.clause?.[language];
    const record = catalogue.instrument(obligation.instrument);
    if (snippet === undefined || !record) return [];
    const title = obligation.title[language];
    const names = {
      instrument: nameOf(record, language),
      provision: provisionLabel(schemeOf(record), obligation.provision, language, record.structure?.words),
    };
    return [
      {
        id: obligation.id,
        title,
        duty: obligation.duty,
        says: obligation.says[language],
        instrument: record.id,
        instrumentLabel: names.instrument,
        provision: obligation.provision,
        provisionLabel: names.provision,
        cites: fullLabel(record, obligation.provision, language),
        topics: obligation.elements.map((id) => ({ id, title: said(catalogue.lexicon.topics[id]?.title ?? { en: id }, language) })),
        prefix: prefixOf(title, language),
        snippet,
        text: snippetText(snippet),
      },
    ];
  });
}

function prefixOf(title: string, language: Language): string {
  if (language === 'zh') return `条款-${title}`;
  return `clause-${(title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-')}`;
}
