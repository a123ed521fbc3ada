/** Citations as JSON or as a list. Scripts and our evaluation read the JSON: its shape changes only with a major version. */
import type { CatalogueView, Citation, CitationForm, StatusWord } from '../core/index.js';
import type { CheckedDraft } from './checked-draft.js';
import { type Place, placeOf } from './place.js';
import { printable } from './printable.js';

export type ProvisionStatus = 'exists' | 'unknown-unit' | 'repealed' | 'not-yet-applicable' | 'not-checked';

export interface CitationEntry extends Place {
  file: string;
  text: string;
  form: CitationForm;
  instrument: string | null;
  provision: string | null;
  /** At the draft's date; null without an instrument. */
  status: StatusWord | null;
  provisionStatus: ProvisionStatus;
}

/** The citations of a draft in order of appearance; bare anaphors (“that Regulation”, 该法) only where asked for. */
export function citationEntries({ file, analysis }: CheckedDraft, anaphora: boolean): CitationEntry[] {
  const { reading, lines, view, draft } = analysis;
  const shown = reading.citations.filter(({ form }) => anaphora || form !== 'anaphor');
  return shown.map((citation) => ({
    file,
    ...placeOf(lines, citation.from, citation.to),
    text: draft.text.slice(citation.from, citation.to),
    form: citation.form,
    instrument: citation.instrument,
    provision: citation.provision,
    status: citation.instrument === null ? null : (view.status(citation.instrument)?.is ?? null),
    provisionStatus: provisionStatusOf(view, citation),
  }));
}

function provisionStatusOf(view: CatalogueView, { instrument, provision }: Citation): ProvisionStatus {
  if (instrument === null || provision === null) return 'not-checked';
  const existence = view.existence(instrument, provision);
  if (existence.is !== 'exists') return existence.is;
  const application = view.application(instrument, provision);
  const later = application !== null && !application.contested && application.dates.length > 0 && application.dates.every(({ from }) => from > view.date);
  return later ? 'not-yet-applicable' : 'exists';
}

export function citationsAsJson(entries: readonly CitationEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** One line per citation: where, the words, what they mean and how that stands. */
export function citationsAsText(entries: readonly CitationEntry[]): string {
  return entries.map(lineOf).join('');
}

function lineOf({ file, line, start, text, instrument, provision, status, provisionStatus }: CitationEntry): string {
  const target = instrument === null ? '?' : [instrument, provision].filter((part) => part !== null).join(' ');
  const states = [status, provision === null ? null : provisionStatus].filter((part) => part !== null);
  const words = text.replace(/\s+/g, ' ');
  const standing = states.length > 0 ? `  (${states.join(', ')})` : '';
  return `${printable(`${file}:${line}:${start + 1}  ${words}  →  ${target}${standing}`)}\n`;
}
