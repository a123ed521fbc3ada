/** The order of labels in a list: what may come first, and what may follow what. */
import { fromRoman } from '../../src/core/catalogue/unit-list.js';

export type LabelKind = 'number' | 'letter' | 'LETTER' | 'roman' | 'ROMAN' | 'vietnamese';

/** Points of a Vietnamese law: đ has its own place, f and j have none. */
const VIETNAMESE = 'abcdđeghiklmnopqrstuvxy';

/** Whether a label is the first of its kind: 1, a, A, i, I. */
export function isFirst(kind: LabelKind, label: string): boolean {
  return label === { number: '1', letter: 'a', LETTER: 'A', roman: 'i', ROMAN: 'I', vietnamese: 'a' }[kind];
}

/** Whether a label directly follows another: 3 → 4, 3a or 3-2, b → c or ba, ba → bb or c, z → aa, iv → v. */
export function follows(kind: LabelKind, before: string, label: string): boolean {
  if (kind === 'number') return followsNumber(before, label, 1);
  if (kind === 'roman' || kind === 'ROMAN') return fromRoman(label) === (fromRoman(before) ?? 99) + 1;
  if (kind === 'vietnamese') return label === VIETNAMESE[VIETNAMESE.indexOf(before) + 1];
  return nextLetters(before, kind === 'LETTER').includes(label);
}

/** Whether a number follows with one or two left out, as deleted paragraphs leave them. */
export function followsWithGap(before: string, label: string): boolean {
  return followsNumber(before, label, 2) || followsNumber(before, label, 3);
}

function followsNumber(earlier: string, later: string, step: number): boolean {
  const [before, label] = [earlier.toLowerCase(), later.toLowerCase()];
  const [, stem, branch] = /^(\d+)-(\d+)$/.exec(label) ?? [];
  if (stem !== undefined) return before === (branch === '2' ? stem : `${stem}-${Number(branch) - 1}`);
  if (before.includes('-')) return followsNumber(before.replace(/-.*/, ''), label, step);
  const [, low, lowTail] = /^(\d+)([a-z]*)$/.exec(before) ?? [];
  const [, high, highTail] = /^(\d+)([a-z]*)$/.exec(label) ?? [];
  if (low === undefined || high === undefined) return false;
  if (high === low) return lowTail === '' ? highTail === 'a' : nextLetters(lowTail!, false).includes(highTail!);
  return highTail === '' && Number(high) === Number(low) + step;
}

function nextLetters(before: string, upper: boolean): string[] {
  const [a, z] = upper ? ['A', 'Z'] : ['a', 'z'];
  const last = before[before.length - 1]!;
  const after = String.fromCharCode(last.charCodeAt(0) + 1);
  if (before.length === 1) return last === z ? [a + a] : [after, before + a];
  const first = before[0]!;
  const out = [String.fromCharCode(first.charCodeAt(0) + 1)];
  if (last !== z) out.push(first + after);
  // doubled letters: (z), (aa), (bb), (cc)
  if (first === last) out.push(after + after);
  return out;
}
