/**
 * Which instrument a bare pinpoint belongs to: every instrument at hand is weighed by where it is named
 * (sentence, row and column, list, heading, section, title) and by whether the provision exists there and is about this.
 */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { UnitRecord } from '../catalogue/record.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Existence, Structure } from '../catalogue/structure.js';
import { tellingWords } from '../catalogue/telling-words.js';
import type { Body, Draft } from '../draft/draft.js';
import { Above } from './above.js';
import { affinity } from './affinity.js';
import { cellOf } from './cells.js';
import { instrumentsOfKey } from './key-names.js';
import { type LocalReading, type PinItem, sentenceAt } from './local.js';
import type { Trail, TrailStep } from './memo.js';
import { NEAR, Neighbours } from './neighbours.js';
import { canonical, type Pin } from './pin.js';
import type { Certainty, Named } from './reading.js';
import { ENOUGH, PLAIN_FIT, WEIGHT } from './scope-weights.js';
import { firstBeyond } from './spans.js';

export interface Choice {
  instrument: string;
  provision: string;
  certainty: Certainty;
  /** How well the words around fit it, where that was weighed. */
  fit?: number;
}

export interface ScopeInput {
  draft: Draft;
  view: CatalogueView;
  locals: readonly LocalReading[];
  named: readonly (readonly Named[])[];
  weights: ReadonlyMap<string, number>;
  /** Instruments that titles and front matter name. */
  titled: ReadonlySet<string>;
}

/** Lists of the lexicon with the words that one instrument has made: `spoken-of-eu-ai-act`. */
const OWN_WORDS = 'spoken-of-';

/** The telling words of bodies, kept while they are unchanged. */
const WORDS = new WeakMap<Body, Set<string>>();

/** Weighs the candidates for pinpoints of one draft. */
export class Scope {
  private readonly total: number;
  /** The words around the unit last asked for: its pinpoints come one after the other. */
  private around: { unit: number; words: Set<string>; fits: Map<UnitRecord, number> } | null = null;
  private readonly title: number;
  private readonly titleWords: Set<string>;
  private readonly titleFits = new Map<UnitRecord, number>();
  /** The instrument of the last pinpoint, its unit and the section whose heading lent it, or -1. */
  private run: { instrument: string; unit: number; lender: number } | null = null;
  /** What each bare number was taken for so far. */
  private readonly memory = new Map<string, string>();
  /** What each number was said to be of, in so many words. */
  private readonly statements = new Map<string, string>();
  /** What was added to them since the unit at hand began. */
  private steps: TrailStep[] = [];

  private readonly near: Neighbours;
  private readonly above: Above;

  constructor(private readonly input: ScopeInput) {
    this.near = new Neighbours(input.draft, input.named);
    this.above = new Above(input.draft, input.named);
    this.total = [...input.weights.values()].reduce((sum, weight) => sum + weight, 0);
    this.title = input.draft.units.findIndex((unit) => unit.body.level === 1);
    this.titleWords = this.title >= 0 ? tellingWords(input.draft.units[this.title]!.body.prose.folded) : new Set();
  }

  /** The instrument of a bare pinpoint, or null. `companion` is that of another pinpoint in the same unit. */
  choose(unit: number, item: PinItem, companion: string | null): Choice | null {
    const { pin } = item;
    const places = this.places(unit, item);
    if (companion && (pin.kind === 'chapter' || pin.kind === 'section')) places.set(companion, Math.max(places.get(companion) ?? 0, WEIGHT.companion));
    const fits = [...this.candidates()].map((id) => this.weigh(unit, pin, id, places)).filter((fit) => fit !== null);
    const holders = fits.filter((fit) => fit.known === 'exists' && fit.weight > 0);
    if (holders.length === 1) holders[0]!.score += WEIGHT.only;
    fits.sort((a, b) => b.score - a.score);
    const best = fits[0];
    if (!best || best.score < this.enough(pin)) return null;
    if (best.place === 0 && best.affinity < PLAIN_FIT && !this.input.weights.has(best.id) && !this.isSpokenOf(unit, best.id)) return null;
    this.add(unit, [headOf(pin), best.id, false]);
    const margin = best.score - (fits[1]?.score ?? 0);
    const near = best.place >= WEIGHT.heading - WEIGHT.headingStep && margin >= 2;
    // The one instrument of the draft that has provisions of this kind leaves little to infer; a number that it does not have speaks against it.
    const alone = (!best.astray || this.input.titled.has(best.id)) && best.weight > 0 && margin >= 3 && fits.filter(({ weight }) => weight > 0).length === 1;
    const certainty = near || alone ? 'scoped' : 'inferred';
    return { instrument: best.id, provision: best.provision, certainty, fit: best.affinity };
  }

