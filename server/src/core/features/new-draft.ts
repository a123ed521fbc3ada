/** A new policy draft from what it is for: its profile, the usual sections, and a model clause for everything that applies. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Lexicon } from '../catalogue/data.js';
import { fullLabel, nameOf, titleOf } from '../catalogue/labels.js';
import type { ObligationRecord, ProfileGroup } from '../catalogue/obligation.js';
import { type Chosen, chosenObligations, type DraftChoices, type OpenGroup, openGroups } from '../coverage/choices.js';
import { frontMatterText } from '../draft/front-matter-text.js';
import { fill, type Message, type Values } from '../engine/rule.js';
import type { Language } from '../text/characters.js';
import { type IsoDate, showDate } from '../text/dates.js';
import { toChinese } from '../text/numerals.js';
import { readSnippet, snippetText } from '../text/snippet.js';
import * as WORDS from './new-draft-words.js';
import { said } from './note.js';

export interface NewDraft {
  text: string;
  title: string;
  /** The obligations that have a clause in it, in their order. */
  answered: readonly ObligationRecord[];
  /** What the choices leave open; nothing in the draft answers it. */
  open: readonly OpenGroup[];
}

const MONTHS = 12;

/** The law of a draft is read at the day it takes effect, or today if that is later. */
export function newDraft(view: CatalogueView, choices: DraftChoices): NewDraft {
  const chosen = chosenObligations(view, choices);
  const writer = new Writer(view, choices, chosen);
  return { text: writer.text(), title: writer.title, answered: writer.answered, open: openGroups(chosen) };
}

interface Section {
  id: string;
  title: string;
  obligations: readonly ObligationRecord[];
}

class Writer {
  private readonly language: Language;
  readonly title: string;
  private readonly owner: string;
  private readonly sections: readonly Section[];

  constructor(
    private readonly view: CatalogueView,
    private readonly choices: DraftChoices,
    private readonly chosen: readonly Chosen[],
  ) {
    this.language = choices.language;
    this.title = oneLine(choices.title) || this.say(WORDS.TITLE);
    this.owner = oneLine(choices.owner) || this.say(WORDS.OWNER);
    this.sections = this.arranged();
  }

  get answered(): readonly ObligationRecord[] {
    return this.sections.flatMap(({ obligations }) => obligations);
  }

  text(): string {
    const { date, catalogue } = this.view;
    const note = this.say(WORDS.NOTE, { date: showDate(date, this.language), catalogue: showDate(catalogue.date, this.language) });
    const bodies = this.sections.map((section) => ({ section, blocks: this.blocksOf(section) })).filter(({ blocks }) => blocks.length > 0);
    const numbered = bodies.flatMap(({ section, blocks }, i) => [`## ${this.numbered(i + 1)}${section.title}`, ...blocks]);
    return [this.frontMatter(), `# ${this.title}`, `<!-- ${note} -->`, ...numbered].join('\n\n').concat('\n');
  }

  private say(message: Message, values?: Values): string {
    return fill(message, this.language, values);
  }

  private numbered(number: number): string {
    return this.language === 'zh' ? `${toChinese(number)}、` : `${number}. `;
  }

  private frontMatter(): string {
    const { language: _, jurisdictions, frameworks, roles, systems, risk, models, route, entity, size, effective } = this.choices;
    const groups = { jurisdictions, frameworks, roles, systems, risk: oneOrAll(risk), models, route, entity, size: oneOrAll(size) };
    const policy = { title: this.title, ...groups, effective, owner: this.owner, review: `${MONTHS} months` };
    const given = Object.entries(policy).filter(([, value]) => value !== undefined && value.length > 0);
    return frontMatterText({ policy: Object.fromEntries(given) }).trimEnd();
  }

  /** The sections of the lexicon, each with the obligations whose clauses stand there. */
  private arranged(): Section[] {
    const { sections } = this.view.catalogue.lexicon;
    const now = this.chosen.flatMap(({ obligation, applicability }) => (applicability.is === 'applies' && obligation.clause ? [obligation] : []));
    return Object.entries(sections).map(([id, { title }]) => ({
      id,
      title: title[this.language],
      obligations: now.filter((obligation) => homeOf(obligation, sections) === id).sort((a, b) => this.compare(a, b)),
    }));
  }

