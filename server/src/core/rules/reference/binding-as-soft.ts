import { theNameOf } from '../../catalogue/labels.js';
import { defineRule } from '../../engine/rule.js';
import { toneOf } from '../../reading/tone.js';

/** Kinds of text that nobody calls guidance with reason; a memorandum or an order may well be called so. */
const LAW = /^(?:statute|regulation|directive|departmental-rule|administrative-regulation|local-regulation|judicial-interpretation|code|constitution|treaty)$/;

/** Binding law called guidance, a recommendation, a best practice. */
export default defineRule({
  id: 'reference/binding-as-soft',
  severity: 'warning',
  summary: { en: 'Binding law called guidance or a recommendation.', zh: '把有约束力的法律说成指南或者建议。' },
  messages: {
    called: { en: '{Name} is binding law, not {words}.', zh: '{name}是有约束力的法律，并非“{words}”。' },
    verb: { en: '{Name} is binding law: it requires, it does not merely {words}.', zh: '{name}是有约束力的法律：它作出规定，而不是“{words}”。' },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { instrument, from, to, certainty, form } = citation;
      const record = instrument ? view.catalogue.instrument(instrument) : undefined;
      if (record?.force !== 'binding' || record.binds !== 'everyone' || !LAW.test(record.kind) || certainty === 'inferred' || form === 'pinpoint') continue;
      const { softened, past, pending } = toneOf(reading, citation);
      if (!softened || past || pending || reading.draft.units[citation.unit]!.quoted) continue;
      const verb = softened.list === 'soft-verb';
      report({
        from,
        to,
        message: verb ? 'verb' : 'called',
        values: {
          name: theNameOf(record, languageAt(citation.unit)),
          words: verb ? softened.words.replace(/s$/, '') : softened.words.replace(/^(?:an?|the) /, ''),
        },
        basis: { instrument: record.id },
        atMost: record.checked?.against === 'knowledge' ? 'information' : undefined,
      });
    }
  },
});
