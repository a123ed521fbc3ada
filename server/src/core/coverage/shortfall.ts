/** How a clause that is about an obligation falls short of it. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import { saidIn } from '../catalogue/said.js';
import { isNominal } from '../reading/no-norms.js';
import { segmentsOf } from '../reading/segments.js';
import type { Language } from '../text/characters.js';
import { fold } from '../text/fold.js';
import { snippetText } from '../text/snippet.js';
import { answersOf } from './answers.js';
import { type Asked, askedOf } from './asked.js';
import { aboutOf, type Fit, type WeighedClause } from './fit.js';

/** Why an answer falls short. */
export type Shortfall = 'weakened' | 'figure' | 'negated' | 'permitted' | 'mentioned' | 'actor';

export function shortfallOf(
  obligation: ObligationRecord,
  one: WeighedClause,
  asked: Asked,
  fit: Pick<Fit, 'opposed' | 'against'>,
  catalogue: Catalogue,
): Shortfall | null {
  const found = shortfall(obligation, one, asked, fit, catalogue);
  // What is asked in the way of the model clause is asked well: some duties are to leave something undone.
  return found !== null && found === modelShortfall(obligation, one.language, catalogue) && fit.opposed < 0 ? null : found;
}

function shortfall(
  obligation: ObligationRecord,
  { clause, language, said }: Said,
  asked: Asked,
  { opposed, against }: Pick<Fit, 'opposed' | 'against'>,
  catalogue: Catalogue,
): Shortfall | null {
  const { strength, negated, restricts, softener, outsider } = asked;
  const answers = answersOf(catalogue);
  const place = answers.placeOf(obligation.id);
  const isOwn = ({ feature }: { feature: string }) => answers.has(place, feature, language) > OWN;
  if (outsider && !said.some((one) => one.from >= outsider.from && one.to <= outsider.to && isOwn(one))) return 'actor';
  if (obligation.duty === 'must-not') {
    if (strength === 'must-not' || negated || restricts) return asked.alsoPermits && opposed > -ALMOST ? 'permitted' : null;
    if (strength === 'should-not') return 'weakened';
    if (opposed > 0 || strength === 'may') return 'permitted';
    return opposed > -BARELY ? 'mentioned' : null;
  }
  if (strength === 'need-not' || negated) return 'negated';
  if (strength === 'must-not') return opposed > 0 && !restricts ? 'negated' : asked.modal === null ? 'mentioned' : null;
  const softened = softener !== null && !allows(obligation, clause.words.slice(softener.from, softener.to), language);
  if (softened || strength === 'should' || strength === 'should-not' || (strength === 'may' && !isGranted(asked, clause.words, said))) return 'weakened';
  if (asked.alsoDenied ? opposed > -ALMOST : opposed > DENIES && against > PLAINLY) return 'negated';
  return clause.bare && isNominal(clause.words, language) ? 'mentioned' : null;
}

/** “Users may turn it off”: what people may do who are to be served is granted to them; it is no choice of the house. */
function isGranted({ modal, softener }: Asked, words: string, said: Said['said']): boolean {
  if (!modal || softener) return false;
  return said.some(
    ({ feature, to }) => GRANTED.has(feature) && to <= modal.from && modal.from - to <= FURTHEST && !/[,.;:，。；：␟]/.test(words.slice(to, modal.from)),
  );
}

/** Concepts of people to whom a duty is owed. */
const GRANTED: ReadonlySet<string> = new Set(['=applicant', '=customer', '=user', '=patient', '=student', '=child', '=data-subject', '=public']);
/** Letters between them and the modal: “users in the city who so wish may”. */
const FURTHEST = 40;

/** What is said, without what it is weighed against. */
type Said = Pick<WeighedClause, 'language' | 'said'> & { clause: Pick<WeighedClause['clause'], 'words' | 'segments' | 'inherited' | 'bare'> };

/** The provision has this softener of its own. */
function allows({ qualifiers }: ObligationRecord, softener: string, language: Language): boolean {
  return qualifiers?.[language].some((one) => softener.includes(fold(one)) || fold(one).includes(softener)) ?? false;
}

/** An obligation that speaks of the outsider itself is about what he does. */
const OWN = 0.7;
/** Words that are hardly nearer to what keeps an obligation than to what breaks it. */
const BARELY = 0.15;
/** Words hardly less near to what denies an obligation, where a part of the clause denies something. */
const ALMOST = 0.06;
/** Words that are plainly nearer to what denies an obligation. */
const DENIES = 0.08;
const PLAINLY = 0.3;

const MODELS = new WeakMap<ObligationRecord, Partial<Record<Language, Shortfall | null>>>();

/** How the model clause of an obligation would fall short of it, taken for a clause of a draft. */
function modelShortfall(obligation: ObligationRecord, language: Language, catalogue: Catalogue): Shortfall | null {
  if (!obligation.clause) return null;
  let known = MODELS.get(obligation);
  if (!known) MODELS.set(obligation, (known = {}));
  const kept = known[language];
  if (kept !== undefined) return kept;
  const words = fold(snippetText(obligation.clause[language]));
  const said = saidIn(words, catalogue.phrases);
  const clause = { words, segments: segmentsOf(words, language, catalogue), inherited: 'must' as const, bare: false };
  const asked = askedOf(clause, aboutOf({ said, language }, obligation, answersOf(catalogue)), obligation.duty === 'must-not');
  const found = shortfall(obligation, { clause, language, said }, asked, { opposed: -1, against: 0 }, catalogue);
  known[language] = found;
  return found;
}
