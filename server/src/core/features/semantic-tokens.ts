/**
 * What of a draft is law, for editors that colour it: instruments, provisions, and names that stand for an instrument.
 * Only citations that are resolved are marked; hovers and links say the same in words.
 */
import type { Analysis } from '../engine/analyse.js';
import type { Citation, UnitReading } from '../reading/reading.js';
import { sourceFrom, sourceTo } from '../text/prose.js';

/** `instrument`: by a name of its own; `provision`: a pinpoint; `name`: a short name of the draft's own, or a word like “that Regulation”. */
export type TokenKind = 'instrument' | 'provision' | 'name';

export interface SemanticToken {
  /** Within one line. */
  from: number;
  to: number;
  kind: TokenKind;
  /** Where the draft defines the name. */
  definition: boolean;
}

/** Ordered by place; none overlap. */
export function semanticTokens({ reading, lines }: Analysis): SemanticToken[] {
  const out: SemanticToken[] = [];
  for (const token of reading.units.flatMap(ofUnit)) {
    if (token.from < (out.at(-1)?.to ?? 0)) continue;
    const last = lines.at(token.to).line;
    for (let line = lines.at(token.from).line; line <= last; line++) {
      const from = Math.max(token.from, lines.start(line));
      const to = Math.min(token.to, lines.end(line));
      if (from < to) out.push({ ...token, from, to });
    }
  }
  return out;
}

function ofUnit(unit: UnitReading): SemanticToken[] {
  const defined = definitions(unit);
  const cited = unit.citations.flatMap((citation) => ofCitation(unit, citation));
  // A name in its own definition is read as a citation too.
  const others = cited.filter(({ kind, from, to }) => kind !== 'name' || !defined.some((token) => from < token.to && token.from < to));
  return [...defined, ...others].sort((a, b) => a.from - b.from || b.to - a.to);
}

function ofCitation({ unit, named }: UnitReading, citation: Citation): SemanticToken[] {
  const { from, to, form, instrument, pin, name } = citation;
  if (instrument === null) return [];
  const token = (kind: TokenKind, span: { from: number; to: number }): SemanticToken => ({ from: span.from, to: span.to, kind, definition: false });
  if (form === 'short-name' || form === 'anaphor') return [token('name', { from, to })];
  if (pin === null) return [token('instrument', { from, to })];
  const { prose } = unit.body;
  const provision = { from: unit.from + sourceFrom(prose, citation.proseFrom), to: unit.from + sourceTo(prose, citation.proseTo) };
  const defined = named.some(({ mention, kind }) => mention === name?.mention && kind === 'alias');
  return [...(name ? [token(defined ? 'name' : 'instrument', name)] : []), token('provision', provision)];
}

/** Short names where they are defined: （以下简称《办法》）, (the “Act”). */
function definitions({ unit, local, named }: UnitReading): SemanticToken[] {
  const { prose } = unit.body;
  return local.definitions.flatMap(({ from, to }) => {
    const owner = named.filter(({ mention }) => mention.from <= from).at(-1);
    if (!owner?.instrument) return [];
    return [{ from: unit.from + sourceFrom(prose, from), to: unit.from + sourceTo(prose, to), kind: 'name' as const, definition: true }];
  });
}