  /** The instruments that the section of a unit goes through: those of its heading, or of the draft's title. */
  aboutIn(unit: number): readonly string[] {
    // A title that only calls itself a name (“生成式AI办法”) is as likely the draft's own.
    const names = this.title < 0 ? [] : this.input.named[this.title]!.filter(({ mention }) => mention.outerTo > mention.to);
    const title = names.map(({ instrument }) => instrument).filter((id) => id !== null);
    return [...(this.above.about(unit) ?? title)].reverse();
  }

  /** Says that a pinpoint stands with the name of its instrument. */
  state(unit: number, { pin }: PinItem, instrument: string): void {
    if (pin.kind === 'article' || pin.kind === 'section') this.add(unit, [headOf(pin), instrument, true]);
  }

  private add(unit: number, step: TrailStep): void {
    this.steps.push(step);
    this.remember(unit, step);
  }

  private remember(unit: number, [head, instrument, stated]: TrailStep): void {
    if (stated) this.statements.set(head, instrument);
    else {
      this.run = { instrument, unit, lender: this.above.lender(unit, instrument) };
      this.memory.set(head, instrument);
    }
  }

  /** The instrument of the run that a unit continues: one that a heading lent ends with its section, and it does not enter a section about others. */
  private runIn(unit: number): string | null {
    const { run } = this;
    if (!run || (run.lender >= 0 && !this.above.isWithin(unit, run.lender))) return null;
    const about = this.above.about(unit);
    const { units } = this.input.draft;
    return about === null || about.has(run.instrument) || units[run.unit]!.section === units[unit]!.section ? run.instrument : null;
  }

  /** Equal for drafts that as a whole name the same: then surroundings and trail decide. */
  get frame(): string {
    const { weights, titled } = this.input;
    return JSON.stringify([[...weights], [...titled].sort(), [...this.titleWords], this.spokenIn(this.title)]);
  }

  /** The instruments whose own words stand in a unit. */
  private spokenIn(unit: number): string[] {
    if (unit < 0) return [];
    return this.input.locals[unit]!.signals.filter(({ list }) => list.startsWith(OWN_WORDS)).map(({ list }) => list.slice(OWN_WORDS.length));
  }

  /** Where the draft names no law at all, words that one law has made say which is meant. */
  private isSpokenOf(unit: number, instrument: string): boolean {
    if (this.input.weights.size > 0) return false;
    const { units, sections } = this.input.draft;
    return [unit, sections[units[unit]!.section]!.heading, this.title].some((at) => this.spokenIn(at).includes(instrument));
  }

  /** What the choices in a unit depend on from before it. */
  trailKey(unit: number, { groups }: LocalReading): string {
    if (groups.length === 0) return '';
    const known = (pin: Pin) => `${this.memory.get(headOf(pin)) ?? ''}=${this.statements.get(headOf(pin)) ?? ''}`;
    return `${this.runIn(unit)} ${groups.map(({ items }) => items.map(({ pin }) => known(pin)).join(',')).join(';')}`;
  }

  startTrail(): void {
    this.steps = [];
  }

  /** What was added since the start; what comes later belongs to other units. */
  endTrail(): Trail {
    const { steps } = this;
    this.steps = [];
    return steps;
  }

  /** Goes through what a unit added, without reading it again. */
  follow(unit: number, trail: Trail): void {
    for (const step of trail) this.remember(unit, step);
  }

  /** Everything outside a unit that its reading and what rules say of it may rest on, to be compared by identity. */
  surroundings(unit: number): unknown[] {
    const { draft, named, locals } = this.input;
    const { units, sections } = draft;
    const own = units[unit]!;
    const out: unknown[] = [named[unit], own.quoted, own.key];
    const put = (index: number) => out.push(index < 0 ? null : units[index]!.body, index < 0 ? null : named[index]);
    for (let at = own.section; at >= 0; at = sections[at]!.parent) {
      const { heading, level } = sections[at]!;
      out.push(level, heading === unit);
      put(heading === unit ? -1 : heading);
    }
    for (let lead = own.leadIn, step = 0; lead >= 0 && step < 4; lead = units[lead]!.leadIn, step++) put(lead);
    out.push(own.header === unit);
    put(own.header === unit ? -1 : own.header);
    if (locals[unit]!.groups.length === 0) return out;
    if (own.body.kind === 'row') put(this.near.carrier(unit));
    else if (own.group >= 0) {
      const first = this.near.firstOfRun(unit);
      out.push(first === unit);
      put(first === unit ? -1 : first);
      put(first === unit ? -1 : unit - 1);
    }
    const { names, far } = this.near.lastNamed(unit);
    out.push(names, far);
    return out;
  }

