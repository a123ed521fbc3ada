/** Which provision of an instrument the words around a citation are about. */
import { affinity, tellingWords } from './affinity.js';
import { sentenceAt } from './local.js';
import type { Citation, Reading } from './reading.js';

/** Least fit for a suggestion, and by how much it must beat the next. */
const ENOUGH = 5;
const MARGIN = 1;

/** The unit of the cited instrument that the sentence is plainly about, other than the cited one; null where none stands out. */
export function nearestByTopic(reading: Reading, citation: Citation): string | null {
  if (!citation.instrument) return null;
  const { unit, local } = reading.units[citation.unit]!;
  const { folded } = unit.body.prose;
  const [from, to] = sentenceAt(local, folded.length, citation.proseFrom);
  const words = tellingWords(`${folded.slice(from, citation.proseFrom)} ${folded.slice(citation.proseTo, to)}`);
  if (words.size < 2) return null;
  let best: { unit: string; score: number } | null = null;
  let second = 0;
  for (const [name, record] of reading.view.structure(citation.instrument).units) {
    if (name === citation.provision || !/^\d/.test(name) || /[.(]/.test(name)) continue;
    const score = affinity(words, record);
    if (!best || score > best.score) {
      second = best?.score ?? 0;
      best = { unit: name, score };
    } else second = Math.max(second, score);
  }
  return best && best.score >= ENOUGH && best.score - second >= MARGIN ? best.unit : null;
}
