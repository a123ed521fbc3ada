/**
 * One scan for all fixed strings: a walk down a trie from every place of the text.
 * A walk is no longer than the longest pattern and ends at the first character that leads nowhere, so time is
 * linear in the text and does not depend on the number of patterns. Failure links would save the re-walks of
 * overlapping prefixes, which names of law hardly have, and would cost more to make than they save.
 */
import { isWordCode } from './characters.js';
import { type Trie, trieOf } from './trie.js';

export class Automaton {
  private readonly trie: Trie;
  /** First step of every walk: unit → node, 0 for none. */
  private readonly first = new Uint32Array(65536);

  /** From patterns, of which equal ones must be merged by the caller and empty ones are never found, or from a trie of them. */
  constructor(patterns: readonly string[] | Trie) {
    this.trie = 'children' in patterns ? patterns : trieOf(patterns);
    const { children, firsts } = this.trie;
    for (let node = children[0]!; node < children[1]!; node++) this.first[firsts[node]!] = node;
  }

  /**
   * Calls back for every pattern found: `text.slice(from, to)` is pattern number `pattern`.
   * Ordered by place, shortest first. A pattern that starts inside a Latin word is not looked for.
   */
  scan(text: string, found: (from: number, to: number, pattern: number) => void): void {
    const { first } = this;
    const { ends } = this.trie;
    let inWord = false;
    for (let from = 0; from < text.length; from++) {
      const code = text.charCodeAt(from);
      const word = isWordCode(code);
      const skip = word && inWord;
      inWord = word;
      let node = skip ? 0 : first[code]!;
      for (let to = from + 1; node !== 0; to++) {
        to = this.along(node, text, to);
        if (to < 0) break;
        if (ends[node]! >= 0) found(from, to, ends[node]!);
        if (to >= text.length) break;
        node = this.child(node, text.charCodeAt(to));
      }
    }
  }

  /** The number of the pattern that a text is, or -1. */
  numberOf(text: string): number {
    let node = text === '' ? 0 : this.first[text.charCodeAt(0)]!;
    for (let to = 1; node !== 0; to++) {
      to = this.along(node, text, to);
      if (to < 0) return -1;
      if (to === text.length) return this.trie.ends[node]!;
      node = this.child(node, text.charCodeAt(to));
    }
    return -1;
  }

  /** The place behind the letters of a node's edge, or -1 where the text has others. */
  private along(node: number, text: string, from: number): number {
    const { edges, letters } = this.trie;
    let to = from;
    for (let i = edges[node]!; i < edges[node + 1]!; i++) if (text.charCodeAt(to++) !== letters[i]) return -1;
    return to;
  }

  /** The child of a node that a letter leads to, or 0. */
  private child(node: number, code: number): number {
    const { children, firsts } = this.trie;
    let low = children[node]!;
    let high = children[node + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle]! < code) low = middle + 1;
      else high = middle;
    }
    return low < children[node + 1]! && firsts[low] === code ? low : 0;
  }
}