  private enough(pin: Pin): number {
    return pin.kind === 'clause' && pin.steps[0] === 'A' ? ENOUGH.function : ENOUGH[pin.kind];
  }

  private *candidates(): Iterable<string> {
    yield* this.input.weights.keys();
    for (const id of this.input.view.catalogue.implied) if (!this.input.weights.has(id)) yield id;
  }

  private weigh(unit: number, pin: Pin, id: string, places: ReadonlyMap<string, number>) {
    const { view, weights, titled } = this.input;
    const record = view.catalogue.instrument(id);
    if (!record) return null;
    const structure = view.structure(id);
    const scheme = schemeOf(record);
    if (pin.kind === 'section' && scheme === 'clauses') return null;
    if (pin.kind === 'article' && /^(?:sections|code-sections|clauses)$/.test(scheme) && !(places.get(id)! >= WEIGHT.heading)) return null;
    const provision = canonical(pin, scheme, record.structure?.prefix, structure);
    if (provision === null) return null;
    const place = places.get(id) ?? 0;
    const known = structure.existence(provision);
    const weight = weights.get(id) ?? 0;
    const fit = this.fit(unit, structure, provision);
    const language = pin.zh && record.jurisdiction !== 'CN' && scheme !== 'articles' ? WEIGHT.wrongLanguage : 0;
    // Where the sentence, the row or the column names an instrument, the title of the draft speaks for no other.
    const about = this.above.about(unit);
    const isTitled = titled.has(id) && (about === null || about.has(id));
    const title = isTitled && (place >= WEIGHT.beside || Math.max(0, ...places.values()) < WEIGHT.beside) ? WEIGHT.title : 0;
    const general = weight > 0 ? (WEIGHT.share * weight) / this.total + title + (weights.size === 1 ? WEIGHT.only : 0) : 0;
    // What a number meant before does not outweigh the name of another law in the same sentence.
    const isOtherBeside = [...places].some(([other, weight]) => other !== id && weight >= WEIGHT.beside);
    const score =
      place +
      general +
      fit +
      language +
      (this.runIn(unit) === id ? WEIGHT.run : 0) +
      (place >= WEIGHT.beside || !isOtherBeside ? this.remembered(pin, id) : 0) +
      (this.isSpokenOf(unit, id) ? WEIGHT.spokenOf : 0) +
      this.existing(known, place, pin);
    return { id, provision, place, affinity: fit, score, weight, known: known.is, astray: known.is === 'unknown-unit' && known.below === null };
  }

  private remembered(pin: Pin, id: string): number {
    return (this.memory.get(headOf(pin)) === id ? WEIGHT.memory : 0) + (this.statements.get(headOf(pin)) === id ? WEIGHT.stated : 0);
  }

