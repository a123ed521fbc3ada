/** Short names that the draft itself defines, wherever they stand in it. */
import { Automaton } from '../text/automaton.js';
import { isHan, isWordCode } from '../text/characters.js';
import type { Prose } from '../text/prose.js';
import type { Mention } from './local.js';
import type { Named } from './reading.js';

export interface Alias {
  alias: string;
  instrument: string;
  /** The unit that defines it. */
  unit: number;
}

export class Aliases {
  private readonly automaton: Automaton | null;
  private readonly words: string[];

  constructor(private readonly aliases: readonly Alias[]) {
    this.words = [...new Set(aliases.map(({ alias }) => alias))];
    this.automaton = this.words.length > 0 ? new Automaton(this.words) : null;
  }

  /** The aliases in a unit, outside the names already found there. */
  find(prose: Prose, unit: number, taken: readonly Mention[]): Named[] {
    const out: Named[] = [];
    this.automaton?.scan(prose.folded, (from, to, index) => {
      const span = aliasSpan(prose, from, to);
      if (!span || taken.some((mention) => mention.outerFrom < span.to && span.from < mention.outerTo)) return;
      const alias = this.nearest(this.words[index]!, unit);
      out.push({ mention: asMention(from, to, span), instrument: alias.instrument, kind: 'alias', candidates: [] });
    });
    return out.filter((named, i) => !out.some((other, j) => j !== i && other.mention.from <= named.mention.from && other.mention.to >= named.mention.to && other.mention.to - other.mention.from > named.mention.to - named.mention.from));
  }

  /** Where a short name is defined more than once, the last definition before the unit holds. */
  private nearest(word: string, unit: number): Alias {
    const defined = this.aliases.filter(({ alias }) => alias === word);
    return defined.filter((alias) => alias.unit <= unit).at(-1) ?? defined[0]!;
  }
}

/** A short Chinese alias counts in its 《》 only; an English one as a whole, capitalised word. */
function aliasSpan({ text, folded }: Prose, from: number, to: number): { from: number; to: number } | null {
  if (folded[from - 1] === '《' && folded[to] === '》') return { from: from - 1, to: to + 1 };
  if (isHan(folded.charCodeAt(from))) return to - from >= 4 ? { from, to } : null;
  if (isWordCode(folded.charCodeAt(from - 1)) || isWordCode(folded.charCodeAt(to)) || folded[from - 1] === '"') return null;
  return /[A-Z]/.test(text[from]!) ? { from, to } : null;
}

function asMention(from: number, to: number, outer: { from: number; to: number }): Mention {
  const names = { folded: '', listed: '', bearers: [] };
  return { from, to, outerFrom: outer.from, outerTo: outer.to, names, place: null, weak: false, draftForm: false, inner: [] };
}
