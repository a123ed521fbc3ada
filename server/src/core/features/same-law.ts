/** The proof that edits change the form of a draft and not its law: what comes of them is read, and must cite the same. */
import { createDraft } from '../draft/create.js';
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../engine/finding.js';
import { read } from '../reading/read.js';
import type { Citation, Reading, UnitReading } from '../reading/reading.js';

/** A text with edits applied that do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.from - a.from).reduce((out, { from, to, text: put }) => out.slice(0, from) + put + out.slice(to), text);
}

/** The draft as it would be read with some edits. */
export function readWith({ draft, view, reading }: Analysis, edits: readonly Edit[]): Reading {
  return read(createDraft(withEdits(draft.text, edits), draft), view, reading);
}

/** What a unit cites, for comparison: in order, misnomers told apart. */
export function citesOf({ citations, unknown }: UnitReading): string {
  const said = ({ instrument, provision, name }: Citation) => [instrument, provision, name?.kind === 'misnomer'];
  const named = citations.filter(({ form }) => form !== 'anaphor');
  // “the Act” of “Article 5 of the Act” is said once.
  const pointing = citations.filter((one) => one.form === 'anaphor' && !named.some(({ from, to }) => from < one.to && one.from < to));
  return JSON.stringify([named.map(said), pointing.map(said), unknown.length]);
}

/** The units that would cite otherwise; null where the edits would change what the units are. */
function changedUnits(analysis: Analysis, edits: readonly Edit[]): number[] | null {
  const before = analysis.reading.units;
  const after = readWith(analysis, edits).units;
  if (after.length !== before.length || after.some(({ unit }, i) => unit.body.kind !== before[i]!.unit.body.kind)) return null;
  return before.flatMap((unit, i) => (citesOf(unit) === citesOf(after[i]!) ? [] : [i]));
}

/** Edits that belong together, in one unit. */
export interface Place {
  unit: number;
  from: number;
  to: number;
  edits: readonly Edit[];
}

/** Those of some places whose edits, made together, leave every unit citing what it cites. */
export function keepingLaw(analysis: Analysis, places: readonly Place[]): readonly Place[] {
  const changed = places.length === 0 ? [] : changedUnits(analysis, editsOf(places));
  if (changed?.length === 0) return places;
  const suspects = new Set(changed ?? []);
  const kept = places.filter(({ unit }) => !suspects.has(unit));
  if (kept.length < places.length && kept.length > 0 && changedUnits(analysis, editsOf(kept))?.length === 0) return oneByOne(analysis, kept, places);
  return oneByOne(analysis, [], places);
}

/** Adds to places that are good those others that stay good with them. */
function oneByOne(analysis: Analysis, good: readonly Place[], places: readonly Place[]): Place[] {
  const kept = new Set(good);
  for (const place of places.filter((one) => !kept.has(one)).slice(0, MOST_TRIES))
    if (changedUnits(analysis, editsOf([...kept, place]))?.length === 0) kept.add(place);
  return places.filter((place) => kept.has(place));
}

/** Each costs a reading of what changes; a draft with more doubtful places is done in several turns. */
const MOST_TRIES = 200;

export function editsOf(places: readonly Place[]): Edit[] {
  return places.flatMap(({ edits }) => edits).sort((a, b) => a.from - b.from);
}
