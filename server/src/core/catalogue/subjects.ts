/**
 * What the provisions of an instrument are about, and how well a wording fits them: by the topics that the catalogue gives them and the
 * telling words of their headings and gists, each of which counts the more the fewer articles speak of it.
 */
import type { CatalogueView } from './catalogue.js';
import type { PhraseBook } from './phrases.js';
import { lineage } from './provision.js';
import type { Scheme, UnitRecord } from './record.js';
import { folded, joined, type Subject, subjectOfRecord } from './subject.js';
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
  /** Provision → its own subject. */
  private readonly own = new Map<string, Subject>();
  /** Article (or annex point, control …) → the subjects of all below it in one. */
  private readonly whole = new Map<string, Subject>();
  private readonly weights = new Map<string, number>();
  private readonly headings = new Map<string, readonly (readonly string[])[]>();
  private readonly heads = new Map<string, string>();
  private readonly parts = new Map<string, readonly { unit: string; subject: Subject }[]>();
  private readonly places: { unit: string; defines: boolean; beside: number }[] = [];
  /** Topic, as `#topic`, or word → indexes into `places`. */
  private readonly placesOf = new Map<string, number[]>();
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
    this.index();
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
      for (const [unit, { topics }] of this.own) if (heads.includes(this.headOf(unit))) for (const topic of shared) (topics as Set<string>).delete(topic);
      for (const head of heads) for (const topic of shared) (this.whole.get(head)!.topics as Set<string>).delete(topic);
    }
  }

  /** How much all that is said weighs. */
  weightOf({ topics, words }: Subject): number {
    let sum = 0;
    for (const topic of topics) sum += this.weightOfTopic(topic);
    for (const word of words) sum += this.weights.get(word) ?? 0;
    return sum;
  }

  private weigh(): void {
    const counts = new Map<string, number>();
    const count = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
    for (const { topics, words } of this.whole.values()) {
      for (const topic of topics) count(`#${topic}`);
      for (const word of words) count(word);
    }
    const all = this.whole.size;
    for (const [feature, times] of counts) this.weights.set(feature, Math.log((all + 1) / times));
  }

  /** The article, control or annex point that a provision belongs to. */
  headOf(provision: string): string {
    let head = this.heads.get(provision);
    if (head === undefined) {
      const path = lineage(this.scheme, provision);
      head = /^(?:annex|chapter|title)-/.test(path.at(-1)!) && path.length > 1 ? path.at(-2)! : path.at(-1)!;
      this.heads.set(provision, head);
    }
    return head;
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
    for (const topic of subject.topics) if (of.topics.has(topic)) topics += this.weightOfTopic(topic);
    for (const word of subject.words) if (of.words.has(word)) words += this.weights.get(word) ?? 0;
    return { score: topics + words, topics };
  }

  private weightOfTopic(topic: string): number {
    return TOPIC * (this.weights.get(`#${topic}`) ?? 0);
  }

  /** How well it fits the whole article that a provision belongs to. */
  fitWhole(subject: Subject, provision: string): Fit {
    const head = this.headOf(provision);
    return { unit: head, ...this.score(subject, this.whole.get(head)), beside: 0 };
  }

  /** The paragraph of an article that a wording fits best, by what the article does not say of all of them; the score of the cited one beside it. */
  paragraphFor(subject: Subject, provision: string): { best: Fit | null; cited: Fit } {
    const head = this.headOf(provision);
    const shared = this.own.get(head);
    const telling = {
      ...subject,
      topics: new Set([...subject.topics].filter((topic) => !shared?.topics.has(topic))),
      words: new Set([...subject.words].filter((word) => !shared?.words.has(word))),
    };
    let best: Fit | null = null;
    let cited: Fit = { unit: provision, score: 0, topics: 0, beside: 0 };
    for (const { unit } of this.partsOf(head)) {
      if (unit === head) continue;
      const fit = { unit, ...this.score(telling, this.own.get(unit)), beside: 0 };
      const path = lineage(this.scheme, unit);
      if (path.includes(provision) || lineage(this.scheme, provision).includes(unit)) {
        if (fit.score > cited.score) cited = fit;
      } else if (!best || fit.score > best.score) best = fit;
    }
    return { best, cited };
  }

  /** Whether the catalogue says what a provision itself is about. */
  speaksItself(provision: string): boolean {
    return (this.own.get(provision)?.words.size ?? 0) > 1;
  }

  /** The same without topics that both speak of only as a whole, each of another part of it: erasure and access are both rights. */
  fitNarrow(subject: Subject, provision: string): Fit {
    const head = this.headOf(provision);
    const whole = this.whole.get(head);
    const topics = new Set([...subject.topics].filter((topic) => subject.narrow.has(topic) || whole?.narrow.has(topic)));
    return { unit: head, ...this.score({ ...subject, topics }, whole), beside: 0 };
  }

  /** Whether a topic is spoken of that the article of a provision has as its own. */
  isNamed(subject: Subject, provision: string): boolean {
    const own = this.own.get(this.headOf(provision));
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
      words = folded(this.units.get(head)?.heading)
        .map((text) => [...tellingWords(text)])
        .filter(({ length }) => length > 0);
      this.headings.set(head, words);
    }
    return words;
  }

  /** How well it fits the heading and gist of a provision itself. */
  fitOwn(subject: Subject, provision: string): Fit {
    const own = this.own.get(provision);
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
    const heading = this.own.get(provision);
    const articles = new Set(expandUnits(this.units.get(provision)?.spans ?? ''));
    parts = [...this.own]
      .filter(([unit]) => unit === provision || articles.has(this.headOf(unit)) || lineage(this.scheme, unit).includes(provision))
      .map(([unit, own]) => ({ unit, subject: heading && unit !== provision ? joined(own, heading) : own }));
    this.parts.set(provision, parts);
    return parts;
  }

  /** All provisions that it fits, no chapter and no whole annex, the best first; of equal ones that whose heading is what is said. */
  ranked(subject: Subject): Fit[] {
    const heading = (fit: Fit) => Number(this.isHeading(subject, fit.unit));
    return [...this.fits(subject)].sort((a, b) => b.score - a.score || heading(b) - heading(a) || (isCloser(a, b) ? -1 : 1));
  }

  /** The provisions that it fits best, one of each article, the best first. */
  closest(subject: Subject, count: number): Fit[] {
    const heads = new Set<string>();
    return [...this.fits(subject)]
      .sort((a, b) => (isCloser(a, b) ? -1 : isCloser(b, a) ? 1 : 0))
      .filter(({ unit }) => !heads.has(this.headOf(unit)) && heads.add(this.headOf(unit)))
      .slice(0, count);
  }

  private *fits(subject: Subject): Iterable<Fit> {
    const scores = new Map<number, { score: number; topics: number }>();
    const add = (feature: string, topics: number, weight: number) => {
      for (const index of this.placesOf.get(feature) ?? []) {
        const sum = scores.get(index);
        if (sum) {
          sum.score += weight;
          sum.topics += topics;
        } else scores.set(index, { score: weight, topics });
      }
    };
    for (const topic of subject.topics) add(`#${topic}`, this.weightOfTopic(topic), this.weightOfTopic(topic));
    for (const word of subject.words) add(word, 0, this.weights.get(word) ?? 0);
    for (const [index, sum] of scores) {
      const { unit, defines, beside } = this.places[index]!;
      if (!defines || subject.topics.has(DEFINITIONS)) yield { unit, ...sum, beside };
    }
  }

  /** Notes where each topic and word is found, for `fits`. */
  private index(): void {
    for (const [unit, { topics, words }] of this.own) {
      if (/^(?:chapter|title|recital)-|^annex-[^.]+(?:\.section-[^.]+)?$/.test(unit)) continue;
      const place = this.places.push({ unit, defines: topics.has(DEFINITIONS), beside: topics.size }) - 1;
      for (const topic of topics) this.note(`#${topic}`, place);
      for (const word of words) this.note(word, place);
    }
  }

  private note(feature: string, place: number): void {
    const places = this.placesOf.get(feature);
    if (places) places.push(place);
    else this.placesOf.set(feature, [place]);
  }
}

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
