/** The clauses of a draft that count for an obligation, with the words and topics that make them count. */

import { type Said, saidIn } from '../catalogue/said.js';
import { type Answers, answersOf } from '../coverage/answers.js';
import type { AboutWords } from '../coverage/asked.js';
import type { Covered } from '../coverage/coverage.js';
import type { Evidence } from '../coverage/evidence.js';
import type { Analysis } from '../engine/analyse.js';
import type { Clause } from '../reading/clauses.js';
import type { Language } from '../text/characters.js';
import { BARRIER, CELL } from '../text/prose.js';
import { shortfallLabel, topicLabel } from './coverage-labels.js';
import { figureLabel } from './wording.js';

export interface EvidenceEntry {
  /** Offsets in the draft. */
  from: number;
  to: number;
  /** 1-based. */
  line: number;
  /** Index into the sections of the report. */
  section: number;
  /** The clause as a reader sees it. */
  words: string;
  /** It cites the provision, or stands under a heading that does. */
  cites: boolean;
  /** Topics that the obligation asks for and the clause speaks of, and those it does not. */
  topics: readonly { id: string; label: string }[];
  lacks: readonly { id: string; label: string }[];
  /** Words of the clause that the obligation has too, the most telling ones. */
  shared: readonly string[];
  shortfall: Evidence['shortfall'];
  /** What it falls short of, in words; null where it does not. */
  falls: string | null;
}

/** More words than these say no more. */
const MOST_WORDS = 8;

/** Evidence that is whole comes first, then the likelier; the same for every run. */
export function evidenceEntries(analysis: Analysis, { obligation, evidence }: Covered, language: Language): EvidenceEntry[] {
  const answers = answersOf(analysis.view.catalogue);
  const inOrder = [...evidence].sort(
    (a, b) =>
      Number(a.shortfall !== null) - Number(b.shortfall !== null) ||
      b.likely - a.likely ||
      a.clause.unit - b.clause.unit ||
      a.clause.span.from - b.clause.span.from,
  );
  return inOrder.map((one) => entryOf(analysis, answers, obligation, one, language));
}

function entryOf(analysis: Analysis, answers: Answers, obligation: Covered['obligation'], evidence: Evidence, language: Language): EvidenceEntry {
  const { view, lines, draft } = analysis;
  const { clause, cites, shortfall } = evidence;
  const unit = draft.units[clause.unit]!;
  const { phrases } = view.catalogue;
  const said = saidIn(clause.words, phrases);
  const above = [clause.context, clause.before].flatMap((words) => saidIn(words, phrases));
  const features = new Set([...said, ...above].map(({ feature }) => feature));
  const obliged = answers.placeOf(obligation.id);
  const weigh = (feature: string) => answers.has(obliged, feature, unit.body.language) * answers.weightOf(feature, unit.body.language);
  const topics = obligation.elements.map((id) => ({ id, label: topicLabel(view, id, language) }));
  const place = placeOf(analysis, clause);
  const entry = {
    ...place,
    line: lines.at(place.from).line + 1,
    section: unit.section,
    words: wordsOf(unit.body.prose.text.slice(clause.span.from, clause.span.to)),
    cites,
    topics: topics.filter(({ id }) => features.has(`#${id}`)),
    lacks: topics.filter(({ id }) => !features.has(`#${id}`)),
    shared: sharedWords(clause, said, weigh),
    shortfall,
  };
  return { ...entry, falls: shortfall && fallsOf(analysis, evidence, language) };
}

/** Where a clause stands in the draft, without white space and borders of cells at its ends. */
function placeOf({ draft }: Analysis, { unit, span }: Clause): { from: number; to: number } {
  const { from, body } = draft.units[unit]!;
  const { text, at } = body.prose;
  const isEdge = (i: number) => text[i] === CELL || /\s/.test(text[i]!);
  let [first, last] = [span.from, span.to];
  while (first < last - 1 && isEdge(first)) first++;
  while (last > first + 1 && isEdge(last - 1)) last--;
  return { from: from + at[first]!, to: from + at[last - 1]! + 1 };
}

function wordsOf(prose: string): string {
  return prose
    .replaceAll(CELL, ' | ')
    .replaceAll(BARRIER, '…')
    .replace(/\s+/g, ' ')
    .replace(/^[\s|]+|[\s|]+$/g, '');
}

function fallsOf({ draft }: Analysis, { clause, shortfall, figure }: Evidence, language: Language): string {
  if (shortfall === 'figure' && figure) {
    const written = draft.units[clause.unit]!.body.prose.text.slice(figure.written.from, figure.written.to).trim();
    return figureFalls(written, figure, language);
  }
  return shortfallLabel(shortfall as Exclude<NonNullable<Evidence['shortfall']>, 'figure'>, language);
}

/** Both figures, with what else the law allows, and whether the draft's is for the same thing where it does not say what for. */
function figureFalls(written: string, { written: { kind }, law }: NonNullable<Evidence['figure']>, language: Language): string {
  const allowed = figureLabel(law, language);
  if (language === 'zh') {
    const unless = law.unless ? `，但${law.unless.zh}的除外` : '';
    return `文中为“${written}”，${kind === null ? '如指同一事项，' : ''}法律要求：${allowed}${unless}`;
  }
  const unless = law.unless ? `, unless ${law.unless.en}` : '';
  return `says “${written}”; ${kind === null ? 'if that is for the same thing, ' : ''}the law: ${allowed}${unless}`;
}

/** The words of a clause that an obligation has too, the most telling first; those that overlap stand together. */
function sharedWords({ words }: Clause, said: readonly Said[], weigh: (feature: string) => number): string[] {
  const parts: AboutWords[] = [];
  const inOrder = said.filter(({ feature }) => !feature.startsWith('#')).sort((a, b) => a.from - b.from || a.to - b.to);
  for (const { feature, from, to } of inOrder) {
    const weight = weigh(feature);
    const last = parts.at(-1);
    if (weight === 0) continue;
    if (last && from < last.to) parts[parts.length - 1] = { from: last.from, to: Math.max(last.to, to), weight: last.weight + weight };
    else parts.push({ from, to, weight });
  }
  parts.sort((a, b) => b.weight - a.weight);
  return [...new Set(parts.map(({ from, to }) => words.slice(from, to)))].slice(0, MOST_WORDS);
}
