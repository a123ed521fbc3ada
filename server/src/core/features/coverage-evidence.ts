/** The clauses of a draft that count for an obligation, with the words and topics that make them count. */
import { tellingWords } from '../catalogue/telling-words.js';
import { type Answers, answersOf } from '../coverage/answers.js';
import type { Covered, Evidence } from '../coverage/coverage.js';
import type { Analysis } from '../engine/analyse.js';
import type { Clause } from '../reading/clauses.js';
import type { Language } from '../text/characters.js';
import { isHan, isWordCode } from '../text/characters.js';
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

/** Evidence that is whole comes first, then the weightier; the same for every run. */
export function evidenceEntries(analysis: Analysis, { obligation, evidence }: Covered, language: Language): EvidenceEntry[] {
  const answers = answersOf(analysis.view.catalogue);
  const inOrder = [...evidence].sort(
    (a, b) =>
      Number(a.shortfall !== null) - Number(b.shortfall !== null) ||
      b.weight - a.weight ||
      a.clause.unit - b.clause.unit ||
      a.clause.span.from - b.clause.span.from,
  );
  return inOrder.map((one) => entryOf(analysis, answers, obligation, one, language));
}

function entryOf(analysis: Analysis, answers: Answers, obligation: Covered['obligation'], evidence: Evidence, language: Language): EvidenceEntry {
  const { view, lines, draft } = analysis;
  const { clause, cites, shortfall } = evidence;
  const unit = draft.units[clause.unit]!;
  const said = answers.features(`${clause.words} ${clause.context}`);
  const asked = answers.of(obligation, unit.body.language).features;
  const topics = obligation.elements.map((id) => ({ id, label: topicLabel(view, id, language) }));
  const place = placeOf(analysis, clause);
  const entry = {
    ...place,
    line: lines.at(place.from).line + 1,
    section: unit.section,
    words: wordsOf(unit.body.prose.text.slice(clause.span.from, clause.span.to)),
    cites,
    topics: topics.filter(({ id }) => said.has(`#${id}`)),
    lacks: topics.filter(({ id }) => !said.has(`#${id}`)),
    shared: sharedWords(answers, clause.words, asked, unit.body.language),
    shortfall,
  };
  return { ...entry, falls: shortfall && fallsOf(analysis, evidence, entry.lacks, language) };
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

function fallsOf({ draft }: Analysis, { clause, shortfall, figure }: Evidence, lacks: EvidenceEntry['lacks'], language: Language): string {
  const zh = language === 'zh';
  if (shortfall === 'figure' && figure) {
    const written = draft.units[clause.unit]!.body.prose.text.slice(figure.written.from, figure.written.to).trim();
    const law = figureLabel(figure.law, language);
    return zh ? `文中为“${written}”，法律要求：${law}` : `says “${written}”; the law: ${law}`;
  }
  if (shortfall === 'element' || shortfall === 'figure') {
    const names = lacks.map(({ label }) => label).join(zh ? '、' : ', ');
    if (names === '') return zh ? '未涵盖全部要求' : 'does not say all of it';
    return zh ? `未提及：${names}` : `does not speak of ${names}`;
  }
  return shortfallLabel(shortfall!, language);
}

/** The words of a clause that are among some features, the most telling first; Han characters that overlap stand together. */
function sharedWords(answers: Answers, folded: string, features: ReadonlySet<string>, language: Language): string[] {
  const weights = new Map<string, number>();
  const isAmong = (from: number, to: number) => [...tellingWords(folded.slice(from, to))].some((feature) => features.has(feature));
  for (let from = 0; from < folded.length; ) {
    let to = from + 1;
    if (isWordCode(folded.charCodeAt(from))) while (isWordCode(folded.charCodeAt(to))) to++;
    else if (isHan(folded.charCodeAt(from))) while (isHan(folded.charCodeAt(to)) && isAmong(to - 1, to + 1)) to++;
    const word = folded.slice(from, to);
    if (isAmong(from, to))
      weights.set(
        word,
        answers.weigh(
          [...tellingWords(word)].filter((feature) => features.has(feature)),
          language,
        ),
      );
    from = to;
  }
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
