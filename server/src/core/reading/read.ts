/** Draft → Reading. */
import type { Catalogue, CatalogueView } from '../catalogue/catalogue.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Body, Draft, Unit } from '../draft/draft.js';
import { sourceFrom, sourceTo } from '../text/prose.js';
import { type Alias, Aliases } from './aliases.js';
import { attach } from './attach.js';
import { withBareNumbers } from './bare-numbers.js';
import { boundTo, sayingOf, turnOf } from './bound.js';
import { citeCodes } from './cite-codes.js';
import { instrumentsOfKey } from './key-names.js';
import type { LocalReading, PinGroup } from './local.js';
import { type BodyNames, ReadingMemo } from './memo.js';
import { Established } from './named.js';
import { countOwnArticles, isOwnArticle } from './own-articles.js';
import { canonical } from './pin.js';
import { placeIn } from './place-in.js';
import { readLocal } from './read-local.js';
import type { Citation, Named, Reading, UnitReading, UnknownLaw } from './reading.js';
import { Referents } from './referents.js';
import { type Choice, Scope } from './scope.js';
import { WholeReading } from './whole-reading.js';
import { writtenOn } from './written-on.js';

/** Local readings by body, per catalogue: a body that is unchanged is not read again. */
const LOCALS = new WeakMap<Catalogue, WeakMap<Body, LocalReading>>();

function localOf(body: Body, catalogue: Catalogue): LocalReading {
  let known = LOCALS.get(catalogue);
  if (!known) LOCALS.set(catalogue, (known = new WeakMap()));
  let local = known.get(body);
  if (!local) known.set(body, (local = readLocal(body, catalogue)));
  return local;
}

/** Units read between two chances to stop. */
const SLICE = 64;

/**
 * Reads a draft as a generator that yields now and then, so that a caller may stop it or let others work.
 * The result depends on the draft and the view alone; what `previous`, any earlier reading, has in common is taken over.
 */
export function* reading(draft: Draft, view: CatalogueView, previous?: Reading): Generator<void, Reading> {
  const locals: LocalReading[] = [];
  for (const unit of draft.units) {
    locals.push(localOf(unit.body, view.catalogue));
    if (locals.length % SLICE === 0) yield;
  }
  const reader = new Reader(draft, view, locals, previous?.memo ?? null);
  const units: UnitReading[] = [];
  for (const unit of draft.units) {
    units.push(reader.unit(unit));
    if (units.length % SLICE === 0) yield;
  }
  return new WholeReading(draft, view, units, reader.weights, reader.memo.settle());
}

