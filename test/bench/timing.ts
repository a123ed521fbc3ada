/** Medians of repeated measurements, in milliseconds. */

/** Runs `work` once per item and gives the median time; the items are made before the clock starts. */
export function medianOver<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  return median(items.map((item) => timeOf(() => work(item))));
}

export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** The numbers 1 to `count`, as seeds. */
export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
