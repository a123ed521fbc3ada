/** Which jurisdictions a draft speaks of: what decides where several laws share a name and none is named elsewhere. */
import type { Lexicon } from '../catalogue/data.js';
import type { Draft } from '../draft/draft.js';
import { isHan } from '../text/characters.js';
import type { Prose } from '../text/prose.js';

/** Words of any state: they say only whose law a name beside them is. */
const ANYBODYS = new Set(['国家', '我国', 'federal', '联邦', 'American']);
/** How much a title counts against other units. */
const TITLE = 5;

const PATTERNS = new WeakMap<Lexicon, { pattern: RegExp; codes: Map<string, string> }>();
const KNOWN = new WeakMap<Prose, ReadonlySet<string>>();

function patternOf(lexicon: Lexicon): { pattern: RegExp; codes: Map<string, string> } {
  let made = PATTERNS.get(lexicon);
  if (!made) {
    const codes = new Map<string, string>();
    for (const [code, { cues }] of Object.entries(lexicon.jurisdictions)) for (const cue of cues) if (!ANYBODYS.has(cue)) codes.set(cue, code);
    const words = [...codes.keys()]
      .sort((a, b) => b.length - a.length)
      .map((cue) => {
        const escaped = cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        return isHan(cue.charCodeAt(0)) ? escaped : `(?<![A-Za-z])${escaped}(?![A-Za-z])`;
      });
    PATTERNS.set(lexicon, (made = { pattern: new RegExp(words.join('|'), 'g'), codes }));
  }
  return made;
}

/** The jurisdictions that the words of a unit name. */
export function jurisdictionsIn(prose: Prose, lexicon: Lexicon): ReadonlySet<string> {
  let known = KNOWN.get(prose);
  if (!known) {
    const { pattern, codes } = patternOf(lexicon);
    known = new Set([...prose.text.matchAll(pattern)].map((found) => codes.get(found[0])!));
    KNOWN.set(prose, known);
  }
  return known;
}

/** How many units of a draft name each jurisdiction. */
export function jurisdictionsOf(draft: Draft, lexicon: Lexicon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { body } of draft.units) {
    for (const code of jurisdictionsIn(body.prose, lexicon)) counts.set(code, (counts.get(code) ?? 0) + (body.level === 1 ? TITLE : 1));
  }
  return counts;
}
