/**
 * Strings in a tree of common beginnings, in flat arrays: an edge holds all letters up to the next fork.
 * Nodes stand level by level, so the children of a node are neighbours. The arrays are stored nearly as they are.
 */
export interface Trie {
  /** Per node its first child; the children end where those of the next node begin. Node 0 is the root. */
  readonly children: Uint32Array;
  /** Per node where the letters of its edge begin in `letters`, but for the first. */
  readonly edges: Uint32Array;
  /** The pattern that ends at a node, or -1. */
  readonly ends: Int32Array;
  /** The first letter of the edge to a node, as a UTF-16 unit; ascending among the children of one node. */
  readonly firsts: Uint16Array;
  readonly letters: Uint16Array;
}

/** Plants patterns; a pattern's number is its place in the list. Of equal ones the last is found, empty ones never. */
export function trieOf(patterns: readonly string[]): Trie {
  const order = inOrder(patterns);
  // Every pattern adds a node of its own and a fork, at most.
  const most = 2 * order.length + 2;
  const children = new Uint32Array(most);
  const edges = new Uint32Array(most);
  const ends = new Int32Array(most).fill(-1);
  const firsts = new Uint16Array(most);
  const letters = new Uint16Array(patterns.reduce((sum, pattern) => sum + pattern.length, 0));
  /** Per node the patterns that run through it, as a stretch of `order`, and how many of their letters lie behind. */
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  const depths = new Uint32Array(most);
  to[0] = order.length;
  let count = 1;
  let size = 0;
  for (let node = 0; node < count; node++) {
    const depth = depths[node]!;
    children[node] = count;
    let next = from[node]!;
    for (; next < to[node]! && patterns[order[next]!]!.length === depth; next++) ends[node] = order[next]!;
    while (next < to[node]!) {
      const first = patterns[order[next]!]!;
      from[count] = next;
      while (next < to[node]! && patterns[order[next]!]!.charCodeAt(depth) === first.charCodeAt(depth)) next++;
      to[count] = next;
      firsts[count] = first.charCodeAt(depth);
      edges[count] = size;
      // What the first and the last of a sorted stretch share, all in it share.
      const end = (depths[count] = sharedLength(first, patterns[order[next - 1]!]!));
      for (let i = depth + 1; i < end; i++) letters[size++] = first.charCodeAt(i);
      count++;
    }
  }
  children[count] = count;
  edges[count] = size;
  return {
    children: children.slice(0, count + 1),
    edges: edges.slice(0, count + 1),
    ends: ends.slice(0, count),
    firsts: firsts.slice(0, count),
    letters: letters.slice(0, size),
  };
}

/** The numbers of the patterns, in the order of their letters; empty ones are left out. */
function inOrder(patterns: readonly string[]): Uint32Array {
  const order = Uint32Array.from(patterns.keys()).filter((index) => patterns[index] !== '');
  return order.sort((a, b) => (patterns[a]! < patterns[b]! ? -1 : patterns[a]! > patterns[b]! ? 1 : a - b));
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/**
 * The arrays one after the other, with the number of nodes and letters before them. Of places that only rise, the steps between them are
 * stored: they are small and alike, which packs well. Numbers are little-endian, as on all machines we know.
 */
export function packTrie({ children, edges, ends, firsts, letters }: Trie): Uint8Array {
  const parts = [Uint32Array.of(ends.length, letters.length), endSteps(ends), stepsOf(children), stepsOf(edges), firsts, letters];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads what `packTrie` wrote; the bytes must begin their buffer. */
export function unpackTrie({ buffer }: Uint8Array): Trie {
  const [nodes, letters] = new Uint32Array(buffer, 0, 2) as unknown as [number, number];
  let at = 8;
  const take = (bytes: number) => (at += bytes) - bytes;
  return {
    ends: fromEndSteps(new Int32Array(buffer, take(4 * nodes), nodes)),
    children: fromSteps(new Uint16Array(buffer, take(2 * nodes), nodes), 1),
    edges: fromSteps(new Uint16Array(buffer, take(2 * nodes), nodes), 0),
    firsts: new Uint16Array(buffer, take(2 * nodes), nodes),
    letters: new Uint16Array(buffer, take(2 * letters), letters),
  };
}

/** From each pattern that ends to the next one; 0 where none does. */
function endSteps(ends: Int32Array): Int32Array {
  let last = -1;
  return ends.map((end) => {
    if (end < 0) return 0;
    const step = end - last;
    last = end;
    return step;
  });
}

/** Changes the steps into what they lead to. */
function fromEndSteps(steps: Int32Array): Int32Array {
  let last = -1;
  for (let index = 0; index < steps.length; index++) steps[index] = steps[index] === 0 ? -1 : (last += steps[index]!);
  return steps;
}

/** From each place to the next: a node has no more children than there are letters, and an edge is a part of a name. */
function stepsOf(places: Uint32Array): Uint16Array {
  return Uint16Array.from({ length: places.length - 1 }, (_, index) => places[index + 1]! - places[index]!);
}

function fromSteps(steps: Uint16Array, first: number): Uint32Array {
  const places = new Uint32Array(steps.length + 1);
  let place = first;
  for (let index = 0; index < steps.length; index++) {
    places[index] = place;
    place += steps[index]!;
  }
  places[steps.length] = place;
  return places;
}
