/** A citation as a footnote: a mark in the text, and its full form in a definition at the end of the draft. */
import { inBrackets, numberOf, provisionLabel, titleOf } from '../catalogue/labels.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../engine/finding.js';
import type { Citation } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import { lineEnd } from '../text/lines.js';
import { insideLink, insideLinkLabel } from './markup.js';
import { saysToo } from './name-forms.js';
import { MARKDOWN } from './note-format.js';
import { referencesSection } from './references-section.js';
import { isBeyondDoubt, isFootnote, isInQuotes, isSettled, runningText } from './running-text.js';
import { citesOf, readWith } from './same-law.js';

/** In the order of the text. Null where there is no citation that can be one, or the draft would come to cite other law. */
export function citationAsFootnote(analysis: Analysis, offset: number): readonly Edit[] | null {
  const { reading, draft } = analysis;
  const cited = reading.citations.filter(({ from, to, form }) => from <= offset && offset <= to && form !== 'anaphor');
  const [citation] = [...cited].sort((a, b) => a.to - a.from - (b.to - b.from));
  if (!citation || cited.length > 1 || !isBeyondDoubt(analysis, citation) || !isSettled(reading, citation)) return null;
  const unit = draft.units[citation.unit]!;
  if (!runningText(draft)(unit) || insideLink(draft, citation.to) || insideLinkLabel(draft, citation.to)) return null;
  const { text } = unit.body.prose;
  if (isInQuotes(text, citation.proseFrom, citation.proseTo)) return null;
  if (/^[.,;:。，；）)]*\[\^/.test(draft.text.slice(citation.to, unit.to))) return null;
  const number = nextNumber(draft.text);
  const edits = [mark(draft.text, unit, citation, number), define(analysis, unit.body.language, citation, number)];
  return keepsLaw(analysis, edits, citation, number) ? edits.sort((a, b) => a.from - b.from) : null;
}

/** Behind all numbers that are taken, in code too: an editor may show it. */
function nextNumber(text: string): number {
  const taken = [...text.matchAll(/\[\^(\d{1,6})\]/g)].map(([, number]) => Number(number));
  return Math.max(0, ...taken) + 1;
}

/**
 * A citation that stands alone in parentheses gives way to the mark; one that the sentence needs keeps its words.
 * English sets the mark behind the punctuation that follows, Chinese before it.
 */
function mark(
  text: string,
  { body, from: start, to: end }: { body: { language: Language }; from: number; to: number },
  { from, to }: Citation,
  number: number,
): Edit {
  const before = /[ \t]*[(（]\s*$/.exec(text.slice(start, from))?.[0];
  const after = /^\s*[)）]/.exec(text.slice(to, end))?.[0];
  const alone = before !== undefined && after !== undefined;
  const first = alone ? from - before.length : to;
  const last = alone ? to + after.length : to;
  const punctuation = body.language === 'en' ? (/^[.,;:]/.exec(text.slice(last, end))?.[0] ?? '') : '';
  return { from: first, to: last + punctuation.length, text: `${punctuation}[^${number}]` };
}

/** Behind the last definition, or at the end of what is written; before a references list that closes the draft. */
function define({ draft, view }: Analysis, language: Language, { instrument, provision }: Citation, number: number): Edit {
  const record = view.catalogue.instrument(instrument!)!;
  const title = language === 'zh' ? inBrackets(titleOf(record, language)) : titleOf(record, language);
  const official = numberOf(record, language);
  const numbered = official === null || saysToo(title, official) ? title : language === 'zh' ? `${title}（${official}）` : `${title} (${official})`;
  const label = provision === null ? '' : provisionLabel(schemeOf(record), provision, language, record.structure?.words);
  const said = language === 'zh' ? `${numbered}${label}。` : `${[numbered, label].filter(Boolean).join(', ')}.`;
  const eol = lineEnd(draft.text);
  const definition = `[^${number}]: ${MARKDOWN.text(said)}`;
  const last = draft.units.filter((unit) => isFootnote(unit)).at(-1);
  if (last) return { from: last.to, to: last.to, text: `${eol}${eol}${definition}` };
  const list = referencesSection(draft);
  if (list?.list && draft.text.slice(list.to).trim() === '') return { from: list.from, to: list.from, text: `${definition}${eol}${eol}` };
  const end = draft.text.trimEnd().length;
  return { from: end, to: draft.text.length, text: `${eol}${eol}${definition}${eol}` };
}

/** Every unit cites what it cited, but for the citation that has moved; and the definition cites that. */
function keepsLaw(analysis: Analysis, edits: readonly Edit[], citation: Citation, number: number): boolean {
  const after = readWith(analysis, edits);
  const added = after.units.findIndex(({ unit }) => isFootnote(unit) && unit.body.source.startsWith(`[^${number}]:`));
  if (added < 0 || after.units.length !== analysis.reading.units.length + 1) return false;
  const rest = after.units.filter((_, i) => i !== added);
  const others = analysis.reading.units.every((unit, i) => i === citation.unit || citesOf(unit) === citesOf(rest[i]!));
  const moved = after.units[added]!.citations.some(({ instrument, provision }) => instrument === citation.instrument && provision === citation.provision);
  return others && moved && keepsOthers(analysis, citation, rest[citation.unit]!.citations);
}

/** The other citations of the unit are there as they were. */
function keepsOthers({ reading }: Analysis, citation: Citation, after: readonly Citation[]): boolean {
  const said = ({ instrument, provision }: Citation) => `${instrument} ${provision}`;
  const before = reading.units[citation.unit]!.citations.filter((other) => other !== citation).map(said);
  const now = after.map(said);
  return before.every((one) => now.includes(one));
}
