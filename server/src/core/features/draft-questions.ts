/** What to ask somebody who wants a new policy draft: where, after what, as whom, with which systems; then whatever that leaves open. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { nameOf, titleOf } from '../catalogue/labels.js';
import type { Applies, ObligationRecord, ProfileGroup } from '../catalogue/obligation.js';
import { isWithin } from '../coverage/applies.js';
import { type Chosen, chosenObligations, type DraftChoices, openGroups } from '../coverage/choices.js';
import { isNone, meantBy, NONE } from '../coverage/profile-words.js';
import { fill, type Message } from '../engine/rule.js';
import type { Language } from '../text/characters.js';
import { said } from './note.js';

export type ChoiceKey = 'jurisdictions' | 'frameworks' | ProfileGroup;

export interface DraftQuestion {
  key: ChoiceKey;
  /** What is asked. */
  text: string;
  /** Several answers may hold. */
  many: boolean;
  options: readonly DraftOption[];
}

export interface DraftOption {
  /** As the front matter has it. */
  value: string;
  title: string;
  /** What it means in law, or which law it brings in. */
  means: string;
}

const TEXT: Record<ChoiceKey, Message> = {
  jurisdictions: { en: 'Where will the policy apply?', zh: '制度适用于哪些地域？' },
  frameworks: { en: 'Which texts do you follow by your own choice?', zh: '自愿采用哪些文件？' },
  roles: { en: 'What is your organisation in law?', zh: '本单位的法律身份是什么？' },
  systems: { en: 'Which AI systems does the policy cover?', zh: '制度涉及哪些系统？' },
  risk: { en: 'Which risk class do the systems have?', zh: '系统属于哪个风险等级？' },
  route: { en: 'By which route are the systems high-risk?', zh: '系统因何被列为高风险？' },
  models: { en: 'Do you provide models of these kinds?', zh: '是否提供下列模型？' },
  entity: { en: 'Is your organisation one of these?', zh: '本单位是否属于下列类型？' },
  size: { en: 'How large is your organisation?', zh: '本单位的规模如何？' },
};

const NOTHING: Message = { en: 'None of these', zh: '均不属于' };

const ALWAYS: readonly ChoiceKey[] = ['jurisdictions', 'frameworks', 'roles', 'systems'];

/** The next thing to ask, in the language of the choices; null where all is decided. */
export function nextQuestion(view: CatalogueView, choices: DraftChoices): DraftQuestion | null {
  const key = ALWAYS.find((one) => choices[one] === undefined);
  if (key === 'jurisdictions') return question(key, places(view, choices.language), choices.language);
  if (key === 'frameworks') return question(key, frameworks(view, choices), choices.language);
  if (key) return ofGroup(key, deciding(view, key, choices), choices.language);
  const [open] = openGroups(chosenObligations(view, choices)).filter(({ group }) => choices[group] === undefined);
  if (!open) return null;
  return ofGroup(open.group, vocabulary(view, open.group, open.values, choices.language), choices.language);
}

/** What to ask of a group of the profile. */
export function groupText(group: ProfileGroup, language: Language): string {
  return fill(TEXT[group], language);
}

/** Values of a group, with what they mean; after them, where one may, that none holds. */
export function groupOptions(view: CatalogueView, group: ProfileGroup, values: readonly string[], orNone: boolean, language: Language): DraftOption[] {
  const options = vocabulary(view, group, values, language);
  return orNone ? [...options, { value: NONE, title: fill(NOTHING, language), means: '' }] : options;
}

/** Of a group one may say that nothing of it holds; who says nothing leaves it open. */
function ofGroup(key: ProfileGroup, options: readonly DraftOption[], language: Language): DraftQuestion {
  return question(key, [...options, { value: NONE, title: fill(NOTHING, language), means: '' }], language);
}

/** The value that somebody means by a word under a key; null where nobody knows it. */
export function choiceOf(view: CatalogueView, key: ChoiceKey, word: string): string | null {
  const value = key !== 'jurisdictions' && key !== 'frameworks' && isNone(word) ? NONE : meantBy(view.catalogue, key, word);
  return key === 'frameworks' && !advising(view).has(value ?? '') ? null : value;
}

/** The values that one may choose under a key, as the front matter has them. */
export function choicesOf(view: CatalogueView, key: ChoiceKey): string[] {
  if (key === 'jurisdictions') return places(view, 'en').map(({ value }) => value);
  return key === 'frameworks' ? [...advising(view)] : [...Object.keys(view.catalogue.lexicon.profile[key]), NONE];
}

function question(key: ChoiceKey, options: readonly DraftOption[], language: Language): DraftQuestion {
  return { key, text: fill(TEXT[key], language), many: key !== 'size', options };
}

/** Places whose law asks something, with the names of that law. */
function places({ catalogue }: CatalogueView, language: Language): DraftOption[] {
  const laws = new Map<string, Set<string>>();
  for (const { instrument, duty, needsClause } of catalogue.obligations) {
    const record = catalogue.instrument(instrument)!;
    if (!needsClause || record.force !== 'binding' || duty === 'should' || duty === 'may') continue;
    laws.set(record.jurisdiction, (laws.get(record.jurisdiction) ?? new Set()).add(nameOf(record, language)));
  }
  return Object.entries(catalogue.lexicon.jurisdictions).flatMap(([value, { title }]) => {
    const names = laws.get(value);
    return names ? [{ value, title: said(title, language), means: [...names].join(language === 'zh' ? '、' : ', ') }] : [];
  });
}

/** Texts that recommend something; those of the places chosen first. */
function frameworks(view: CatalogueView, { jurisdictions = [], language }: DraftChoices): DraftOption[] {
  const records = [...advising(view)].map((id) => view.catalogue.instrument(id)!);
  const near = (code: string) => jurisdictions.some((place) => isWithin(view, place, code));
  records.sort((a, b) => Number(near(b.jurisdiction)) - Number(near(a.jurisdiction)));
  return records.map((record) => {
    const title = nameOf(record, language);
    const full = titleOf(record, language);
    return { value: record.id, title, means: full === title ? '' : full };
  });
}

/** What binds others may be among them: a directive binds states, and a company may follow it of its own will. */
function advising({ catalogue }: CatalogueView): Set<string> {
  return new Set(catalogue.obligations.flatMap(({ instrument, duty, needsClause }) => (needsClause && duty === 'should' ? [instrument] : [])));
}

/** Values of a group on which something hangs of what the choices so far may bring in. */
function deciding(view: CatalogueView, group: ProfileGroup, choices: DraftChoices): DraftOption[] {
  const named = new Set(chosenObligations(view, choices).flatMap(({ obligation }: Chosen) => valuesOf(obligation, group)));
  const all = Object.keys(view.catalogue.lexicon.profile[group]);
  return vocabulary(
    view,
    group,
    all.filter((value) => named.has(value)),
    choices.language,
  );
}

function valuesOf({ applies }: ObligationRecord, group: ProfileGroup): string[] {
  const inside = (part: Applies): string[] => {
    if ('all' in part) return part.all.flatMap(inside);
    if ('any' in part) return part.any.flatMap(inside);
    if ('not' in part) return inside(part.not);
    return Object.entries(part).flatMap(([key, value]) => (key === group ? [value as string] : []));
  };
  return inside(applies);
}

function vocabulary({ catalogue }: CatalogueView, group: ProfileGroup, values: readonly string[], language: Language): DraftOption[] {
  const known = catalogue.lexicon.profile[group];
  return values.flatMap((value) => (known[value] ? [{ value, title: known[value].title[language], means: known[value].means[language] }] : []));
}
