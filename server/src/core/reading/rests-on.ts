/** Which provisions of a law a duty may rest on that names the law alone. */
import { subjectOf } from '../catalogue/subject.js';
import { subjectsOf } from '../catalogue/subjects.js';
import { withoutCitations } from './attributed.js';
import { statementAt } from './local.js';
import type { Citation, Reading } from './reading.js';
import { firstBeyond } from './spans.js';
import { toneOf } from './tone.js';
import { wordsIn } from './topics.js';

/** How well the duty must fit a provision, and how near the next ones must come to be named too. */
const ENOUGH = 8;
const NEAR = 0.85;
const MOST = 3;

/** The law is what is to be kept or known as a whole, or the name of something else: “compliance with the AI Act”, “GDPR training”. */
const WHOLE = /\b(?:compl(?:y|ies|ying|iant|iance) with|read|know|understand|watch|monitor|explain) (?:the )?$/;
const WHOLE_AFTER =
  /^(?:'s)? (?:training|awareness|courses?|polic(?:y|ies)|programmes?|programs?|teams?|officers?|leads?|registers?|summary|summaries|notices?|compliance|checklists?|projects?|experts?|audits?|certificat(?:es?|ions?))\b|^ (?:must|shall|should|has to|is to) (?:[a-z]+ )?be (?:respected|observed|followed|complied|met|considered|kept)/;

/** What the law does to those who break it is nobody's duty. */
const SANCTION = /\bfin(?:e|es|ed)\b|\bpenalt|罚款|处罚|罚金/;

/** The provisions, the best first; none where the statement is no duty, cites a provision already or fits nothing plainly. */
export function restsOn(reading: Reading, citation: Citation): string[] {
  const { view } = reading;
  const { instrument, provision, form } = citation;
  if (!instrument || provision !== null || form === 'anaphor' || view.catalogue.instrument(instrument)?.force !== 'binding') return [];
  const unit = reading.units[citation.unit]!;
  const { kind, prose } = unit.unit.body;
  if (unit.unit.quoted || kind === 'heading' || kind === 'meta' || kind === 'comment') return [];
  const [from, to] = statementAt(unit.local, prose.folded, citation.proseFrom);
  const first = firstBeyond(unit.citations, from - 1, (other) => other.proseFrom);
  const next = unit.citations[first + 1];
  // Several laws may each give a part of the duty.
  const isAlone = next === undefined || next.proseFrom >= to;
  if (!isAlone || toneOf(reading, citation).past) return [];
  const { name, proseFrom, proseTo } = citation;
  const end = Math.max(proseTo, name?.mention.outerTo ?? 0);
  if (WHOLE.test(prose.folded.slice(Math.max(0, proseFrom - 24), proseFrom)) || WHOLE_AFTER.test(prose.folded.slice(end, end + 40))) return [];
  if (SANCTION.test(prose.folded.slice(from, to))) return [];
  const norms = wordsIn('norms', prose.folded.slice(from, to), view.catalogue);
  if (!norms.some(({ id }) => id === 'must' || id === 'must-not')) return [];
  const subjects = subjectsOf(view, instrument);
  const said = subjectOf(withoutCitations(unit, { from, to }), view.catalogue.phrases);
  const [best, ...others] = subjects.closest(said, NEAR);
  if (!best || best.topics === 0 || best.score < ENOUGH) return [];
  return [best, ...others].slice(0, MOST).map(({ unit: found }) => found);
}
