import { provisionLabel, rewritePin, theNameOf } from '../../catalogue/labels.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import { renumberingOf } from '../../reading/renumbering.js';
import { showDate } from '../../text/dates.js';

/** A number that means another provision in the version in force, cited in the sense it had before. */
export default defineRule({
  id: 'reference/renumbered',
  severity: 'warning',
  summary: { en: 'A provision cited by the number it had before a renumbering.', zh: '引用了重新编号前的条号。' },
  messages: {
    moved: {
      en: '{Name} was renumbered on {date}: what this clause is about was {cited} and is now {now}. Change the number, or name the version.',
      zh: '{name}自{date}起重新编号：此处所述内容原为{cited}，现为{now}。请改条号，或写明版本。',
    },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { instrument, provision } = citation;
      if (!instrument || !provision) continue;
      const renumbering = renumberingOf(reading, citation);
      if (!renumbering) continue;
      const record = view.catalogue.instrument(instrument)!;
      const language = languageAt(citation.unit);
      const { pinSpan } = citation;
      const pin = pinSpan && rewritePin(pinSpan.text, schemeOf(record), renumbering.now);
      const label = (unit: string) => provisionLabel(schemeOf(record), unit, language, record.structure?.words);
      report({
        from: citation.from,
        to: citation.to,
        message: 'moved',
        values: { name: theNameOf(record, language), date: showDate(renumbering.since, language), cited: label(provision), now: label(renumbering.now) },
        basis: { instrument, provision: renumbering.now },
        fixes: pin ? [changeTo(pinSpan, pin)] : [],
        atMost: record.checked?.against === 'knowledge' ? 'information' : undefined,
      });
    }
  },
});
