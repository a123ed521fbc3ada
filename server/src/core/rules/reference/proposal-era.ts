import { provisionLabel, rewritePin, theNameOf } from '../../catalogue/labels.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import { becameOf } from '../../reading/proposal-number.js';
import { formerTerms } from '../../reading/terms.js';
import { sourceFrom, sourceTo } from '../../text/prose.js';

/** Numbers, terms and figures of a proposal, used of the text that was made of it. */
export default defineRule({
  id: 'reference/proposal-era',
  severity: 'warning',
  // Its words stand in sentences that cite no law, too, and count where the draft names the law elsewhere.
  scope: 'draft',
  summary: { en: 'Numbering, terms or figures of the proposal for a text.', zh: '沿用提案阶段的条号、用语或数额。' },
  messages: {
    number: {
      en: '{Cited} is the numbering of the proposal for {name}; in the text as adopted it is {now}.',
      zh: '{cited}是{name}提案的编号；正式文本为{now}。',
    },
    term: { en: '“{words}” is the wording of the proposal for {name}. {why}', zh: '“{words}”是{name}提案的用语。{why}' },
  },
  check({ reading, view, units, citations, languageAt, report }) {
    for (const citation of citations) {
      const now = becameOf(reading, citation);
      if (!now) continue;
      const { instrument, provision, from, to, pinSpan, certainty } = citation;
      const record = view.catalogue.instrument(instrument!)!;
      const language = languageAt(citation.unit);
      const label = (unit: string) => provisionLabel(schemeOf(record), unit, language, record.structure?.words);
      const pin = rewritePin(pinSpan?.text ?? '', schemeOf(record), now);
      report({
        from,
        to,
        message: 'number',
        values: { cited: citation.pin?.kind === 'chapter' ? citation.text : label(provision!), name: theNameOf(record, language), now: label(now) },
        basis: { instrument: record.id, provision: now },
        atMost: certainty === 'inferred' || record.checked?.against === 'knowledge' ? 'information' : undefined,
        fixes: pinSpan ? [changeTo(pinSpan, pin)] : [],
      });
    }
    for (const { unit } of units) {
      for (const { from, to, term } of formerTerms(reading, unit.index)) {
        const record = view.catalogue.instrument(term.instrument)!;
        const language = languageAt(unit.index);
        const { prose } = unit.body;
        report({
          from: unit.from + sourceFrom(prose, from),
          to: unit.from + sourceTo(prose, to),
          message: 'term',
          values: { words: prose.text.slice(from, to), name: theNameOf(record, language), why: term.why[language] ?? '' },
          basis: { instrument: record.id, provision: term.now?.provision },
          atMost: 'information',
        });
      }
    }
  },
});
