/**
 * How near words come to what the obligations of the catalogue say: the cosine of what both say, feature by feature. Features weigh the
 * more the fewer obligations have them, and the more of an obligation's own wordings have them.
 */
import { type AnswerIndex, type FeatureKind, find, hashOf, kindOf, MOST_WORDINGS, type Postings, readPosting, type Way } from '../catalogue/answer-index.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Language } from '../text/characters.js';

/** How much the kinds of feature count beside each other. */
const KIND: Readonly<Record<FeatureKind, number>> = { word: 1, topic: 0.8, concept: 1 };

/** What is said, weighed against all obligations: by the place of the obligation in the catalogue. */
export interface Weighed {
  /** The sum of what both say. */
  weight: Float32Array;
  /** The cosine of both, from 0 to 1. */
  near: Float32Array;
  /** How many features both have. */
  shared: Uint16Array;
}

/** Where something is weighed; used again, it holds what was weighed last. */
export class Room implements Weighed {
  weight = new Float32Array(0);
  near = new Float32Array(0);
  shared = new Uint16Array(0);
  /** The cosine before it is divided by both lengths. */
  dot = new Float32Array(0);
  /** Of the length of what is said. */
  square = 0;

  /** Begins anew, or with what another room holds. */
  fillWith(other: Room | undefined, size: number): void {
    if (this.near.length !== size) {
      this.weight = new Float32Array(size);
      this.near = new Float32Array(size);
      this.shared = new Uint16Array(size);
      this.dot = new Float32Array(size);
    }
    this.square = other?.square ?? 0;
    for (const list of ['weight', 'shared', 'dot'] as const)
      if (other) this[list].set(other[list]);
      else this[list].fill(0);
  }
}

export class Answers {
  private readonly places = new Map<string, number>();
  private readonly lengths = new Map<Postings, Float32Array>();
  private readonly index: AnswerIndex;

  constructor({ obligations, answers }: Pick<Catalogue, 'obligations' | 'answers'>) {
    this.index = answers;
    for (const [place, { id }] of obligations.entries()) this.places.set(id, place);
  }

  placeOf(obligation: string): number {
    return this.places.get(obligation)!;
  }

  /** How much a feature tells; a word that no obligation has tells that something else is spoken of. */
  weightOf(feature: string, language: Language): number {
    const hash = hashOf(feature);
    const at = find(this.index.answers[language], hash);
    return at < 0 ? (kindOf(hash) === 'word' ? STRANGE : 0) : this.weightAt(hash, at, language);
  }

  private weightAt(hash: number, at: number, language: Language): number {
    const { starts } = this.index.answers[language];
    return KIND[kindOf(hash)] * Math.log((this.places.size + 1) / (starts[at + 1]! - starts[at]!));
  }

  /** How much of a feature an obligation has, from 0 to 1. */
  has(obligation: number, feature: string, language: Language): number {
    const list = this.index.answers[language];
    const at = find(list, hashOf(feature));
    for (let i = at < 0 ? 0 : list.starts[at]!; i < (at < 0 ? 0 : list.starts[at + 1]!); i++) {
      const { place, wordings } = readPosting(list.postings[i]!);
      if (place === obligation) return LEVELS[wordings]!;
    }
    return 0;
  }

  /**
   * @param said feature → how much it counts
   * @param before what came of features that were weighed in the same way and are not weighed again
   */
  weigh(said: ReadonlyMap<string, number>, way: Way, language: Language, room = new Room(), before?: Room): Weighed {
    const list = this.index[way][language];
    room.fillWith(before, this.places.size);
    const { weight, dot, shared } = room;
    for (const [feature, counts] of said) {
      const hash = hashOf(feature);
      const known = find(this.index.answers[language], hash);
      const own = (known < 0 ? (kindOf(hash) === 'word' ? STRANGE : 0) : this.weightAt(hash, known, language)) * counts;
      room.square += own * own;
      const at = way === 'answers' ? known : find(list, hash);
      if (at < 0) continue;
      const theirs = known < 0 ? STRANGE : own / counts;
      const end = list.starts[at + 1]!;
      for (let i = list.starts[at]!; i < end; i++) {
        const posting = list.postings[i]!;
        const place = posting >> PLACE_SHIFT;
        const both = own * LEVELS[posting & MOST_WORDINGS]!;
        weight[place]! += both;
        dot[place]! += both * theirs;
        shared[place]!++;
      }
    }
    const lengths = this.lengthsOf(list, language);
    const length = Math.sqrt(room.square) || 1;
    const { near } = room;
    for (let place = 0; place < near.length; place++) near[place] = dot[place]! > 0 ? dot[place]! / (length * lengths[place]!) : 0;
    return room;
  }

  /** Of all that each obligation says, as vectors have lengths. */
  private lengthsOf(list: Postings, language: Language): Float32Array {
    let lengths = this.lengths.get(list);
    if (!lengths) {
      const squares = new Float64Array(this.places.size);
      const { hashes } = this.index.answers[language];
      // Both lists are sorted: what the one has is looked for in the other from where the last was.
      let next = 0;
      for (let at = 0; at < list.hashes.length; at++) {
        const hash = list.hashes[at]!;
        while (next < hashes.length && hashes[next]! < hash) next++;
        const known = hashes[next] === hash ? next : -1;
        const weight = known < 0 ? (kindOf(hash) === 'word' ? STRANGE : 0) : this.weightAt(hash, known, language);
        for (let i = list.starts[at]!; i < list.starts[at + 1]!; i++) {
          const posting = list.postings[i]!;
          squares[posting >> PLACE_SHIFT]! += (weight * LEVELS[posting & MOST_WORDINGS]!) ** 2;
        }
      }
      this.lengths.set(list, (lengths = Float32Array.from(squares, Math.sqrt)));
    }
    return lengths;
  }
}

const PLACE_SHIFT = Math.log2(MOST_WORDINGS + 1);

/** What the first wording that has a feature adds to it, the second half as much again, and so on. */
const LEVELS = Float32Array.from({ length: MOST_WORDINGS + 1 }, (_, wordings) => 1 - 0.6 ** wordings);

const STRANGE = 2;

const KNOWN = new WeakMap<Catalogue, Answers>();

export function answersOf(catalogue: Catalogue): Answers {
  let answers = KNOWN.get(catalogue);
  if (!answers) KNOWN.set(catalogue, (answers = new Answers(catalogue)));
  return answers;
}
