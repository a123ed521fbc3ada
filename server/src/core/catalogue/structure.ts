/** The provisions of one instrument in one version: which exist, which were deleted, what is known of them. */
import type { IsoDate } from '../text/dates.js';
import { lastStep, lineage, parentOf } from './provision.js';
import type { Scheme, StructureRecord, UnitRecord, VersionRecord } from './record.js';
import { expandUnits, fromRoman } from './unit-list.js';

export type Existence =
  | { is: 'exists' }
  /** `below` is the closest provision above it that exists, or null. */
  | { is: 'unknown-unit'; below: string | null }
  | { is: 'repealed'; unit: string; successor: string | null; since: IsoDate; by?: string }
  | { is: 'not-checked' };

type Counts = NonNullable<VersionRecord['counts']>;

export class Structure {
  readonly units = new Map<string, UnitRecord>();
  private readonly counts: Counts = {};
  private readonly inserted = new Set<string>();
  private readonly repealed = new Map<string, { successor: string | null; since: IsoDate; by?: string }>();
  private readonly children = new Map<string, { paragraphs: Set<string> | null; points: Set<string> | null }>();
  /** Units in small letters → as they are spelled. */
  private spellings: Map<string, string> | null = null;

  constructor(
    readonly scheme: Scheme,
    versions: readonly VersionRecord[],
  ) {
    for (const version of versions) this.apply(version);
  }

  private apply(version: VersionRecord): void {
    if (version.whole) {
      this.units.clear();
      this.inserted.clear();
      this.repealed.clear();
      for (const key of Object.keys(this.counts)) delete this.counts[key as keyof Counts];
    }
    Object.assign(this.counts, version.counts);
    for (const [key, unit] of Object.entries(version.units ?? {})) this.units.set(key, unit);
    for (const unit of expandUnits(version.inserted ?? '')) this.inserted.add(unit);
    for (const [unit, successor] of Object.entries(version.repealed ?? {})) {
      this.repealed.set(unit, { successor, since: version.from, by: version.by });
      for (const key of this.units.keys()) if (lineage(this.scheme, key).includes(unit)) this.units.delete(key);
    }
  }

  /** Whether a provision exists here, as far as the catalogue knows. */
  existence(provision: string): Existence {
    const path = lineage(this.scheme, provision).reverse();
    for (const [depth, unit] of path.entries()) {
      const deleted = this.repealed.get(unit);
      if (deleted) return { is: 'repealed', unit, ...deleted };
      const known = depth === 0 ? this.headKnown(unit) : this.childKnown(path[depth - 1]!, unit);
      if (known === false) return { is: 'unknown-unit', below: depth === 0 ? null : path[depth - 1]! };
      if (known === null) return { is: 'not-checked' };
    }
    return { is: 'exists' };
  }

  private headKnown(unit: string): boolean | null {
    if (this.units.has(unit) || this.inserted.has(unit)) return true;
    const [, kind, number] = /^(annex|recital|chapter|title)-(.+)$/.exec(unit) ?? [];
    if (kind === 'recital') return within(number!, this.counts.recitals);
    if (kind === 'annex') return this.counts.annexes === undefined ? null : within(String(fromRoman(number!) ?? 0), this.counts.annexes);
    if (kind === 'chapter') return this.counts.chapters === undefined ? null : this.listsAny(/^chapter-[^.]+$/) ? false : null;
    if (kind) return null;
    switch (this.scheme) {
      case 'articles':
      case 'zh-articles':
        return within(unit, this.counts.articles);
      case 'sections':
        return within(unit, this.counts.sections);
      case 'code-sections':
        return this.counts.sections === undefined ? null : false;
      case 'clauses':
      case 'functions':
      case 'controls':
        return this.units.size > 0 ? false : null;
      default:
        return null;
    }
  }

