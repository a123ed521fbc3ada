/** What several rules and features ask of the same citation is found out once, and kept for as long as the reading of its unit is. */
import type { Citation, Reading } from './reading.js';

/** The same; what it answers may depend on the unit, the headings, lead-in and header row above it, and the law. */
export function once<Answer>(ask: (reading: Reading, citation: Citation) => Answer): (reading: Reading, citation: Citation) => Answer {
  const kept = new WeakMap<object, Map<string, { answer: Answer }>>();
  return (reading, citation) => {
    const { stamp } = reading.units[citation.unit]!;
    let answers = kept.get(stamp);
    if (!answers) kept.set(stamp, (answers = new Map()));
    // After an edit above, its citations are others with the same places.
    const key = [citation.proseFrom, citation.proseTo, citation.instrument, citation.provision].join();
    let known = answers.get(key);
    if (!known) answers.set(key, (known = { answer: ask(reading, citation) }));
    return known.answer;
  };
}
