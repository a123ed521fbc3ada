/**
 * What the provisions of an instrument are about, and how well a wording fits them: by the topics that the catalogue gives them and the
 * telling words of their headings and gists, each of which counts the more the fewer articles speak of it.
 */
import { fold } from '../text/fold.js';
import type { CatalogueView } from './catalogue.js';
import { Concordance, type Places } from './concordance.js';
import type { PhraseBook } from './phrases.js';
import { lineage } from './provision.js';
import type { Scheme, UnitRecord } from './record.js';
import { joined, narrowest, type Subject, topicsOfRecord } from './subject.js';
import { tellingWords } from './telling-words.js';
import { expandUnits } from './unit-list.js';

/** How well a wording fits a provision. */
export interface Fit {
  unit: string;
  /** The sum of what both speak of. */
  score: number;
  /** How much of it are topics. */
  topics: number;
  /** How many other topics the provision has. */
  beside: number;
}

/** A topic says more than a word. */
const TOPIC = 1.6;

/** The part of a heading's words by which it is known. */
const MOST_OF_HEADING = 0.6;

/** A definition speaks of what it defines, and rules nothing about it. */
const DEFINITIONS = 'definitions';

export class Subjects {
  /** The provisions by their numbers. */
  private readonly names: readonly string[];
  private readonly numbers = new Map<string, number>();
  private readonly concordance: Concordance;
  /** By number of a provision its topics, without those that tell it from no other. */
  private readonly topics: ReadonlySet<string>[] = [];
  /** By number, whether it is no chapter, recital or whole annex. */
  private readonly isProvision: boolean[] = [];
  private readonly placesOfTopics = new Map<string, number[]>();
  /** Article (or annex point, control …) → all that stand in it, itself included, by their numbers. */
  private readonly members = new Map<string, number[]>();
  /** By number of a provision its article. */
  private readonly articles: string[] = [];
  /** Made when asked for: a provision's own subject, and those of all below an article in one. */
  private readonly own = new Map<string, Subject>();
  private readonly whole = new Map<string, Subject>();
  /** Of what has been asked for: a topic as `#topic`, or a word. */
  private readonly weights = new Map<string, number>();
  private readonly headings = new Map<string, readonly (readonly string[])[]>();
  private readonly heads = new Map<string, string>();
  private readonly lineages = new Map<string, readonly string[]>();
  private readonly parts = new Map<string, readonly { unit: string; subject: Subject }[]>();
  /** The share of the provisions of which the catalogue says what they are about. */
  readonly known: number;

  constructor(
    private readonly scheme: Scheme,
    private readonly units: ReadonlyMap<string, UnitRecord>,
    private readonly phrases: PhraseBook,
  ) {
    this.names = [...units.keys()];
    this.concordance = new Concordance([...units.values()]);
    /** Lists of topics are few and stand at many provisions. */
    const lists = new Map<string, ReadonlySet<string>>();
    let known = 0;
    for (const [number, unit] of this.names.entries()) {
      const record = units.get(unit)!;
      const list = record.topics?.join() ?? '';
      let topics = lists.get(list);
      if (!topics) lists.set(list, (topics = topicsOfRecord(record, phrases)));
      const head = this.headOf(unit);
      const members = this.members.get(head);
      if (members) members.push(number);
      else this.members.set(head, [number]);
      this.numbers.set(unit, number);
      this.articles.push(head);
      this.topics.push(topics);
      this.isProvision.push(!NO_PROVISION.test(unit));
      if (unit === head && (topics.size > 0 || this.concordance.says(number))) known++;
    }
    this.known = this.members.size === 0 ? 0 : known / this.members.size;
    this.forgetShared();
    for (const [number, topics] of this.topics.entries()) {
      for (const topic of topics) {
        const places = this.placesOfTopics.get(topic);
        if (places) places.push(number);
        else this.placesOfTopics.set(topic, [number]);
      }
    }
  }

