/** The title that a draft gives in brackets behind the number of an instrument: “M-25-22 (Driving Efficient Acquisition of …)”. */
import { sourceFrom, sourceTo } from '../text/prose.js';
import type { Citation, Reading } from './reading.js';

/** Capitals as titles have them, with small words between, five words at least; nothing that dates or qualifies. */
const TITLE =
  /^ ?\(["“]?((?:[A-Z][A-Za-z-]*,?|of|for|the|and|in|on|to|a|an|by|with|through)(?: (?:[A-Z][A-Za-z-]*,?|of|for|the|and|in|on|to|a|an|by|with|through)){4,20})["”]?\)/;
const SMALL = / (?:of|for|the|in|on|to|by|with|through) /;
const NO_TITLE =
  /^(?:as|see|the|now|formerly|since|under|revoked|rescinded|superseded|replaced|amended|effective|section|article|part|annex|if|where|when|for|by)\b/i;

/** The title behind an instrument that is cited by its number alone; null where none stands there. */
export function calledTitle(reading: Reading, { unit, name, provision }: Citation): { from: number; to: number; text: string } | null {
  if (!name || provision !== null || name.kind !== 'number' || name.mention.inner.length > 0) return null;
  const { unit: place } = reading.units[unit]!;
  const { prose } = place.body;
  const found = TITLE.exec(prose.text.slice(name.mention.outerTo, name.mention.outerTo + 200));
  if (!found || !SMALL.test(found[1]!) || NO_TITLE.test(found[1]!)) return null;
  const from = name.mention.outerTo + found[0].indexOf(found[1]!);
  return { from: place.from + sourceFrom(prose, from), to: place.from + sourceTo(prose, from + found[1]!.length), text: found[1]! };
}
