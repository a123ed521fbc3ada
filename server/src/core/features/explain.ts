/** All that the catalogue has on an instrument or one of its provisions at a date, as plain data for hovers, panels and the command line. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { lineage } from '../catalogue/provision.js';
import type { ApplicationRecord, Both, InstrumentRecord, StatusLine, UnitRecord, VersionRecord } from '../catalogue/record.js';
import { schemeOf } from '../catalogue/scheme.js';
import { type Existence, versionsAt } from '../catalogue/structure.js';
import { expandUnits } from '../catalogue/unit-list.js';
import type { IsoDate } from '../text/dates.js';

export interface Explanation {
  record: InstrumentRecord;
  /** The date at which all of this holds. */
  date: IsoDate;
  /** The line that holds at the date. */
  status: StatusLine | undefined;
  /** The text in force at the date; null where the catalogue has none. */
  version: VersionRecord | null;
  /** Numbered articles or sections of that text, without inserted ones. */
  articles: number | null;
  /** Of the whole instrument where no provision is asked for; else the one entry that speaks of the provision. */
  application: readonly ApplicationRecord[];
  /** Disputed points about the instrument or the provision. */
  contested: readonly NonNullable<InstrumentRecord['contested']>[number][];
  provision: ProvisionExplanation | null;
}

export interface ProvisionExplanation {
  /** Canonical. */
  id: string;
  existence: Existence;
  /** Its heading, or that of the closest provision above that has one. */
  heading: { unit: string; text: Both } | null;
  /** The chapter that it stands in, outermost first. */
  places: readonly { unit: string; heading: Both }[];
  /** In our own words; `unit` is the provision or the closest one above that has one. */
  gist: { unit: string; text: Both } | null;
  /** Who must act. */
  actors: readonly string[];
  figures: NonNullable<UnitRecord['figures']>;
  topics: readonly string[];
  /** The number it had before the version in force renumbered the text. */
  before: string | null;
  /** What this number meant before, where that is now another provision. */
  movedTo: string | null;
}

/** Explains an instrument of the catalogue, or one provision; null where the catalogue does not have the instrument. */
export function explain(view: CatalogueView, instrument: string, provision: string | null = null): Explanation | null {
  const record = view.catalogue.instrument(instrument);
  if (!record) return null;
  const version = record.structure ? (versionsAt(record.structure, view.date).at(-1) ?? null) : null;
  const own = provision === null ? null : view.catalogue.applicationOf(instrument, provision);
  return {
    record,
    date: view.date,
    status: view.status(instrument),
    version,
    articles: view.structure(instrument).articleCount ?? null,
    application: provision === null ? (record.application ?? []) : own ? [own] : [],
    contested: (record.contested ?? []).filter(({ units }) => provision === null || units === undefined || concerns(record, units, provision)),
    provision: provision === null ? null : explainProvision(view, record, provision, version),
  };
}

function concerns(record: InstrumentRecord, units: string, provision: string): boolean {
  const above = lineage(schemeOf(record), provision);
  return expandUnits(units).some((unit) => above.includes(unit));
}

function explainProvision(view: CatalogueView, record: InstrumentRecord, id: string, version: VersionRecord | null): ProvisionExplanation {
  const { units } = view.structure(record.id);
  const line = lineage(schemeOf(record), id);
  const closest = <T>(read: (unit: UnitRecord) => T | undefined): { unit: string; text: T } | null => {
    for (const unit of line) {
      const text = units.has(unit) ? read(units.get(unit)!) : undefined;
      if (text !== undefined) return { unit, text };
    }
    return null;
  };
  const own = units.get(id);
  const renumbered = Object.entries(version?.renumbered ?? {});
  return {
    id,
    existence: view.existence(record.id, id),
    heading: closest(({ heading }) => heading),
    places: placesOf(units, line.at(-1)!),
    gist: closest(({ gist }) => gist),
    actors: closest(({ actors }) => actors)?.text ?? [],
    figures: own?.figures ?? [],
    topics: closest(({ topics }) => topics)?.text ?? [],
    before: renumbered.find(([, now]) => now === id)?.[0] ?? null,
    movedTo: version?.renumbered?.[id] ?? null,
  };
}

/** Chapters and sections whose span holds an article. */
function placesOf(units: ReadonlyMap<string, UnitRecord>, article: string): { unit: string; heading: Both }[] {
  const out: { unit: string; heading: Both }[] = [];
  for (const [unit, { spans, heading }] of units) {
    if (spans && heading && inSpan(article, spans)) out.push({ unit, heading });
  }
  return out.sort((a, b) => a.unit.length - b.unit.length);
}

/** Articles inserted with a letter (4a) stand in the span of their number. */
function inSpan(article: string, spans: string): boolean {
  const number = /^\d+/.exec(article)?.[0];
  return /^\d+[a-z]?$/i.test(article) && expandUnits(spans).some((unit) => unit === article || unit === number);
}
