/** Where in a draft a clause for an obligation belongs: the section that is nearest by its topics, by what it cites and by what it answers already. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ObligationRecord } from '../catalogue/obligation.js';
import { lineage } from '../catalogue/provision.js';
import type { Reading, UnitReading } from '../reading/reading.js';
import { topicsOf } from '../reading/topics.js';
import type { Coverage } from './coverage.js';

/** What tells where a section belongs. */
interface Telling {
  /** Index into `Draft.sections`. */
  section: number;
  /** Topics of its heading, and of how many of its units. */
  heading: ReadonlySet<string>;
  topics: ReadonlyMap<string, number>;
  /** The articles that it cites: `eu-ai-act 26`. */
  cites: ReadonlySet<string>;
  /** The obligations that it answers, each with its article. */
  answers: readonly { obligation: ObligationRecord; article: string }[];
}

/** What a section must reach to be a home; one telling topic in its heading does. */
const NEAR = 2.5;

/** The section that a clause for an obligation belongs to, as an index into `Draft.sections`; null where none is near. */
export function homeOf(reading: Reading, coverage: Coverage, obligation: ObligationRecord): number | null {
  let best: number | null = null;
  let most = NEAR;
  for (const telling of sectionsOf(reading, coverage)) {
    const near = nearness(reading, telling, obligation);
    if (near > most) {
      best = telling.section;
      most = near;
    }
  }
  return best;
}

function nearness({ view: { catalogue } }: Reading, { heading, topics, cites, answers }: Telling, obligation: ObligationRecord): number {
  let near = 0;
  for (const element of obligation.elements) {
    const weight = weightOf(catalogue, element);
    near += weight * ((heading.has(element) ? 1.5 : 0) + Math.min(topics.get(element) ?? 0, 3) / 4);
  }
  const article = articleOf(catalogue, obligation.instrument, obligation.provision);
  if (cites.has(article)) near += 1.5;
  const kin = answers.filter(
    (one) =>
      one.obligation.instrument === obligation.instrument &&
      (one.article === article || one.obligation.elements.some((element) => obligation.elements.includes(element))),
  );
  return near + Math.min(kin.length, 3);
}

const KNOWN = new WeakMap<Reading, readonly Telling[]>();

function sectionsOf(reading: Reading, coverage: Coverage): readonly Telling[] {
  let sections = KNOWN.get(reading);
  if (!sections) KNOWN.set(reading, (sections = read(reading, coverage)));
  return sections;
}

function read({ draft, units, view: { catalogue } }: Reading, { covered }: Coverage): Telling[] {
  const { sections } = draft;
  const title = sections.findIndex(({ level }) => level > 0);
  const isWhole = sections.some(({ parent }) => parent === title);
  const own = new Map<number, UnitReading[]>();
  for (const unit of units) {
    const { section, body } = unit.unit;
    if (body.kind === 'comment' || body.kind === 'meta') continue;
    const known = own.get(section);
    if (known) known.push(unit);
    else own.set(section, [unit]);
  }
  const answers = new Map<number, Set<ObligationRecord>>();
  for (const { obligation, evidence } of covered) {
    for (const { clause, shortfall } of evidence) {
      if (shortfall !== null) continue;
      const { section } = units[clause.unit]!.unit;
      answers.set(section, (answers.get(section) ?? new Set()).add(obligation));
    }
  }
  return [...own].flatMap(([section, [heading, ...below]]): Telling[] => {
    // A section in a fence is of another text, and what stands below the title belongs to no section yet.
    if (sections[section]!.heading < 0 || (section === title && isWhole) || isFenced(draft, sections[section]!.from)) return [];
    const topics = new Map<string, number>();
    for (const unit of below) for (const topic of topicsOf(unit, catalogue).keys()) topics.set(topic, (topics.get(topic) ?? 0) + 1);
    const cited = [heading!, ...below].flatMap(({ citations }) => citations);
    return [
      {
        section,
        heading: new Set(topicsOf(heading!, catalogue).keys()),
        topics,
        cites: new Set(cited.flatMap(({ instrument, provision }) => (instrument && provision ? [articleOf(catalogue, instrument, provision)] : []))),
        answers: [...(answers.get(section) ?? [])].map((obligation) => ({
          obligation,
          article: articleOf(catalogue, obligation.instrument, obligation.provision),
        })),
      },
    ];
  });
}

function isFenced({ outline }: Reading['draft'], offset: number): boolean {
  const block = outline.tree.topNode.childAfter(offset);
  return block?.name === 'FencedCode' && block.from <= offset;
}

function articleOf(catalogue: Catalogue, instrument: string, provision: string): string {
  return `${instrument} ${lineage(catalogue.scheme(instrument), provision).at(-1)}`;
}

const WEIGHTS = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

/** A topic says the more of where something belongs the fewer obligations have it. */
function weightOf(catalogue: Catalogue, topic: string): number {
  let weights = WEIGHTS.get(catalogue);
  if (!weights) {
    const { obligations } = catalogue;
    const counts = new Map<string, number>();
    for (const { elements } of obligations) for (const element of elements) counts.set(element, (counts.get(element) ?? 0) + 1);
    weights = new Map([...counts].map(([element, count]) => [element, Math.log((obligations.length + 1) / count)]));
    WEIGHTS.set(catalogue, weights);
  }
  return weights.get(topic) ?? 0;
}
