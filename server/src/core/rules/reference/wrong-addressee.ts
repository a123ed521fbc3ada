import { hasEnded, theNameOf } from '../../catalogue/labels.js';
import type { InstrumentRecord } from '../../catalogue/record.js';
import { defineRule } from '../../engine/rule.js';
import { toneOf } from '../../reading/tone.js';
import type { Language } from '../../text/characters.js';

/** An instrument said to bind someone whom it does not. */
export default defineRule({
  id: 'reference/wrong-addressee',
  severity: 'information',
  summary: { en: 'An instrument said to bind someone whom it does not address.', zh: '称文件约束其并不约束的主体。' },
  messages: {
    addressee: {
      en: '{Name} binds {whom}, not companies. Say what makes it bind you: a contract, a national law, your own decision.',
      zh: '{name}约束的是{whom}，不直接约束企业。请写明其对贵方有约束力的依据：合同、国内法或者自行采用。',
    },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { instrument, from, to, certainty } = citation;
      const record = instrument ? view.catalogue.instrument(instrument) : undefined;
      const whom = record && record.force === 'binding' ? WHOM[record.binds] : undefined;
      // Dead law binds nobody, which another rule says.
      if (!record || !whom || certainty === 'inferred' || hasEnded(view.status(record.id)?.is ?? 'lapsed')) continue;
      const tone = toneOf(reading, citation);
      if (!tone.bindsCompanies || tone.adopted || tone.past || reading.draft.units[citation.unit]!.quoted) continue;
      const language = languageAt(citation.unit);
      report({
        from,
        to,
        message: 'addressee',
        values: { name: theNameOf(record, language), whom: whom[language] },
        basis: { instrument: record.id },
      });
    }
  },
});

const WHOM: Partial<Record<InstrumentRecord['binds'], Record<Language, string>>> = {
  agencies: { en: 'government agencies', zh: '政府机构' },
  states: { en: 'states', zh: '成员国' },
  parties: { en: 'the states that are parties to it', zh: '缔约国' },
};
