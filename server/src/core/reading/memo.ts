/**
 * What one reading of a draft leaves to the next: the readings of units whose words and surroundings are unchanged.
 * A unit's reading depends on its body, on the names around it (its surroundings), on what the draft as a whole names
 * (the frame), and on the pinpoints before it (the trail). All of these are compared; nothing is taken over on trust.
 */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Body, Unit } from '../draft/draft.js';
import type { LocalReading } from './local.js';
import type { Citation, Named, UnitReading, UnknownLaw } from './reading.js';

/** The names of a body as this draft means them. */
export interface BodyNames {
  named: readonly Named[];
  local: LocalReading;
}

/** What a pinpoint was taken for, `kind number` → instrument, and whether the draft says so itself. */
export type TrailStep = readonly [head: string, instrument: string, stated: boolean];

/** The steps of a unit, in order. */
export type Trail = readonly TrailStep[];

interface Entry {
  surroundings: readonly unknown[];
  trailBefore: string;
  trail: Trail;
  /** As it was made, with offsets of that day. */
  reading: UnitReading;
}

export class ReadingMemo {
  /** By the names that the draft establishes and the short names that it defines. */
  readonly names: WeakMap<Body, BodyNames>;
  private readonly before = new Map<Body, readonly Entry[]>();
  private readonly entries = new Map<Body, Entry[]>();
  private frame = '';

  constructor(
    private readonly view: CatalogueView,
    private readonly namesKey: string,
    private previous: ReadingMemo | null,
  ) {
    const same = previous !== null && previous.view === view && previous.namesKey === namesKey;
    this.names = same ? previous.names : new WeakMap();
  }

  /** Says what the draft as a whole names; only now is it known whether readings of units can be taken over. */
  setFrame(frame: string): void {
    this.frame = frame;
    const { previous } = this;
    if (previous && previous.names === this.names && previous.frame === frame) for (const [body, entries] of previous.entries) this.before.set(body, entries);
  }

  /** The unit's earlier reading, put where the unit stands now; null where anything it depends on is different. */
  take(unit: Unit, surroundings: readonly unknown[], trailBefore: string): { reading: UnitReading; trail: Trail } | null {
    const entries = this.before.get(unit.body);
    const entry = entries?.find((candidate) => candidate.trailBefore === trailBefore && isSame(candidate.surroundings, surroundings));
    if (!entry) return null;
    this.keep(unit.body, entry);
    return { reading: new MovedReading(entry.reading, unit), trail: entry.trail };
  }

  put(unit: Unit, surroundings: readonly unknown[], trailBefore: string, trail: Trail, reading: UnitReading): void {
    this.keep(unit.body, { surroundings, trailBefore, trail, reading });
  }

  private keep(body: Body, entry: Entry): void {
    const known = this.entries.get(body);
    if (!known) this.entries.set(body, [entry]);
    else if (known.length < MOST_ALIKE) known.push(entry);
  }

  /** Lets go of the reading before, which else would hold on to the one before it. */
  settle(): ReadingMemo {
    this.before.clear();
    this.previous = null;
    return this;
  }
}

/** Units with the same words (empty rows, repeated items) whose readings are kept apart. */
const MOST_ALIKE = 8;

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function movedCitation(citation: Citation, by: number, unit: number): Citation {
  const { text, proseFrom, proseTo, form, instrument, candidates, provision, pin, pinSpan, name, certainty } = citation;
  return {
    from: citation.from + by,
    to: citation.to + by,
    text,
    unit,
    proseFrom,
    proseTo,
    form,
    instrument,
    candidates,
    provision,
    pin,
    pinSpan: pinSpan && { from: pinSpan.from + by, to: pinSpan.to + by, text: pinSpan.text },
    name: name && { ...name, from: name.from + by, to: name.to + by },
    certainty,
  };
}

/** A unit's reading where the unit stands now. Citations are moved only when somebody asks for them. */
class MovedReading implements UnitReading {
  private movedCitations: readonly Citation[] | null = null;

  constructor(
    private readonly made: UnitReading,
    readonly unit: Unit,
  ) {}

  get local(): LocalReading {
    return this.made.local;
  }

  get named(): readonly Named[] {
    return this.made.named;
  }

  get citations(): readonly Citation[] {
    const by = this.unit.from - this.made.unit.from;
    if (by === 0 && this.unit.index === this.made.unit.index) return this.made.citations;
    this.movedCitations ??= this.made.citations.map((citation) => movedCitation(citation, by, this.unit.index));
    return this.movedCitations;
  }

  get unknown(): readonly UnknownLaw[] {
    const by = this.unit.from - this.made.unit.from;
    return this.made.unknown.map((law) => ({ ...law, from: law.from + by, to: law.to + by, unit: this.unit.index }));
  }

  get isEmpty(): boolean {
    return this.made.isEmpty;
  }

  get resolves(): boolean {
    return this.made.resolves;
  }

  get stamp(): object {
    return this.made.stamp;
  }
}