  /** What most points of an annex speak of tells none of them from the others: that they classify systems as high-risk. */
  private forgetShared(): void {
    const annexes = new Map<string, string[]>();
    for (const head of this.members.keys()) {
      const annex = /^annex-[^.]+(?=\.)/.exec(head)?.[0];
      if (annex) annexes.set(annex, [...(annexes.get(annex) ?? []), head]);
    }
    for (const heads of annexes.values()) {
      if (heads.length < 3) continue;
      const topics = heads.map((head) => new Set(this.members.get(head)!.flatMap((number) => [...this.topics[number]!])));
      const shared = new Set([...topics[0]!].filter((topic) => topics.filter((each) => each.has(topic)).length * 2 > heads.length));
      for (const number of heads.flatMap((head) => this.members.get(head)!))
        this.topics[number] = new Set([...this.topics[number]!].filter((topic) => !shared.has(topic)));
    }
  }

  /** What a provision itself speaks of. */
  private ownOf(unit: string): Subject | undefined {
    let own = this.own.get(unit);
    const number = own ? undefined : this.numbers.get(unit);
    if (number !== undefined) {
      const narrow = narrowest(topicsOfRecord(this.units.get(unit)!, this.phrases), this.phrases);
      this.own.set(unit, (own = { topics: this.topics[number]!, narrow, words: this.concordance.wordsOf(number) }));
    }
    return own;
  }

  /** What an article and all below it speak of. */
  private wholeOf(head: string): Subject | undefined {
    let whole = this.whole.get(head);
    const members = whole ? undefined : this.members.get(head);
    if (members) this.whole.set(head, (whole = members.map((number) => this.ownOf(this.names[number]!)!).reduce(joined)));
    return whole;
  }

  /** How much all that is said weighs. */
  weightOf({ topics, words }: Subject): number {
    let sum = 0;
    for (const topic of topics) sum += this.weightOfTopic(topic);
    for (const word of words) sum += this.weightOfWord(word);
    return sum;
  }

  private lineageOf(provision: string): readonly string[] {
    let path = this.lineages.get(provision);
    if (!path) this.lineages.set(provision, (path = lineage(this.scheme, provision)));
    return path;
  }

  /** The article, control or annex point that a provision belongs to. */
  headOf(provision: string): string {
    let head = this.heads.get(provision);
    if (head === undefined) {
      const path = this.lineageOf(provision);
      head = /^(?:annex|chapter|title)-/.test(path.at(-1)!) && path.length > 1 ? path.at(-2)! : path.at(-1)!;
      this.heads.set(provision, head);
    }
    return head;
  }

  /** Whether the catalogue says what a provision, or the article it belongs to, is about. */
  speaksOf(provision: string): boolean {
    const whole = this.wholeOf(this.headOf(provision));
    return whole !== undefined && whole.topics.size > 0;
  }

  private score(subject: Subject, of: Subject | undefined): { score: number; topics: number } {
    if (!of) return { score: 0, topics: 0 };
    let topics = 0;
    let words = 0;
    for (const topic of subject.topics) if (of.topics.has(topic)) topics += this.weightOfTopic(topic);
    for (const word of subject.words) if (of.words.has(word)) words += this.weightOfWord(word);
    return { score: topics + words, topics };
  }

  private weightOfTopic(topic: string): number {
    return TOPIC * this.weightOfFeature(`#${topic}`, this.placesOfTopics.get(topic) ?? NOWHERE);
  }

  private weightOfWord(word: string): number {
    return this.weightOfFeature(word, this.concordance.placesOf(word));
  }

  /** The fewer articles have it, the more; nothing where none has. */
  private weightOfFeature(feature: string, places: Places): number {
    let weight = this.weights.get(feature);
    if (weight === undefined) {
      const times = new Set(places.map((number) => this.articles[number]!)).size;
      this.weights.set(feature, (weight = times === 0 ? 0 : Math.log((this.members.size + 1) / times)));
    }
    return weight;
  }