/** Reads a draft in one go. */
export function read(draft: Draft, view: CatalogueView, previous?: Reading): Reading {
  const steps = reading(draft, view, previous);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const TITLE_WEIGHT = 5;
const HEADING_WEIGHT = 2;

class Reader {
  readonly weights = new Map<string, number>();
  readonly memo: ReadingMemo;
  private readonly titled = new Set<string>();
  private readonly locals: readonly LocalReading[];
  private readonly named: (readonly Named[])[];
  private readonly scope: Scope;
  private readonly ownArticles: number;
  private readonly referents: Referents;
  /** The instrument of the first pinpoint of the unit at hand. */
  private companion: string | null = null;
  /** What its articles and sections cite, before its numbered items are read. */
  private said: ReadonlySet<string> = new Set();

  constructor(
    private readonly draft: Draft,
    private readonly view: CatalogueView,
    locals: readonly LocalReading[],
    previous: ReadingMemo | null,
  ) {
    const established = new Established(view.catalogue, locals, writtenOn(draft), draft);
    const aliases = new Aliases(this.collectAliases(locals, established));
    this.memo = new ReadingMemo(view, `${established.key} | ${aliases.key}`, previous);
    const names = draft.units.map((unit) => this.namesOf(unit, locals[unit.index]!, established, aliases));
    this.named = names.map(({ named }) => named);
    this.locals = names.map(({ local }, unit) => withBareNumbers(draft.units[unit]!, local, draft));
    this.weigh();
    this.ownArticles = countOwnArticles(this.locals, this.titled.size > 0, (unit) => this.isUnderLaw(unit));
    this.scope = new Scope({ draft, view, locals: this.locals, named: this.named, weights: this.weights, titled: this.titled });
    this.referents = new Referents({
      draft,
      view,
      locals: this.locals,
      named: this.named,
      hasArticles: this.ownArticles > 0,
      aboutIn: (unit) => this.scope.aboutIn(unit),
    });
    this.memo.setFrame(`${this.scope.frame} ${this.ownArticles}`);
  }

  /** The names of a unit as the draft means them, and its local reading with pinpoints joined to them. */
  private namesOf(unit: Unit, local: LocalReading, established: Established, aliases: Aliases): BodyNames {
    const { names } = this.memo;
    const known = names.get(unit.body);
    if (known) return known;
    const plain = local.mentions.map((mention) => established.resolve(mention, unit.body.prose)).filter((name) => name !== null);
    const named = withAliases(plain, aliases.find(unit.body.prose, unit.index, local.mentions));
    const made = { named, local: rejoin(local, named, unit.body) };
    if (!aliases.dependOnPlace) names.set(unit.body, made);
    return made;
  }

  private collectAliases(locals: readonly LocalReading[], established: Established): Alias[] {
    const out: Alias[] = [];
    locals.forEach((local, unit) => {
      for (const { alias, bracketed, mention } of local.definitions) {
        const instrument = established.resolve(local.mentions[mention]!, this.draft.units[unit]!.body.prose)?.instrument;
        if (instrument) out.push({ alias, bracketed, instrument, unit });
      }
    });
    return out;
  }

  private weigh(): void {
    this.named.forEach((names, unit) => {
      const { body } = this.draft.units[unit]!;
      const title = body.kind === 'meta' || body.level === 1;
      const weight = title ? TITLE_WEIGHT : body.level > 0 ? HEADING_WEIGHT : 1;
      const keys = this.locals[unit]!.groups.length > 0 ? instrumentsOfKey(this.draft.units[unit]!, this.view.catalogue) : [];
      for (const instrument of [...names.map((name) => name.instrument), ...keys]) {
        if (!instrument) continue;
        this.weights.set(instrument, (this.weights.get(instrument) ?? 0) + weight);
        if (title) this.titled.add(instrument);
      }
    });
  }

  /** The reading of a unit: the one before where nothing it depends on has changed. */
  unit(unit: Unit): UnitReading {
    const local = this.locals[unit.index]!;
    if (this.named[unit.index]!.length + local.groups.length + local.codes.length + local.lawLikes.length + local.anaphors.length === 0)
      return nothingIn(unit, local);
    // What an anaphor refers to may stand anywhere above.
    if (local.anaphors.length > 0) return this.readUnit(unit, local);
    const surroundings = this.scope.surroundings(unit.index);
    const before = this.scope.trailKey(unit.index, local);
    const known = this.memo.take(unit, surroundings, before);
    if (known) {
      this.scope.follow(unit.index, known.trail);
      return known.reading;
    }
    this.scope.startTrail();
    const made = this.readUnit(unit, local);
    this.memo.put(unit, surroundings, before, this.scope.endTrail(), made);
    return made;
  }

  private readUnit(unit: Unit, local: LocalReading): UnitReading {
    const named = this.named[unit.index]!;
    const citations: Citation[] = [];
    const joined = new Set<number>();
    this.companion = null;
    for (const turn of [0, 1, 2]) {
      const groups = local.groups.filter((group) => turnOf(group) === turn);
      if (turn === 2 && groups.length > 0) this.said = new Set(citations.map(sayingOf));
      for (const group of groups) this.group(unit, group, citations, joined);
    }
    named.forEach((name, index) => {
      if (!joined.has(index)) citations.push(this.name(unit, name));
    });
    if (local.codes.length > 0) citeCodes(unit, local, this.view, citations);
    this.referents.cite(unit, local, citations);
    const unknown = local.lawLikes.map((like): UnknownLaw => ({ ...placeIn(unit, like.from, like.to), unit: unit.index, number: like.number }));
    citations.sort((a, b) => a.from - b.from || a.to - b.to);
    const resolves = citations.some(({ instrument }) => instrument !== null);
    return { unit, local, named, citations, unknown, isEmpty: citations.length + unknown.length === 0, resolves, stamp: {} };
  }

  private name(unit: Unit, name: Named): Citation {
    const { mention, instrument, kind, candidates } = name;
    return {
      ...placeIn(unit, mention.outerFrom, mention.outerTo),
      unit: unit.index,
      proseFrom: mention.outerFrom,
      proseTo: mention.outerTo,
      form: kind === 'alias' ? 'short-name' : kind === 'number' ? 'number' : 'name',
      instrument,
      candidates,
      provision: null,
      pin: null,
      pinSpan: null,
      name: this.nameOf(unit, name),
      certainty: 'stated',
    };
  }

  private nameOf(unit: Unit, { mention, kind }: Named): Citation['name'] {
    return { mention, kind: kind === 'alias' ? 'name' : kind, ...placeIn(unit, mention.from, mention.to) };
  }

  private group(unit: Unit, group: PinGroup, citations: Citation[], joined: Set<number>): void {
    if (!this.referents.isOfSectionsLaw(unit, group) && (group.internal || isForeign(group) || this.isOwn(unit, group))) return;
    const name = group.mention >= 0 ? this.named[unit.index]![group.mention]! : null;
    const { companion } = this;
    group.items.forEach((item, index) => {
      const choice = this.choose(unit, group, item, name, companion);
      if (choice === 'none' || (choice && item.pin.kind === 'item' && this.said.has(sayingOf(choice)))) return;
      const full = name !== null && group.joined && index === 0 && !joined.has(group.mention) && choice?.instrument === name.instrument;
      const from = full ? Math.min(item.from, name.mention.outerFrom) : item.from;
      const to = full ? Math.max(item.to, name.mention.outerTo) : item.to;
      if (full) joined.add(group.mention);
      this.companion ??= choice?.instrument ?? null;
      const { prose } = unit.body;
      // Written out: this is where most objects of a reading are made.
      citations.push({
        from: unit.from + sourceFrom(prose, from),
        to: unit.from + sourceTo(prose, to),
        text: prose.text.slice(from, to),
        unit: unit.index,
        proseFrom: item.from,
        proseTo: item.to,
        form: full ? 'full' : 'pinpoint',
        instrument: choice?.instrument ?? null,
        candidates: [],
        provision: choice?.provision ?? null,
        pin: item.pin,
        pinSpan: sharesSpan(group, item) ? null : placeIn(unit, item.from, item.to),
        name: full ? this.nameOf(unit, name) : null,
        certainty: choice?.certainty ?? 'inferred',
      });
    });
  }

  /** The draft's own articles: their openings, and bare references to them. */
  private isOwn(unit: Unit, group: PinGroup): boolean {
    if (this.ownArticles === 0 || group.mention >= 0 || group.anaphor >= 0) return false;
    if (unit.body.kind === 'meta') return false;
    return group.items.every(({ pin }) => (pin.kind === 'article' && isOwnArticle(pin.steps[0]!, this.ownArticles)) || pin.kind === 'chapter');
  }

  /** A heading or a lead-in above a unit names a law. */
  private isUnderLaw(unit: number): boolean {
    const { units, sections } = this.draft;
    const named = (at: number) => at >= 0 && this.named[at]!.some(({ instrument }) => instrument !== null);
    for (let at = units[unit]!.section; at >= 0; at = sections[at]!.parent) if (named(sections[at]!.heading)) return true;
    return named(units[unit]!.leadIn);
  }

  /** `none` where the pinpoint is no citation of law. */
  private choose(unit: Unit, group: PinGroup, item: PinGroup['items'][number], name: Named | null, companion: string | null): Choice | null | 'none' {
    const stated = name?.instrument ?? (group.anaphor >= 0 ? this.referents.antecedentOf(unit, group) : null);
    if (stated) {
      const choice = this.inInstrument(stated, item) ?? (group.joined ? this.asArticle(unit, group, stated, item) : null);
      if (choice) {
        this.scope.state(unit.index, item, stated);
        return choice;
      }
      if (group.joined && name) return 'none';
    }
    if (item.pin.bound) return this.bound(unit, group, item) ?? 'none';
    // “Article 5 of that Regulation” without a regulation before it is open, not of another law.
    if (group.anaphor >= 0 && !stated) return this.weights.size > 0 ? null : 'none';
    const choice = this.scope.choose(unit.index, item, companion);
    if (group.bare && choice?.certainty !== 'scoped') return 'none';
    if (group.seen && isAttachment(item) && !this.isPlainlyLaw(choice)) return 'none';
    if (choice) return choice;
    const { kind } = item.pin;
    return (kind === 'article' || kind === 'annex') && this.weights.size > 0 ? null : 'none';
  }

  /** 见附件三 is the draft's own annex, unless the draft is about the instrument or the words fit. */
  private isPlainlyLaw(choice: Choice | null): boolean {
    return choice !== null && (this.titled.has(choice.instrument) || (choice.fit ?? 0) >= PLAIN_WORDS);
  }

  private bound(unit: Unit, group: PinGroup, item: PinGroup['items'][number]): Choice | null {
    for (const instrument of boundTo(unit.body.prose, this.locals[unit.index]!, this.named[unit.index]!, group, item)) {
      const choice = this.inInstrument(instrument, item);
      if (choice && this.view.existence(choice.instrument, choice.provision).is === 'exists') return { ...choice, certainty: 'inferred' };
    }
    return null;
  }

  private inInstrument(instrument: string, { pin }: PinGroup['items'][number]): Choice | null {
    const record = this.view.catalogue.instrument(instrument);
    if (!record) return null;
    const provision = canonical(pin, schemeOf(record), record.structure?.prefix, this.view.structure(instrument));
    return provision === null ? null : { instrument, provision, certainty: 'stated' };
  }

  /** “AI Act § 26(6)”: a section sign beside a law of articles, which has that article. The word “section” says so only with a paragraph. */
  private asArticle(unit: Unit, group: PinGroup, instrument: string, item: PinGroup['items'][number]): Choice | null {
    const { kind, steps } = item.pin;
    if (kind !== 'section' || (steps.length < 2 && !/^(?:§|secs?\.)/.test(unit.body.prose.folded.slice(group.from, group.from + 5)))) return null;
    const choice = this.inInstrument(instrument, { ...item, pin: { ...item.pin, kind: 'article' } });
    return choice && this.view.existence(choice.instrument, choice.provision).is === 'exists' ? choice : null;
  }
}

/** Most units cite nothing. */
function nothingIn(unit: Unit, local: LocalReading): UnitReading {
  return { unit, local, named: [], citations: [], unknown: [], isEmpty: true, resolves: false, stamp: local };
}

/** Least fit of the words around for an annex behind 见. */
const PLAIN_WORDS = 1.5;

function isAttachment({ pin }: PinGroup['items'][number]): boolean {
  return pin.kind === 'annex' || pin.kind === 'chapter';
}

/** A short name that the draft defines, or a word that points back, makes a title the catalogue's after all. */
function isForeign({ foreign, mention, anaphor }: PinGroup): boolean {
  return foreign && mention < 0 && anaphor < 0;
}

/** The inner members of a range stand on the span of the whole, and members of a list may share their word. */
function sharesSpan(group: PinGroup, item: PinGroup['items'][number]): boolean {
  return item.shared || group.items.some((other) => other !== item && other.from < item.to && item.from < other.to);
}

function withAliases(names: readonly Named[], aliases: readonly Named[]): Named[] {
  if (aliases.length === 0) return [...names];
  return [...names, ...aliases].sort((a, b) => a.mention.from - b.mention.from);
}

/** Pinpoints are joined anew where the unit's names are not just those of its own words. */
function rejoin(local: LocalReading, named: readonly Named[], { prose }: Body): LocalReading {
  if (named.length === local.mentions.length && named.every((name, i) => name.mention === local.mentions[i])) return local;
  const groups: PinGroup[] = local.groups.map((group) => ({ ...group, mention: -1, joined: false, anaphor: -1 }));
  const mentions = named.map(({ mention }) => mention);
  attach(prose, groups, mentions, local.anaphors);
  return { ...local, mentions, groups };
}
