/** Holds the citations found in a draft against the annotated ones. */
import type { CitationEntry } from '../../server/src/reports/citations.js';
import type { Annotation, CorpusDraft } from './corpus.js';
import { type PinpointScheme, provisionsOf } from './pinpoints.js';

/** A citation as the command line prints it, with offsets in the document. */
export interface FoundCitation extends CitationEntry {
  from: number;
  to: number;
}

/** An annotated citation and what was found on it. */
export interface Match {
  draft: CorpusDraft;
  annotation: Annotation;
  /** Found citations that overlap it and name its instrument; none: it was missed. */
  found: readonly FoundCitation[];
  /** Their provisions are the annotated ones, no more and no fewer. */
  right: boolean;
  /** Its words were seen to cite, whatever was taken to be cited: some found citation overlaps them, or has just their span. */
  span: 'exact' | 'overlapping' | 'none';
}

/** A found citation that no annotation of its instrument overlaps; several entries with one span and instrument are one. */
export interface Extra {
  draft: CorpusDraft;
  found: FoundCitation;
  /** The words are annotated, as citing something else. */
  annotated: boolean;
}

export interface DraftMatch {
  matches: readonly Match[];
  extras: readonly Extra[];
}

/** Matches one annotated draft. `scheme` says how an instrument's provisions are written. */
export function matchDraft(draft: CorpusDraft, entries: readonly FoundCitation[], scheme: (instrument: string) => PinpointScheme): DraftMatch {
  const annotations = (draft.annotations ?? []).filter(({ form }) => form !== 'claim');
  const over = annotations.map((annotation) => entries.filter((entry) => overlap(annotation, entry)));
  const on = annotations.map(({ instrument }, index) => over[index]!.filter((entry) => (entry.instrument ?? NONE) === instrument));
  const matched = annotations.map((annotation, index): Match => {
    const found = on[index]!;
    const group = groupOf(index, annotations, on);
    const expected = provisionsOf(group.map((member) => annotations[member]!.pinpoint ?? '').join(' '), scheme(annotation.instrument));
    const given = new Set(group.flatMap((member) => on[member]!.map(({ provision }) => provision)).filter((provision) => provision !== null));
    return { draft, annotation, found, right: found.length > 0 && sameSet(expected, given), span: spanOf(annotation, over[index]!) };
  });
  const used = new Set(on.flat());
  const annotated = new Set(over.flat());
  const extras = new Map<string, Extra>();
  for (const found of entries) {
    if (!used.has(found)) extras.set(`${found.from} ${found.to} ${found.instrument}`, { draft, found, annotated: annotated.has(found) });
  }
  return { matches: matched, extras: [...extras.values()] };
}

/** A law that does not exist is found by saying that the reference resolves to nothing. */
const NONE = 'nonexistent';

function overlap(annotation: Annotation, { from, to }: FoundCitation): boolean {
  return from < annotation.to && annotation.from < to;
}

/** The annotations that one found citation covers together with this one, which are read as one text: “Annex III” at the end of a line, “§5(b)” on the next. */
function groupOf(index: number, annotations: readonly Annotation[], on: readonly (readonly FoundCitation[])[]): number[] {
  const own = new Set(on[index]);
  return annotations.map((_, other) => other).filter((other) => other === index || on[other]!.some((entry) => own.has(entry)));
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** Exact: one of them, or all of them together, have just the annotated span. */
function spanOf({ from, to }: Annotation, over: readonly FoundCitation[]): Match['span'] {
  if (over.length === 0) return 'none';
  if (over.some((entry) => entry.from === from && entry.to === to)) return 'exact';
  const whole = Math.min(...over.map((entry) => entry.from)) === from && Math.max(...over.map((entry) => entry.to)) === to;
  return whole ? 'exact' : 'overlapping';
}
