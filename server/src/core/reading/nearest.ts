/** Which provision of an instrument the words around a citation are about. */
import type { Structure } from '../catalogue/structure.js';
import { tellingWords } from '../catalogue/telling-words.js';
import type { Body } from '../draft/draft.js';
import { affinity } from './affinity.js';
import { statementAt } from './local.js';
import type { Citation, Reading } from './reading.js';

/** Least fit for a suggestion, and by how much it must beat the next. */
const ENOUGH = 6;
const MARGIN = 1.5;

/** Answers by body: they depend on its words and on the structure that was searched. */
const ANSWERS = new WeakMap<Body, Map<string, { structure: Structure; unit: string | null }>>();

/** The unit of the cited instrument that the sentence is plainly about, other than the cited one; null where none stands out. */
export function nearestByTopic(reading: Reading, citation: Citation): string | null {
  if (!citation.instrument) return null;
  const { body } = reading.units[citation.unit]!.unit;
  const structure = reading.view.structure(citation.instrument);
  const answers = ANSWERS.get(body) ?? new Map<string, { structure: Structure; unit: string | null }>();
  ANSWERS.set(body, answers);
  const key = `${citation.proseFrom} ${citation.proseTo} ${citation.instrument} ${citation.provision}`;
  const known = answers.get(key);
  if (known?.structure === structure) return known.unit;
  const unit = search(wordsBeside(reading, citation), structure, citation.provision);
  answers.set(key, { structure, unit });
  return unit;
}

function wordsBeside(reading: Reading, citation: Citation): Set<string> {
  const { unit, local } = reading.units[citation.unit]!;
  const { folded } = unit.body.prose;
  const [from, to] = statementAt(local, folded, citation.proseFrom);
  return tellingWords(`${folded.slice(from, citation.proseFrom)} ${folded.slice(citation.proseTo, to)}`);
}

function search(words: ReadonlySet<string>, structure: Structure, cited: string | null): string | null {
  if (words.size < 2) return null;
  let best: { unit: string; score: number } | null = null;
  let second = 0;
  for (const [name, record] of structure.units) {
    if (name === cited || !/^\d/.test(name) || /[.(]/.test(name)) continue;
    const score = affinity(words, record);
    if (!best || score > best.score) {
      second = best?.score ?? 0;
      best = { unit: name, score };
    } else second = Math.max(second, score);
  }
  return best && best.score >= ENOUGH && best.score - second >= MARGIN ? best.unit : null;
}
