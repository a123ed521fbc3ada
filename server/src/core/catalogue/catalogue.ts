/** The catalogue: all instruments, the strings by which drafts name them, and views of the law at a date. */
import type { IsoDate } from '../text/dates.js';
import type { AnswerIndex } from './answer-index.js';
import type { CompiledCatalogue } from './compiled.js';
import type { Lexicon } from './data.js';
import type { DemandBook } from './demands.js';
import { asProse, bareName, collectNames } from './names.js';
import type { ObligationRecord } from './obligation.js';
import type { PhraseBook } from './phrases.js';
import { lineage } from './provision.js';
import type { ApplicationRecord, InstrumentRecord, Scheme, StatusLine } from './record.js';
import { type ChineseTitle, type CodeSection, type Shelf, shelve, titleStart } from './shelf.js';
import { type Found, type Strings, WithNames } from './strings.js';
import { type Existence, Structure, versionsAt } from './structure.js';
import { expandUnits } from './unit-list.js';

export class Catalogue {
  /** What the bundle holds, and what a workspace adds to it. */
  private readonly shelves: readonly Shelf[];
  private madeStrings: Strings | null = null;
  private readonly structures = new Map<string, Structure>();
  /** Answers of `named`; keys of front matter are few and asked for again and again. */
  private readonly namedTexts = new Map<string, string | null>();
  private readonly views = new Map<IsoDate, CatalogueView>();
  private readonly applications = new Map<string, Map<string, ApplicationRecord>>();

  /** @param extra records that a workspace adds, of instruments that the bundle does not have */
  constructor(
    private readonly bundle: CompiledCatalogue,
    private readonly extra: readonly InstrumentRecord[] = [],
  ) {
    this.shelves = extra.length > 0 ? [bundle, shelve(extra)] : [bundle];
  }

  /** Names and listed words. */
  private get strings(): Strings {
    const { bundle, extra } = this;
    this.madeStrings ??= extra.length > 0 ? new WithNames(bundle.strings, collectNames(extra, [])) : bundle.strings;
    return this.madeStrings;
  }

  /** The day the data was put together. */
  get date(): IsoDate {
    return this.bundle.date;
  }

  get lexicon(): Lexicon {
    return this.bundle.lexicon;
  }

  /** What the provisions of the instruments ask, sorted by id. What needs those of one should ask for them. */
  get obligations(): readonly ObligationRecord[] {
    return this.bundle.obligations;
  }

  obligationsOf(instrument: string): readonly ObligationRecord[] {
    return this.bundle.obligationsOf(instrument);
  }

  /** What these obligations say, by feature. */
  get answers(): AnswerIndex {
    return this.bundle.answers;
  }

  /** How drafts say things. */
  get phrases(): PhraseBook {
    return this.bundle.phrases;
  }

  /** What these obligations come to. */
  get demands(): DemandBook {
    return this.bundle.demands;
  }

  /** Instruments that a bare pinpoint may mean even where the draft names none, if its words plainly fit. */
  get implied(): readonly string[] {
    return this.shelves.flatMap(({ implied }) => implied);
  }

  instrument(id: string): InstrumentRecord | undefined {
    for (const { instruments } of this.shelves) {
      const record = instruments.get(id);
      if (record) return record;
    }
    return undefined;
  }

  /** All of them. What needs a few should ask for those. */
  get instruments(): Iterable<InstrumentRecord> {
    return this.shelves.flatMap(({ instruments }) => [...instruments.values()]);
  }

  /** The drafts and proposals of an instrument. */
  draftsOf(id: string): readonly string[] {
    return this.shelves.flatMap(({ drafts }) => drafts.get(id) ?? []);
  }

  /** The Chinese titles that begin as a folded text does. */
  titlesLike(folded: string): readonly ChineseTitle[] {
    return this.shelves.flatMap(({ titles }) => titles.get(titleStart(folded)) ?? []);
  }

  /** Finds all names and listed words in folded prose: those of the bundle by their place, the shortest first, then those of the workspace. */
  scan(folded: string, found: Found): void {
    this.strings.scan(folded, found);
  }

