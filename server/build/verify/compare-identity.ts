/** Compares title, number, dates and status of a record with its texts. */
import type { InstrumentRecord, StatusWord } from '../../src/core/catalogue/record.js';
import type { IsoDate } from '../../src/core/text/dates.js';
import { fromChinese } from '../../src/core/text/numerals.js';
import { datesIn } from './dates-in.js';
import { type Finding, judged, silent } from './finding.js';
import { bare } from './parsed-text.js';
import { type SourceText, titlesOf } from './source-text.js';
import type { TextSet } from './text-set.js';

/** Whether the controlling title stands in the text or its header. */
export function compareTitle(record: InstrumentRecord, { own, named }: TextSet): Finding[] {
  const texts = own.length > 0 ? own : named;
  const title = record.title.other ?? (record.jurisdiction.startsWith('CN') ? record.title.zh : record.title.en) ?? record.title.zh!;
  const core = title.replace(/ \([^)]*\)$/, '');
  const whole = texts.some((source) => [title, core].some((form) => bare(`${titlesOf(source).join(' ')} ${source.body}`).includes(bare(form))));
  const inWords = texts.some((source) =>
    [...titlesOf(source), ...(source.body.match(/^#.*$/gm) ?? [])].some((line) => allIn(words(core), words(`${line} ${source.header.get('issuer') ?? ''}`))),
  );
  if (!whole && !inWords && own.length === 0) return [silent('title', 'title', title)];
  return [judged('title', 'title', whole || inWords, title, titlesOf(texts[0]!).join(' / '))];
}

const SMALL = new Set(['the', 'a', 'an', 'of', 'on', 'for', 'in', 'and', 'to']);

function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word));
}

/** Whether all words of a title stand in a header line; headers say (Saudi Arabia) where a title says Saudi. */
function allIn(wanted: readonly string[], there: readonly string[]): boolean {
  return wanted.length > 1 && wanted.every((word) => there.includes(word));
}

/** Whether an official number stands in the text, or its figures in the header's number; `strange` forms hold figures the texts do not know. */
export function compareNumber(record: InstrumentRecord, { own, named }: TextSet): Finding[] {
  const forms = record.numbers ?? [];
  if (forms.length === 0) return [];
  const texts = own.length > 0 ? own : named;
  const whole = texts.map(wholeText).join('\n');
  const flat = bare(whole);
  const header = texts.map((source) => `${source.header.get('number') ?? ''} ${source.header.get('doc_number') ?? ''}`).join('\n');
  const known = figuresOf(whole);
  const inHeader = figuresOf(header);
  const fits = (form: string) => flat.includes(bare(form)) || ([...figuresOf(form)].length > 0 && [...figuresOf(form)].every((figure) => inHeader.has(figure)));
  const good = forms.find(fits);
  if (good === undefined && (own.length === 0 || inHeader.size === 0)) return [silent('number', forms[0]!, forms[0])];
  const strange = forms.filter((form) => [...figuresOf(form)].some((figure) => !known.has(figure)));
  return [
    judged('number', good ?? forms[0]!, good !== undefined, forms[0], header),
    ...strange.filter((form) => form !== good).map((form) => silent('number', form, form)),
  ];
}

function wholeText({ header, body }: SourceText): string {
  return `${[...header.values()].join('\n')}\n${body}`;
}

function figuresOf(text: string): Set<string> {
  const arabic = text.match(/\d+/g) ?? [];
  const chinese = (text.match(/[〇零一二三四五六七八九十百]+(?=号)/g) ?? []).map((numeral) => String(fromChinese(numeral)));
  return new Set([...arabic, ...chinese].map((figure) => figure.replace(/^0+(?=\d)/, '')));
}

/** Header lines that speak of an event. */
const EVENT_LINES: Record<string, string[]> = {
  adopted: ['adopted'],
  published: ['published'],
  inForce: ['entry_into_force', 'effective'],
  applies: ['applies_from'],
  opened: ['opened_for_signature'],
};

/** Whether each date, also the first day of each version, stands in the texts, and each event that a header dates has that date with us. */
export function compareDates(record: InstrumentRecord, { named, own }: TextSet): Finding[] {
  const out: Finding[] = [];
  for (const [event, dates] of Object.entries(record.dates ?? {})) {
    for (const date of dates) {
      const there = named.some((source) => source.dates.has(date));
      out.push(there ? judged('dates', `${event} ${date}`, true) : silent('dates', `${event} ${date}`, date));
    }
  }
  for (const { from } of record.structure?.versions ?? []) {
    out.push(named.some((source) => source.dates.has(from)) ? judged('dates', `version ${from}`, true) : silent('dates', `version ${from}`, from));
  }
  for (const [event, keys] of Object.entries(EVENT_LINES)) {
    const lines = own.flatMap((source) => keys.flatMap((key) => source.header.get(key) ?? [])).filter((line) => !/compilation|version/i.test(line));
    const theirs = lines.flatMap((line) => [...datesIn(line)]);
    const ours = [...(record.dates?.[event] ?? []), ...(event === 'adopted' ? (record.dates?.signed ?? []) : [])];
    const ofAnyEvent = Object.values(record.dates ?? {}).flat();
    if (theirs.length === 0 || (ours.length === 0 && theirs.every((date) => ofAnyEvent.includes(date)))) continue;
    out.push(
      judged(
        'dates',
        event,
        theirs.some((date) => ours.includes(date)),
        ours.join(', ') || 'none',
        theirs.join(', '),
      ),
    );
  }
  return out;
}

/** What a header's status line says where our status is the word on the left. */
const STATUS_WORDS: Partial<Record<StatusWord, RegExp>> = {
  'in-force': /in force|current|现行|operative/i,
  'partly-applicable': /in force/i,
  current: /in force|current|voluntary|non-binding|soft law|policy|guid(?:ance|eline)|advisory|statement|adopted/i,
  adopted: /enacted|adopted|signed|not (?:yet )?in force/i,
  'not-ratified': /not in force|signed by/i,
  enjoined: /not enforced|stayed|enjoined/i,
  superseded: /superseded|replaced/i,
  revoked: /revoked/i,
  rescinded: /rescinded|revoked/i,
  repealed: /repealed/i,
  proposed: /proposal|draft|superseded/i,
};

const ENDED = /superseded|revoked|rescinded|repealed|not in force/i;

/** Whether the status at a day is what the header of the newest own text says, and its first day stands in the texts. */
export function compareStatus(record: InstrumentRecord, { own, named }: TextSet, today: IsoDate): Finding[] {
  const out: Finding[] = [];
  const past = (record.status ?? []).filter(({ from }) => from <= today);
  for (const { from, is } of record.status ?? []) {
    const there = named.some((source) => source.dates.has(from));
    out.push(there ? judged('status', `${is} ${from}`, true) : silent('status', `${is} ${from}`, from));
  }
  const now = past[past.length - 1];
  const line = own[own.length - 1]?.header.get('status');
  if (!now || !line) return [...out, silent('status', 'today', now?.is)];
  const fits = STATUS_WORDS[now.is]?.test(line) ?? false;
  const open = ['in-force', 'partly-applicable', 'current'].includes(now.is);
  const against = open ? ENDED.test(line) && !fits : !fits && /^in force/i.test(line);
  return [...out, fits || against ? judged('status', 'today', fits && !against, now.is, line) : silent('status', 'today', now.is)];
}
