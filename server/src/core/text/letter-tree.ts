/**
 * A tree of letters that grows while it is in use: one node per letter, found by the hash of the node before it and the letter.
 * It takes many strings with common parts without their being spelled out, which is quicker than to make a trie of them;
 * a trie is smaller and can be stored.
 */
import { isWordCode } from './characters.js';

export const ROOT = 0;

export class LetterTree {
  private size = 1;
  private parents: Int32Array;
  private letters: Uint16Array;
  /** What a string is known by, per node; 0 where none ends. */
  private marks: Int32Array;
  /** Nodes by hash; open addressing, 0 is a free slot. More than there is room for nodes. */
  private slots: Int32Array;

  /** @param room for how many nodes there is to be room at once; it grows where that is not enough */
  constructor(room: number) {
    this.parents = new Int32Array(room + 1);
    this.letters = new Uint16Array(room + 1);
    this.marks = new Int32Array(room + 1);
    this.slots = new Int32Array(slotsFor(room));
  }

  /** The node before a node. */
  parent(node: number): number {
    return this.parents[node]!;
  }

  /** The letter that leads to a node, as a UTF-16 unit. */
  letter(node: number): number {
    return this.letters[node]!;
  }

  mark(node: number): number {
    return this.marks[node]!;
  }

  setMark(node: number, mark: number): void {
    this.marks[node] = mark;
  }

  /** The node that a letter leads to, made where there is none. */
  grow(node: number, letter: number): number {
    const slot = this.slotOf(node, letter);
    const known = this.slots[slot]!;
    if (known !== 0) return known;
    if (this.size === this.parents.length) {
      this.makeRoom();
      return this.grow(node, letter);
    }
    const made = this.size++;
    this.parents[made] = node;
    this.letters[made] = letter;
    this.slots[slot] = made;
    return made;
  }

  /**
   * Calls back for every string found, with its mark. Ordered by place, shortest first.
   * A string that starts inside a Latin word is not looked for.
   */
  scan(text: string, found: (from: number, to: number, mark: number) => void): void {
    let inWord = false;
    for (let from = 0; from < text.length; from++) {
      const code = text.charCodeAt(from);
      const word = isWordCode(code);
      const skip = word && inWord;
      inWord = word;
      let node = skip ? ROOT : this.slots[this.slotOf(ROOT, code)]!;
      for (let to = from + 1; node !== ROOT; to++) {
        if (this.marks[node] !== 0) found(from, to, this.marks[node]!);
        if (to === text.length) break;
        node = this.slots[this.slotOf(node, text.charCodeAt(to))]!;
      }
    }
  }

  /** Where the node stands that a letter leads to, or would. */
  private slotOf(node: number, letter: number): number {
    const { slots, parents, letters } = this;
    const last = slots.length - 1;
    let slot = hashOf(node, letter) & last;
    for (let there = slots[slot]!; there !== 0; there = slots[slot]!) {
      if (parents[there] === node && letters[there] === letter) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private makeRoom(): void {
    const { parents, letters, marks } = this;
    const room = 2 * parents.length;
    this.parents = new Int32Array(room);
    this.letters = new Uint16Array(room);
    this.marks = new Int32Array(room);
    this.parents.set(parents);
    this.letters.set(letters);
    this.marks.set(marks);
    this.slots = new Int32Array(slotsFor(room));
    for (let node = 1; node < this.size; node++) this.slots[this.slotOf(parents[node]!, letters[node]!)] = node;
  }
}

/** A power of two, of which at most two thirds are taken. */
function slotsFor(nodes: number): number {
  let count = 4;
  while (count < 1.5 * nodes) count *= 2;
  return count;
}

function hashOf(node: number, letter: number): number {
  const hash = Math.imul(Math.imul(node, 0x9e3779b1) ^ letter, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
