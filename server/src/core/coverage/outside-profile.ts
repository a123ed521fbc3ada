/** Law that the clauses of a draft rest on although its profile leaves out where it holds. */
import type { Citation, Reading } from '../reading/reading.js';
import { restsOn } from '../reading/rests-on.js';
import { toneOf } from '../reading/tone.js';
import { isWithin } from './applies.js';
import { separateClauses } from './clause-places.js';
import type { Profile } from './profile.js';

/** What stands before a citation that a clause rests on: a bracket, or words of ground. */
const GROUND =
  /(?:[(（[]|\b(?:under|pursuant to|as required by|required by|in accordance with|according to|in line with|by virtue of|to comply with)(?: the)?|依据|根据|按照|依照|遵照|为落实|为遵守) ?$/;

/** The citations that clauses rest on, by the jurisdiction that the profile lacks, in the order of the text. */
export function outsideProfile(reading: Reading, { jurisdictions }: Profile): Map<string, Citation[]> {
  const out = new Map<string, Citation[]>();
  if (jurisdictions.length === 0) return out;
  for (const { unit, span, strength } of separateClauses(reading)) {
    if (strength !== 'must' && strength !== 'must-not') continue;
    for (const citation of reading.units[unit]!.citations) {
      if (citation.proseFrom < span.from || citation.proseFrom >= span.to) continue;
      const place = placeOfLaw(reading, citation);
      if (place === null || jurisdictions.some((code) => isWithin(reading.view, code, place)) || !isGround(reading, citation)) continue;
      const known = out.get(place);
      if (known) known.push(citation);
      else out.set(place, [citation]);
    }
  }
  return out;
}

/** Where the cited text binds everyone; null for any other text, and for law that does not hold. */
function placeOfLaw({ view }: Reading, { instrument, form, certainty }: Citation): string | null {
  const record = instrument === null || form === 'anaphor' || certainty === 'inferred' ? undefined : view.catalogue.instrument(instrument);
  if (record?.force !== 'binding' || record.binds !== 'everyone' || !(record.jurisdiction in view.catalogue.lexicon.jurisdictions)) return null;
  const status = view.status(record.id)?.is;
  return status === 'in-force' || status === 'partly-applicable' ? record.jurisdiction : null;
}

function isGround(reading: Reading, citation: Citation): boolean {
  const { past, pending, notYet, adopted, softened } = toneOf(reading, citation);
  if (past || pending || notYet || adopted || softened) return false;
  const { folded } = reading.units[citation.unit]!.unit.body.prose;
  const start = Math.min(citation.proseFrom, citation.name?.mention.outerFrom ?? citation.proseFrom);
  if (!GROUND.test(folded.slice(Math.max(0, start - 30), start))) return false;
  return citation.provision !== null || restsOn(reading, citation).length > 0;
}
