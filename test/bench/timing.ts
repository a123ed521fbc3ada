/** Times of repeated measurements, in milliseconds. */

export interface Times {
  median: number;
  /** The shortest: what a machine with nothing else to do would come near to. */
  best: number;
}

/** Runs `work` once per item, in turn; the items are made before the clock starts. */
export function timesOver<Item>(items: readonly Item[], work: (item: Item) => unknown): Times {
  return summary(items.map((item) => timeOf(() => work(item))));
}

export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function summary(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, best: sorted[0]! };
}

/** The numbers 1 to `count`, as seeds. */
export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
