/** Notes on instruments and provisions, as a lawyer would write them in the margin: short, the law first, the source last. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { fullLabel, nameOf, provisionLabel, titleOf } from '../catalogue/labels.js';
import type { ApplicationRecord, Both, InstrumentRecord } from '../catalogue/record.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Renumbering } from '../reading/renumbering.js';
import type { Language } from '../text/characters.js';
import { showDate } from '../text/dates.js';
import { type Explanation, explain, type ProvisionExplanation } from './explain.js';
import type { NoteFormat } from './note-format.js';
import { actorLabel, checkedAgainst, figureLabel, forceLabel, routeLabel, statusSince } from './wording.js';

export interface NoteContext {
  view: CatalogueView;
  language: Language;
  format: NoteFormat;
  /** Where the editor itself leads from here: an address that needs no second link. */
  linked?: string | undefined;
}

/**
 * The note on an instrument, or on one of its provisions; empty where the catalogue does not have the instrument.
 * @param renumbering where the number is used in the sense it had before: both provisions are told of
 */
export function noteOn(instrument: string, provision: string | null, context: NoteContext, renumbering: Renumbering | null = null): string {
  const explanation = explain(context.view, instrument, provision);
  if (!explanation) return '';
  const { record } = explanation;
  const paragraphs = [
    [headline(explanation, context), ...titles(record, context), place(explanation, context)],
    explanation.provision ? provisionLines(explanation.provision, record, context, renumbering !== null) : [],
    isGone(explanation) ? [] : applicationLines(explanation, context),
    provision !== null && renumbering ? meantLines(provision, renumbering, record, context) : [],
    sourceLines(explanation, context),
  ];
  return context.format.join(paragraphs);
}

/** The text has no such provision, or has it no longer: nobody must act, and it applies from no day. */
function isGone({ provision }: Explanation): boolean {
  return provision !== null && (provision.existence.is === 'unknown-unit' || provision.existence.is === 'repealed');
}

/** `**AI Act, Article 26(6)** — Obligations of deployers`. */
export function headline({ record, provision }: Explanation, { language, format }: NoteContext): string {
  if (!provision) return format.strong(nameOf(record, language));
  const heading = provision.heading && said(provision.heading.text, language);
  return format.strong(fullLabel(record, provision.id, language)) + (heading ? ` — ${format.text(heading)}` : '');
}

/** The titles, that of the message's language first; without what the headline has said. */
function titles(record: InstrumentRecord, { language, format }: NoteContext): string[] {
  const other = language === 'zh' ? 'en' : 'zh';
  const all = [titleOf(record, language), record.title[other], record.title.other].filter((title) => title !== undefined);
  const heard = nameOf(record, language).replace(/^《(.*)》$/, '$1');
  const lines = [...new Set(all)].filter((title) => title !== heard);
  return lines.length === 0 ? [] : [lines.map((title) => format.text(title)).join(' · ')];
}

function place({ record, status, date, provision }: Explanation, { view, language, format }: NoteContext): string {
  const jurisdiction = view.catalogue.lexicon.jurisdictions[record.jurisdiction]?.title;
  const words = [(jurisdiction && said(jurisdiction, language)) ?? record.jurisdiction, forceLabel(record, language)];
  if (status) {
    const since = statusSince(status.is, status.from, status.by ? nameOfId(status.by, view, language) : '', language);
    words.push(language === 'zh' ? `截至${showDate(date, 'zh')}：${since}` : `on ${showDate(date, 'en')}: ${since}`);
  }
  // A provision has its own dates; what is said of the whole instrument would only be in the way.
  const note = provision === null && status?.note && said(status.note, language);
  return words.map((word) => format.text(word)).join(' · ') + (note ? `${language === 'zh' ? '。' : '. '}${format.text(note)}` : '');
}

function provisionLines(provision: ProvisionExplanation, record: InstrumentRecord, { language, format }: NoteContext, another: boolean): string[] {
  const first = another && provision.existence.is === 'exists' ? anotherLine(provision, record, language) : existenceLine(provision, record, language);
  const gone = provision.existence.is === 'unknown-unit' || provision.existence.is === 'repealed';
  const lines = [...(first === null ? [] : [first]), ...(gone ? [] : contentLines(provision, language))];
  return lines.map((line) => format.text(line));
}

/** What it is about, who must act, and its figures. */
function contentLines(provision: ProvisionExplanation, language: Language): string[] {
  const zh = language === 'zh';
  const lines: string[] = [];
  if (provision.gist) lines.push(said(provision.gist.text, language));
  if (provision.actors.length > 0)
    lines.push((zh ? '义务主体：' : 'Who must act: ') + provision.actors.map((actor) => actorLabel(actor, language)).join(zh ? '、' : ', '));
  if (provision.figures.length > 0)
    lines.push((zh ? '数字：' : 'Figures: ') + provision.figures.map((figure) => figureLabel(figure, language)).join(zh ? '；' : '; '));
  return lines;
}

/** Of what stands under a number today that the draft uses in its old sense. */
function anotherLine({ id, before }: ProvisionExplanation, record: InstrumentRecord, language: Language): string {
  const label = (unit: string) => provisionLabel(schemeOf(record), unit, language, record.structure?.words);
  if (language === 'zh') return `${label(id)}现为另一条款${before ? `（修订前为${label(before)}）` : ''}。`;
  return `Today ${label(id)} is another provision${before ? ` (${label(before)} before the renumbering)` : ''}.`;
}