  private childKnown(parent: string, unit: string): boolean | null {
    if (this.units.has(unit)) return true;
    const step = lastStep(this.scheme, unit);
    const { paragraphs, points } = this.childrenOf(parent);
    if (paragraphs?.has(step) || points?.has(step)) return true;
    const asked = /^\d/.test(step) && paragraphs !== null && paragraphs.size > 0 ? paragraphs : this.isParagraphStep(parent, step) ? paragraphs : points;
    if (asked) return paragraphs?.size === 0 && points === null ? null : false;
    return null;
  }

  /** 款 stand directly below a Chinese article, 项 one lower. */
  private isParagraphStep(parent: string, step: string): boolean {
    return this.scheme === 'zh-articles' && parentOf(this.scheme, parent) === null && /^\d+$/.test(step);
  }

  /** The paragraphs and points a unit is known to have; null where that is unknown. */
  childrenOf(unit: string): { paragraphs: Set<string> | null; points: Set<string> | null } {
    let known = this.children.get(unit);
    if (!known) {
      const record = this.units.get(unit);
      known = { paragraphs: listOf(record?.paragraphs), points: listOf(record?.points) };
      this.children.set(unit, known);
    }
    return known;
  }

  /** A provision with the capitals that the text itself has: drafts write 22a and 22A, (i) and (I). */
  spelled(provision: string): string {
    if (!/[a-z]/i.test(provision) || this.units.has(provision)) return provision;
    let spelled = '';
    let before = 0;
    for (const unit of lineage(this.scheme, provision).reverse()) {
      if (!provision.startsWith(unit)) return provision;
      spelled = this.spelledBelow(spelled, provision.slice(before, unit.length));
      before = unit.length;
    }
    return spelled;
  }

  /** What follows a unit, such as `(I)` or `.5a`, in the spelling of the text; as it is where the text has no such unit. */
  private spelledBelow(parent: string, rest: string): string {
    const asWritten = parent + rest;
    if (this.units.has(asWritten)) return asWritten;
    const step = /^[.( ]?(.*?)\)?$/.exec(rest)![1]!;
    const { paragraphs, points } = this.childrenOf(parent);
    const steps = [...(paragraphs ?? []), ...(points ?? [])];
    if (steps.includes(step)) return asWritten;
    this.spellings ??= new Map([...this.units.keys(), ...this.inserted, ...this.repealed.keys()].map((unit) => [unit.toLowerCase(), unit]));
    const unit = this.spellings.get(asWritten.toLowerCase());
    if (unit) return unit;
    const other = steps.find((known) => known.toLowerCase() === step.toLowerCase());
    return other === undefined ? asWritten : parent + rest.replace(step, other);
  }

  /** The article count in this version, without inserted ones. */
  get articleCount(): number | undefined {
    return this.counts.articles ?? this.counts.sections;
  }

  private listsAny(pattern: RegExp): boolean {
    for (const key of this.units.keys()) if (pattern.test(key)) return true;
    return false;
  }
}

function within(number: string, count: number | undefined): boolean | null {
  if (count === undefined) return null;
  return /^\d+$/.test(number) && Number(number) >= 1 && Number(number) <= count;
}

function listOf(list: string | number | undefined): Set<string> | null {
  if (list === undefined) return null;
  if (typeof list === 'number') return new Set(list === 0 ? [] : expandUnits(`1-${list}`));
  return new Set(expandUnits(list));
}

/** All versions of a structure. */
export function versionsOf(structure: StructureRecord): readonly VersionRecord[] {
  return structure.versions ?? [];
}

/** The versions whose text is in force at a date: all up to it, or the first. */
export function versionsAt(structure: StructureRecord, date: IsoDate): VersionRecord[] {
  const versions = [...versionsOf(structure)].sort((a, b) => (a.from < b.from ? -1 : 1));
  const past = versions.filter((version) => version.from <= date);
  const chosen = past.length > 0 ? past : versions.slice(0, 1);
  const whole = lastIndex(chosen, (version) => version.whole === true);
  return whole > 0 ? chosen.slice(whole) : chosen;
}

function lastIndex<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let i = list.length - 1; i >= 0; i--) if (test(list[i]!)) return i;
  return -1;
}
