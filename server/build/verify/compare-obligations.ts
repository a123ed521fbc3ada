/** Compares the obligations of an instrument with the wording of their provisions: place, figures and what they are about. */
import { lineage, parentOf } from '../../src/core/catalogue/provision.js';
import type { InstrumentRecord } from '../../src/core/catalogue/record.js';
import type { WrittenObligation } from '../obligations.js';
import { hasFigure } from './figure-forms.js';
import { type Finding, judged, silent } from './finding.js';
import type { ParsedText, TextUnit } from './parsed-text.js';
import { nearer, termsOf, type Worded } from './terms.js';
import { newest, type TextSet } from './text-set.js';

/** An instrument with its texts, as an obligation or the basis of a figure needs it. */
export interface Known {
  record: InstrumentRecord;
  texts: TextSet;
}

export interface ObligationFindings {
  obligation: WrittenObligation;
  findings: Finding[];
}

/** An obligation has to be among the nearest tenth of its level; in a short text, among these first few. */
const NEAREST = 3;

/** The findings on each obligation; `known` gives the instruments that figures may rest on. */
export function compareObligations(obligations: readonly WrittenObligation[], known: (id: string) => Known | undefined): ObligationFindings[] {
  return obligations.map((obligation) => ({ obligation, findings: compareOne(obligation, known) }));
}

function compareOne(obligation: WrittenObligation, known: (id: string) => Known | undefined): Finding[] {
  const { id, instrument, provision, figures } = obligation;
  const own = known(instrument);
  const parsed = own && newest(own.texts)?.parsed;
  if (!own || !parsed) return [silent('provision', id, provision)];
  const unit = parsed.units.get(provision);
  if (!unit) {
    const open = parsed.extract || unread(own.record, provision, parsed);
    return [open ? silent('provision', id, provision) : judged('provision', id, false, provision, 'not in the text')];
  }
  // an extract may put a summary in the place of a wording
  if (parsed.extract && /요약|\bsummar/i.test(unit.text)) return [silent('provision', id, provision)];
  const out = [judged('provision', id, true, provision)];
  const among = peersOf(own.record, provision, parsed);
  const rivals = nearer({ en: `${obligation.title.en} ${obligation.says.en}`, zh: `${obligation.title.zh}，${obligation.says.zh}` }, provision, among);
  out.push(judged('terms', id, rivals.length < Math.max(NEAREST, among.length / 10), provision, `nearer: ${rivals.slice(0, 8).join(', ')}`));
  for (const { value, basis } of figures ?? []) {
    const of = basis ?? { instrument, provision };
    const there = known(of.instrument);
    const text = there && newest(there.texts)?.parsed;
    const place = text?.units.get(of.provision);
    const name = `${id}: ${value}`;
    if (!there || !text || !place) out.push(silent('obligation-figures', name, value));
    else out.push(judged('obligation-figures', name, hasFigure(wording(there.record, of.provision, text, place), value), value, place.text.slice(0, 160)));
  }
  return out;
}

/** Whether the layout did not read the level the provision stands on. */
function unread({ structure }: InstrumentRecord, provision: string, { units }: ParsedText): boolean {
  const above = parentOf(structure?.scheme ?? 'none', provision);
  const unit = above === null ? undefined : units.get(above);
  return unit !== undefined && unit.paragraphs === null && unit.points === null;
}

/** The wording of a unit with that of the units above it: a lead-in speaks for its points. */
function wording({ structure }: InstrumentRecord, provision: string, { units }: ParsedText, unit: TextUnit): string {
  const above = parentOf(structure?.scheme ?? 'none', provision);
  const lead = above === null ? undefined : units.get(above);
  if (!lead) return unit.text;
  const first = [...units].find(([other]) => parentOf(structure?.scheme ?? 'none', other) === above)?.[1].text.trim() ?? '';
  return `${lead.text.slice(0, Math.max(0, lead.text.indexOf(first.slice(0, 60))))} ${unit.text}`;
}

/** The provisions of the same level, in words of ours: the text, or the gist of the record where the text is in neither language. */
function peersOf(record: InstrumentRecord, provision: string, { units }: ParsedText): Worded[] {
  const scheme = record.structure?.scheme ?? 'none';
  const level = lineage(scheme, provision).length;
  return [...units]
    .filter(([id, { spans }]) => !spans && lineage(scheme, id).length === level)
    .map(([id, { heading, text }]) => {
      const words = `${heading ?? ''} ${text}`;
      return { id, terms: termsOf(/[一-鿿]{8}|\bthe\b/.test(words) ? words : gistOf(record, id)) };
    })
    .filter(({ id, terms }) => id === provision || terms.size > 0);
}

function gistOf({ structure }: InstrumentRecord, provision: string): string {
  const unit = [...(structure?.versions ?? [])].reverse().find(({ units }) => units?.[provision])?.units?.[provision];
  return [unit?.gist?.en, unit?.gist?.zh, unit?.heading?.en, unit?.heading?.zh].filter(Boolean).join(' ');
}