  /** Duties before recommendations, in the order of the places chosen, by instrument and provision. */
  private compare(a: ObligationRecord, b: ObligationRecord): number {
    const { jurisdictions = [] } = this.choices;
    const place = ({ instrument }: ObligationRecord) => jurisdictions.indexOf(this.view.catalogue.instrument(instrument)!.jurisdiction);
    return Number(isAdvice(a)) - Number(isAdvice(b)) || place(a) - place(b) || IN_NUMBERS.compare(a.instrument, b.instrument) || IN_NUMBERS.compare(a.id, b.id);
  }

  private blocksOf({ id, obligations }: Section): string[] {
    const own = this.ownWords(id);
    const clauses = obligations.map((obligation, i) => `${i + 1}. ${this.clause(obligation)}`);
    return clauses.length > 0 ? [...own, clauses.join('\n')] : own;
  }

  /** The name of what it asks for, and the clause. A bold run that ends in a Chinese stop would not be bold. */
  private clause({ title, clause }: ObligationRecord): string {
    const text = snippetText(clause![this.language]);
    return this.language === 'zh' ? `**${title.zh}**：${text}` : `**${title.en}.** ${text}`;
  }

  private ownWords(section: string): string[] {
    switch (section) {
      case 'purpose':
        return this.purpose();
      case 'scope':
        return this.scope();
      case 'definitions':
        return this.definitions();
      case 'governance':
        return this.whoActs();
      case 'coming':
        return this.coming();
      case 'exceptions':
        return [this.say(WORDS.EXCEPTIONS, { owner: this.owner })];
      case 'review':
        return [this.say(WORDS.REVIEW, { owner: this.owner, months: this.language === 'zh' ? toChinese(MONTHS) : MONTHS })];
      default:
        return [];
    }
  }

  private purpose(): string[] {
    const list = (obligations: readonly ObligationRecord[]) =>
      [...new Set(obligations.map(({ instrument }) => instrument))].map((id) => `- ${this.instrument(id)}`).join('\n');
    const duties = list(this.answered.filter((obligation) => !isAdvice(obligation)));
    const advice = list(this.answered.filter(isAdvice));
    return [this.say(WORDS.PURPOSE), ...(duties ? [this.say(WORDS.LAWS), duties] : []), ...(advice ? [this.say(WORDS.ADOPTED), advice] : [])];
  }

  private instrument(id: string): string {
    const record = this.view.catalogue.instrument(id)!;
    const title = titleOf(record, this.language);
    const name = nameOf(record, this.language);
    if (this.language === 'zh') return /[《》]/.test(title) || !/\p{Script=Han}/u.test(title) ? title : `《${title}》`;
    return name === title ? title : `${name}: ${title}`;
  }

  private scope(): string[] {
    const { jurisdictions = [], roles, systems } = this.choices;
    const { catalogue } = this.view;
    const places = this.list(jurisdictions.map((code) => said(catalogue.lexicon.jurisdictions[code]?.title ?? { en: code }, this.language)));
    const who = this.titles('roles', roles);
    const what = this.titles('systems', systems);
    const lines = [
      this.say(WORDS.SCOPE),
      ...(places ? [this.say(WORDS.SCOPE_PLACES, { places })] : []),
      ...(what ? [this.say(WORDS.SCOPE_SYSTEMS, { systems: what })] : []),
      ...(who ? [this.say(WORDS.SCOPE_ROLES, { roles: who })] : []),
    ];
    return [lines.join(this.language === 'zh' ? '' : ' ')];
  }

  private titles(group: ProfileGroup, values: readonly string[] = []): string {
    const vocabulary = this.view.catalogue.lexicon.profile[group];
    return this.list(values.flatMap((value) => vocabulary[value]?.title[this.language] ?? []).map((title) => (this.language === 'zh' ? title : lower(title))));
  }