  /** The instrument that a text names and is nothing else than its name; null where there is none or several. */
  named(text: string): string | null {
    let known = this.namedTexts.get(text);
    if (known === undefined) this.namedTexts.set(text, (known = this.lookUp(text)));
    return known;
  }

  private lookUp(text: string): string | null {
    const names = this.strings.of(asProse(bareName(text)))?.names;
    if (!names) return null;
    return names.bearers.length === 1 ? names.bearers[0]!.instrument : (names.fallback ?? null);
  }

  scheme(id: string): Scheme {
    return this.instrument(id)?.structure?.scheme ?? 'none';
  }

  /** The law as it stands at a date. */
  at(date: IsoDate): CatalogueView {
    let view = this.views.get(date);
    if (!view) this.views.set(date, (view = new CatalogueView(this, date)));
    return view;
  }

  /** The structure of an instrument's text at a date, kept per version. */
  structureAt(id: string, date: IsoDate): Structure {
    const record = this.instrument(id)?.structure;
    const versions = record ? versionsAt(record, date) : [];
    const key = `${id} ${versions.map((version) => version.from).join(' ')}`;
    let structure = this.structures.get(key);
    if (!structure) this.structures.set(key, (structure = new Structure(record?.scheme ?? 'none', versions)));
    return structure;
  }

  /** The application entry that names a provision most closely. */
  applicationOf(id: string, provision: string | null): ApplicationRecord | undefined {
    let entries = this.applications.get(id);
    if (!entries) {
      entries = new Map();
      for (const entry of this.instrument(id)?.application ?? []) for (const unit of expandUnits(entry.units)) entries.set(unit, entry);
      this.applications.set(id, entries);
    }
    for (const unit of provision ? lineage(this.scheme(id), provision) : []) {
      const entry = entries.get(unit);
      if (entry) return entry;
    }
    return entries.get('all');
  }

  /** The instruments that a code section belongs or belonged to. */
  codified(code: string, section: string): readonly CodeSection[] {
    return this.shelves.flatMap(({ sections }) => (sections.get(code) ?? []).filter((entry) => entry.section === section));
  }
}

/** When a provision applies. */
export interface Application {
  /** One date per route; a single entry without a name where there is only one. */
  dates: readonly { route: string | null; from: IsoDate; was?: IsoDate; by?: string }[];
  contested: boolean;
}

export class CatalogueView {
  private readonly structures = new Map<string, Structure>();

  constructor(
    readonly catalogue: Catalogue,
    readonly date: IsoDate,
  ) {}

  /** The status line that holds at the date; before the first line, the first. */
  status(id: string): StatusLine | undefined {
    const lines = this.catalogue.instrument(id)?.status ?? [];
    return lines.filter((line) => line.from <= this.date).at(-1) ?? lines[0];
  }

  structure(id: string): Structure {
    let structure = this.structures.get(id);
    if (!structure) this.structures.set(id, (structure = this.catalogue.structureAt(id, this.date)));
    return structure;
  }

  existence(id: string, provision: string): Existence {
    return this.structure(id).existence(provision);
  }

  application(id: string, provision: string | null): Application | null {
    const entry = this.catalogue.applicationOf(id, provision);
    if (!entry) return null;
    const single = entry.from ? [{ route: null, from: entry.from, was: entry.was, by: entry.by }] : [];
    // Before the act that moved a date was made, the date before it held.
    const dates = [...single, ...(entry.routes ?? [])].map((date) =>
      date.was && date.by && !this.isMade(date.by) ? { route: date.route, from: date.was } : date,
    );
    return { dates, contested: entry.contested === true };
  }

  /** Whether an act was more than proposed at the date. */
  private isMade(id: string): boolean {
    return (this.catalogue.instrument(id)?.status ?? []).some(({ from, is }) => from <= this.date && is !== 'proposed');
  }

  /** The instrument that a code section belongs to at the date. */
  codified(code: string, section: string): string | null {
    const entries = this.catalogue.codified(code, section);
    const now = entries.find(({ from, until }) => (!from || from <= this.date) && (!until || this.date <= until));
    if (now ?? entries.at(-1)) return (now ?? entries.at(-1))!.instrument;
    return this.catalogue.instrument(code) ? code : null;
  }
}
