/** Clauses: the smallest stretches of a draft that can lay down a norm, with what they inherit from lead-ins, header rows and headings. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { CELL } from '../text/prose.js';
import type { LocalReading } from './local.js';
import type { Reading, UnitReading } from './reading.js';
import { ORDER, type Segment, type Strength, segmentsOf } from './segments.js';
import type { Span } from './spans.js';
import { wordsIn } from './topics.js';

export interface Clause {
  unit: number;
  /** In the unit's prose. */
  span: Span;
  /** Several sentences. */
  together: boolean;
  /** Its words, folded; behind them those of its lead-in and its header row. */
  words: string;
  context: string;
  /** Its parts between commas; offsets in `words`. */
  segments: readonly Segment[];
  /** What its lead-in asks of it; a plain present, an imperative and a checklist item are `must`. */
  inherited: Strength;
  /** The strongest that it asks anywhere. */
  strength: Strength;
  negated: boolean;
  /** The sentence before it in the same block, folded. */
  before: string;
  /** Roles of the profile that it names. */
  roles: readonly string[];
}

const DEFINES = /^["“'‘]?[^.,;:。；：]{1,60}["”'’]? (?:means|refers to|is defined as)\b|^[^，。；：]{1,30}(?:是指|系指|，指|指的是)/;
const EMPTY = /^(?:to be (?:completed|added|defined|decided)|tbd|tbc|n\/a|not applicable|see (?:above|below)|待(?:定|补|补充|完善)|暂无|略)[.。]?$/;

/** What others do is told, not laid down. */
const TOLD =
  /^ ?(?:according to (?:press|media|news|reports)|it (?:is|was|has been) reported|reportedly|(?:some|many|most|other) (?:companies|firms|banks|organi[sz]ations|platforms)\b|(?:a|our|some) competitors?|others in the (?:industry|sector))|^ ?(?:据(?:报道|悉|媒体|新闻|统计)|有报道|某(?:平台|公司|企业|机构|银行)|(?:其他|同行|一些|部分|不少|欧盟|欧洲|美国|日本|韩国|境外|国外|外国|海外)的?(?:公司|企业|平台|机构))/;

/** “Children.” before a sentence. */
const LABEL = /^[a-z'-]+(?: [a-z'-]+){0,3}[.:]$|^\p{Script=Han}{2,6}[。:]$/u;

/** The clauses of a draft, in order: a sentence each, or a row. */
export function clausesOf(reading: Reading): readonly Clause[] {
  return passagesOf(reading).filter(({ together }) => !together);
}

/** The same, and behind the sentences of a short block all of them together, which may say one thing between them. */
export function passagesOf(reading: Reading): readonly Clause[] {
  let passages = KNOWN.get(reading);
  if (!passages) KNOWN.set(reading, (passages = reading.units.flatMap((unit) => keptIn(reading, unit))));
  return passages;
}

/** Passages of a unit's words, for as long as these and what stands above them are unchanged. */
interface Kept {
  above: string;
  passages: readonly Clause[];
}

const KEPT = new WeakMap<LocalReading, Kept>();

function keptIn(reading: Reading, unit: UnitReading): readonly Clause[] {
  const above = aboveOf(reading, unit);
  const kept = KEPT.get(unit.local);
  if (kept?.above === above) {
    const { index } = unit.unit;
    return kept.passages.length === 0 || kept.passages[0]!.unit === index ? kept.passages : kept.passages.map((passage) => ({ ...passage, unit: index }));
  }
  const passages = clausesIn(reading, unit);
  KEPT.set(unit.local, { above, passages });
  return passages;
}

/** All that the reading of a unit's clauses depends on beside its own words. */
function aboveOf(reading: Reading, { unit }: UnitReading): string {
  const heading = reading.draft.sections[unit.section]?.heading ?? -1;
  const words = [unit.leadIn, unit.header, heading].map((at) => (at >= 0 && at !== unit.index ? reading.units[at]!.unit.body.prose.folded : ''));
  const next = reading.draft.units[unit.index + 1];
  return [unit.body.kind, unit.quoted, unit.header === unit.index, next?.leadIn === unit.index, unit.body.language, ...words].join('\n');
}

const KNOWN = new WeakMap<Reading, readonly Clause[]>();

function clausesIn(reading: Reading, unit: UnitReading): Clause[] {
  const { body, quoted, header, index } = unit.unit;
  if (quoted || !['paragraph', 'item', 'row'].includes(body.kind) || header === index) return [];
  const { folded } = body.prose;
  if (introduces(reading, unit)) return [];
  const context = contextOf(reading, unit);
  const lead = unit.unit.leadIn >= 0 ? reading.units[unit.unit.leadIn]!.unit.body.prose.folded : '';
  const { catalogue } = reading.view;
  const above = reading.draft.sections[unit.unit.section]?.heading ?? -1;
  const heading = above >= 0 ? reading.units[above]!.unit.body.prose.folded : '';
  return spansOf(unit).flatMap(({ from, to }, i, spans) => {
    const words = folded.slice(from, to).trimEnd();
    if (words.trim().length < 4 || EMPTY.test(words.trim()) || TOLD.test(words) || (spans.length > 1 && LABEL.test(words.trim())) || DEFINES.test(words.trim()))
      return [];
    const roles = [...new Set(wordsIn('roles', `${words} ${lead}`, catalogue).map(({ id }) => id))];
    const segments = segmentsOf(words, body.language, catalogue);
    const inherited = inheritedFrom(lead, heading, unit, catalogue);
    return [
      {
        unit: index,
        span: { from, to: from + words.length },
        together: spans.length > 1 && from === 0 && to === folded.length,
        words,
        context,
        before: folded.slice(from === 0 ? 0 : spans[i - 1]!.from, from),
        segments,
        inherited,
        strength: ORDER.find((one) => segments.some(({ strength }) => strength === one)) ?? inherited,
        negated: segments.some((one) => one.negated && !one.subordinate),
        roles,
      },
    ];
  });
}

/** A sentence each, and a few sentences together; a row is one clause. */
function spansOf({ unit, local }: UnitReading): Span[] {
  const { folded } = unit.body.prose;
  if (folded.includes(CELL)) return [{ from: 0, to: folded.length }];
  const sentences = local.sentences.map((from, i) => ({ from, to: local.sentences[i + 1] ?? folded.length }));
  return sentences.length > 1 && sentences.length <= TOGETHER ? [...sentences, { from: 0, to: folded.length }] : sentences;
}

const TOGETHER = 4;

/** A lead-in says nothing of its own: its items do. */
function introduces(reading: Reading, { unit }: UnitReading): boolean {
  const next = reading.draft.units[unit.index + 1];
  return next?.leadIn === unit.index && /[:：]\s*$/.test(unit.body.prose.folded);
}

function contextOf(reading: Reading, { unit }: UnitReading): string {
  const above = [unit.leadIn, unit.header].filter((at) => at >= 0 && at !== unit.index);
  return above.map((at) => reading.units[at]!.unit.body.prose.folded).join(' ');
}

/** The strength that a lead-in gives its items. */
function inheritedFrom(lead: string, heading: string, { unit }: UnitReading, catalogue: Catalogue): Strength {
  // “Things nobody may do” over a list is a lead-in; what else a heading says is a name.
  const over = lead === '' && segmentsOf(heading, unit.body.language, catalogue).some(({ strength }) => strength === 'must-not') ? heading : lead;
  const segments = over === '' ? [] : segmentsOf(over, unit.body.language, catalogue);
  return segments.findLast(({ strength }) => strength !== null)?.strength ?? (segments.some(({ negated }) => negated) ? 'must-not' : 'must');
}
