/** Why a clause counts: which duties it answers, by which words, and what it lacks. */
import { fullLabel } from '../catalogue/labels.js';
import type { Covered } from '../coverage/coverage.js';
import type { Evidence } from '../coverage/evidence.js';
import { isRecommendation } from '../coverage/gaps.js';
import type { Unit } from '../draft/draft.js';
import type { Analysis } from '../engine/analyse.js';
import { placeIn } from '../reading/place-in.js';
import { firstBeyond } from '../reading/spans.js';
import { topicsOf } from '../reading/topics.js';
import type { Language } from '../text/characters.js';
import { evidenceEntries } from './coverage-evidence.js';
import { stateLabel, unsaidLabel } from './coverage-labels.js';
import type { NoteFormat } from './note-format.js';

export interface CoverageNote {
  /** The clause. */
  from: number;
  to: number;
  note: string;
}

/** A clause that answers more obligations than this has the rest counted, not named; so with words that count for a topic. */
const MOST = 4;

/** The note on the clause at an offset; null where it answers nothing. */
export function coverageNote(analysis: Analysis, offset: number, language: Language, format: NoteFormat): CoverageNote | null {
  const { coverage, draft } = analysis;
  const unit = draft.units[firstBeyond(draft.units, offset, ({ from }) => from) - 1];
  if (!coverage || !unit || offset > unit.to) return null;
  const found = coverage.covered.flatMap((covered) => {
    const evidence = covered.evidence.find((one) => one.clause.unit === unit.index && holds(unit, one, offset));
    return evidence && counts(covered, evidence) ? [{ covered, evidence }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const { from, to } = placeOf(unit, first.evidence);
  // Between two sentences both hold the offset.
  const here = found.filter(({ evidence }) => placeOf(unit, evidence).from === from).sort((a, b) => rankOf(a) - rankOf(b));
  const notes = here.slice(0, MOST).map((one) => noteOn(one, { analysis, unit, language, format }));
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

/** Where another clause answers a duty, one that only comes near it is no part of the answer; nor does it matter what is set aside or may not apply. */
function counts({ state, obligation }: Covered, { shortfall }: Evidence): boolean {
  if (state === 'set-aside' || (!obligation.needsClause && UNSURE.has(state))) return false;
  return shortfall === null || (state !== 'addressed' && state !== 'cited');
}

/** Duties that the draft does not owe today. */
const UNSURE: ReadonlySet<Covered['state']> = new Set(['undetermined', 'not-yet-applicable']);

const AGAINST: ReadonlySet<Evidence['shortfall']> = new Set(['figure', 'negated', 'permitted']);

/** What is contradicted first, then what is answered, then what falls short. */
function rankOf({ evidence: { shortfall } }: { evidence: Evidence }): number {
  return shortfall === null ? 1 : AGAINST.has(shortfall) ? 0 : 2;
}

interface Context {
  analysis: Analysis;
  unit: Unit;
  language: Language;
  format: NoteFormat;
}

function noteOn({ covered, evidence }: { covered: Covered; evidence: Evidence }, { analysis, unit, language, format }: Context): string[] {
  const { obligation } = covered;
  const record = analysis.view.catalogue.instrument(obligation.instrument)!;
  const [entry] = evidenceEntries(analysis, { ...covered, evidence: [evidence] }, language);
  const words = wordsOf(entry!, evidence, analysis, unit);
  const zh = language === 'zh';
  const line = (lead: string, said: string) => format.text(`${lead}${zh ? '：' : ': '}${said}`);
  const recommended = isRecommendation(analysis.view, obligation);
  const lead = LEAD[leadOf(evidence, covered)][recommended ? 'recommended' : 'owed'][language];
  return [
    `${format.text(lead)}${zh ? '：' : ': '}${format.strong(obligation.title[language])} — ${format.text(fullLabel(record, obligation.provision, language))}`,
    ...(words.length > 0 ? [line(zh ? '依据文字' : 'By the words', words.map((one) => quoted(one, zh)).join(zh ? '、' : ', '))] : []),
    ...(UNSURE.has(covered.state) ? [format.text(stateLabel(covered.state, recommended, language))] : []),
    ...(entry!.falls ? [line(zh ? '不足' : 'But it', entry!.falls)] : []),
    ...(covered.unsaid.length > 0
      ? [
          format.text(
            unsaidLabel(
              covered.unsaid.map((one) => one[language]),
              language,
            ),
          ),
        ]
      : []),
  ];
}

type Lead = 'cites' | 'answers' | 'partly' | 'against';

function leadOf({ shortfall, cites }: Evidence, { state }: Covered): Lead {
  if (shortfall === null && state !== 'partial') return cites ? 'cites' : 'answers';
  return shortfall !== null && AGAINST.has(shortfall) ? 'against' : 'partly';
}

const LEAD: Record<Lead, Record<'owed' | 'recommended', Record<Language, string>>> = {
  cites: {
    owed: { en: 'Answers and cites a duty', zh: '回应并引用义务' },
    recommended: { en: 'Takes up and cites a recommendation', zh: '采纳并引用建议' },
  },
  answers: { owed: { en: 'Answers a duty', zh: '回应义务' }, recommended: { en: 'Takes up a recommendation', zh: '采纳建议' } },
  partly: { owed: { en: 'Answers a duty in part', zh: '部分回应义务' }, recommended: { en: 'Takes up a recommendation in part', zh: '部分采纳建议' } },
  against: { owed: { en: 'Contradicts a duty', zh: '与义务不符' }, recommended: { en: 'Says other than a recommendation', zh: '与建议不同' } },
};

interface Counting {
  words: readonly string[];
  /** What they show; null for words that are those of the obligation itself. */
  topic: string | null;
}

/** The words by which a clause counts: those of the topics that are asked for, else those that it has in common with the obligation. */
function wordsOf({ topics, shared }: ReturnType<typeof evidenceEntries>[number], { clause }: Evidence, { reading, view }: Analysis, unit: Unit): Counting[] {
  const spoken = topicsOf(reading.units[unit.index]!, view.catalogue, clause.span);
  const found = topics.flatMap(({ id, label }) => {
    const words = [...new Set((spoken.get(id) ?? []).map(({ from, to }) => shortened(unit.body.prose.text.slice(from, to).trim())))];
    return words.length === 0 ? [] : [{ words: words.slice(0, MOST), topic: label }];
  });
  return found.length > 0 || shared.length === 0 ? found : [{ words: shared.slice(0, MOST), topic: null }];
}

function quoted({ words, topic }: Counting, zh: boolean): string {
  const list = words.map((word) => `“${word}”`).join(zh ? '' : ', ');
  if (topic === null) return list;
  return zh ? `${list}（${topic}）` : `${list} (${topic})`;
}

/** Longer stretches than this are told by how they begin and end. */
const LONG = 60;

function shortened(words: string): string {
  if (words.length <= LONG) return words;
  // At a space, where there are some.
  const space = words.lastIndexOf(' ', LONG / 2);
  const next = words.indexOf(' ', words.length - LONG / 3);
  return `${words.slice(0, space > 0 ? space : LONG / 2)} … ${words.slice(next > 0 ? next + 1 : -LONG / 3)}`;
}