  /** How well it fits the whole article that a provision belongs to. */
  fitWhole(subject: Subject, provision: string): Fit {
    const head = this.headOf(provision);
    return { unit: head, ...this.score(subject, this.wholeOf(head)), beside: 0 };
  }

  /** The paragraph of an article that a wording fits best, by what the article does not say of all of them; the score of the cited one beside it. */
  paragraphFor(subject: Subject, provision: string): { best: Fit | null; cited: Fit } {
    const head = this.headOf(provision);
    const shared = this.ownOf(head);
    const telling = {
      ...subject,
      topics: new Set([...subject.topics].filter((topic) => !shared?.topics.has(topic))),
      words: new Set([...subject.words].filter((word) => !shared?.words.has(word))),
    };
    let best: Fit | null = null;
    let cited: Fit = { unit: provision, score: 0, topics: 0, beside: 0 };
    for (const { unit } of this.partsOf(head)) {
      if (unit === head) continue;
      const fit = { unit, ...this.score(telling, this.ownOf(unit)), beside: 0 };
      if (this.lineageOf(unit).includes(provision) || this.lineageOf(provision).includes(unit)) {
        if (fit.score > cited.score) cited = fit;
      } else if (!best || fit.score > best.score) best = fit;
    }
    return { best, cited };
  }

  /** Whether the catalogue says what a provision itself is about. */
  speaksItself(provision: string): boolean {
    return (this.ownOf(provision)?.words.size ?? 0) > 1;
  }

  /** The same without topics that both speak of only as a whole, each of another part of it: erasure and access are both rights. */
  fitNarrow(subject: Subject, provision: string): Fit {
    const head = this.headOf(provision);
    const whole = this.wholeOf(head);
    const topics = new Set([...subject.topics].filter((topic) => subject.narrow.has(topic) || whole?.narrow.has(topic)));
    return { unit: head, ...this.score({ ...subject, topics }, whole), beside: 0 };
  }

  /** Whether a topic is spoken of that the article of a provision has as its own. */
  isNamed(subject: Subject, provision: string): boolean {
    const own = this.ownOf(this.headOf(provision));
    return own !== undefined && [...own.topics].some((topic) => own.narrow.has(topic) && subject.narrow.has(topic));
  }

  /** Whether most of what the heading of a provision says is said. */
  isHeading(subject: Subject, provision: string): boolean {
    return this.headingWords(this.headOf(provision)).some((words) => words.filter((word) => subject.words.has(word)).length >= words.length * MOST_OF_HEADING);
  }

  /** The telling words of an article's heading, in each language that has some. */
  private headingWords(head: string): readonly (readonly string[])[] {
    let words = this.headings.get(head);
    if (!words) {
      const { en, zh } = this.units.get(head)?.heading ?? {};
      words = [en, zh].map((text) => [...tellingWords(fold(text ?? ''))]).filter(({ length }) => length > 0);
      this.headings.set(head, words);
    }
    return words;
  }

  /** How well it fits the heading and gist of a provision itself. */
  fitOwn(subject: Subject, provision: string): Fit {
    const own = this.ownOf(provision);
    return { unit: provision, ...this.score(subject, own), beside: 0 };
  }

  /** How well it fits a provision, or of a chapter or annex the best of what stands in it. */
  fitPart(subject: Subject, provision: string): Fit {
    let best: Fit = { unit: provision, score: 0, topics: 0, beside: 0 };
    for (const { unit, subject: said } of this.partsOf(provision)) {
      const fit = this.score(subject, said);
      if (fit.score > best.score) best = { unit, ...fit, beside: 0 };
    }
    return best;
  }

