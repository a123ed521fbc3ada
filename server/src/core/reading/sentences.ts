/** Where sentences start in a unit's prose. */
import { isHan } from '../text/characters.js';
import { CELL, type Prose } from '../text/prose.js';

/** Short forms whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[^a-z])(?:art|arts|no|nos|sec|secs|para|paras|cl|pt|pts|reg|rev|stat|admin|exec|ord|e\.g|i\.e|cf|vs|v|u\.s|e\.u|u\.k|n\.y|c\.f\.r|c\.r\.s|u\.s\.c|e\.o|n\.y\.c|h\.b|s\.b|inc|ltd|co|st|mr|ms|dr|et al|lit|ibid|approx|dept|fig|vol|p|pp)$/;

/** Prose offsets at which sentences (and table cells) start; the first is 0. */
export function sentenceStarts({ text, folded }: Prose): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === CELL || '。；！？!?;'.includes(char)) starts.push(i + 1);
    else if (char === '.' && endsSentence(text, folded, i)) starts.push(i + 1);
  }
  return starts;
}

function endsSentence(text: string, folded: string, dot: number): boolean {
  const next = text[dot + 1];
  if (next === undefined) return false;
  if (next !== ' ' && !isHan(next.charCodeAt(0))) return false;
  const after = text[dot + 2] ?? '';
  if (next === ' ' && /[a-z0-9(,;§]/.test(after)) return false;
  return !ABBREVIATION.test(folded.slice(Math.max(0, dot - 10), dot));
}
