/**
 * One scan for all fixed strings: an Aho–Corasick automaton in flat arrays.
 * Time is linear in the text whatever it holds, and does not depend on the number of patterns.
 */

/** A pattern found: `text.slice(from, to)` equals pattern number `pattern`. */
export interface Hit {
  from: number;
  to: number;
  pattern: number;
}

/** The automaton's arrays, as they can be stored. Edges are an open-addressing table keyed by state and UTF-16 unit. */
export interface AutomatonData {
  mask: number;
  keys: Int32Array;
  codes: Uint16Array;
  targets: Int32Array;
  fail: Int32Array;
  /** The pattern that ends at a state, or -1. */
  ends: Int32Array;
  /** The nearest state on the failure path where a pattern ends, or 0. */
  next: Int32Array;
  lengths: Int32Array;
}

export class Automaton {
  constructor(private readonly data: AutomatonData) {}

  /** Compiles patterns; equal patterns must be merged by the caller. Empty ones are never found. */
  static of(patterns: readonly string[]): Automaton {
    return new Automaton(compile(patterns));
  }

  /** Calls back for every occurrence of every pattern, ordered by end, longest first. */
  scan(text: string, found: (from: number, to: number, pattern: number) => void): void {
    const { fail, ends, next, lengths } = this.data;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      let target = this.step(state, code);
      while (target < 0 && state !== 0) {
        state = fail[state]!;
        target = this.step(state, code);
      }
      state = target < 0 ? 0 : target;
      for (let at = ends[state]! >= 0 ? state : next[state]!; at !== 0; at = next[at]!) {
        const pattern = ends[at]!;
        found(i + 1 - lengths[pattern]!, i + 1, pattern);
      }
    }
  }

  private step(state: number, code: number): number {
    return lookUp(this.data, state, code);
  }
}

function slotOf(mask: number, state: number, code: number): number {
  return (Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask;
}

function lookUp(data: AutomatonData, state: number, code: number): number {
  const { mask, keys, codes, targets } = data;
  for (let slot = slotOf(mask, state, code); ; slot = (slot + 1) & mask) {
    const key = keys[slot]!;
    if (key < 0) return -1;
    if (key === state && codes[slot] === code) return targets[slot]!;
  }
}

function compile(patterns: readonly string[]): AutomatonData {
  const total = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  let size = 16;
  while (size < total * 2) size *= 2;
  const data: AutomatonData = {
    mask: size - 1,
    keys: new Int32Array(size).fill(-1),
    codes: new Uint16Array(size),
    targets: new Int32Array(size),
    fail: new Int32Array(total),
    ends: new Int32Array(total).fill(-1),
    next: new Int32Array(total),
    lengths: Int32Array.from(patterns, (pattern) => pattern.length),
  };
  linkFailures(data, plant(data, patterns));
  return data;
}

interface Edge {
  parent: Int32Array;
  code: Uint16Array;
  depth: Int32Array;
  count: number;
}

/** Inserts all patterns into the trie and returns each state's way in. */
function plant(data: AutomatonData, patterns: readonly string[]): Edge {
  const total = data.fail.length;
  const edge: Edge = { parent: new Int32Array(total), code: new Uint16Array(total), depth: new Int32Array(total), count: 1 };
  patterns.forEach((pattern, index) => {
    let state = 0;
    for (let i = 0; i < pattern.length; i++) {
      const code = pattern.charCodeAt(i);
      let target = lookUp(data, state, code);
      if (target < 0) {
        target = edge.count++;
        insert(data, state, code, target);
        edge.parent[target] = state;
        edge.code[target] = code;
        edge.depth[target] = i + 1;
      }
      state = target;
    }
    if (state !== 0) data.ends[state] = index;
  });
  return edge;
}

function insert(data: AutomatonData, state: number, code: number, target: number): void {
  let slot = slotOf(data.mask, state, code);
  while (data.keys[slot]! >= 0) slot = (slot + 1) & data.mask;
  data.keys[slot] = state;
  data.codes[slot] = code;
  data.targets[slot] = target;
}

/** Breadth first, so that a state's shorter suffixes are linked before it. */
function linkFailures(data: AutomatonData, edge: Edge): void {
  for (const state of byDepth(edge)) {
    const code = edge.code[state]!;
    let at = edge.parent[state]!;
    let target = -1;
    while (at !== 0 && target < 0) {
      at = data.fail[at]!;
      target = lookUp(data, at, code);
    }
    const fail = target < 0 || target === state ? 0 : target;
    data.fail[state] = fail;
    data.next[state] = data.ends[fail]! >= 0 ? fail : data.next[fail]!;
  }
}

/** All states but the root, by counting sort on depth. */
function byDepth(edge: Edge): Int32Array {
  let deepest = 0;
  for (let state = 1; state < edge.count; state++) deepest = Math.max(deepest, edge.depth[state]!);
  const starts = new Int32Array(deepest + 2);
  for (let state = 1; state < edge.count; state++) starts[edge.depth[state]! + 1]!++;
  for (let depth = 1; depth < starts.length; depth++) starts[depth]! += starts[depth - 1]!;
  const order = new Int32Array(edge.count - 1);
  for (let state = 1; state < edge.count; state++) order[starts[edge.depth[state]!]!++] = state;
  return order;
}
