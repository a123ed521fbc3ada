/**
 * What the provisions of an instrument are about, and how well a wording fits them: by topics of the lexicon and by telling words,
 * each of which counts the more the fewer articles speak of it.
 */
import { fold } from '../text/fold.js';
import type { CatalogueView } from './catalogue.js';
import type { PhraseBook } from './phrases.js';
import { lineage } from './provision.js';
import type { Both, Scheme, UnitRecord } from './record.js';
import { tellingWords } from './telling-words.js';
import { expandUnits } from './unit-list.js';

/** What a wording, or a provision, speaks of. */
export interface Subject {
  topics: ReadonlySet<string>;
  /** Those of the topics that it speaks of themselves, and not only because a part of theirs is spoken of: of erasure, not of data subjects' rights. */
  narrow: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

interface UnitSubject extends Subject {
  /** The topics that the catalogue or the heading gives it; the others only occur in its gist. */
  main: ReadonlySet<string>;
}

/** What a folded wording speaks of; `topics` where they have been read already. */
export function subjectOf(folded: string, phrases: PhraseBook, topics?: Iterable<string>): Subject {
  const all = new Set(topics ?? topicsIn(folded, phrases));
  return { topics: all, narrow: narrowest(all, phrases), words: tellingWords(folded) };
}

/** The topics of which no part is among them. */
function narrowest(topics: ReadonlySet<string>, phrases: PhraseBook): Set<string> {
  const wider = new Set([...topics].flatMap((topic) => phrases.broader(topic).filter((each) => each !== topic)));
  return new Set([...topics].filter((topic) => !wider.has(topic)));
}

function* topicsIn(folded: string, phrases: PhraseBook): Iterable<string> {
  for (const { label } of phrases.find('topics', folded)) yield* phrases.broader(label);
}

/** How well a wording fits a provision. */
export interface Fit {
  unit: string;
  /** The sum of what both speak of. */
  score: number;
  /** How much of it are topics. */
  topics: number;
}

/** A topic says more than a word. */
const TOPIC = 1.6;

/** The part of a heading's words by which it is known. */
const MOST_OF_HEADING = 0.6;

/** A definition speaks of what it defines, and rules nothing about it. */
const DEFINITIONS = 'definitions';

export class Subjects {
  /** Provision → its own subject. */
  private readonly own = new Map<string, UnitSubject>();
  /** Article (or annex point, control …) → the subjects of all below it in one. */
  private readonly whole = new Map<string, Subject>();
  private readonly weights = new Map<string, number>();
  /** The share of the provisions of which the catalogue says what they are about. */
  readonly known: number;

  constructor(
    private readonly scheme: Scheme,
    private readonly units: ReadonlyMap<string, UnitRecord>,
    phrases: PhraseBook,
  ) {
    const texts = new Map<string, { topics: Set<string>; narrow: Set<string>; words: Set<string> }>();
    let said = 0;
    for (const [unit, record] of units) {
      const own = subjectOfRecord(record, phrases);
      this.own.set(unit, own);
      const head = this.headOf(unit);
      if (unit === head && own.topics.size + own.words.size > 0) said++;
      let whole = texts.get(head);
      if (!whole) texts.set(head, (whole = { topics: new Set(), narrow: new Set(), words: new Set() }));
      for (const topic of own.topics) whole.topics.add(topic);
      for (const topic of own.narrow) whole.narrow.add(topic);
      for (const word of own.words) whole.words.add(word);
    }
    for (const [head, subject] of texts) this.whole.set(head, subject);
    this.forgetShared();
    this.known = texts.size === 0 ? 0 : said / texts.size;
    this.weigh();
  }

  /** What most points of an annex speak of tells none of them from the others: that they classify systems as high-risk. */
  private forgetShared(): void {
    const annexes = new Map<string, string[]>();
    for (const head of this.whole.keys()) {
      const annex = /^annex-[^.]+(?=\.)/.exec(head)?.[0];
      if (annex) annexes.set(annex, [...(annexes.get(annex) ?? []), head]);
    }
    for (const heads of annexes.values()) {
      if (heads.length < 3) continue;
      const shared = [...this.whole.get(heads[0]!)!.topics].filter(
        (topic) => heads.filter((head) => this.whole.get(head)!.topics.has(topic)).length * 2 > heads.length,
      );
      for (const [unit, { topics, main }] of this.own)
        if (heads.includes(this.headOf(unit))) for (const topic of shared) for (const set of [topics, main]) (set as Set<string>).delete(topic);
      for (const head of heads) for (const topic of shared) (this.whole.get(head)!.topics as Set<string>).delete(topic);
    }
  }

  /** How much all that is said weighs. */
  weightOf({ topics, words }: Subject): number {
    let sum = 0;
    for (const topic of topics) sum += TOPIC * (this.weights.get(`#${topic}`) ?? 0);
    for (const word of words) sum += this.weights.get(word) ?? 0;
    return sum;
  }

