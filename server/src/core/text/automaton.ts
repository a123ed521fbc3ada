/**
 * One scan for all fixed strings: a trie in flat arrays, walked from every place of the text.
 * A walk is no longer than the longest pattern and ends at the first character that leads nowhere, so time is
 * linear in the text and does not depend on the number of patterns. Failure links would save the re-walks of
 * overlapping prefixes, which names of law hardly have, and would cost more at load than they save.
 */
import { isWordCode } from './characters.js';

export class Automaton {
  private readonly mask: number;
  /** Edges in an open-addressing table: the state they leave (or -1), the UTF-16 unit, the state they reach. */
  private readonly sources: Int32Array;
  private readonly codes: Uint16Array;
  private readonly targets: Int32Array;
  /** First step of every walk: unit → state, 0 for none. */
  private readonly first = new Int32Array(65536);
  /** The pattern that ends at a state, or -1. */
  private readonly ends: Int32Array;
  private states = 1;

  /** Compiles patterns; equal ones must be merged by the caller, empty ones are never found. */
  constructor(patterns: readonly string[]) {
    const total = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
    let size = 16;
    while (size < total * 2) size *= 2;
    this.mask = size - 1;
    this.sources = new Int32Array(size).fill(-1);
    this.codes = new Uint16Array(size);
    this.targets = new Int32Array(size);
    this.ends = new Int32Array(total).fill(-1);
    patterns.forEach((pattern, index) => {
      this.plant(pattern, index);
    });
  }

  private plant(pattern: string, index: number): void {
    if (pattern === '') return;
    const start = pattern.charCodeAt(0);
    let state = this.first[start]!;
    if (state === 0) this.first[start] = state = this.states++;
    for (let i = 1; i < pattern.length; i++) {
      const code = pattern.charCodeAt(i);
      const slot = this.slot(state, code);
      if (this.sources[slot]! < 0) {
        this.sources[slot] = state;
        this.codes[slot] = code;
        this.targets[slot] = this.states++;
      }
      state = this.targets[slot]!;
    }
    this.ends[state] = index;
  }

  /** The slot of an edge, or the free slot where it would go. */
  private slot(state: number, code: number): number {
    const { mask, sources, codes } = this;
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask;
    while (sources[slot]! >= 0 && (sources[slot] !== state || codes[slot] !== code)) slot = (slot + 1) & mask;
    return slot;
  }

  /**
   * Calls back for every pattern found: `text.slice(from, to)` is pattern number `pattern`.
   * Ordered by place, shortest first. A pattern that starts inside a Latin word is not looked for.
   */
  scan(text: string, found: (from: number, to: number, pattern: number) => void): void {
    const { first, ends, sources, targets } = this;
    let inWord = false;
    for (let from = 0; from < text.length; from++) {
      const code = text.charCodeAt(from);
      const word = isWordCode(code);
      const skip = word && inWord;
      inWord = word;
      let state = skip ? 0 : first[code]!;
      for (let to = from + 1; state !== 0; to++) {
        if (ends[state]! >= 0) found(from, to, ends[state]!);
        if (to >= text.length) break;
        const slot = this.slot(state, text.charCodeAt(to));
        state = sources[slot]! < 0 ? 0 : targets[slot]!;
      }
    }
  }
}