  /** A provision and all that stands in it, each with what the heading above says of all of them. */
  private partsOf(provision: string): readonly { unit: string; subject: Subject }[] {
    let parts = this.parts.get(provision);
    if (parts) return parts;
    const heading = this.ownOf(provision);
    const articles = new Set(expandUnits(this.units.get(provision)?.spans ?? ''));
    parts = [...this.units.keys()]
      .filter((unit) => unit === provision || articles.has(this.headOf(unit)) || this.lineageOf(unit).includes(provision))
      .map((unit) => ({ unit, subject: heading && unit !== provision ? joined(this.ownOf(unit)!, heading) : this.ownOf(unit)! }));
    this.parts.set(provision, parts);
    return parts;
  }

  /** The provisions that it fits at least this share as well as the best, no chapter and no whole annex; of equal ones first that whose heading is what is said. */
  ranked(subject: Subject, share: number): Fit[] {
    return this.sorted(subject, this.fits(subject, share, false));
  }

  /** Of those of which a topic is said, the one that it fits best. */
  topical(subject: Subject): Fit | undefined {
    return this.sorted(subject, this.fits(subject, 1, true))[0];
  }

  private sorted(subject: Subject, fits: Fit[]): Fit[] {
    const heading = (fit: Fit) => Number(this.isHeading(subject, fit.unit));
    return fits.sort((a, b) => b.score - a.score || heading(b) - heading(a) || (isCloser(a, b) ? -1 : 1));
  }

  /** The provisions that it fits at least this share as well as the best, one of each article, the best first. */
  closest(subject: Subject, share: number): Fit[] {
    const heads = new Set<string>();
    return this.fits(subject, share, false)
      .sort((a, b) => (isCloser(a, b) ? -1 : isCloser(b, a) ? 1 : 0))
      .filter(({ unit }) => !heads.has(this.headOf(unit)) && heads.add(this.headOf(unit)));
  }

  /** Those that it fits nearly best are few; of the others nothing is made, because there are very many. */
  private fits(subject: Subject, share: number, topical: boolean): Fit[] {
    const scores = new Float64Array(this.names.length);
    const ofTopics = new Float64Array(this.names.length);
    const found: number[] = [];
    const add = (places: Places, weight: number, ofTopic: number) => {
      if (weight === 0) return;
      for (const place of places) {
        if (scores[place] === 0) found.push(place);
        scores[place]! += weight;
        ofTopics[place]! += ofTopic;
      }
    };
    for (const topic of subject.topics) {
      const weight = this.weightOfTopic(topic);
      add(this.placesOfTopics.get(topic) ?? NOWHERE, weight, weight);
    }
    for (const word of subject.words) add(this.concordance.placesOf(word), this.weightOfWord(word), 0);
    const definitions = subject.topics.has(DEFINITIONS);
    const counts = found.filter(
      (place) => this.isProvision[place] && (definitions || !this.topics[place]!.has(DEFINITIONS)) && (!topical || ofTopics[place]! > 0),
    );
    const least = share * counts.reduce((most, place) => Math.max(most, scores[place]!), 0);
    return counts
      .filter((place) => scores[place]! >= least)
      .map((place) => ({ unit: this.names[place]!, score: scores[place]!, topics: ofTopics[place]!, beside: this.topics[place]!.size }));
  }
}

/** A part of a text that is cited for the provisions in it. */
const NO_PROVISION = /^(?:chapter|title|recital)-|^annex-[^.]+(?:\.section-[^.]+)?$/;

const NOWHERE: Places = [];

/** A better fit, or as good a one of a provision that is about less beside it, or higher up. */
function isCloser(a: Fit, b: Fit): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.beside !== b.beside ? a.beside < b.beside : a.unit.length < b.unit.length;
}

const KEPT = new WeakMap<object, Subjects>();

/** The subjects of an instrument's text in the version of a view, read once. */
export function subjectsOf(view: CatalogueView, instrument: string): Subjects {
  const structure = view.structure(instrument);
  let subjects = KEPT.get(structure);
  if (!subjects) KEPT.set(structure, (subjects = new Subjects(structure.scheme, structure.units, view.catalogue.phrases)));
  return subjects;
}
