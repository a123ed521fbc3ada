/** What the words of one draft that point back refer to. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Draft, Unit } from '../draft/draft.js';
import { antecedent, isCommon, isOfPlace, isOwnWord, isPlainWord, yearOf } from './anaphors.js';
import type { LocalReading, PinGroup, Signal } from './local.js';
import { placeIn } from './place-in.js';
import type { Citation, Named } from './reading.js';
import { firstBeyond, overlapsAny } from './spans.js';

export interface ReferentInput {
  draft: Draft;
  view: CatalogueView;
  locals: readonly LocalReading[];
  named: readonly (readonly Named[])[];
  /** The draft has articles of its own. */
  hasArticles: boolean;
  /** The instruments that the section of a unit goes through. */
  aboutIn(unit: number): readonly string[];
}

export class Referents {
  /** The draft is itself such a text as 本办法 says. */
  private readonly isOwnText: boolean;

  constructor(private readonly input: ReferentInput) {
    this.isOwnText = input.hasArticles || input.draft.units.some(({ body }) => body.prose.folded.includes('制定本'));
  }

  /** The instrument of the word that a pinpoint is joined to. */
  antecedentOf(unit: Unit, group: PinGroup): string | null {
    return this.referent(unit, this.input.locals[unit.index]!.anaphors[group.anaphor]!);
  }

  /** 本办法第五条 in a section that goes through the measures is of them, and not of the draft. */
  isOfSectionsLaw(unit: Unit, group: PinGroup): boolean {
    const anaphor = group.anaphor >= 0 ? this.input.locals[unit.index]!.anaphors[group.anaphor]! : null;
    return anaphor !== null && isOwnWord(anaphor) && !this.isOwnText && this.referent(unit, anaphor) !== null;
  }

  /** Adds what the words of a unit refer to that stand without a pinpoint. */
  cite(unit: Unit, local: LocalReading, citations: Citation[]): void {
    if (local.anaphors.length === 0) return;
    const used = new Set(local.groups.map((group) => group.anaphor));
    // “the Act” that the draft has defined is a name.
    const names = this.input.named[unit.index]!.map(({ mention }) => mention);
    let sorted: readonly Citation[] | undefined;
    local.anaphors.forEach((anaphor, index) => {
      if (used.has(index) || isPlainWord(unit.body.prose, anaphor) || (isOwnWord(anaphor) && this.isOwnText) || overlapsAny(names, anaphor)) return;
      const place = isOfPlace(anaphor) && !this.input.hasArticles ? placeBefore(anaphor, (sorted ??= inOrder(citations))) : null;
      const instrument = place?.instrument ?? this.referent(unit, anaphor);
      if (instrument) citations.push(cited(unit, anaphor, instrument, place?.provision ?? null));
    });
  }

  private referent(unit: Unit, anaphor: Signal): string | null {
    const { prose } = unit.body;
    const before = isOwnWord(anaphor)
      ? this.input.aboutIn(unit.index)
      : isCommon(prose, anaphor)
        ? this.namedHere(unit, anaphor.from)
        : this.namedBefore(unit, anaphor.from);
    return antecedent(anaphor.list, before, this.input.view.catalogue, yearOf(prose, anaphor));
  }

  private *namedHere(unit: Unit, offset: number): Iterable<string> {
    const here = this.input.named[unit.index]!;
    for (let i = firstBeyond(here, offset, ({ mention }) => mention.to) - 1; i >= 0; i--) {
      const { instrument } = here[i]!;
      if (instrument) yield instrument;
    }
  }

  /** The instruments named in a unit before an offset and in the units above it, the last one first. */
  private *namedBefore(unit: Unit, offset: number): Iterable<string> {
    yield* this.namedHere(unit, offset);
    for (let above = unit.index - 1; above >= 0; above--) {
      const names = this.input.named[above]!;
      for (let i = names.length - 1; i >= 0; i--) if (names[i]!.instrument) yield names[i]!.instrument!;
    }
  }
}

function cited(unit: Unit, { from, to }: Signal, instrument: string, provision: string | null): Citation {
  return {
    ...placeIn(unit, from, to),
    unit: unit.index,
    proseFrom: from,
    proseTo: to,
    form: 'anaphor',
    instrument,
    candidates: [],
    provision,
    pin: null,
    pinSpan: null,
    name: null,
    certainty: 'inferred',
  };
}

/** Citations by where they end. */
function inOrder(citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(({ form }) => form !== 'anaphor').sort((a, b) => a.proseTo - b.proseTo);
}

/** The citation last before a word that points back, where it is of a provision. */
function placeBefore({ from }: Signal, sorted: readonly Citation[]): Citation | null {
  const last = sorted[firstBeyond(sorted, from, ({ proseTo }) => proseTo) - 1];
  return last?.instrument && last.provision ? last : null;
}
