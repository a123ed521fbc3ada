/** A citation as the organisation writes it, and where it goes in a clause. */
import type { HouseStyles } from '../catalogue/house-style.js';
import { inBrackets, nameOf, numberOf, provisionLabel, takesArticle, titleOf } from '../catalogue/labels.js';
import type { InstrumentRecord } from '../catalogue/record.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Clause } from '../reading/clauses.js';
import { pinpointInForm } from '../reading/pinpoint-forms.js';
import type { Reading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import type { Edit } from '../text/edit.js';
import { CELL } from '../text/prose.js';
import { inDraft, proseSpan } from './clause-places.js';

/** What is cited. */
export interface Cited {
  instrument: string;
  provision: string;
}

/** The edit that adds a citation in brackets to the end of a clause; null in a table, where no cell is the right one for sure. */
export function addCitation(reading: Reading, clause: Clause, cited: Cited, styles: HouseStyles): Edit | null {
  const { prose, language } = reading.units[clause.unit]!.unit.body;
  if (prose.folded.includes(CELL)) return null;
  const { from, to } = proseSpan(reading, clause);
  const end = from + prose.text.slice(from, to).replace(/[.;。；!！]+$/, '').length;
  const words = citationWords(reading, clause.unit, cited, language, styles);
  const behind = inDraft(reading, clause.unit, { from, to: end }).to;
  // Not into the emphasis that the last words stand in.
  const at = behind + /^[*_]*/.exec(reading.draft.text.slice(behind, behind + 6))![0].length;
  return { from: at, to: at, text: language === 'zh' ? `（${words}）` : ` (${words})` };
}

function citationWords(reading: Reading, unit: number, { instrument, provision }: Cited, language: Language, styles: HouseStyles): string {
  const record = reading.view.catalogue.instrument(instrument)!;
  const label = provisionLabel(schemeOf(record), provision, language, record.structure?.words);
  const kind = /^(?:Section|section) /.test(label) ? 'section' : 'article';
  const pin = pinpointInForm({ words: label, kind, record, provision }, styles[language].pinpoint, language) ?? label;
  const isNamed = reading.citations.some((citation) => citation.instrument === instrument && citation.name !== null && citation.unit <= unit);
  const name = instrumentWords(record, language, styles, isNamed);
  if (language === 'zh') return name + pin;
  return `${pin} of ${takesArticle(name) ? 'the ' : ''}${name}`;
}

/** The name where a draft names an instrument first, and after that. */
function instrumentWords(record: InstrumentRecord, language: Language, styles: HouseStyles, isNamed: boolean): string {
  const { first, after } = styles[language];
  const form = isNamed ? after : first;
  if (form === 'short' || form === 'keep') return nameOf(record, language);
  const official = titleOf(record, language);
  const title = language === 'zh' ? inBrackets(official) : official;
  const number = form === 'full' ? null : numberOf(record, language);
  if (number === null || title.includes(number)) return title;
  return language === 'zh' ? `${title}（${number}）` : `${title} (${number})`;
}
