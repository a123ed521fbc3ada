/** The word of a list that somebody may have meant. */
import { fold } from './fold.js';

/** The candidate that is nearest to a word, if it is near: a slip or two, or one that holds the other; null where none is. */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  const written = fold(word.trim());
  // Of short codes each is a slip away from another.
  const allowed = written.length < 4 ? 0 : Math.max(1, Math.floor(written.length / 4));
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = Math.min(slips(written, fold(candidate)), holds(written, fold(candidate)) ? 1 : Number.POSITIVE_INFINITY);
    if (distance <= allowed && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** Whole words of the one are all of the other: `nist-ai-rmf` in `us-nist-ai-rmf`. */
function holds(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && `-${long}-`.includes(`-${short.replace(/[\s_]+/g, '-')}-`);
}

/** Letters to change, add, leave out, or swap with the next. */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const [above, row] = [rows[i - 1]!, [i]];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
