import { theNameOf, titleOf } from '../../catalogue/labels.js';
import type { InstrumentRecord } from '../../catalogue/record.js';
import { defineRule } from '../../engine/rule.js';
import type { Language } from '../../text/characters.js';
import { sourceFrom, sourceTo } from '../../text/prose.js';

/** A title and a number that do not belong together. */
export default defineRule({
  id: 'reference/wrong-number',
  severity: 'error',
  summary: { en: 'A title with the number of something else.', zh: '文件名称与文号不符。' },
  messages: {
    other: { en: '“{written}” is the number of {other}; {name} is {number}.', zh: '“{written}”是{other}的编号；{name}的编号是{number}。' },
    unknown: { en: '“{written}” is not the number of {name}, which is {number}.', zh: '“{written}”不是{name}的编号，其编号是{number}。' },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const { name, instrument, unit } of citations) {
      const record = instrument ? view.catalogue.instrument(instrument) : undefined;
      if (!name || !record) continue;
      for (const inner of name.mention.inner) {
        const bearer = inner.names?.bearers[0];
        if (inner.names && (bearer!.kind !== 'number' || inner.names.bearers.some((one) => one.instrument === record.id))) continue;
        const number = numberLike(record, inner.text);
        if (!number) continue;
        const { prose } = reading.draft.units[unit]!.body;
        const base = reading.draft.units[unit]!.from;
        const from = base + sourceFrom(prose, inner.from);
        const to = base + sourceTo(prose, inner.to);
        const other = bearer ? view.catalogue.instrument(bearer.instrument) : undefined;
        const language = languageAt(unit);
        report({
          from,
          to,
          message: other ? 'other' : 'unknown',
          values: { written: inner.text, other: other ? calledBy(other, language) : '', name: calledBy(record, language), number },
          basis: { instrument: record.id },
          atMost: record.checked?.what.includes('number') && record.checked.against !== 'knowledge' ? undefined : 'information',
          fixes: [{ title: { en: 'Write “{number}”', zh: '改为“{number}”' }, values: { number }, safe: false, edits: [{ from, to, text: number }] }],
        });
      }
    }
  },
});

/** A name that is no number itself: “Executive Order 14110 is EO 14110” would say nothing. */
function calledBy(record: InstrumentRecord, language: Language): string {
  const name = theNameOf(record, language);
  return /\d/.test(name) ? `“${titleOf(record, language)}”` : name;
}

/** The instrument's own number in the form in which the wrong one is written; null where it has none of that form. */
function numberLike(record: InstrumentRecord, written: string): string | null {
  const shape = (text: string) => text.replace(/\d+/g, '0').replace(/\s+/g, ' ').toLowerCase();
  const same = (record.numbers ?? []).find((number) => shape(number) === shape(written));
  if (same) return same;
  return /\d{4}\/\d/.test(written) ? ((record.numbers ?? []).find((number) => /^\(E[UC]\) \d|^Regulation|^Directive/.test(number)) ?? null) : null;
}
