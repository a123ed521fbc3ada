/** What a clause asks where it speaks of something: the modal, negation or plain present of the part that the words stand in. */
import type { Clause } from '../reading/clauses.js';
import type { Segment, Strength } from '../reading/segments.js';
import type { Span } from '../reading/spans.js';
import { CELL } from '../text/prose.js';

export interface Asked {
  strength: Strength;
  negated: boolean;
  /** It keeps something from happening, or lets it happen on a condition only. */
  restricts: boolean;
  /** The modal or softener, in the words of the clause, where one stands there. */
  modal: Span | null;
  softener: Span | null;
  /** Another part that speaks of it denies it. */
  alsoDenied: boolean;
  /** Another part that speaks of it permits something. */
  alsoPermits: boolean;
  /** Somebody outside the house who is to act, in the words of the clause. */
  outsider: Span | null;
}

/** Words that matter, and how much; offsets in the words of the clause. */
export interface AboutWords extends Span {
  weight: number;
}

/** A part that has this much of what the best part has counts beside it. */
const BESIDE = 0.5;

/**
 * What a clause asks about some of its words. Conditions and relative clauses ask nothing; the part beside them does.
 * Of several parts that speak of it the strongest counts; where something is forbidden, that which forbids.
 */
export function askedOf(
  { segments, inherited, words }: Pick<Clause, 'segments' | 'inherited' | 'words'>,
  about: readonly AboutWords[],
  forbids: boolean,
): Asked {
  const main = withoutLabels(
    segments.filter(({ subordinate }) => !subordinate),
    words,
  );
  const candidates = main.length > 0 ? main : segments;
  const weights = candidates.map((segment) => about.reduce((sum, { from, weight }) => (from >= segment.from && from < segment.to ? sum + weight : sum), 0));
  const most = Math.max(...weights);
  const speaking = most > 0 ? candidates.filter((_, i) => weights[i]! >= most * BESIDE) : candidates.slice(-1);
  const all = speaking.map((segment) => askedBy(segment, candidates, inherited, words, hedgeBefore(segments, segment)));
  const strict = forbids ? all.find((one) => one.strength === 'must-not' || one.negated || one.restricts) : undefined;
  const whole = all.find((one) => one.strength === 'must' && !one.negated && one.softener === null);
  const best = all[speaking.indexOf(candidates[weights.indexOf(most)]!)] ?? all[0]!;
  const chosen = strict ?? (best.negated || !whole ? best : whole);
  return { ...chosen, alsoDenied: !chosen.negated && all.some(({ negated }) => negated), alsoPermits: all.some(({ strength }) => strength === 'may') };
}

function askedBy(segment: Segment, among: readonly Segment[], inherited: Strength, words: string, hedge: Span | null): Asked {
  const governing = segment.strength === null ? governingOf(among, segment, words) : segment;
  const softener = segment.softener ?? hedge;
  return {
    strength: governing?.strength ?? inherited,
    negated: segment.negated,
    restricts: segment.restricts,
    modal: governing?.modal ?? softener,
    softener,
    alsoDenied: false,
    alsoPermits: false,
    outsider: (governing ?? segment).outsider ?? segment.outsider,
  };
}

/** “Where possible, we must …”, 原则上应当在……前，……: the part right before is a hedge, or has one at its modal. */
function hedgeBefore(segments: readonly Segment[], at: Segment): Span | null {
  const before = segments[segments.indexOf(at) - 1];
  const hedge = before?.softener;
  if (!hedge) return null;
  const isAll = (hedge.to - hedge.from) * 2 >= before.to - before.from;
  return isAll || (before.subordinate && before.modal?.from === hedge.to) ? hedge : null;
}

/** The part before in the same sentence whose modal reaches on: “we must, in plain words, say …”. */
function governingOf(segments: readonly Segment[], at: Segment, words: string): Segment | undefined {
  return segments.findLast((segment) => segment.from < at.from && segment.strength !== null && !/[.。;；]/.test(words.slice(segment.to - 1, at.from)));
}

/** Cells that name what their row is about lay nothing down. */
function withoutLabels(segments: readonly Segment[], words: string): readonly Segment[] {
  if (!words.includes(CELL)) return segments;
  const said = segments.filter(({ from, to }) => to - from > (/\p{Script=Han}/u.test(words.slice(from, to)) ? 7 : 24));
  return said.length > 0 ? said : segments;
}
