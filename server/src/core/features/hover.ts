/** What a person learns who rests on a citation, or on a clause that answers a duty. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { fullLabel, nameOf, titleOf } from '../catalogue/labels.js';
import type { Analysis } from '../engine/analyse.js';
import { languageAt } from '../engine/run-rules.js';
import type { Citation, Reading, UnknownLaw } from '../reading/reading.js';
import { renumberingOf } from '../reading/renumbering.js';
import type { Language } from '../text/characters.js';
import { coverageNote } from './coverage-note.js';
import { documentLinks } from './document-links.js';
import { explain } from './explain.js';
import { headline, meantWords, type NoteContext, noteOn, said } from './note.js';
import { MARKDOWN, type NoteFormat } from './note-format.js';
import { profileNote } from './profile-notes.js';

export interface Hover {
  from: number;
  to: number;
  /** In the format asked for. */
  note: string;
}

/** More members of a list than this are counted, not named. */
const MOST = 12;

/**
 * The note on what is cited at an offset, and below it on the duties that the clause there answers; null where there is neither.
 * @param showsLinks the editor shows where a link leads beside the note, which then does not lead there too
 */
export function hover(analysis: Analysis, offset: number, format: NoteFormat = MARKDOWN, showsLinks = false): Hover | null {
  const language = languageAt(analysis.reading, analysis.settings, offset);
  const cited = citationHover(analysis, offset, language, format, showsLinks);
  const answers = coverageNote(analysis, offset, language, format);
  if (!cited || !answers) return cited ?? answers;
  return { ...cited, note: `${cited.note}\n\n${format.rule}\n\n${answers.note}` };
}

function citationHover(analysis: Analysis, offset: number, language: Language, format: NoteFormat, showsLinks: boolean): Hover | null {
  const { reading, view } = analysis;
  const linked = showsLinks ? documentLinks(analysis).find(({ from, to }) => from <= offset && offset <= to)?.target : undefined;
  const context = { view, language, format, linked };
  const cited = citationsAt(reading.citations, offset);
  const [first] = cited;
  if (first)
    return { from: first.from, to: first.to, note: cited.length === 1 ? noteOnCitation(first, reading, context) : noteOnList(cited, reading, context) };
  const unknown = reading.unknown.find((law) => law.from <= offset && offset <= law.to);
  if (unknown) return { from: unknown.from, to: unknown.to, note: noteOnUnknown(unknown, language, format) };
  return offset < reading.draft.frontMatter.to ? profileHover(reading, offset, context) : null;
}

/** The key or value of the profile at an offset. */
function profileHover({ draft }: Reading, offset: number, context: NoteContext): Hover | null {
  const around = draft.frontMatter.entries.filter(({ path, keyFrom, to }) => /^policy(?:\.|$)/.test(path) && keyFrom <= offset && offset <= to);
  // The innermost comes last.
  for (const { path, from, to, keyFrom, keyTo, isScalar } of around.reverse()) {
    const name = path.replace(/^policy\.?/, '').replace(/\.\d+(?=\.|$)/g, '') || 'policy';
    const onKey = keyFrom !== from && keyFrom <= offset && offset <= keyTo;
    if (!onKey && !isScalar) return null;
    const note = profileNote(name, onKey ? null : valueWords(draft.text.slice(from, to)), context);
    if (note !== '') return onKey ? { from: keyFrom, to: keyTo, note } : { from, to, note };
  }
  return null;
}

/** A value without its quotation marks. */
function valueWords(written: string): string {
  return written.replace(/^(["'])(.*)\1$/s, '$2');
}

/** The citations of the shortest span that holds an offset: one, or the members of a list that share their span. */
export function citationsAt(citations: readonly Citation[], offset: number): readonly Citation[] {
  const around = citations.filter(({ from, to }) => from <= offset && offset <= to);
  // Right between two citations the one that begins there is meant.
  const best = [...around].sort((a, b) => a.to - a.from - (b.to - b.from) || b.from - a.from)[0];
  return best ? around.filter(({ from, to }) => from === best.from && to === best.to) : [];
}

function noteOnCitation(citation: Citation, reading: Reading, context: NoteContext): string {
  if (citation.instrument !== null) return noteOn(citation.instrument, citation.provision, context, renumberingOf(reading, citation));
  const { format, language, view } = context;
  const zh = language === 'zh';
  const candidates = citation.candidates.slice(0, MOST).map((id) => {
    const record = view.catalogue.instrument(id);
    const place = record && view.catalogue.lexicon.jurisdictions[record.jurisdiction]?.title;
    return format.item(format.text(record ? `${titleOf(record, language)}${place ? (zh ? `（${said(place, 'zh')}）` : ` (${said(place, 'en')})`) : ''}` : id));
  });
  if (candidates.length === 0) return format.text(zh ? '无法确定此处指哪部法规，未作核对。' : 'It is not clear which instrument this refers to; not checked.');
  return [format.text(zh ? '可能指下列任一法规：' : 'This may be any of these:'), '', ...candidates].join('\n');
}

/** Articles 8–15: one line each. */
function noteOnList(cited: readonly Citation[], reading: Reading, context: NoteContext): string {
  const { view, format, language } = context;
  const lines = cited.slice(0, MOST).map((citation) => {
    const { instrument, provision } = citation;
    const explanation = instrument === null ? null : explain(view, instrument, provision);
    if (!explanation) return null;
    const renumbering = provision === null ? null : renumberingOf(reading, citation);
    const meant = renumbering ? meantWords(provision!, renumbering, explanation.record, language) : '';
    return format.item(headline(explanation, context) + (meant && format.text(language === 'zh' ? `。${meant}` : `. ${meant}`)));
  });
  const rest = cited.length - MOST;
  const more = rest > 0 ? [format.item(format.text(language === 'zh' ? `另有 ${rest} 项` : `and ${rest} more`))] : [];
  return [...new Set(lines.filter((line) => line !== null)), ...more].join('\n');
}

function noteOnUnknown({ text }: UnknownLaw, language: Language, format: NoteFormat): string {
  return format.text(
    language === 'zh' ? `法规库没有“${text.replace(/^《|》$/g, '')}”，未作核对。` : `The catalogue does not have “${text}”; nothing about it was checked.`,
  );
}

/** How a citation is called in a list: `AI Act, Article 26(6)`; null where it is not resolved. */
export function citationLabel({ instrument, provision }: Citation, view: CatalogueView, language: Language): string | null {
  const record = instrument === null ? undefined : view.catalogue.instrument(instrument);
  if (!record) return null;
  return provision === null ? nameOf(record, language) : fullLabel(record, provision, language);
}
