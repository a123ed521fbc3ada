/** Clauses: the smallest stretches of a draft that can lay down a norm, with what they inherit from lead-ins, header rows and headings. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { CELL } from '../text/prose.js';
import type { LocalReading } from './local.js';
import { LABEL, LISTS, TELLING_HEADING, tellsOnly } from './no-norms.js';
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
  /** An item or a row without a modal, and none above it says what is to be done about what it may only name. */
  bare: boolean;
  /** Roles of the profile that it names. */
  roles: readonly string[];
}

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
  const listed = introduces(reading, reading.units[unit.index]!) ? listedUnder(reading, unit.index) : '';
  return [listed, unit.body.kind, unit.quoted, unit.header === unit.index, next?.leadIn === unit.index, unit.body.language, ...words].join('\n');
}

const KNOWN = new WeakMap<Reading, readonly Clause[]>();

function clausesIn(reading: Reading, unit: UnitReading): Clause[] {
  const { body, quoted, header, index } = unit.unit;
  if (quoted || !['paragraph', 'item', 'row'].includes(body.kind) || header === index) return [];
  const { folded } = body.prose;
  const above = reading.draft.sections[unit.unit.section]?.heading ?? -1;
  const heading = above >= 0 ? reading.units[above]!.unit.body.prose.folded : '';
  if (TELLING_HEADING.test(heading)) return [];
  const lists = introduces(reading, unit);
  if ((lists && !LISTS.test(folded)) || listedBy(reading, unit)) return [];
  const context = lists ? listedUnder(reading, index) : contextOf(reading, unit);
  const lead = unit.unit.leadIn >= 0 ? reading.units[unit.unit.leadIn]!.unit.body.prose.folded : '';
  const { catalogue } = reading.view;
  return spansOf(unit).flatMap(({ from, to }, i, spans) => {
    const words = folded.slice(from, to).trimEnd();
    if (tellsOnly(words) || (/[:：]$/.test(words) && !lists)) return [];
    const segments = segmentsOf(words, body.language, catalogue);
    if (spans.length > 1 && (LABEL.test(words.trim()) || isName(unit, { from, to }, segments))) return [];
    const roles = [...new Set(wordsIn('roles', `${words} ${lead}`, catalogue).map(({ id }) => id))];
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
        bare:
          (body.kind === 'item' || body.kind === 'row') &&
          segments.every(({ strength, negated }) => strength === null && !negated) &&
          !lists &&
          inherited === 'must' &&
          !asksInLead(lead, unit, catalogue),
      },
    ];
  });
}

/** The words in bold before what they are a name for: “**Records of hiring tools.** The owner must …”. */
function isName({ unit: { body } }: UnitReading, { from, to }: Span, segments: readonly Segment[]): boolean {
  const name = body.prose.text.slice(from, to).trim();
  const isBold = body.source.includes(`**${name}**`) || body.source.includes(`**${name.slice(0, -1)}**${name.at(-1)}`);
  return from === 0 && isBold && name.length < LONGEST_NAME && segments.every((one) => one.strength === null && !one.negated && !one.restricts);
}

const LONGEST_NAME = 90;

/** A sentence each, and a few sentences together; a row is one clause. */
function spansOf({ unit, local }: UnitReading): Span[] {
  const { folded } = unit.body.prose;
  if (folded.includes(CELL)) return [{ from: 0, to: folded.length }];
  const all = local.sentences.map((from, i) => ({ from, to: local.sentences[i + 1] ?? folded.length }));
  // Behind the last full stop there is nothing.
  const sentences = all.filter(({ from, to }) => folded.slice(from, to).trim() !== '');
  return sentences.length > 1 && sentences.length <= TOGETHER ? [...sentences, { from: 0, to: folded.length }] : sentences;
}

const TOGETHER = 4;

/** A lead-in says nothing of its own: its items do. */
function introduces(reading: Reading, { unit }: UnitReading): boolean {
  const next = reading.draft.units[unit.index + 1];
  return next?.leadIn === unit.index && /[:：]\s*$/.test(unit.body.prose.folded);
}

function listedBy(reading: Reading, { unit }: UnitReading): boolean {
  return unit.leadIn >= 0 && unit.leadIn !== unit.index && LISTS.test(reading.units[unit.leadIn]!.unit.body.prose.folded);
}

/** The items under a lead-in that lists them. */
function listedUnder({ draft, units }: Reading, index: number): string {
  const items: string[] = [];
  for (let at = index + 1; draft.units[at]?.leadIn === index; at++) items.push(units[at]!.unit.body.prose.folded);
  return items.join(' ');
}

function contextOf(reading: Reading, { unit }: UnitReading): string {
  const above = [unit.leadIn, unit.header].filter((at) => at >= 0 && at !== unit.index);
  return above.map((at) => reading.units[at]!.unit.body.prose.folded).join(' ');
}

function asksInLead(lead: string, { unit }: UnitReading, catalogue: Catalogue): boolean {
  return lead !== '' && segmentsOf(lead, unit.body.language, catalogue).some(({ strength }) => strength !== null);
}

/** The strength that a lead-in gives its items. */
function inheritedFrom(lead: string, heading: string, { unit }: UnitReading, catalogue: Catalogue): Strength {
  // “Things nobody may do” over a list is a lead-in; what else a heading says is a name.
  const over = lead === '' && segmentsOf(heading, unit.body.language, catalogue).some(({ strength }) => strength === 'must-not') ? heading : lead;
  const segments = over === '' ? [] : segmentsOf(over, unit.body.language, catalogue);
  return segments.findLast(({ strength }) => strength !== null)?.strength ?? (segments.some(({ negated }) => negated) ? 'must-not' : 'must');
}
