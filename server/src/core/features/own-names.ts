/** The short names that a draft defines, and where each may be used: behind its definition. */
import type { Mention } from '../reading/local.js';
import type { Named, Reading, UnitReading } from '../reading/reading.js';
import type { OwnName } from './name-forms.js';

interface Defined extends OwnName {
  unit: number;
  /** The prose offset behind the definition. */
  to: number;
}

export class OwnNames {
  private readonly byInstrument = new Map<string, Defined[]>();

  constructor(reading: Reading) {
    for (const { unit, local, named } of reading.units) {
      for (const { from, to, bracketed } of local.definitions) {
        const instrument = definedBefore(named, from)?.instrument;
        if (!instrument) continue;
        const { text } = unit.body.prose;
        const words = text.slice(from, to);
        const article = /\b[Tt]he ["“‘']?$/.test(text.slice(Math.max(0, from - 6), from));
        const known = this.byInstrument.get(instrument) ?? [];
        this.byInstrument.set(instrument, [...known, { words: bracketed ? `《${words}》` : words, article, unit: unit.index, to }]);
      }
    }
  }

  /** The short name that holds at a place; null where none is defined before it. */
  before(instrument: string, unit: number, offset: number): OwnName | null {
    const known = this.byInstrument.get(instrument) ?? [];
    return known.filter((name) => name.unit < unit || (name.unit === unit && name.to <= offset)).at(-1) ?? null;
  }

  /** Whether a short name is defined for this very mention. */
  isDefinedAt({ local, named }: UnitReading, mention: Mention): boolean {
    return local.definitions.some(({ from }) => definedBefore(named, from)?.mention === mention);
  }
}

/** The name right before the place where its short name is defined. */
function definedBefore(named: readonly Named[], at: number): Named | undefined {
  return named.filter(({ kind, mention }) => kind !== 'alias' && mention.to <= at).at(-1);
}
