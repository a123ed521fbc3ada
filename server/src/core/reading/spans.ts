/** Stretches of a text in order, none of which overlap: found by offset in logarithmic time. */
export interface Span {
  from: number;
  to: number;
}

/** The index of the first item of a list in order whose key is beyond `limit`, or the list's length. */
export function firstBeyond<T>(list: readonly T[], limit: number, key: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle]!) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a span shares a character with one of `spans`, which are in order and do not overlap each other. */
export function overlapsAny(spans: readonly Span[], { from, to }: Span): boolean {
  const next = spans[firstBeyond(spans, from, (span) => span.to)];
  return next !== undefined && next.from < to;
}
