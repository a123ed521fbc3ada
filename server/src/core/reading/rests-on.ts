/** Which provisions of a law a duty may rest on that names the law alone. */
import { subjectOf, subjectsOf } from '../catalogue/subjects.js';
import { withoutCitations } from './attributed.js';
import { statementAt } from './local.js';
import type { Citation, Reading } from './reading.js';
import { toneOf } from './tone.js';
import { wordsIn } from './topics.js';

/** How well the duty must fit a provision, and how near the next ones must come to be named too. */
const ENOUGH = 8;
const NEAR = 0.85;
const MOST = 3;

/** The provisions, the best first; none where the statement is no duty, cites a provision already or fits nothing plainly. */
export function restsOn(reading: Reading, citation: Citation): string[] {
  const { view } = reading;
  const { instrument, provision, form } = citation;
  if (!instrument || provision !== null || form === 'anaphor' || view.catalogue.instrument(instrument)?.force !== 'binding') return [];
  const unit = reading.units[citation.unit]!;
  const { kind, prose } = unit.unit.body;
  if (unit.unit.quoted || kind === 'heading' || kind === 'meta' || kind === 'comment') return [];
  const [from, to] = statementAt(unit.local, prose.folded, citation.proseFrom);
  const here = unit.citations.filter(({ proseFrom }) => proseFrom >= from && proseFrom < to);
  if (here.length !== 1 || toneOf(reading, citation).past) return [];
  const norms = wordsIn('norms', prose.folded.slice(from, to), view.catalogue);
  if (!norms.some(({ id }) => id === 'must' || id === 'must-not')) return [];
  const subjects = subjectsOf(view, instrument);
  const said = subjectOf(withoutCitations(unit, { from, to }), view.catalogue.phrases);
  const [best, ...others] = subjects.closest(said, MOST);
  if (!best || best.topics === 0 || best.score < ENOUGH) return [];
  return [best, ...others.filter(({ score }) => score >= best.score * NEAR)].map(({ unit: found }) => found);
}
