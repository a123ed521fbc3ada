/** Why a clause counts: which duties it answers, by which words, and what it lacks. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { fullLabel } from '../catalogue/labels.js';
import type { Covered, Evidence } from '../coverage/coverage.js';
import type { Unit } from '../draft/draft.js';
import type { Analysis } from '../engine/analyse.js';
import { placeIn } from '../reading/place-in.js';
import { firstBeyond } from '../reading/spans.js';
import { topicsOf } from '../reading/topics.js';
import type { Language } from '../text/characters.js';
import { isRecommendation } from './coverage-items.js';
import { shortfallLabel } from './coverage-words.js';
import { said } from './note.js';
import type { NoteFormat } from './note-format.js';

export interface CoverageNote {
  /** The clause. */
  from: number;
  to: number;
  note: string;
}

/** A clause that answers more duties than this has the rest counted, not named. */
const MOST = 4;

/** The note on the clause at an offset; null where it answers nothing. */
export function coverageNote(analysis: Analysis, offset: number, language: Language, format: NoteFormat): CoverageNote | null {
  const { coverage, draft } = analysis;
  if (!coverage) return null;
  const unit = draft.units[firstBeyond(draft.units, offset, ({ from }) => from) - 1];
  if (!unit || offset > unit.to) return null;
  const found = coverage.covered.flatMap((covered) => {
    const evidence = covered.evidence.find((one) => one.clause.unit === unit.index && holds(unit, one, offset));
    return evidence && counts(covered, evidence) ? [{ covered, evidence }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const { from, to } = placeOf(unit, first.evidence);
  const here = found.filter(({ evidence }) => placeOf(unit, evidence).from === from).sort((a, b) => rankOf(a) - rankOf(b));
  const context = { analysis, unit, language, format };
  const notes = here.slice(0, MOST).map(({ covered, evidence }) => noteOn(covered, evidence, context));
  const rest = here.length - MOST;
  const more = rest > 0 ? [[format.text(language === 'zh' ? `另有 ${rest} 项` : `and ${rest} more`)]] : [];
  return { from, to, note: format.join([...notes, ...more]) };
}

function holds(unit: Unit, evidence: Evidence, offset: number): boolean {
  const { from, to } = placeOf(unit, evidence);
  return from <= offset && offset <= to;
}

function placeOf(unit: Unit, { clause: { span } }: Evidence): { from: number; to: number } {
  return placeIn(unit, span.from, span.to);
}

/** Where another clause answers a duty, one that only comes near it is no part of the answer. */
function counts({ state }: Covered, { shortfall }: Evidence): boolean {
  return shortfall === null || (state !== 'addressed' && state !== 'cited');
}

/** What is contradicted first, then what is answered, then what falls short. */
function rankOf({ evidence: { shortfall } }: { evidence: Evidence }): number {
  if (shortfall === null) return 1;
  return shortfall === 'figure' || shortfall === 'negated' || shortfall === 'permitted' ? 0 : 2;
}

interface Context {
  analysis: Analysis;
  unit: Unit;
  language: Language;
  format: NoteFormat;
}

function noteOn(covered: Covered, evidence: Evidence, { analysis, unit, language, format }: Context): string[] {
  const { obligation } = covered;
  const { view } = analysis;
  const record = view.catalogue.instrument(obligation.instrument)!;
  const zh = language === 'zh';
  const colon = zh ? '：' : ': ';
  const title = `${format.strong(obligation.title[language])} — ${format.text(fullLabel(record, obligation.provision, language))}`;
  const words = spoken(evidence, obligation.elements, analysis, unit).map(({ topic, words: used }) => {
    const name = topicTitle(topic, view, language);
    return zh ? `${name}（${used.map((one) => `“${one}”`).join('、')}）` : `${name} (${used.map((one) => `“${one}”`).join(', ')})`;
  });
  const lacks = shortfallLabel(evidence, language);
  const silent = evidence.shortfall === 'element' ? obligation.elements.filter((topic) => !isSpokenOf(topic, evidence, analysis)) : [];
  const missing = silent.map((topic) => topicTitle(topic, view, language)).join(zh ? '、' : ', ');
  return [
    format.text(`${leadOf(covered, evidence, view)[language]}${colon}`) + (zh ? '' : ' ') + title,
    ...(words.length > 0 ? [format.text((zh ? '依据' : 'By the words') + colon + words.join(zh ? '、' : ', '))] : []),
    ...(lacks ? [format.text((zh ? '不足' : 'Short of it') + colon + lacks + (missing ? (zh ? `：${missing}` : `: ${missing}`) : ''))] : []),
  ];
}

function leadOf(covered: Covered, { shortfall, cites }: Evidence, view: CatalogueView): Record<Language, string> {
  const what = isRecommendation(covered, view) ? { en: 'a recommendation', zh: '建议' } : { en: 'a duty', zh: '义务' };
  if (shortfall === null)
    return cites ? { en: `Answers and cites ${what.en}`, zh: `回应并引用${what.zh}` } : { en: `Answers ${what.en}`, zh: `回应${what.zh}` };
  if (shortfall === 'figure' || shortfall === 'negated' || shortfall === 'permitted') return { en: `Contradicts ${what.en}`, zh: `与${what.zh}抵触` };
  return { en: `Answers ${what.en} in part`, zh: `部分回应${what.zh}` };
}

function topicTitle(topic: string, { catalogue }: CatalogueView, language: Language): string {
  return said(catalogue.lexicon.topics[topic]?.title ?? { en: topic }, language);
}

/** The topics of an obligation that a clause speaks of, with its words. */
function spoken({ clause }: Evidence, elements: readonly string[], { reading, view }: Analysis, unit: Unit): { topic: string; words: string[] }[] {
  const topics = topicsOf(reading.units[unit.index]!, view.catalogue, clause.span);
  return elements.flatMap((topic) => {
    const spans = topics.get(topic) ?? [];
    const words = [...new Set(spans.map(({ from, to }) => unit.body.prose.text.slice(from, to).trim()))];
    return words.length === 0 ? [] : [{ topic, words: words.slice(0, MOST) }];
  });
}

/** By the clause itself, its lead-in or its header row. */
function isSpokenOf(topic: string, { clause }: Evidence, { view }: Analysis): boolean {
  return view.catalogue.phrases.find('topics', `${clause.words} ${clause.context}`).some(({ label }) => view.catalogue.phrases.broader(label).includes(topic));
}
