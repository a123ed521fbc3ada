import { theNameOf, titleOf } from '../../catalogue/labels.js';
import type { InstrumentRecord } from '../../catalogue/record.js';
import { tellingWords } from '../../catalogue/telling-words.js';
import { defineRule, type FixDraft } from '../../engine/rule.js';
import { calledTitle } from '../../reading/called.js';
import type { Language } from '../../text/characters.js';
import { fold } from '../../text/fold.js';
import { sourceFrom, sourceTo } from '../../text/prose.js';

/** A title and a number that do not belong together. */
export default defineRule({
  id: 'reference/wrong-number',
  severity: 'error',
  summary: { en: 'A title with the number of something else.', zh: '文件名称与文号不符。' },
  messages: {
    other: { en: '“{written}” is the number of {other}; {name} is {number}.', zh: '“{written}”是{other}的编号；{name}的编号是{number}。' },
    title: { en: '“{written}” is the title of {other}; {name} is “{title}”.', zh: '“{written}”是{other}的名称；{name}的名称是“{title}”。' },
    short: { en: '“{written}” means {other}, which is not {name}.', zh: '“{written}”是指{other}，不是{name}。' },
    called: { en: '“{written}” is not the title of {name}, which is “{title}”.', zh: '“{written}”不是{name}的名称，其名称是“{title}”。' },
    unknown: { en: '“{written}” is not the number of {name}, which is {number}.', zh: '“{written}”不是{name}的编号，其编号是{number}。' },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { name, instrument, unit } = citation;
      const record = instrument ? view.catalogue.instrument(instrument) : undefined;
      if (!name || !record) continue;
      const called = calledTitle(reading, citation);
      if (called && !resembles(called.text, record)) {
        const title = titleOf(record, languageAt(unit));
        report({
          from: called.from,
          to: called.to,
          message: 'called',
          values: { written: called.text, name: theNameOf(record, languageAt(unit)), title },
          basis: { instrument: record.id },
          atMost: isChecked(record, 'title') ? 'warning' : 'information',
          fixes: [write(called, title)],
        });
      }
      for (const inner of name.mention.inner) {
        const bearer = inner.names?.bearers[0];
        if (inner.names?.bearers.some((one) => one.instrument === record.id)) continue;
        const number = numberLike(record, inner.text);
        if (bearer?.kind === undefined || bearer.kind === 'number' ? !number : bearer.kind === 'context') continue;
        const { prose } = reading.draft.units[unit]!.body;
        const base = reading.draft.units[unit]!.from;
        const from = base + sourceFrom(prose, inner.from);
        const to = base + sourceTo(prose, inner.to);
        const other = bearer ? view.catalogue.instrument(bearer.instrument) : undefined;
        const language = languageAt(unit);
        const title = titleOf(record, language);
        const byName = bearer !== undefined && bearer.kind !== 'number';
        report({
          from,
          to,
          message: byName ? (bearer.kind === 'acronym' ? 'short' : 'title') : other ? 'other' : 'unknown',
          values: {
            written: inner.text,
            other: other ? (byName ? calledOtherwise(other, inner.text, language) : calledBy(other, language)) : '',
            name: byName ? theNameOf(record, language) : calledBy(record, language),
            number: number ?? '',
            title,
          },
          basis: { instrument: record.id },
          atMost: isChecked(record, byName ? 'title' : 'number') ? (byName ? 'warning' : undefined) : 'information',
          fixes: byName ? (bearer.kind === 'acronym' ? [] : [write({ from, to }, title)]) : [write({ from, to }, number!)],
        });
      }
    }
  },
});

function isChecked({ checked }: InstrumentRecord, what: 'title' | 'number'): boolean {
  return checked !== undefined && checked.against !== 'knowledge' && checked.what.includes(what);
}

function write({ from, to }: { from: number; to: number }, text: string): FixDraft {
  return { title: { en: 'Write “{text}”', zh: '改为“{text}”' }, values: { text }, safe: false, edits: [{ from, to, text }] };
}

/** Whether a title is at least in part one that the instrument has: a subtitle, a shortened or older one. */
function resembles(written: string, record: InstrumentRecord): boolean {
  const words = tellingWords(fold(written));
  const titles = [record.title.en, record.title.zh, record.title.other, record.short?.en, ...(record.names?.en ?? []), ...(record.names?.zh ?? [])];
  return titles.some((title) => {
    const own = tellingWords(fold(title ?? ''));
    const shared = [...words].filter((word) => own.has(word)).length;
    return own.size > 1 && shared >= Math.min(words.size, own.size) * 0.34;
  });
}

/** A name that is no number itself: “Executive Order 14110 is EO 14110” would say nothing. */
function calledBy(record: InstrumentRecord, language: Language): string {
  const name = theNameOf(record, language);
  return /\d/.test(name) ? `“${titleOf(record, language)}”` : name;
}

/** A name other than the one written: “GDPR” means the GDPR would say nothing. */
function calledOtherwise(record: InstrumentRecord, written: string, language: Language): string {
  const name = theNameOf(record, language);
  return name.includes(written) ? (record.numbers?.[0] ?? titleOf(record, language)) : name;
}

/** The instrument's own number in the form in which the wrong one is written; null where it has none of that form. */
function numberLike(record: InstrumentRecord, written: string): string | null {
  const shape = (text: string) => text.replace(/\d+/g, '0').replace(/\s+/g, ' ').toLowerCase();
  const same = (record.numbers ?? []).find((number) => shape(number) === shape(written));
  if (same) return same;
  return /\d{4}\/\d/.test(written) ? ((record.numbers ?? []).find((number) => /^\(E[UC]\) \d|^Regulation|^Directive/.test(number)) ?? null) : null;
}
