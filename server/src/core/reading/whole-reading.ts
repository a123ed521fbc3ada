/** The reading of a draft from those of its units. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Draft } from '../draft/draft.js';
import type { ReadingMemo } from './memo.js';
import type { Citation, Reading, UnitReading, UnknownLaw } from './reading.js';

/** A reading; the lists over all units are made when somebody asks for them. */
export class WholeReading implements Reading {
  private allCitations: readonly Citation[] | null = null;

  constructor(
    readonly draft: Draft,
    readonly view: CatalogueView,
    readonly units: readonly UnitReading[],
    readonly weights: ReadonlyMap<string, number>,
    readonly memo: ReadingMemo,
  ) {}

  get citations(): readonly Citation[] {
    this.allCitations ??= this.units.flatMap((unit) => unit.citations);
    return this.allCitations;
  }

  get unknown(): readonly UnknownLaw[] {
    return this.units.flatMap((unit) => unit.unknown);
  }
}
