/** Which names a bound pinpoint may be of where none is joined to it: words that drafts also use of themselves need one in their own sentence. */
import type { Prose } from '../text/prose.js';
import { type LocalReading, type PinGroup, type PinItem, sentenceAt } from './local.js';
import { NEAR } from './neighbours.js';
import type { Citation, Named } from './reading.js';
import { firstBeyond } from './spans.js';

/** Longest stretch of words between a numbered item and the name it is of. */
const REACH = 70;

/** The instruments, the likeliest first. */
export function boundTo(prose: Prose, local: LocalReading, named: readonly Named[], group: PinGroup, item: PinItem): string[] {
  const names = item.pin.kind === 'item' ? ofNext(prose, named, group) : inSentence(prose, local, named, item);
  return names.map(({ instrument }) => instrument).filter((instrument) => instrument !== null);
}

/** “Commitment 9 of the Safety and Security chapter of the GPAI Code”: the next name, behind an “of” and no mark. */
function ofNext({ folded }: Prose, named: readonly Named[], { to }: PinGroup): Named[] {
  const next = named[firstBeyond(named, to - 1, ({ mention }) => mention.outerFrom)];
  if (!next || next.mention.outerFrom - to > REACH) return [];
  return /^ (?:of|in|under) [a-z ]*$/.test(folded.slice(to, next.mention.outerFrom)) ? [next] : [];
}

/** The names of the sentence, the nearest before first. */
function inSentence({ text }: Prose, local: LocalReading, named: readonly Named[], item: PinItem): Named[] {
  const [from, to] = sentenceAt(local, text.length, item.from);
  const next = firstBeyond(named, item.from, ({ mention }) => mention.from);
  const near = [...named.slice(Math.max(0, next - NEAR), next).reverse(), ...named.slice(next, next + NEAR)];
  return near.filter(({ mention }) => mention.from >= from && mention.to <= to);
}

/** Chapters and sections lean on the articles beside them, and “(Action 1)” may say again what § 1 has said. */
export function turnOf({ items }: PinGroup): 0 | 1 | 2 {
  const { kind } = items[0]!.pin;
  if (kind === 'item') return 2;
  return kind === 'chapter' || kind === 'section' ? 1 : 0;
}

/** What a citation says, for finding those that say the same. */
export function sayingOf({ instrument, provision }: Pick<Citation, 'instrument' | 'provision'>): string {
  return `${instrument} ${provision}`;
}
