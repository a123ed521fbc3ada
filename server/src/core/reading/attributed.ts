/**
 * What a draft attributes to a citation: “human oversight (Article 14)”, “Article 14 asks for human oversight”,
 * `| Art. 14 | human oversight |`, 第十四条 人工监督.
 */
import { BARRIER, CELL } from '../text/prose.js';
import { sentenceAt, statementAt } from './local.js';
import type { Citation, Reading, UnitReading } from './reading.js';
import type { Span } from './spans.js';

export interface Attributed {
  unit: UnitReading;
  /** In the unit's prose. */
  span: Span;
  /** On which side of the citation it stands, or in a heading or cell of its own. */
  side: 'before' | 'after' | 'heading' | 'cell';
}

/** A paragraph or row with more is no text of anybody's, and each of its citations would be looked at beside all others. */
const MOST_CITATIONS = 200;

/** Behind these, a citation is what the sentence rests on, and the words before it are what it is cited for. */
const OPENS = /[([（【]$/;
/** A sentence that begins with these and the citation goes on to say what follows from it. */
const BASED =
  /^(?:and |but |also )?(?:under|by|in|pursuant to|according to|in accordance with|as required by|as per|per|in line with|根据|依据|依照|按照|按|在)?(?: ?the)? ?$/;

/** “Human oversight:” and nothing else before the citation. */
const LEAD = /^[^:：]{0,20}[:：] ?$/;

/** A name in brackets, or behind a colon or dash: “Article 48 (presumption of innocence)”. */
const LABELS = /^ ?(?:\([^()]{4,}\)|[:：][^.。;；]{4,}|[-–—]{1,2} ?[^.。;；(（]{4,})/;

/** The words nearest to a citation that say what it is cited for; null where there are none. */
export function attributedTo(reading: Reading, citation: Citation): Attributed | null {
  const unit = reading.units[citation.unit]!;
  if (unit.citations.length > MOST_CITATIONS) return null;
  const { folded } = unit.unit.body.prose;
  const span = folded.includes(CELL) ? cellWords(unit, citation) : sentenceWords(unit, citation);
  if (span) return span;
  const alone = unit.citations.filter(({ provision }) => provision !== null).length === 1;
  const heading = alone ? headingOf(reading, unit) : null;
  return heading && { unit: heading, span: { from: 0, to: heading.unit.body.prose.folded.length }, side: 'heading' };
}

function headingOf(reading: Reading, { unit }: UnitReading): UnitReading | null {
  if (unit.body.level > 0) return null;
  const heading = reading.draft.sections[unit.section]?.heading ?? -1;
  return heading >= 0 && reading.units[heading]!.unit.body.level !== 1 ? reading.units[heading]! : null;
}

function sentenceWords(unit: UnitReading, citation: Citation): Attributed | null {
  const { folded } = unit.unit.body.prose;
  const [start, end] = sentenceAt(unit.local, folded.length, citation.proseFrom);
  const [from, to] = outerOf(citation);
  const before = withoutLabel(folded, { from: Math.max(start, lastEnd(unit, citation, from)), to: from });
  const after: Span = { from: to, to: Math.min(end, nextStart(unit, citation, to)) };
  const said = (span: Span) => hasWords(folded.slice(span.from, span.to));
  const opening = folded.slice(before.from, before.to);
  const named = LABELS.exec(folded.slice(after.from, after.to));
  if (named) return { unit, span: { from: after.from, to: after.from + named[0].length }, side: 'after' };
  const inside = OPENS.test(opening.trimEnd()) ? /^ [^()（）]{8,}(?=[)）])/.exec(folded.slice(after.from, after.to)) : null;
  if (inside && said({ from: after.from, to: after.from + inside[0].length }))
    return { unit, span: { from: after.from, to: after.from + inside[0].length }, side: 'after' };
  if (OPENS.test(opening.trimEnd())) return said(before) ? { unit, span: before, side: 'before' } : null;
  if (!BASED.test(opening.trimStart()) && said(before)) return { unit, span: before, side: 'before' };
  if (said(after)) return { unit, span: after, side: 'after' };
  // “Human oversight: Article 14”: nothing but the lead says what it is cited for.
  const lead: Span = { from: Math.max(start, lastEnd(unit, citation, from)), to: before.from };
  return LEAD.test(folded.slice(lead.from, lead.to)) && said(lead) ? { unit, span: lead, side: 'before' } : null;
}

/** Without what belongs to the citation before (“(right to education), Art. 48”) and without a lead such as “Guidance:”. */
function withoutLabel(folded: string, { from, to }: Span): Span {
  const text = folded.slice(from, to);
  const behind = /^ ?\([^()]*\)/.exec(text);
  if (behind) return { from: from + behind[0].length, to };
  return { from: from + (/^[^:：]{0,20}[:：] ?/.exec(text)?.[0].length ?? 0), to };
}

/** In a table, the cell of the citation, or if that holds nothing else the next one with words. */
function cellWords(unit: UnitReading, citation: Citation): Attributed | null {
  const { folded } = unit.unit.body.prose;
  const cells: Span[] = [];
  for (let at = 0; at <= folded.length; ) {
    const border = folded.indexOf(CELL, at);
    const to = border < 0 ? folded.length : border;
    if (to > at) cells.push({ from: at, to });
    at = to + 1;
  }
  const here = cells.findIndex(({ from, to }) => citation.proseFrom >= from && citation.proseFrom < to);
  if (here < 0) return null;
  for (const at of [here, here + 1, ...(here === cells.length - 1 ? [0] : [])]) {
    const cell = cells[at];
    if (cell && hasWords(withoutCitations(unit, cell))) return { unit, span: cell, side: 'cell' };
  }
  return null;
}

/** The statement that a citation stands in, without the citations in it. */
export function statementWords(reading: Reading, citation: Citation): string {
  const unit = reading.units[citation.unit]!;
  const [from, to] = statementAt(unit.local, unit.unit.body.prose.folded, citation.proseFrom);
  return withoutCitations(unit, { from, to });
}

/** A stretch of folded prose without the citations in it. */
export function withoutCitations({ unit, citations }: UnitReading, { from, to }: Span): string {
  const { folded } = unit.body.prose;
  let out = '';
  let at = from;
  for (const citation of citations) {
    const [start, end] = outerOf(citation);
    if (end <= at || start >= to) continue;
    out += `${folded.slice(at, Math.max(at, start))} `;
    at = end;
  }
  return out + folded.slice(Math.min(at, to), to);
}

function hasWords(text: string): boolean {
  const plain = text.replaceAll(BARRIER, ' ').trim();
  return /[\p{L}]{3}|[\u4e00-\u9fff]{2}/u.test(plain.replace(/\b(?:and|the|see|see also|under|cf|also|of|or|to)\b|参见|参考|依据|根据/g, ''));
}

/** A citation with its name. */
export function outerOf({ proseFrom, proseTo, name }: Citation): [number, number] {
  return name ? [Math.min(proseFrom, name.mention.outerFrom), Math.max(proseTo, name.mention.outerTo)] : [proseFrom, proseTo];
}

function lastEnd({ citations }: UnitReading, self: Citation, from: number): number {
  let end = 0;
  for (const citation of citations) {
    const to = outerOf(citation)[1];
    if (citation !== self && citation.provision && to <= from) end = Math.max(end, to);
  }
  return end;
}

function nextStart({ citations }: UnitReading, self: Citation, to: number): number {
  for (const citation of citations) {
    const from = outerOf(citation)[0];
    if (citation !== self && citation.provision && from >= to) return from;
  }
  return Infinity;
}
