/** Short names that the draft itself defines, wherever they stand in it. */
import { Automaton } from '../text/automaton.js';
import { isHan, isWordCode } from '../text/characters.js';
import type { Prose } from '../text/prose.js';
import { type Mention, outerSpans } from './local.js';
import type { Named } from './reading.js';
import { firstBeyond, overlapsAny } from './spans.js';

export interface Alias {
  alias: string;
  bracketed: boolean;
  instrument: string;
  /** The unit that defines it. */
  unit: number;
}

export class Aliases {
  private readonly automaton: Automaton | null;
  /** The definitions of each word, in the order of the draft. */
  private readonly definitions: Alias[][];

  constructor(aliases: readonly Alias[]) {
    const byWord = new Map<string, Alias[]>();
    for (const alias of aliases) {
      const known = byWord.get(alias.alias);
      if (known) known.push(alias);
      else byWord.set(alias.alias, [alias]);
    }
    this.definitions = [...byWord.values()];
    this.automaton = aliases.length > 0 ? new Automaton([...byWord.keys()]) : null;
  }

  /** Equal for drafts that define the same short names. */
  get key(): string {
    return JSON.stringify(this.definitions.map((definitions) => definitions.map(({ alias, instrument, bracketed }) => [alias, instrument, bracketed])));
  }

  /** A short name is defined more than once, so what it means depends on where it stands. */
  get dependOnPlace(): boolean {
    return this.definitions.some((definitions) => definitions.length > 1);
  }

  /** The aliases in a unit, outside the names already found there. */
  find(prose: Prose, unit: number, taken: readonly Mention[]): Named[] {
    const out: Named[] = [];
    const outers = outerSpans(taken);
    this.automaton?.scan(prose.folded, (from, to, index) => {
      const alias = nearest(this.definitions[index]!, unit);
      const span = aliasSpan(prose, from, to, alias.bracketed);
      if (!span || overlapsAny(outers, span)) return;
      out.push({ mention: asMention(from, to, span), instrument: alias.instrument, kind: 'alias', candidates: [] });
    });
    return withoutInner(out);
  }
}

/** Where a short name is defined more than once, the last definition before the unit holds. */
function nearest(definitions: readonly Alias[], unit: number): Alias {
  return definitions[Math.max(0, firstBeyond(definitions, unit, (alias) => alias.unit) - 1)]!;
}

/** Those that do not stand inside another. */
function withoutInner(names: readonly Named[]): Named[] {
  const sorted = [...names].sort((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to);
  let end = -1;
  return sorted.filter(({ mention }) => {
    if (mention.to <= end) return false;
    end = mention.to;
    return true;
  });
}

/** A short Chinese alias counts in its 《》 only; an English one as a whole, capitalised word. */
function aliasSpan({ text, folded }: Prose, from: number, to: number, bracketed: boolean): { from: number; to: number } | null {
  if (folded[from - 1] === '《' && folded[to] === '》') return { from: from - 1, to: to + 1 };
  if (bracketed) return null;
  if (isHan(folded.charCodeAt(from))) return to - from >= 4 || standsAlone(folded, from, to) ? { from, to } : null;
  if (isWordCode(folded.charCodeAt(from - 1)) || isWordCode(folded.charCodeAt(to)) || /"(?:the )?$/.test(folded.slice(Math.max(0, from - 5), from)))
    return null;
  return /[A-Z]/.test(text[from]!) ? { from, to } : null;
}

/** 办法第十七条: two or three characters count where an article follows and no other word runs into them. */
function standsAlone(folded: string, from: number, to: number): boolean {
  const before = folded[from - 1] ?? '';
  return /^第[0-9零〇一二三四五六七八九十百]+条/.test(folded.slice(to, to + 8)) && (!isHan(before.charCodeAt(0)) || /[据照按依和及与由]/.test(before));
}

function asMention(from: number, to: number, outer: { from: number; to: number }): Mention {
  const names = { folded: '', listed: '', bearers: [] };
  return { from, to, outerFrom: outer.from, outerTo: outer.to, names, place: null, weak: false, draftForm: false, inner: [] };
}