  private list(words: readonly string[]): string {
    return this.language === 'zh' ? words.join('、') : words.join(', ');
  }

  /** The vocabulary of the profile says what its words mean. */
  private definitions(): string[] {
    const { profile } = this.view.catalogue.lexicon;
    const define = (group: ProfileGroup, message: Message) =>
      (this.choices[group] ?? []).flatMap((value) => {
        const { title, means } = profile[group][value] ?? {};
        if (!title || !means) return [];
        return [`- ${this.say(message, { name: title[this.language], means: this.language === 'zh' ? means.zh : lower(means.en) })}`];
      });
    const lines = [...define('roles', WORDS.DEFINED_ROLE), ...define('systems', WORDS.DEFINED_SYSTEM)];
    return lines.length > 0 ? [lines.join('\n')] : [];
  }

  /** Those whom the clauses name first, each with the sections where they act. */
  private whoActs(): string[] {
    const where = new Map<string, Set<string>>();
    for (const { title, obligations } of this.sections) {
      for (const { clause } of obligations) {
        const first = readSnippet(clause![this.language]).find((part) => typeof part !== 'string' && part.stop === 1);
        const actor = typeof first === 'object' ? first.text : '';
        if (actor) where.set(upper(actor), (where.get(upper(actor)) ?? new Set()).add(title));
      }
    }
    if (where.size === 0) return [];
    const rows = [...where].map(([actor, titles]) => `| ${actor} | ${[...titles].join(this.language === 'zh' ? '；' : '; ')} |`);
    return [this.say(WORDS.WHO), [this.say(WORDS.WHO_HEADER), '| --- | --- |', ...rows].join('\n')];
  }

  private coming(): string[] {
    const waiting = this.chosen.flatMap(({ obligation, applicability }) => {
      const date = applicability.is === 'later' && !isAdvice(obligation) ? this.firstDay(obligation) : null;
      return date ? [{ obligation, date }] : [];
    });
    if (waiting.length === 0) return [];
    waiting.sort((a, b) => (a.date === b.date ? this.compare(a.obligation, b.obligation) : a.date < b.date ? -1 : 1));
    const lines = waiting.map(({ obligation, date }) => {
      const record = this.view.catalogue.instrument(obligation.instrument)!;
      const cites = fullLabel(record, obligation.provision, this.language);
      return `- ${this.say(WORDS.COMING_DUTY, { date: showDate(date, this.language), title: obligation.title[this.language], cites })}`;
    });
    return [this.say(WORDS.COMING), lines.join('\n')];
  }

  /** The day from which an obligation applies; null where none is set, as of a treaty that too few have ratified. */
  private firstDay({ instrument, provision, from }: ObligationRecord): IsoDate | null {
    const { date } = this.view;
    const days = this.view.application(instrument, provision)?.dates.map((one) => one.from) ?? [];
    return [from, ...days].filter((day) => day > date).sort()[0] ?? null;
  }
}

/** The section that the clause of an obligation stands in. */
function homeOf({ duty, elements }: ObligationRecord, sections: Lexicon['sections']): string {
  const ids = Object.keys(sections);
  const takes = (id: string, topic: string) => sections[id]!.topics.includes(topic);
  const wherever = duty === 'must-not' && ids.find((id) => sections[id]!.wherever && elements.some((topic) => takes(id, topic)));
  return wherever || ids.find((id) => takes(id, elements[0]!)) || ids[0]!;
}

/** Ids hold numbers: 9 comes before 26. */
const IN_NUMBERS = new Intl.Collator('en', { numeric: true });

/** A heading and a value of front matter stand on one line. */
function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isAdvice({ duty }: ObligationRecord): boolean {
  return duty === 'should' || duty === 'may';
}

function oneOrAll(values: readonly string[] | undefined): string | readonly string[] | undefined {
  return values?.length === 1 ? values[0] : values;
}

/** A word in the middle of a sentence, unless it is an abbreviation. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
