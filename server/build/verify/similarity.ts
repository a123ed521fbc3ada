/** How alike two wordings are, by the short pieces they share. */

/** Pieces of a wording: pairs of Han characters, triples of words. */
export function piecesOf(text: string): Set<string> {
  const out = new Set<string>();
  const han = text.match(/\p{Script=Han}+/gu) ?? [];
  for (const run of han) for (let at = 0; at + 1 < run.length; at++) out.add(run.slice(at, at + 2));
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  for (let at = 0; at + 2 < words.length; at++) out.add(words.slice(at, at + 3).join(' '));
  return out;
}

/** The share of pieces two wordings have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** The share of the smaller wording that stands in the larger. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const piece of small) if (large.has(piece)) shared++;
  return shared / small.size;
}
