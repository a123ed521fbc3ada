/** What an obligation says, and how well a clause says it: by topics and telling words, each weighing the more the fewer obligations have it. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import { tellingWords } from '../catalogue/telling-words.js';
import type { Language } from '../text/characters.js';
import { fold } from '../text/fold.js';

/** What is said, as features: `#topic`, or a word. */
export type Features = ReadonlySet<string>;

interface Said {
  elements: readonly string[];
  features: Features;
  /** The sum of all weights, for comparison. */
  weight: number;
}

export class Answers {
  private readonly said = new Map<string, Record<Language, Said>>();
  private readonly weights: Record<Language, Map<string, number>> = { en: new Map(), zh: new Map() };

  constructor(private readonly catalogue: Catalogue) {
    const { obligations } = catalogue;
    for (const language of ['en', 'zh'] as const) {
      const counts = new Map<string, number>();
      for (const obligation of obligations)
        for (const feature of featuresOf(catalogue, obligation, language)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
      for (const [feature, count] of counts) this.weights[language].set(feature, Math.log((obligations.length + 1) / count));
    }
  }

  /** What an obligation says in a language. */
  of(obligation: ObligationRecord, language: Language): Said {
    let said = this.said.get(obligation.id);
    if (!said) {
      const make = (of: Language): Said => {
        const features = featuresOf(this.catalogue, obligation, of);
        return { elements: obligation.elements, features, weight: this.weigh(features, of) };
      };
      this.said.set(obligation.id, (said = { en: make('en'), zh: make('zh') }));
    }
    return said[language];
  }

  weigh(features: Iterable<string>, language: Language): number {
    let sum = 0;
    for (const feature of features) sum += this.weights[language].get(feature) ?? 0;
    return sum;
  }

  /** What a folded wording says. */
  features(folded: string): Features {
    const out = new Set<string>(tellingWords(folded));
    for (const { label } of this.catalogue.phrases.find('topics', folded)) for (const topic of this.catalogue.phrases.broader(label)) out.add(`#${topic}`);
    return out;
  }

  /** How much of what an obligation says is said: the weight shared, and its part of the obligation's own. */
  shared(features: Features, obligation: ObligationRecord, language: Language): { weight: number; part: number } {
    const said = this.of(obligation, language);
    let weight = 0;
    for (const feature of said.features) if (features.has(feature)) weight += this.weights[language].get(feature) ?? 0;
    return { weight, part: said.weight === 0 ? 0 : weight / said.weight };
  }
}

function featuresOf({ phrases }: Catalogue, { elements, says, title, clause }: ObligationRecord, language: Language): Features {
  const out = new Set<string>();
  for (const element of elements) for (const topic of phrases.broader(element)) out.add(`#${topic}`);
  const model = clause?.[language].replace(/\$\{\d+:[^}]*\}/g, ' ').replace(/[（(][^()（）]*(?:\([^()]*\)[^()（）]*)*[)）](?=[.。]?$)/, ' ') ?? '';
  for (const text of [says[language], title[language], model]) for (const word of tellingWords(fold(text))) out.add(word);
  return out;
}

const KNOWN = new WeakMap<Catalogue, Answers>();

export function answersOf(catalogue: Catalogue): Answers {
  let answers = KNOWN.get(catalogue);
  if (!answers) KNOWN.set(catalogue, (answers = new Answers(catalogue)));
  return answers;
}
