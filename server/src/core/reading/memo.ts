/**
 * What one reading of a draft leaves to the next: the readings of units whose words and surroundings are unchanged.
 * A unit's reading depends on its body, on the names around it (its surroundings), on what the draft as a whole names
 * (the frame), and on the pinpoints before it (the trail). All of these are compared; nothing is taken over on trust.
 */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Body, Unit } from '../draft/draft.js';
import type { LocalReading } from './local.js';
import type { Citation, Named, UnitReading } from './reading.js';

/** The names of a body as this draft means them. */
export interface BodyNames {
  named: readonly Named[];
  local: LocalReading;
}

/** What bare pinpoints were taken for, in order: `kind number` → instrument. */
export type Trail = readonly (readonly [head: string, instrument: string])[];

interface Entry {
  surroundings: readonly unknown[];
  trailBefore: string;
  trail: Trail;
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
    const reading = moved(entry.reading, unit);
    this.keep(unit.body, { ...entry, reading });
    return { reading, trail: entry.trail };
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

/** Written out field by field: after an edit, half the citations of a draft are moved. */
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

function moved(reading: UnitReading, unit: Unit): UnitReading {
  const by = unit.from - reading.unit.from;
  if (by === 0 && unit.index === reading.unit.index) return { ...reading, unit };
  const shift = <T extends { from: number; to: number }>(span: T): T => ({ ...span, from: span.from + by, to: span.to + by });
  const citations = reading.citations.map((citation) => movedCitation(citation, by, unit.index));
  return { ...reading, unit, citations, unknown: reading.unknown.map((law) => ({ ...shift(law), unit: unit.index })) };
}
