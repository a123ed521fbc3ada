import { nameOf, provisionLabel, rewritePin, theNameOf } from '../../catalogue/labels.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import { isCitedBeside } from '../../reading/beside.js';
import { toneOf } from '../../reading/tone.js';
import { showDate } from '../../text/dates.js';

/** A unit that was deleted, with its successor. */
export default defineRule({
  id: 'reference/repealed-provision',
  severity: 'warning',
  summary: { en: 'A provision that has been deleted.', zh: '所引条款已被删除。' },
  messages: {
    moved: {
      en: '{cited} of {name} was deleted on {date}{by}; its matter is now in {successor}.',
      zh: '{name}{cited}已于{date}{by}删除，其内容现见{successor}。',
    },
    gone: { en: '{cited} of {name} was deleted on {date}{by}, and nothing took its place.', zh: '{name}{cited}已于{date}{by}删除，没有替代条款。' },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { instrument, provision } = citation;
      if (!instrument || !provision) continue;
      const known = view.existence(instrument, provision);
      if (known.is !== 'repealed') continue;
      const tone = toneOf(reading, citation);
      if (tone.past || tone.deleted || (known.successor && isCitedBeside(reading, citation, known.successor))) continue;
      const record = view.catalogue.instrument(instrument)!;
      const language = languageAt(citation.unit);
      const by = known.by && view.catalogue.instrument(known.by);
      const byName = by ? nameOf(by, language) : '';
      const { pinSpan } = citation;
      const pin = pinSpan && known.successor ? rewritePin(pinSpan.text, schemeOf(record), known.successor) : null;
      const label = (unit: string) => provisionLabel(schemeOf(record), unit, language, record.structure?.words);
      report({
        from: citation.from,
        to: citation.to,
        message: known.successor ? 'moved' : 'gone',
        values: {
          cited: label(known.unit),
          name: theNameOf(record, language),
          date: showDate(known.since, language),
          by: byName ? (language === 'zh' ? `被${byName}` : ` by ${byName}`) : '',
          successor: known.successor ? label(known.successor) : '',
        },
        basis: { instrument, provision: known.successor ?? undefined },
        atMost: record.checked?.against === 'knowledge' ? 'information' : undefined,
        fixes: pin && pinSpan ? [changeTo(pinSpan, pin)] : [],
        dead: true,
      });
    }
  },
});