  /** How well the words around fit the provision or the article it is in. */
  private fit(unit: number, structure: Structure, provision: string): number {
    const record = structure.units.get(provision) ?? structure.units.get(provision.split(/[.(]/)[0]!);
    if (!record) return 0;
    const { words, fits } = this.wordsAround(unit);
    return Math.max(fitOf(words, record, fits), fitOf(this.titleWords, record, this.titleFits) * WEIGHT.titleWords);
  }

  /** A name in the same sentence stands even where the provision does not exist: then it is an error, not another law. */
  private existing(known: Existence, place: number, { steps }: Pin): number {
    if (known.is !== 'unknown-unit') return known.is === 'exists' ? WEIGHT.exists : 0;
    // An article without paragraphs is not meant by 27(3)(c) where another law has at least 27(3).
    if (steps.length > 2 && known.below === steps[0]) return WEIGHT.missingTwo;
    if (place >= WEIGHT.beside) return 0;
    return known.below === null ? WEIGHT.missing : WEIGHT.missingBelow;
  }

  /** The words of the unit and of the heading above it. */
  private wordsAround(unit: number): { words: Set<string>; fits: Map<UnitRecord, number> } {
    if (this.around?.unit === unit) return this.around;
    const { units, sections } = this.input.draft;
    const own = this.wordsOf(units[unit]!.body);
    const heading = sections[units[unit]!.section]!.heading;
    const words = heading < 0 || heading === unit ? own : new Set([...own, ...this.wordsOf(units[heading]!.body)]);
    this.around = { unit, words, fits: new Map() };
    return this.around;
  }

  private wordsOf(body: Body): Set<string> {
    let words = WORDS.get(body);
    if (!words) WORDS.set(body, (words = tellingWords(body.prose.folded.slice(0, 1200))));
    return words;
  }

  /** Every instrument that a place lends to the pinpoint, with the weight of the best place. */
  private places(unit: number, item: PinItem): Map<string, number> {
    const places = new Map<string, number>();
    const put = (instrument: string | null, weight: number) => {
      if (instrument && (places.get(instrument) ?? 0) < weight) places.set(instrument, weight);
    };
    this.ownUnit(unit, item, put);
    this.table(unit, item, put);
    this.list(unit, put);
    this.headings(unit, put);
    this.key(unit, put);
    this.section(unit, put);
    return places;
  }

  private ownUnit(unit: number, item: PinItem, put: Put): void {
    const { prose } = this.input.draft.units[unit]!.body;
    const [from, to] = sentenceAt(this.input.locals[unit]!, prose.text.length, item.from);
    const named = this.input.named[unit]!;
    const before = firstBeyond(named, item.from, ({ mention }) => mention.to);
    for (let step = 0; step < NEAR && step < before; step++) {
      const { mention, instrument } = named[before - 1 - step]!;
      put(instrument, (mention.from >= from ? WEIGHT.sentenceBefore : WEIGHT.unitBefore) - step * 0.7);
    }
    const after = firstBeyond(named, item.to - 1, ({ mention }) => mention.from);
    for (const { mention, instrument } of named.slice(after, after + NEAR)) put(instrument, mention.to <= to ? WEIGHT.sentenceAfter : WEIGHT.unitAfter);
  }

  private table(unit: number, item: PinItem, put: Put): void {
    const { units } = this.input.draft;
    const own = units[unit]!;
    if (own.body.kind !== 'row') return;
    if (own.header >= 0 && own.header !== unit) {
      const { columns, all } = this.near.header(own.header);
      for (const instrument of all) put(instrument, WEIGHT.section);
      for (const instrument of columns.get(cellOf(own.body.prose, item.from)) ?? []) put(instrument, WEIGHT.column);
    }
    const row = this.near.carrier(unit);
    for (const instrument of this.near.firstCell(row)) put(instrument, row === unit ? WEIGHT.firstCell : WEIGHT.cellAbove);
  }

  private list(unit: number, put: Put): void {
    const { units } = this.input.draft;
    const own = units[unit]!;
    for (let lead = own.leadIn, step = 0; lead >= 0 && step < 4; lead = units[lead]!.leadIn, step++) {
      for (const { instrument } of this.input.named[lead]!.slice(0, NEAR)) put(instrument, WEIGHT.leadIn - step * WEIGHT.headingStep);
    }
    if (own.group < 0 || own.body.kind === 'row') return;
    const first = this.near.firstOfRun(unit);
    if (first === unit) return;
    const opening = this.input.named[first]!.slice(0, NEAR).filter(({ mention }) => mention.outerFrom <= 6);
    for (const { instrument } of opening) put(instrument, WEIGHT.firstItem);
    for (const { instrument } of this.input.named[unit - 1]!.slice(-NEAR)) put(instrument, WEIGHT.itemBefore);
  }

  private headings(unit: number, put: Put): void {
    const { sections, units } = this.input.draft;
    let step = 0;
    let weight: number = WEIGHT.heading;
    for (let at = units[unit]!.section; at >= 0; at = sections[at]!.parent) {
      const { heading } = sections[at]!;
      if (heading < 0 || heading === unit) continue;
      const names = this.input.named[heading]!.slice(0, NEAR);
      for (const { instrument } of names) put(instrument, weight - step * WEIGHT.headingStep);
      if (names.some(({ instrument }) => instrument)) weight = Math.min(weight, WEIGHT.beyondHeading + step * WEIGHT.headingStep);
      step++;
    }
  }

  private key(unit: number, put: Put): void {
    for (const instrument of instrumentsOfKey(this.input.draft.units[unit]!, this.input.view.catalogue)) put(instrument, WEIGHT.column);
  }

  /** The instrument last named before the pinpoint in its section. */
  private section(unit: number, put: Put): void {
    const { names, far } = this.near.lastNamed(unit);
    if (names) put(names.at(-1)!.instrument, WEIGHT.section - far * 0.1);
  }
}

function headOf(pin: Pin): string {
  return `${pin.kind} ${pin.steps[0]!.toLowerCase()}`;
}

function fitOf(words: ReadonlySet<string>, record: UnitRecord, known: Map<UnitRecord, number>): number {
  let fit = known.get(record);
  if (fit === undefined) known.set(record, (fit = affinity(words, record)));
  return fit;
}

type Put = (instrument: string | null, weight: number) => void;
