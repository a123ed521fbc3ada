/** What several rules and features ask of the same citation is found out once in a reading. */
import type { Citation, Reading } from './reading.js';

/** The same, with answers kept for as long as the reading is. */
export function once<Answer>(ask: (reading: Reading, citation: Citation) => Answer): (reading: Reading, citation: Citation) => Answer {
  const kept = new WeakMap<Reading, Map<Citation, { answer: Answer }>>();
  return (reading, citation) => {
    let answers = kept.get(reading);
    if (!answers) kept.set(reading, (answers = new Map()));
    let known = answers.get(citation);
    if (!known) answers.set(citation, (known = { answer: ask(reading, citation) }));
    return known.answer;
  };
}
