/** Where a draft speaks for itself, so that the form of its citations may be changed: not headings, quotations, code, comments or front matter. */

import { hasEnded } from '../catalogue/labels.js';
import type { Draft, Unit } from '../draft/draft.js';
import type { Analysis } from '../engine/analyse.js';
import type { Citation, Reading } from '../reading/reading.js';
import { renumberingOf } from '../reading/renumbering.js';
import { insideFence } from './markup.js';
import { listingSections, referencesSection } from './references-section.js';

/** Whether a unit is running text of the draft; what the references list and footnotes repeat is not. */
export function runningText(draft: Draft): (unit: Unit) => boolean {
  const list = referencesSection(draft);
  const lists = [...listingSections(draft), ...(list ? [list] : [])];
  return (unit) => {
    const { body, quoted, from } = unit;
    if (quoted || (body.kind !== 'paragraph' && body.kind !== 'item' && body.kind !== 'row')) return false;
    if (lists.some((section) => section.from <= from && from < section.to)) return false;
    return !isFootnote(unit) && !insideFence(draft, from);
  };
}

/** The definition of a footnote. */
export function isFootnote({ body }: Unit): boolean {
  return body.kind === 'paragraph' && /^\[\^[^\]\s]+\]:/.test(body.source);
}

/** Whether a stretch of prose stands in quotation marks: the words are somebody else's, or a term that is being defined. */
export function isInQuotes(text: string, from: number, to: number): boolean {
  for (const [open, shut] of QUOTES) {
    const before = text.lastIndexOf(open, from - 1);
    if (before >= 0 && text.lastIndexOf(shut, from - 1) <= before && text.indexOf(shut, to) >= 0) return true;
  }
  return (text.slice(0, from).match(/"/g) ?? []).length % 2 === 1 && text.includes('"', to);
}

const QUOTES: readonly [string, string][] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
];

/**
 * Whether a citation is of law that is beyond doubt, and stands as the law does at the draft's date. All else is for the rules,
 * which would have less to go by once it were written well.
 */
export function isBeyondDoubt({ reading, view, findings, suppressed }: Analysis, citation: Citation): boolean {
  const { instrument, provision, certainty, name, form } = citation;
  if (instrument === null || certainty === 'inferred' || form === 'anaphor') return false;
  const status = view.status(instrument);
  if (!status || hasEnded(status.is) || status.is === 'enjoined') return false;
  if (provision !== null) {
    const { is } = view.existence(instrument, provision);
    if (is === 'unknown-unit' || is === 'repealed' || renumberingOf(reading, citation)) return false;
  }
  if (name && !isPlainName(name, instrument)) return false;
  const raised = [...findings, ...suppressed.map(({ finding }) => finding)];
  return !raised.some(({ rule, from, to }) => !HARMLESS.has(rule) && rule.startsWith('reference/') && from < citation.to && citation.from < to);
}

/** What these say of a citation holds however it is written. */
const HARMLESS: ReadonlySet<string> = new Set(['reference/not-yet-applicable', 'reference/soft-law-as-binding', 'reference/missing-pinpoint']);

/** A name of this instrument, written as names are; its parenthesis, if it has one, repeats it. */
function isPlainName({ mention, kind }: NonNullable<Citation['name']>, instrument: string): boolean {
  if (kind === 'misnomer' || mention.likeness || mention.weak || mention.draftForm) return false;
  return mention.inner.every(({ names }) => names?.bearers.some((bearer) => bearer.instrument === instrument) === true);
}

/** Whether the draft leaves no choice of what a name means: nothing else has it, or the draft elsewhere says which is meant. */
export function isSettled(reading: Reading, { name, instrument }: Citation): boolean {
  return name?.kind !== 'shared' || (instrument !== null && plainlyNamed(reading).has(instrument));
}

const PLAINLY = new WeakMap<Reading, ReadonlySet<string>>();

/** The instruments that a draft somewhere calls by a name which nothing else has: they settle what “the AI Act” is. */
function plainlyNamed(reading: Reading): ReadonlySet<string> {
  let known = PLAINLY.get(reading);
  if (!known) {
    const names = reading.units.flatMap(({ named }) => named.filter(({ kind, mention }) => PLAIN.has(kind) && !mention.weak && !mention.likeness));
    PLAINLY.set(reading, (known = new Set(names.flatMap(({ instrument }) => instrument ?? []))));
  }
  return known;
}

const PLAIN: ReadonlySet<string> = new Set(['title', 'name', 'number', 'acronym']);
