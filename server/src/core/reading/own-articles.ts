/** Whether a draft has articles of its own, as a draft regulation or a pact has: 第一条, 第二条, … from the first on. */
import type { LocalReading } from './local.js';

const ENOUGH = 4;

/** The number of the draft's last own article; 0 where it has none. */
export function countOwnArticles(locals: readonly LocalReading[]): number {
  let expected = 1;
  let last = 0;
  for (const { ownArticle } of locals) {
    if (ownArticle === 0) continue;
    if (ownArticle !== expected) {
      if (expected <= ENOUGH) return 0;
      continue;
    }
    last = ownArticle;
    expected++;
  }
  return last >= ENOUGH ? last : 0;
}