  private weigh(): void {
    const counts = new Map<string, number>();
    for (const { topics, words } of this.whole.values()) {
      for (const feature of [...[...topics].map((topic) => `#${topic}`), ...words]) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    const all = this.whole.size;
    for (const [feature, count] of counts) this.weights.set(feature, Math.log((all + 1) / count));
  }

  /** The article, control or annex point that a provision belongs to. */
  headOf(provision: string): string {
    const path = lineage(this.scheme, provision);
    const head = path.at(-1)!;
    return /^(?:annex|chapter|title)-/.test(head) && path.length > 1 ? path.at(-2)! : head;
  }

  /** Whether the catalogue says what a provision, or the article it belongs to, is about. */
  speaksOf(provision: string): boolean {
    const whole = this.whole.get(this.headOf(provision));
    return whole !== undefined && whole.topics.size > 0;
  }

  private score(subject: Subject, of: Subject | undefined): { score: number; topics: number } {
    if (!of) return { score: 0, topics: 0 };
    let topics = 0;
    let words = 0;
    for (const topic of subject.topics) if (of.topics.has(topic)) topics += TOPIC * (this.weights.get(`#${topic}`) ?? 0);
    for (const word of subject.words) if (of.words.has(word)) words += this.weights.get(word) ?? 0;
    return { score: topics + words, topics };
  }

  /** How well it fits the whole article that a provision belongs to. */
  fitWhole(subject: Subject, provision: string): Fit {
    const head = this.headOf(provision);
    return { unit: head, ...this.score(subject, this.whole.get(head)) };
  }

  /** The same without topics that both speak of only as a whole, each of another part of it: erasure and access are both rights. */
  fitNarrow(subject: Subject, provision: string): Fit {
    const head = this.headOf(provision);
    const whole = this.whole.get(head);
    const topics = new Set([...subject.topics].filter((topic) => subject.narrow.has(topic) || whole?.narrow.has(topic)));
    return { unit: head, ...this.score({ ...subject, topics }, whole) };
  }

  /** Whether a topic is spoken of that the article of a provision has as its own. */
  isNamed(subject: Subject, provision: string): boolean {
    const own = this.own.get(this.headOf(provision));
    return own !== undefined && [...own.main].some((topic) => own.narrow.has(topic) && subject.narrow.has(topic));
  }

  /** Whether most of what the heading of a provision says is said. */
  isHeading(subject: Subject, provision: string): boolean {
    const { heading } = this.units.get(this.headOf(provision)) ?? {};
    return folded(heading).some((text) => {
      const words = [...tellingWords(text)];
      return words.length > 0 && words.filter((word) => subject.words.has(word)).length >= words.length * MOST_OF_HEADING;
    });
  }

  /** How well it fits the heading and gist of a provision itself. */
  fitOwn(subject: Subject, provision: string): Fit {
    const own = this.own.get(provision);
    return { unit: provision, ...this.score(subject, own && { ...own, topics: own.main }) };
  }

  /** How well it fits a provision, or of a chapter or annex the best of what stands in it. */
  fitPart(subject: Subject, provision: string): Fit {
    let best: Fit = { unit: provision, score: 0, topics: 0 };
    const heading = this.own.get(provision);
    const within = this.articlesOf(provision);
    for (const [unit, own] of this.own) {
      if (unit !== provision && !within.has(this.headOf(unit)) && !lineage(this.scheme, unit).includes(provision)) continue;
      const fit = this.score(subject, heading && unit !== provision ? joined(own, heading) : own);
      if (fit.score > best.score) best = { unit, ...fit };
    }
    return best;
  }

  /** The articles of a chapter. */
  private articlesOf(provision: string): ReadonlySet<string> {
    return new Set(expandUnits(this.units.get(provision)?.spans ?? ''));
  }

  /** The articles that a wording fits best, by their own heading and gist, the best first. */
  best(subject: Subject): Fit[] {
    const fits: Fit[] = [];
    for (const [unit, own] of this.own) {
      if (/^(?:chapter|title|recital)-/.test(unit) || (own.main.has(DEFINITIONS) && !subject.topics.has(DEFINITIONS))) continue;
      const fit = this.score(subject, { ...own, topics: own.main });
      if (fit.score > 0) fits.push({ unit, ...fit });
    }
    return fits.sort(
      (a, b) => b.score - a.score || Number(this.isHeading(subject, b.unit)) - Number(this.isHeading(subject, a.unit)) || a.unit.length - b.unit.length,
    );
  }
}

function joined(a: Subject, b: Subject): Subject {
  return { topics: new Set([...a.topics, ...b.topics]), narrow: new Set([...a.narrow, ...b.narrow]), words: new Set([...a.words, ...b.words]) };
}

function subjectOfRecord({ heading, gist, topics = [] }: UnitRecord, phrases: PhraseBook): UnitSubject {
  const main = new Set<string>(topics.flatMap((topic) => phrases.broader(topic)));
  const words = new Set<string>();
  for (const text of folded(heading)) {
    for (const topic of topicsIn(text, phrases)) main.add(topic);
    for (const word of tellingWords(text)) words.add(word);
  }
  const all = new Set(main);
  for (const text of folded(gist)) {
    for (const topic of topicsIn(text, phrases)) all.add(topic);
    for (const word of tellingWords(text)) words.add(word);
  }
  return { main, topics: all, narrow: narrowest(all, phrases), words };
}

function folded(text: Both | undefined): string[] {
  return [text?.en, text?.zh].filter((each) => each !== undefined).map(fold);
}

const KEPT = new WeakMap<object, Subjects>();

/** The subjects of an instrument's text in the version of a view, read once. */
export function subjectsOf(view: CatalogueView, instrument: string): Subjects {
  const structure = view.structure(instrument);
  let subjects = KEPT.get(structure);
  if (!subjects) KEPT.set(structure, (subjects = new Subjects(structure.scheme, structure.units, view.catalogue.phrases)));
  return subjects;
}
