/** The catalogue: all instruments, their names in one automaton, and views of the law at a date. */
import { Automaton } from '../text/automaton.js';
import type { IsoDate } from '../text/dates.js';
import type { CatalogueData, Lexicon } from './data.js';
import { asProse, bareName, collectNames, joinNames, type NamePattern, unpackName } from './names.js';
import type { ObligationRecord } from './obligation.js';
import { lineage } from './provision.js';
import type { ApplicationRecord, InstrumentRecord, Scheme, StatusLine } from './record.js';
import { type Existence, Structure, versionsAt } from './structure.js';
import { expandSections, expandUnits } from './unit-list.js';

export class Catalogue {
  private readonly records = new Map<string, InstrumentRecord>();
  private readonly structures = new Map<string, Structure>();
  /** Answers of `named`; keys of front matter are few and asked for again and again. */
  private readonly namedTexts = new Map<string, string | null>();
  private readonly views = new Map<IsoDate, CatalogueView>();
  private readonly applications = new Map<string, Map<string, ApplicationRecord>>();
  private readonly codes: CodeSection[] = [];
  private readonly byText = new Map<string, { names: NamePattern | null; words: string[] }>();
  /** One entry per automaton pattern: the names it may be, and the ids of the word lists it is in. */
  readonly patterns: { names: NamePattern | null; words: readonly string[] }[] = [];
  readonly automaton: Automaton;
  readonly lexicon: Lexicon;
  /** What the provisions of the instruments ask, sorted by id. */
  private readonly obligationSource: Pick<CatalogueData, 'obligations' | 'packedObligations'>;
  private unpacked: readonly ObligationRecord[] | null = null;
  private readonly impliedIds: readonly string[];
  /** The day the data was put together. */
  readonly date: IsoDate;

  constructor(data: CatalogueData, extra: readonly InstrumentRecord[] = []) {
    for (const record of [...data.instruments, ...extra]) this.records.set(record.id, record);
    this.lexicon = data.lexicon;
    this.obligationSource = data;
    this.date = data.date;
    this.impliedIds = [...this.records.values()].filter((record) => record.implied).map(({ id }) => id);
    this.automaton = this.compile(data, extra);
    for (const record of this.records.values()) {
      for (const { code, sections, from, until } of record.codified ?? []) {
        for (const section of expandSections(sections)) this.codes.push({ code, section, instrument: record.id, from, until });
      }
    }
  }

  get obligations(): readonly ObligationRecord[] {
    const { obligations, packedObligations } = this.obligationSource;
    this.unpacked ??= packedObligations === undefined ? obligations : (JSON.parse(packedObligations) as ObligationRecord[]);
    return this.unpacked;
  }

  /** Instruments that a bare pinpoint may mean even where the draft names none, if its words plainly fit. */
  get implied(): readonly string[] {
    return this.impliedIds;
  }

  private compile(data: CatalogueData, extra: readonly InstrumentRecord[]): Automaton {
    const { byText } = this;
    const add = (names: NamePattern) => {
      const known = byText.get(names.folded)?.names;
      byText.set(names.folded, { names: known ? joinNames(known, names) : names, words: [] });
    };
    for (const packed of data.names) add(unpackName(packed));
    if (extra.length > 0) for (const names of collectNames(extra, [])) add(names);
    for (const [list, words] of Object.entries(data.lexicon.words)) {
      for (const word of words) {
        const entry = byText.get(word) ?? { names: null, words: [] };
        entry.words.push(list);
        byText.set(word, entry);
      }
    }
    this.patterns.push(...byText.values());
    return new Automaton([...byText.keys()]);
  }

  instrument(id: string): InstrumentRecord | undefined {
    return this.records.get(id);
  }

  get instruments(): Iterable<InstrumentRecord> {
    return this.records.values();
  }

  /** The instrument that a text names and is nothing else than its name; null where there is none or several. */
  named(text: string): string | null {
    let known = this.namedTexts.get(text);
    if (known === undefined) this.namedTexts.set(text, (known = this.lookUp(text)));
    return known;
  }

  private lookUp(text: string): string | null {
    const names = this.byText.get(asProse(bareName(text)))?.names;
    if (!names) return null;
    return names.bearers.length === 1 ? names.bearers[0]!.instrument : (names.fallback ?? null);
  }

  scheme(id: string): Scheme {
    return this.records.get(id)?.structure?.scheme ?? 'none';
  }

  /** The law as it stands at a date. */
  at(date: IsoDate): CatalogueView {
    let view = this.views.get(date);
    if (!view) this.views.set(date, (view = new CatalogueView(this, date)));
    return view;
  }

  /** The structure of an instrument's text at a date, kept per version. */
  structureAt(id: string, date: IsoDate): Structure {
    const record = this.records.get(id)?.structure;
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
      for (const entry of this.records.get(id)?.application ?? []) for (const unit of expandUnits(entry.units)) entries.set(unit, entry);
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
    return this.codes.filter((entry) => entry.code === code && entry.section === section);
  }
}

export interface CodeSection {
  code: string;
  section: string;
  instrument: string;
  from?: IsoDate;
  until?: IsoDate;
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
