/** Place words beside a name: 欧盟《人工智能法》, “the EU's AI Act”. */
import type { Lexicon } from '../catalogue/data.js';
import type { Prose } from '../text/prose.js';
import type { PlaceFinder } from './mentions.js';

const LONGEST = 30;

/** Folded cue → code, made once per lexicon. */
const TABLES = new WeakMap<Lexicon, Map<string, string>>();

function tableOf(lexicon: Lexicon): Map<string, string> {
  let table = TABLES.get(lexicon);
  if (!table) {
    table = new Map();
    for (const [code, { cues }] of Object.entries(lexicon.jurisdictions)) for (const cue of cues) table.set(cue.toLowerCase(), code);
    TABLES.set(lexicon, table);
  }
  return table;
}

/** Makes the finder for one unit. */
export function placeFinder(prose: Prose, lexicon: Lexicon): PlaceFinder {
  const table = tableOf(lexicon);
  const { folded } = prose;
  return (before) => {
    const end = before - (/(?:'s ?|的| )$/.exec(folded.slice(Math.max(0, before - 3), before))?.[0].length ?? 0);
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      if (/[a-z]/.test(folded[from - 1] ?? '') && /[a-z]/.test(folded[from]!)) continue;
      const code = table.get(folded.slice(from, end));
      if (code) return { from, code };
    }
    return null;
  };
}
