/**
 * How well words are told that the lexicon has not seen: every phrasing of an obligation is left out in turn, and what is left must tell
 * whose it is. Needs no labels.
 */
import { readPhrasings } from '../../server/build/phrasings.js';
import { indexAnswers } from '../../server/src/core/catalogue/answer-index.js';
import { featuresIn } from '../../server/src/core/catalogue/said.js';
import { Answers } from '../../server/src/core/coverage/answers.js';
import type { Catalogue, Language } from '../../server/src/core/index.js';
import { fold } from '../../server/src/core/text/fold.js';
import { LANGUAGES } from './labelled.js';
import { type Row, rate, table } from './tables.js';

/** Obligations have so many phrasings in each language; the first of all are left out together, then the second of all, and so on. */
const ROUNDS = 5;

/** For each language: in how many cases so many obligations at most lie nearer than the right one. */
export function leftOutTable(catalogue: Catalogue): string {
  const row = (language: Language): Row => {
    const ranks = ranksIn(language, catalogue);
    const share = (which: keyof Rank, most: number) => rate(ranks.filter((rank) => rank[which] < most).length / ranks.length);
    return [language, ranks.length, share('all', 1), share('all', 3), share('law', 1), share('law', 3)];
  };
  return table(['language', 'phrasings', 'nearest of all', 'among three', 'nearest of its law', 'among three'], LANGUAGES.map(row));
}

/** How many obligations lie nearer to a phrasing than its own: of all, and of the same instrument. */
interface Rank {
  all: number;
  law: number;
}

function ranksIn(language: Language, { obligations, phrases }: Catalogue): Rank[] {
  const phrasings = readPhrasings();
  return Array.from({ length: ROUNDS }, (_, round) => {
    const rest = Object.entries(phrasings).map(([id, one]) => [id, { ...one, [language]: one[language].filter((_, at) => at !== round) }]);
    const answers = new Answers({ obligations, answers: indexAnswers(obligations, phrases, Object.fromEntries(rest)) });
    return obligations.flatMap(({ id, instrument }, place): Rank[] => {
      const wording = phrasings[id]?.[language][round];
      if (wording === undefined) return [];
      const said = new Map([...featuresIn(fold(wording), phrases)].map((feature) => [feature, 1]));
      const { near } = answers.weigh(said, 'answers', language);
      const ahead = obligations.filter((_, at) => near[at]! > near[place]!);
      return [{ all: ahead.length, law: ahead.filter((one) => one.instrument === instrument).length }];
    });
  }).flat();
}