/** Where that is now which had the cited number before, and what it is about. */
function meantLines(cited: string, renumbering: Renumbering, record: InstrumentRecord, { view, language, format }: NoteContext): string[] {
  const meant = explain(view, record.id, renumbering.now)?.provision;
  const heading = meant?.heading ? ` — ${format.text(said(meant.heading.text, language))}` : '';
  const content = meant ? contentLines(meant, language) : [];
  return [format.strong(meantWords(cited, renumbering, record, language)) + heading, ...content.map((line) => format.text(line))];
}

/** That the draft uses a number in its old sense, and what the new one is. */
export function meantWords(cited: string, { now, since }: Renumbering, record: InstrumentRecord, language: Language): string {
  const label = (unit: string) => provisionLabel(schemeOf(record), unit, language, record.structure?.words);
  if (language === 'zh') return `此处所述大概是${showDate(since, 'zh')}前的${label(cited)}，现为${label(now)}`;
  return `This draft probably means what was ${label(cited)} before ${showDate(since, 'en')}, now ${label(now)}`;
}

function existenceLine({ id, existence, before, movedTo }: ProvisionExplanation, record: InstrumentRecord, language: Language): string | null {
  const zh = language === 'zh';
  const label = (unit: string) => provisionLabel(schemeOf(record), unit, language, record.structure?.words);
  switch (existence.is) {
    case 'unknown-unit':
      return zh ? `该文本没有${label(id)}。` : `The text has no ${label(id)}.`;
    case 'repealed': {
      const since = showDate(existence.since, language);
      const now = existence.successor && label(existence.successor);
      return zh ? `已于${since}删除${now ? `，现为${now}` : ''}。` : `Deleted on ${since}${now ? `; now ${now}` : ''}.`;
    }
    case 'not-checked':
      return zh ? '法规库未载明此条款，未作核对。' : 'The catalogue does not know this text that closely; not checked.';
    case 'exists':
      if (before) return zh ? `修订前为${label(before)}。` : `Before the renumbering this was ${label(before)}.`;
      if (movedTo) return zh ? `修订前的${label(id)}现为${label(movedTo)}。` : `What was ${label(id)} before the renumbering is now ${label(movedTo)}.`;
      return null;
  }
}

function applicationLines({ application, record, provision, date }: Explanation, { view, language, format }: NoteContext): string[] {
  const entries = provision ? application : application.filter((entry) => entry.units === 'all' && (entry.from ?? '') > date);
  return entries.flatMap((entry) => {
    const note = entry.note && said(entry.note, language);
    const disputed = entry.contested ? (language === 'zh' ? '适用日期有争议。' : 'From when it applies is disputed.') : '';
    const lines = datesOf(entry).map((one) => dateLine(one, record, view, language, date));
    return [...lines, [disputed, note].filter(Boolean).join(language === 'zh' ? '' : ' ')].filter((line) => line !== '').map((line) => format.text(line));
  });
}

interface ApplicationDate {
  route?: string;
  from: string;
  was?: string;
  by?: string;
}

function datesOf(entry: ApplicationRecord): readonly ApplicationDate[] {
  return entry.routes ?? (entry.from ? [{ from: entry.from, was: entry.was, by: entry.by }] : []);
}

function dateLine({ route, from, was, by }: ApplicationDate, record: InstrumentRecord, view: CatalogueView, language: Language, today: string): string {
  const of = route ? routeLabel(route, schemeOf(record), language) : '';
  const mover = by ? nameOfId(by, view, language) : '';
  const since = from <= today;
  if (language === 'zh') {
    const moved = was ? `（原为${showDate(was, 'zh')}${mover ? `，由${mover}调整` : ''}）` : mover ? `（依据${mover}）` : '';
    return `${of ? `${of}：` : ''}自${showDate(from, 'zh')}起适用${moved}`;
  }
  const moved = was ? ` (was ${showDate(was, 'en')}${mover ? `; moved by ${mover}` : ''})` : mover ? ` (by ${mover})` : '';
  const verb = since ? 'applies since' : 'applies from';
  return `${of ? `${of}: ${verb}` : `A${verb.slice(1)}`} ${showDate(from, 'en')}${moved}`;
}

/** What the record was checked against and when, and the official page. */
function sourceLines({ record, version }: Explanation, { language, format, linked }: NoteContext): string[] {
  const zh = language === 'zh';
  const words: string[] = [];
  const label = version?.label && said(version.label, language);
  if (label) words.push(format.text(zh ? `文本：${label}。` : `Text ${label}.`));
  if (record.checked) {
    const { on, against } = record.checked;
    words.push(
      format.text(
        zh ? `${showDate(on, 'zh')}对照${checkedAgainst(against, 'zh')}核对。` : `Checked on ${showDate(on, 'en')} against ${checkedAgainst(against, 'en')}.`,
      ),
    );
  }
  if (record.link && record.link !== linked) words.push(format.link(zh ? '官方页面' : 'Official page', record.link));
  return words.length === 0 ? [] : [words.join(zh ? '' : ' ')];
}

/** The words in a language, or in the other one where there are none. */
export function said(words: Both, language: Language): string {
  return (language === 'zh' ? (words.zh ?? words.en) : (words.en ?? words.zh)) ?? words.other ?? '';
}

function nameOfId(id: string, view: CatalogueView, language: Language): string {
  const record = view.catalogue.instrument(id);
  return record ? nameOf(record, language) : id;
}
